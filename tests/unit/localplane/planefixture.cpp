// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/unit/localplane/planefixture.h"

#include "models/archives/archivewriter.h"

#include <QDirIterator>
#include <QJsonDocument>

namespace packdesk {

namespace {

Reply replyOf(const httplib::Result &result)
{
    Reply reply;
    if (!result)
        return reply;
    reply.status = result->status;
    reply.body = QByteArray::fromStdString(result->body);
    reply.json = QJsonDocument::fromJson(reply.body).object();
    reply.requestId = QString::fromStdString(result->get_header_value("X-Request-Id"));
    reply.contentType = QString::fromStdString(result->get_header_value("Content-Type"));
    reply.retryAfter = QString::fromStdString(result->get_header_value("Retry-After"));
    return reply;
}

} // namespace

QString Reply::code() const
{
    return json.value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toString();
}

QJsonObject Reply::details() const
{
    const QJsonObject error = json.value(QStringLiteral("error")).toObject();
    return error.value(QStringLiteral("details")).toObject();
}

QJsonObject Reply::fields() const
{
    return details().value(QStringLiteral("fields")).toObject();
}

PlaneFixture::PlaneFixture(const Options &changed)
    : m_options(changed)
{
    m_log.open(QIODevice::WriteOnly);
    m_options.dataFolder = dataFolder();
    restart();
}

void PlaneFixture::restart()
{
    m_plane.reset();
    m_plane = std::make_unique<LocalPlane>(m_options, m_log);
    if (const auto started = m_plane->start(); !started)
        qFatal("%s", qPrintable(started.error()));
}

QString PlaneFixture::token(const QString &key) const
{
    const QJsonObject keys = m_plane->announcement().value(QStringLiteral("keys")).toObject();
    return keys.value(key).toString();
}

Reply PlaneFixture::call(const QByteArray &method, const QString &path, const QByteArray &body,
                         const QString &key, const QByteArray &contentType)
{
    httplib::Client client("127.0.0.1", m_plane->port());
    client.set_url_encode(false);
    httplib::Request request;
    request.method = method.toStdString();
    const QString base = path.startsWith(QLatin1String("/_")) ? QString() : QStringLiteral("/v1");
    request.path = (base + path).toStdString();
    if (!key.isNull())
        request.set_header("Authorization", "Bearer " + token(key).toStdString());
    if (!body.isEmpty()) {
        request.set_header("Content-Type", contentType.toStdString());
        request.body = body.toStdString();
    }
    return replyOf(client.send(request));
}

Reply PlaneFixture::upload(const QByteArray &archive, const QString &visibility, const QString &key)
{
    httplib::Client client("127.0.0.1", m_plane->port());
    client.set_read_timeout(60);
    httplib::MultipartFormDataItems parts;
    if (!visibility.isNull())
        parts.push_back({"visibility", visibility.toStdString(), "", ""});
    parts.push_back({"archive", archive.toStdString(), "pack.tar.gz", "application/gzip"});
    const httplib::Headers headers{{"Authorization", "Bearer " + token(key).toStdString()}};
    return replyOf(client.Post("/v1/packs/upload", headers, parts));
}

QStringList PlaneFixture::storedFiles() const
{
    QStringList files;
    for (const char *folder : {"/images/blobs", "/incoming", "/trash"}) {
        QDirIterator found(dataFolder() + QLatin1String(folder), QDir::Files,
                           QDirIterator::Subdirectories);
        while (found.hasNext())
            files += found.next();
    }
    return files;
}

QByteArray packArchiveOf(const QString &name, const QString &version,
                         const QHash<QString, QByteArray> &files)
{
    QHash<QString, QByteArray> all{
        {QStringLiteral("pack.yaml"),
         QStringLiteral("name: %1\ndescription: Of a test\nversion: \"%2\"\ncategory: data\n"
                        "capabilities:\n  - name: api\n    type: http\n    allow:\n"
                        "      - domains: [api.example.com]\n        methods: [GET]\n")
             .arg(name, version)
             .toUtf8()},
        {QStringLiteral("behavior.md"), "# Behave\n"},
    };
    all.insert(files);
    QList<ArchiveItem> items;
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        items += ArchiveItem{it.key(), it.value()};
    return packArchive(items, TarCompression::Gzip).value_or(QByteArray());
}

} // namespace packdesk
