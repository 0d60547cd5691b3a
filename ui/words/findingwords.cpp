// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/findingwords.h"

#include "ui/words/plaintext.h"

#include <QCoreApplication>

namespace packdesk {

namespace {

constexpr qsizetype longestPath = 200;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FindingWords)
};

QString placeOf(const Finding &finding)
{
    QString place = middleElided(finding.path, longestPath);
    if (finding.line > 0)
        place += QLatin1Char(':') + QString::number(finding.line);
    if (finding.line > 0 && finding.column > 0)
        place += QLatin1Char(':') + QString::number(finding.column);
    return place;
}

// The detail behind a colon, where there is one.
QString withDetail(const QString &text, const Finding &finding)
{
    const QString detail = visibleText(finding.detail, 300);
    return detail.isEmpty() ? text : text + QLatin1String(": ") + detail;
}

FindingText containerText(const Finding &f)
{
    switch (f.kind) {
    case FindingKind::NotReadable:
        return {{},
                withDetail(Tr::tr("cannot be read"), f),
                Tr::tr("Check that the file is there and that you may read it.")};
    case FindingKind::NotGzip:
        return {{},
                Tr::tr("is not a .tar.gz archive"),
                Tr::tr("The server accepts tar archives that are packed with gzip only.")};
    case FindingKind::NotTar:
        return {{},
                withDetail(Tr::tr("holds no tar archive"), f),
                Tr::tr("Pack the folder with tar, then gzip it.")};
    case FindingKind::Truncated:
        return {{},
                withDetail(Tr::tr("ends too early"), f),
                Tr::tr("The archive is incomplete. Make or fetch it again.")};
    case FindingKind::TooManyEntries:
        return {{},
                withDetail(Tr::tr("holds too many entries"), f),
                Tr::tr("Packdesk stopped reading; the rest was not looked at.")};
    case FindingKind::TooLarge:
        return {{},
                withDetail(Tr::tr("is too large"), f),
                Tr::tr("Packdesk stopped reading; the rest was not looked at.")};
    case FindingKind::Cancelled:
        return {{},
                Tr::tr("was not read to its end"),
                Tr::tr("The reading was cancelled; the rest was not looked at.")};
    default:
        return {{},
                withDetail(Tr::tr("took too long to read"), f),
                Tr::tr("Packdesk stopped reading; the rest was not looked at.")};
    }
}

FindingText contentText(const Finding &f)
{
    switch (f.kind) {
    case FindingKind::PackYamlMissing:
        return {{},
                Tr::tr("pack.yaml is missing"),
                Tr::tr("The server refuses the pack. pack.yaml belongs at the top of the "
                       "archive.")};
    case FindingKind::PackYamlInvalid:
        return {{},
                withDetail(Tr::tr("is no valid YAML"), f),
                Tr::tr("The server refuses the "
                       "pack.")};
    case FindingKind::FieldMissing:
        return {{},
                withDetail(Tr::tr("a required field is missing"), f),
                Tr::tr("The server refuses the pack. Add the field.")};
    case FindingKind::FieldWrong:
        return {{},
                withDetail(Tr::tr("a field is not as it must be"), f),
                Tr::tr("The server refuses the pack. Correct the field.")};
    case FindingKind::CapabilitiesInvalid:
        return {{},
                withDetail(Tr::tr("a capability is not valid"), f),
                Tr::tr("The server refuses the pack. Correct the capability.")};
    case FindingKind::UnknownTopLevel:
        return {{},
                Tr::tr("does not belong at the top of a pack"),
                Tr::tr("The build refuses anything but pack.yaml, behavior.md, guides, scripts, "
                       "data and templates.")};
    case FindingKind::UnknownField:
        return {{},
                withDetail(Tr::tr("has a field that is not known"), f),
                Tr::tr("The server may ignore it. Check its spelling.")};
    case FindingKind::LooksLikeSecret:
        return {{},
                withDetail(Tr::tr("looks like a secret"), f),
                Tr::tr("It would be readable by every agent that has this pack.")};
    default:
        return {{},
                Tr::tr("is not UTF-8 text"),
                Tr::tr("It cannot be shown, and the server may refuse it.")};
    }
}

FindingText pathText(const Finding &f)
{
    const QString refused = Tr::tr("The server refuses the pack. Leave it out, or rename it.");
    switch (f.kind) {
    case FindingKind::AbsolutePath:
        return {{}, Tr::tr("is an absolute path"), refused};
    case FindingKind::ParentPath:
        return {{}, Tr::tr("points outside the pack"), refused};
    case FindingKind::Link:
        return {{},
                f.detail.isEmpty()
                    ? Tr::tr("is a link")
                    : Tr::tr("is a link to %1").arg(middleElided(f.detail, longestPath)),
                Tr::tr("A pack cannot hold links. Put the file itself in its place.")};
    case FindingKind::SpecialFile:
        return {{},
                withDetail(Tr::tr("is no regular file"), f),
                Tr::tr("A pack holds files and folders only.")};
    case FindingKind::DuplicatePath:
        return {{},
                Tr::tr("is in the archive twice"),
                Tr::tr("Which of the two counts is not certain. Leave one out.")};
    case FindingKind::CaseCollision:
        return {{},
                withDetail(Tr::tr("differs from another name in case only"), f),
                Tr::tr("On some systems one replaces the other. Rename one.")};
    default:
        return {{}, withDetail(Tr::tr("has a name that is not allowed"), f), refused};
    }
}

} // namespace

FindingText findingText(const Finding &finding)
{
    FindingText text;
    switch (finding.kind) {
    case FindingKind::NotReadable:
    case FindingKind::NotGzip:
    case FindingKind::NotTar:
    case FindingKind::Truncated:
    case FindingKind::TooManyEntries:
    case FindingKind::TooLarge:
    case FindingKind::TookTooLong:
    case FindingKind::Cancelled:
        text = containerText(finding);
        break;
    case FindingKind::PackYamlMissing:
    case FindingKind::PackYamlInvalid:
    case FindingKind::FieldMissing:
    case FindingKind::FieldWrong:
    case FindingKind::CapabilitiesInvalid:
    case FindingKind::UnknownTopLevel:
    case FindingKind::UnknownField:
    case FindingKind::LooksLikeSecret:
    case FindingKind::BadEncoding:
        text = contentText(finding);
        break;
    case FindingKind::AbsolutePath:
    case FindingKind::ParentPath:
    case FindingKind::Link:
    case FindingKind::SpecialFile:
    case FindingKind::DuplicatePath:
    case FindingKind::CaseCollision:
    case FindingKind::BadName:
        text = pathText(finding);
        break;
    }
    text.place = placeOf(finding);
    return text;
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return Tr::tr("Note", "severity");
    case Severity::Warning:
        return Tr::tr("Warning", "severity");
    case Severity::Error:
        break;
    }
    return Tr::tr("Error", "severity");
}

QString findingLine(const Finding &finding)
{
    const auto text = findingText(finding);
    const QString place = text.place.isEmpty() ? Tr::tr("The archive") : text.place;
    return place + QStringLiteral(" · ") + text.headline;
}

} // namespace packdesk
