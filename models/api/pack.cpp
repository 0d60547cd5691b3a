// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/pack.h"

#include "models/api/packfields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace packdesk {

namespace {

QString nameOf(const PackTextField &field)
{
    return QString::fromLatin1(field.name.data(), qsizetype(field.name.size()));
}

QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

/// Written by hand and not through QJsonObject, which would sort the names and round numbers of
/// unknown fields.
class Writer
{
public:
    void add(const QString &name, const QByteArray &value)
    {
        m_text += m_text.isEmpty() ? "{\n    " : ",\n    ";
        m_text += quoted(name) + ": " + value;
    }
    QByteArray end() const { return m_text.isEmpty() ? "{}\n" : m_text + "\n}\n"; }

private:
    QByteArray m_text;
};

void addTime(Writer &writer, const QString &name, const QDateTime &time)
{
    if (time.isValid()) {
        const bool whole = time.time().msec() == 0;
        writer.add(name, quoted(time.toUTC().toString(whole ? Qt::ISODate : Qt::ISODateWithMs)));
    }
}

} // namespace

std::optional<bool> isSameDigest(const QString &one, const QString &other)
{
    if (one.isEmpty() || other.isEmpty())
        return std::nullopt;
    return one == other;
}

QString titleOf(const Pack &pack)
{
    if (!pack.displayName.isEmpty()) {
        return pack.displayName;
    }
    return pack.name.isEmpty() ? pack.id : pack.name;
}

QByteArray toJson(const Pack &pack)
{
    Writer writer;
    for (const PackTextField &field : packTextFields) {
        if (!(pack.*(field.member)).isNull()) {
            writer.add(nameOf(field), quoted(pack.*(field.member)));
        }
    }
    if (pack.sizeBytes) {
        writer.add(QStringLiteral("size_bytes"), QByteArray::number(*pack.sizeBytes));
    }
    addTime(writer, QStringLiteral("created_at"), pack.createdAt);
    addTime(writer, QStringLiteral("updated_at"), pack.updatedAt);
    if (pack.owned) {
        writer.add(QStringLiteral("owned"), *pack.owned ? "true" : "false");
    }
    for (const UnknownField &field : pack.unknown) {
        writer.add(field.name, field.json.toUtf8());
    }
    return writer.end();
}

} // namespace packdesk
