// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/entrychecker.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace packdesk {

namespace {

// Enough for a person; a hostile archive could otherwise fill the memory with them.
constexpr qsizetype mostFindings = 1000;
constexpr qsizetype mostShown = 300;

bool isDirectoryOfPack(const QString &name)
{
    return name == QLatin1String("guides") || name == QLatin1String("scripts")
        || name == QLatin1String("data") || name == QLatin1String("templates");
}

bool isFileOfPack(const QString &name)
{
    return name == QLatin1String("pack.yaml") || name == QLatin1String("behavior.md");
}

bool isSecretDirectory(const QString &name)
{
    return name == QLatin1String(".git") || name == QLatin1String(".ssh")
        || name == QLatin1String(".aws") || name == QLatin1String(".gnupg");
}

bool isSecretFile(const QString &name)
{
    static const QRegularExpression known(
        QStringLiteral("\\A(?:\\.env(?:\\.(?!example$|sample$|template$|dist$).*)?"
                       "|.*\\.(?:pem|key|p12|pfx|jks|keystore|kdbx|ppk)"
                       "|id_(?:rsa|dsa|ecdsa|ed25519)"
                       "|\\.(?:npmrc|netrc|pypirc|htpasswd|git-credentials|dockercfg)"
                       "|credentials(?:\\.json)?|service-account.*\\.json)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return known.match(name).hasMatch();
}

bool hasControl(const QString &path)
{
    return std::any_of(path.cbegin(), path.cend(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
}

bool leavesPack(const QByteArray &target, const QString &path)
{
    // Names stand for directories here: what is a link is reported for itself.
    auto depth = path.count(QLatin1Char('/'));
    for (const auto &part : target.split('/')) {
        if (part == "..")
            --depth;
        else if (!part.isEmpty() && part != ".")
            ++depth;
        if (depth < 0)
            return true;
    }
    return false;
}

FindingKind linkFault(const TarEntry &entry, const QString &path)
{
    if (entry.target.startsWith('/'))
        return FindingKind::AbsoluteLink;
    // A hard link's target is counted from the top.
    const bool outside
        = leavesPack(entry.target, entry.kind == EntryKind::HardLink ? QString() : path);
    return outside ? FindingKind::OutsideLink : FindingKind::Link;
}

} // namespace

EntryChecker::EntryChecker(const ArchiveLimits &limits)
    : m_limits(limits)
{
}

QString EntryChecker::check(const TarEntry &entry)
{
    const auto clean = cleanEntryName(entry.name);
    auto path = QString::fromUtf8(clean);
    if (!checkName(entry, path))
        return {};
    if (path.isEmpty())
        return {};
    checkKind(entry, path);
    checkTopLevel(entry, path);
    checkTwins(entry, path);
    checkSecret(path);
    return path;
}

void EntryChecker::noteWrapper()
{
    if (m_wrapped.isEmpty() || m_topLevel.size() != 1)
        return;
    for (auto &finding : m_findings) {
        if (finding.kind == FindingKind::UnknownTopLevel)
            finding.detail = m_wrapped;
    }
}

bool EntryChecker::checkName(const TarEntry &entry, const QString &path)
{
    if (entry.name.isEmpty() || entry.name.size() > m_limits.nameBytes) {
        note(Severity::Error, FindingKind::BadName, path);
        return false;
    }
    if (!entry.name.isValidUtf8()) {
        note(Severity::Error, FindingKind::NameNotUtf8, path);
        return false;
    }
    if (entry.name.startsWith('/')) {
        note(Severity::Error, FindingKind::AbsolutePath, QString::fromUtf8(entry.name));
        return false;
    }
    if (path.split(QLatin1Char('/')).contains(QLatin1String(".."))) {
        note(Severity::Error, FindingKind::ParentPath, path);
        return false;
    }
    if (hasControl(path))
        note(Severity::Error, FindingKind::BadName, path);
    else if (path.contains(QLatin1Char('\\')))
        note(Severity::Warning, FindingKind::BadName, path);
    return true;
}

void EntryChecker::checkKind(const TarEntry &entry, const QString &path)
{
    if (entry.kind == EntryKind::SymbolicLink || entry.kind == EntryKind::HardLink)
        note(Severity::Error, linkFault(entry, path), path, QString::fromUtf8(entry.target));
    else if (entry.kind == EntryKind::Special)
        note(Severity::Error, FindingKind::SpecialFile, path);
}

void EntryChecker::checkTopLevel(const TarEntry &entry, const QString &path)
{
    const auto slash = path.indexOf(QLatin1Char('/'));
    const auto top = slash < 0 ? path : path.left(slash);
    const bool directory = slash >= 0 || entry.kind == EntryKind::Directory;
    if (path == top + QLatin1String("/pack.yaml"))
        m_wrapped = path;
    const bool known = directory ? isDirectoryOfPack(top) : isFileOfPack(top);
    // A link is reported as one; its name alone says nothing about what it would be.
    const bool link = entry.kind == EntryKind::SymbolicLink || entry.kind == EntryKind::HardLink;
    const bool seen = m_topLevel.contains(top);
    m_topLevel.insert(top);
    if (!known && !seen && !(link && (isDirectoryOfPack(top) || isFileOfPack(top))))
        note(Severity::Error, FindingKind::UnknownTopLevel, top);
}

void EntryChecker::checkTwins(const TarEntry &entry, const QString &path)
{
    const bool directory = entry.kind == EntryKind::Directory;
    for (auto slash = path.indexOf(QLatin1Char('/')); slash >= 0;
         slash = path.indexOf(QLatin1Char('/'), slash + 1)) {
        const auto parent = path.left(slash);
        if (!m_paths.value(parent, true))
            note(Severity::Error, FindingKind::DuplicatePath, parent);
        else if (!m_paths.contains(parent))
            checkTwins({parent.toUtf8(), EntryKind::Directory, 0, {}}, parent);
    }
    const auto known = m_paths.constFind(path);
    if (known != m_paths.cend() && !(directory && *known))
        note(Severity::Error, FindingKind::DuplicatePath, path);
    m_paths.insert(path, directory);
    const auto folded = path.normalized(QString::NormalizationForm_C).toCaseFolded();
    const auto twin = m_folded.constFind(folded);
    if (twin == m_folded.cend())
        m_folded.insert(folded, path);
    else if (*twin != path)
        note(Severity::Warning, FindingKind::CaseCollision, path, *twin);
}

void EntryChecker::checkSecret(const QString &path)
{
    const auto parts = path.split(QLatin1Char('/'));
    QString sofar;
    for (const auto &part : parts) {
        sofar += sofar.isEmpty() ? part : QLatin1Char('/') + part;
        const bool secret = isSecretDirectory(part) || (sofar == path && isSecretFile(part));
        if (!secret)
            continue;
        if (!m_secrets.contains(sofar))
            note(Severity::Warning, FindingKind::LooksLikeSecret, sofar);
        m_secrets.insert(sofar);
        return;
    }
}

void EntryChecker::note(Severity severity, FindingKind kind, const QString &path,
                        const QString &detail)
{
    if (m_findings.size() < mostFindings)
        m_findings.append({severity, kind, path.left(mostShown), 0, 0, detail.left(mostShown)});
}

} // namespace packdesk
