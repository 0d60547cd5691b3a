// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/findingwords.h"

#include "ui/words/capabilitywords.h"
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

// The names are the ones of models/archives/secretscan.
QString secretName(const QString &heuristic)
{
    const std::pair<QLatin1String, QString> names[] = {
        {QLatin1String("private-key"), Tr::tr("a private key")},
        {QLatin1String("aws-access-key"), Tr::tr("an AWS access key")},
        {QLatin1String("evershell-key"), Tr::tr("an API key that begins with sk_")},
        {QLatin1String("github-token"), Tr::tr("a GitHub token")},
        {QLatin1String("gitlab-token"), Tr::tr("a GitLab token")},
        {QLatin1String("slack-token"), Tr::tr("a Slack token")},
        {QLatin1String("slack-webhook"), Tr::tr("an address of a Slack webhook")},
        {QLatin1String("google-key"), Tr::tr("a Google API key")},
        {QLatin1String("ai-provider-key"), Tr::tr("an API key that begins with sk-")},
        {QLatin1String("npm-token"), Tr::tr("an npm token")},
        {QLatin1String("pypi-token"), Tr::tr("a PyPI token")},
        {QLatin1String("jwt"), Tr::tr("a signed token (JWT)")},
        {QLatin1String("password-in-address"), Tr::tr("an address with a password in it")},
        {QLatin1String("bearer-token"), Tr::tr("a bearer token")},
    };
    for (const auto &[name, words] : names) {
        if (heuristic == name)
            return words;
    }
    return {};
}

QString secretHeadline(const QString &heuristic)
{
    const QString name = secretName(heuristic);
    return name.isEmpty() ? Tr::tr("looks like a secret")
                          : Tr::tr("looks like a secret: %1").arg(name);
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
    case FindingKind::CannotWrite:
        return {{},
                withDetail(Tr::tr("cannot be packed"), f),
                Tr::tr("The archive could not be written. Make room on the disk, or check the "
                       "rights of the cache directory, then try again.")};
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

// Only what is an error is refused for sure.
QString refusal(const Finding &f)
{
    return f.severity == Severity::Error ? Tr::tr("The server refuses the pack.")
                                         : Tr::tr("The server may refuse the pack.");
}

FindingText contentText(const Finding &f)
{
    const auto refused = [&f](const QString &advice) {
        return advice.isEmpty() ? refusal(f) : refusal(f) + QLatin1Char(' ') + advice;
    };
    switch (f.kind) {
    case FindingKind::PackYamlMissing:
        return {{},
                f.path.isEmpty() ? Tr::tr("has no pack.yaml") : Tr::tr("is missing"),
                refused(Tr::tr("pack.yaml belongs at the top of the archive."))};
    case FindingKind::PackYamlInvalid:
        return {{}, withDetail(Tr::tr("is no valid YAML"), f), refused({})};
    case FindingKind::FieldMissing:
        return {
            {}, withDetail(Tr::tr("lacks a required field"), f), refused(Tr::tr("Add the field."))};
    case FindingKind::FieldWrong:
        return {{},
                withDetail(Tr::tr("has a field that is not as it must be"), f),
                refused(Tr::tr("Correct the field."))};
    case FindingKind::CapabilitiesInvalid:
        return {{},
                withDetail(f.severity == Severity::Error
                               ? Tr::tr("has a capability that is not valid")
                               : Tr::tr("has a capability that deserves a look"),
                           f),
                refused(capabilityProblemText(f.problem))};
    case FindingKind::UnknownTopLevel:
        return {{},
                Tr::tr("does not belong at the top of a pack"),
                !f.detail.isEmpty()
                    ? Tr::tr("The pack stands one level deeper, at %1. Choose that folder, or "
                             "pack it from inside.")
                          .arg(middleElided(f.detail, longestPath))
                    : refused(Tr::tr("Only pack.yaml, behavior.md, guides, scripts, data and "
                                     "templates belong there."))};
    case FindingKind::UnknownField:
        return {{},
                withDetail(Tr::tr("has a field that is not known"), f),
                Tr::tr("The server may ignore it. Check its spelling.")};
    case FindingKind::VersionIsNumber:
        return {{},
                withDetail(Tr::tr("the version is written as a number"), f),
                Tr::tr("Others may read another number, as 1.1 for 1.10. Put it in quotes.")};
    case FindingKind::LooksLikeSecret:
        return {{},
                secretHeadline(f.detail),
                Tr::tr("It would be readable by every agent that has this pack. Take it out, and "
                       "replace the secret if others could read it.")};
    default:
        return {{},
                Tr::tr("is not UTF-8 text"),
                Tr::tr("It cannot be shown, and the server may refuse it.")};
    }
}

FindingText pathText(const Finding &f)
{
    const QString refused = refusal(f) + QLatin1Char(' ') + Tr::tr("Leave it out, or rename it.");
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
    case FindingKind::AbsoluteLink:
        return {
            {},
            Tr::tr("is a link to the absolute path %1").arg(middleElided(f.detail, longestPath)),
            Tr::tr("Nothing outside is packed. Put the file itself in its place.")};
    case FindingKind::OutsideLink:
        return {{},
                Tr::tr("is a link that leads out of the pack, to %1")
                    .arg(middleElided(f.detail, longestPath)),
                Tr::tr("Nothing outside is packed. Put the file itself in its place.")};
    case FindingKind::TooDeep:
        return {{},
                withDetail(Tr::tr("is nested too deeply"), f),
                Tr::tr("What is below was not looked at. Move it up, or leave it out.")};
    case FindingKind::Changed:
        return {{},
                Tr::tr("changed while it was read"),
                Tr::tr("Wait until nothing writes there any more, then check again.")};
    case FindingKind::NameNotUtf8:
        return {{},
                Tr::tr("has a name that is not UTF-8"),
                Tr::tr("Others cannot read the name. Rename it.")};
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
    case FindingKind::CannotWrite:
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
    case FindingKind::VersionIsNumber:
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
    case FindingKind::NameNotUtf8:
    case FindingKind::AbsoluteLink:
    case FindingKind::OutsideLink:
    case FindingKind::TooDeep:
    case FindingKind::Changed:
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

QString findingLine(const Finding &finding, const QString &whole)
{
    const auto text = findingText(finding);
    return (text.place.isEmpty() ? whole : text.place) + QLatin1Char(' ') + text.headline;
}

} // namespace packdesk
