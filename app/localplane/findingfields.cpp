// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/findingfields.h"

namespace packdesk {

namespace {

/// The server's own words; the client makes better ones from what it finds itself.
QString wordsOf(FindingKind kind)
{
    switch (kind) {
    case FindingKind::NotReadable:
        return QStringLiteral("cannot be read");
    case FindingKind::NotGzip:
        return QStringLiteral("is not gzip");
    case FindingKind::NotTar:
        return QStringLiteral("is not a tar archive");
    case FindingKind::Truncated:
        return QStringLiteral("ends too early");
    case FindingKind::PackYamlMissing:
        return QStringLiteral("is missing");
    case FindingKind::PackYamlInvalid:
        return QStringLiteral("is not valid YAML");
    case FindingKind::FieldMissing:
        return QStringLiteral("is required");
    case FindingKind::FieldWrong:
        return QStringLiteral("has a wrong value");
    case FindingKind::CapabilitiesInvalid:
        return QStringLiteral("is not a valid list of capabilities");
    case FindingKind::UnknownTopLevel:
        return QStringLiteral("is not allowed at the top level");
    case FindingKind::AbsolutePath:
        return QStringLiteral("has an absolute path");
    case FindingKind::ParentPath:
        return QStringLiteral("has .. in its path");
    case FindingKind::Link:
        return QStringLiteral("is a link");
    case FindingKind::SpecialFile:
        return QStringLiteral("is a device or another special file");
    case FindingKind::DuplicatePath:
        return QStringLiteral("is there twice");
    case FindingKind::CaseCollision:
        return QStringLiteral("differs from another file in upper and lower case only");
    case FindingKind::BadName:
        return QStringLiteral("has a name that is not allowed");
    case FindingKind::TooManyEntries:
        return QStringLiteral("has too many entries");
    case FindingKind::TooLarge:
        return QStringLiteral("is too large");
    case FindingKind::TookTooLong:
        return QStringLiteral("took too long to read");
    case FindingKind::LooksLikeSecret:
        return QStringLiteral("looks like a secret");
    case FindingKind::BadEncoding:
        return QStringLiteral("is not UTF-8");
    case FindingKind::UnknownField:
        return QStringLiteral("is not known");
    case FindingKind::NameNotUtf8:
        return QStringLiteral("has a name that is not UTF-8");
    case FindingKind::AbsoluteLink:
        return QStringLiteral("is a link to an absolute path");
    case FindingKind::OutsideLink:
        return QStringLiteral("is a link that leads out of the pack");
    case FindingKind::TooDeep:
        return QStringLiteral("is nested too deeply");
    case FindingKind::Changed:
        return QStringLiteral("changed while it was read");
    case FindingKind::VersionIsNumber:
        return QStringLiteral("is a number, not a text");
    case FindingKind::CannotWrite:
        return QStringLiteral("cannot be written");
    case FindingKind::Cancelled:
        return QStringLiteral("was not read to its end");
    }
    return QStringLiteral("is not valid");
}

bool isField(const Finding &finding)
{
    return finding.path == QLatin1String("pack.yaml") && !finding.detail.isEmpty()
        && (finding.kind == FindingKind::FieldMissing || finding.kind == FindingKind::FieldWrong
            || finding.kind == FindingKind::CapabilitiesInvalid);
}

QString fieldOf(const Finding &finding, const QString &whole)
{
    if (isField(finding))
        return QStringLiteral("pack.yaml.") + finding.detail;
    return finding.path.isEmpty() ? whole : finding.path;
}

QString messageOf(const Finding &finding)
{
    QString message = wordsOf(finding.kind);
    if (!isField(finding) && !finding.detail.isEmpty())
        message += QStringLiteral(" (%1)").arg(finding.detail);
    if (finding.line > 0)
        message += QStringLiteral(", line %1").arg(finding.line);
    return message;
}

} // namespace

QJsonObject fieldsOf(const QList<Finding> &findings, const QString &whole)
{
    QJsonObject fields;
    for (const Finding &finding : findings) {
        const QString field = fieldOf(finding, whole);
        if (finding.severity == Severity::Error && !fields.contains(field))
            fields.insert(field, messageOf(finding));
    }
    return fields;
}

} // namespace packdesk
