// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/files/learnedfiles.h"

#include "models/files/filepath.h"

namespace packdesk {

LearnedFiles::LearnedFiles(QObject *parent)
    : QObject(parent)
{
}

void LearnedFiles::learn(const QString &packId, const QString &digest, const QStringList &paths,
                         Certainty certainty)
{
    if (packId.isEmpty())
        return;
    auto &known = m_packs[packId];
    bool changed = false;
    for (const auto &path : paths) {
        if (pathProblem(path) != PathProblem::None)
            continue;
        const auto place = known.find(path);
        const auto seenIn = certainty == Certainty::Seen ? digest : QString();
        if (place == known.end() && known.size() < mostPaths) {
            known.insert(path, seenIn);
            changed = true;
        } else if (place != known.end() && !seenIn.isEmpty() && *place != seenIn) {
            *place = seenIn;
            changed = true;
        }
    }
    if (changed)
        Q_EMIT learned(packId);
}

void LearnedFiles::forget(const QString &packId, const QString &path)
{
    const auto known = m_packs.find(packId);
    if (known != m_packs.end() && known->remove(path) > 0)
        Q_EMIT learned(packId);
}

QList<LearnedFile> LearnedFiles::files(const QString &packId, const QString &digest) const
{
    const auto known = m_packs.value(packId);
    QList<LearnedFile> files;
    const auto add = [&](const QString &path) {
        const auto seenIn = known.value(path);
        files.append({path, !seenIn.isEmpty() && seenIn == digest});
    };
    const auto always = wellKnownFiles();
    for (const auto &path : always)
        add(path);
    for (auto path = known.keyBegin(); path != known.keyEnd(); ++path) {
        if (!always.contains(*path))
            add(*path);
    }
    return files;
}

void LearnedFiles::clear()
{
    m_packs.clear();
}

} // namespace packdesk
