// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QList>
#include <QMap>
#include <QObject>
#include <QString>
#include <QStringList>

namespace packdesk {

struct LearnedFile
{
    /// Path inside the pack.
    QString path;
    /// It was seen in the very image that is asked about.
    bool isSure = false;

    friend bool operator==(const LearnedFile &, const LearnedFile &) = default;
};

enum class Certainty {
    /// Seen in an image.
    Seen,
    /// Some text speaks of it, or a person asked for it.
    Mentioned,
};

/// Which files packs have, as far as it is known: the server lists none. Paths stay known over a
/// new digest, and are not sure any more then. GUI thread.
class LearnedFiles : public QObject
{
    Q_OBJECT

public:
    /// More than these are not kept of one pack.
    static constexpr int mostPaths = 5000;

    explicit LearnedFiles(QObject *parent = nullptr);

    /// What is no path inside a pack is passed over.
    /// @param digest of the image that the paths were seen in; empty: nothing is sure of it
    void learn(const QString &packId, const QString &digest, const QStringList &paths,
               Certainty certainty = Certainty::Seen);
    /// Of these it is known that the pack has them no more.
    void forget(const QString &packId, const QString &path);
    /// The well-known files first, which are always offered, then what was learned, sorted by path.
    QList<LearnedFile> files(const QString &packId, const QString &digest) const;
    /// Another session: packs of the same id may be others.
    void clear();

Q_SIGNALS:
    /// files() of this pack are others.
    void learned(const QString &packId);

private:
    /// By path: the digest of the image that it was seen in last; empty where in none.
    using Paths = QMap<QString, QString>;

    QHash<QString, Paths> m_packs;
};

} // namespace packdesk
