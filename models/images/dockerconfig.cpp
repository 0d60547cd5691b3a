// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/dockerconfig.h"

#include <QFile>

#include <simdjson.h>

namespace packdesk {

namespace {

using simdjson::dom::element;
using simdjson::dom::object;

constexpr qint64 mostConfigBytes = qint64(1) << 20;
constexpr int helperMilliseconds = 10'000;
constexpr QLatin1String dockerHub("docker.io");
constexpr QLatin1String dockerHubKey("https://index.docker.io/v1/");

auto failure(DockerConfigFault fault, const QString &detail = {})
{
    return tl::unexpected(DockerConfigError{fault, detail.left(300)});
}

std::optional<QByteArray> textAt(const object &map, std::string_view key)
{
    std::string_view text;
    if (map[key].get_string().get(text) != simdjson::SUCCESS)
        return std::nullopt;
    return QByteArray(text.data(), qsizetype(text.size()));
}

/// `https://host:1/v1/` is written for `host:1`.
QString hostOf(const QString &key)
{
    auto host = key;
    for (const auto scheme : {QLatin1String("https://"), QLatin1String("http://")}) {
        if (host.startsWith(scheme))
            host = host.mid(scheme.size());
    }
    return host.section(QLatin1Char('/'), 0, 0).toLower();
}

/// What stands under the registry's name, however it is written there.
std::optional<element> findServer(const object &map, const QString &server)
{
    element exact;
    if (map[server.toStdString()].get(exact) == simdjson::SUCCESS)
        return exact;
    for (const auto field : map) {
        const auto key = QString::fromUtf8(field.key.data(), qsizetype(field.key.size()));
        if (hostOf(key) == hostOf(server))
            return field.value;
    }
    return std::nullopt;
}

DockerLookup readAuth(const object &entry)
{
    if (const auto token = textAt(entry, "identitytoken"); token && !token->isEmpty())
        return failure(DockerConfigFault::IdentityToken);
    const auto user = textAt(entry, "username");
    const auto password = textAt(entry, "password");
    if (user && password && !user->isEmpty())
        return RegistryCredentials{QString::fromUtf8(*user), Secret(*password)};
    const auto auth = textAt(entry, "auth");
    if (!auth || auth->isEmpty())
        return std::nullopt;
    const auto pair
        = QByteArray::fromBase64Encoding(*auth, QByteArray::AbortOnBase64DecodingErrors);
    const auto colon = pair ? (*pair).indexOf(':') : -1;
    if (colon <= 0)
        return failure(DockerConfigFault::NotJson, QStringLiteral("auth"));
    return RegistryCredentials{QString::fromUtf8((*pair).left(colon)),
                               Secret((*pair).mid(colon + 1))};
}

/// Empty where no helper is named for the server.
QString helperFor(const object &config, const QString &server)
{
    object helpers;
    if (config["credHelpers"].get_object().get(helpers) == simdjson::SUCCESS) {
        const auto found = findServer(helpers, server);
        std::string_view name;
        if (found && found->get_string().get(name) == simdjson::SUCCESS)
            return QString::fromUtf8(name.data(), qsizetype(name.size()));
    }
    return QString::fromUtf8(textAt(config, "credsStore").value_or(QByteArray()));
}

DockerLookup lookUp(const object &config, const QString &server, bool mayRunHelpers,
                    const CancelFlag &cancelled)
{
    const auto helper = helperFor(config, server);
    if (!helper.isEmpty()) {
        if (!mayRunHelpers)
            return failure(DockerConfigFault::HelperNotAllowed, helper);
        auto answer = askHelper(helper, server, helperMilliseconds, cancelled);
        if (!answer || *answer)
            return answer;
    }
    object auths;
    if (config["auths"].get_object().get(auths) != simdjson::SUCCESS)
        return std::nullopt;
    const auto found = findServer(auths, server);
    object entry;
    if (!found || found->get_object().get(entry) != simdjson::SUCCESS)
        return std::nullopt;
    return readAuth(entry);
}

} // namespace

DockerLookup lookUpInDocker(const QString &configFile, const QString &domain, bool mayRunHelpers,
                            const CancelFlag &cancelled)
{
    QFile file(configFile);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return failure(DockerConfigFault::NotReadable, file.errorString());
    const auto bytes = file.read(mostConfigBytes + 1);
    if (bytes.size() > mostConfigBytes)
        return failure(DockerConfigFault::NotJson);
    simdjson::dom::parser parser;
    object config;
    if (parser.parse(bytes.constData(), size_t(bytes.size())).get_object().get(config)
        != simdjson::SUCCESS) {
        return failure(DockerConfigFault::NotJson);
    }
    return lookUp(config, domain == dockerHub ? QString(dockerHubKey) : domain, mayRunHelpers,
                  cancelled);
}

} // namespace packdesk
