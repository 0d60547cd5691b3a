// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/files/mentionedpaths.h"

#include "models/files/filepath.h"

#include <QSet>
#include <QUrl>

namespace packdesk {

namespace {

constexpr qsizetype longestText = qsizetype(1) << 20;
constexpr qsizetype longestTarget = 2000;

bool isPathCharacter(QChar c)
{
    return c.isLetterOrNumber() || QStringLiteral("._-+@/").contains(c);
}

bool isInAFolder(QStringView path)
{
    const auto slash = path.indexOf(QLatin1Char('/'));
    return slash > 0 && wellKnownFolders().contains(path.left(slash));
}

/// Collects what is a path, each once.
class Paths
{
public:
    void add(const QString &path)
    {
        if (isFull() || !isInAFolder(path) || pathProblem(path) != PathProblem::None
            || m_seen.contains(path))
            return;
        m_seen.insert(path);
        m_paths += path;
    }
    bool isFull() const { return m_paths.size() >= mostMentionedPaths; }
    QStringList paths() const { return m_paths; }

private:
    QStringList m_paths;
    QSet<QString> m_seen;
};

// A full stop or a dash behind a word belongs to the sentence.
QStringView withoutPunctuation(QStringView word)
{
    while (!word.isEmpty() && QStringLiteral(".-+@").contains(word.back()))
        word.chop(1);
    return word;
}

// Where the pack is mounted in the agent's workspace.
QStringView withoutMount(QStringView word)
{
    constexpr QLatin1String mount("/workspace/packs/");
    if (word.startsWith(mount)) {
        const auto slash = word.indexOf(QLatin1Char('/'), mount.size());
        return slash < 0 ? QStringView() : word.mid(slash + 1);
    }
    return word.startsWith(QLatin1String("./")) ? word.mid(2) : word;
}

// Words: what stands between characters that no path of a sentence has. An address such as
// https://host/guides/x is one word, and begins with no folder.
void addWords(QStringView text, Paths *paths)
{
    qsizetype start = 0;
    while (start < text.size() && !paths->isFull()) {
        if (!isPathCharacter(text.at(start))) {
            ++start;
            continue;
        }
        auto end = start;
        while (end < text.size() && isPathCharacter(text.at(end)))
            ++end;
        const bool isEncoded = end < text.size() && text.at(end) == QLatin1Char('%');
        if (!isEncoded)
            paths->add(withoutMount(withoutPunctuation(text.mid(start, end - start))).toString());
        start = end;
    }
}

QString resolved(const QString &target, const QString &of)
{
    auto segments = of.split(QLatin1Char('/'));
    segments.removeLast();
    for (const auto &segment : target.split(QLatin1Char('/'))) {
        if (segment == QLatin1String(".."))
            segments.isEmpty() ? segments.append(segment) : segments.removeLast();
        else if (segment != QLatin1String("."))
            segments.append(segment);
    }
    return segments.join(QLatin1Char('/'));
}

QString pathOfTarget(QStringView target, const QString &of)
{
    auto path = target.trimmed().toString();
    if (path.startsWith(QLatin1Char('<')))
        path = path.mid(1, path.indexOf(QLatin1Char('>')) - 1);
    else
        path = path.section(QLatin1Char(' '), 0, 0);
    path = path.section(QLatin1Char('#'), 0, 0).section(QLatin1Char('?'), 0, 0);
    if (path.contains(QLatin1Char(':')))
        return {};
    path = QUrl::fromPercentEncoding(path.toUtf8());
    return path.startsWith(QLatin1Char('/')) ? withoutMount(path).toString() : resolved(path, of);
}

void addLinks(QStringView text, const QString &of, Paths *paths)
{
    constexpr QLatin1String opening("](");
    auto at = text.indexOf(opening);
    qsizetype end = 0;
    while (at >= 0 && end >= 0 && !paths->isFull()) {
        const auto start = at + opening.size();
        // Looked for once only where many links are never closed.
        if (end < start)
            end = text.indexOf(QLatin1Char(')'), start);
        if (end > start && end - start <= longestTarget)
            paths->add(pathOfTarget(text.mid(start, end - start), of));
        at = text.indexOf(opening, start);
    }
}

} // namespace

QStringList mentionedPaths(const QString &text, const QString &of)
{
    const auto start = QStringView(text).left(longestText);
    Paths paths;
    addLinks(start, of, &paths);
    addWords(start, &paths);
    return paths.paths();
}

} // namespace packdesk
