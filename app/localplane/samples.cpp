// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/samples.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

namespace packdesk {

namespace {

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ArchiveItem item(const QString &path, const QByteArray &bytes)
{
    return {path, bytes, path.startsWith(QLatin1String("scripts/")) ? 0755 : 0644};
}

QByteArray joinedLines(const QJsonArray &lines)
{
    QByteArray text;
    for (const QJsonValue &line : lines)
        text += line.toString().toUtf8() + '\n';
    return text;
}

QByteArray measurements(const QString &name, qint64 bytes)
{
    QRandomGenerator random(qChecksum(name.toUtf8()));
    QByteArray csv = "minute,host,value\n";
    csv.reserve(bytes + 64);
    for (int minute = 0; csv.size() < bytes; ++minute)
        csv += QByteArray::number(minute) + ",node-" + QByteArray::number(random.bounded(40)) + ','
            + QByteArray::number(random.generate()) + '\n';
    return csv;
}

} // namespace

QJsonObject sampleCatalogue()
{
    return QJsonDocument::fromJson(resource(QStringLiteral(":/samples/packs.json"))).object();
}

QList<ArchiveItem> sampleFiles(const QString &name)
{
    const QString folder = QStringLiteral(":/samples/%1/").arg(name);
    QList<ArchiveItem> items;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        items += item(path.mid(folder.size()), resource(path));
    }
    return items;
}

QList<ArchiveItem> describedFiles(const QJsonObject &pack)
{
    QList<ArchiveItem> items;
    const QJsonObject files = pack.value(QStringLiteral("files")).toObject();
    for (auto it = files.constBegin(); it != files.constEnd(); ++it)
        items += item(it.key(), joinedLines(it.value().toArray()));
    if (const qint64 size = pack.value(QStringLiteral("data_kib")).toInteger(); size > 0) {
        const QString name = pack.value(QStringLiteral("key")).toString();
        items += item(QStringLiteral("data/measurements.csv"), measurements(name, size * 1024));
    }
    return items;
}

} // namespace packdesk
