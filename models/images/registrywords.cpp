// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/registrywords.h"

#include <simdjson.h>

namespace packdesk {

namespace {

constexpr qsizetype mostCharacters = 300;

QString textOf(const simdjson::simdjson_result<simdjson::dom::element> &value)
{
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        return {};
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString safe(const QString &text)
{
    QString clean;
    const auto head = text.left(mostCharacters);
    for (const auto c : head)
        clean += c.category() == QChar::Other_Control ? QLatin1Char(' ') : c;
    return clean.simplified();
}

} // namespace

QString registryWords(const QByteArray &body)
{
    simdjson::dom::parser parser;
    simdjson::dom::element root;
    if (parser.parse(body.constData(), size_t(body.size())).get(root) == simdjson::SUCCESS) {
        const auto first = root["errors"].at(0);
        const auto code = textOf(first["code"]);
        const auto message = textOf(first["message"]);
        if (!code.isEmpty() || !message.isEmpty())
            return safe(code.isEmpty() || message.isEmpty() ? code + message
                                                            : code + QLatin1String(": ") + message);
    }
    return safe(QString::fromUtf8(body.left(mostCharacters)));
}

} // namespace packdesk
