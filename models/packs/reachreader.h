// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packreach.h"
#include "models/packs/snapshot.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <chrono>

namespace packdesk {

/// A pack whose capabilities are to be read, and the number under which its answer comes.
struct ReachQuestion
{
    int ticket = 0;
    int row = 0;
};

struct ReachAnswer
{
    int ticket = 0;
    PackReach reach;
};

/// Reads capabilities on a worker, in portions that grow from 40 to 640 ms, since a long list takes
/// minutes and each portion costs its listener time. Equal texts are read once. GUI thread.
class ReachReader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~ReachReader() override;

    /// What is to be read in a list, from now on. It takes the place of what was asked before; the
    /// portion that is at work is answered nevertheless, so that asking often holds nothing up.
    void ask(SnapshotPtr list, const QList<ReachQuestion> &questions);

Q_SIGNALS:
    /// A portion, in the order of the questions.
    void answered(const QList<packdesk::ReachAnswer> &answers);

private:
    struct Portion;

    void start();
    void finish();

    SnapshotPtr m_list;
    QList<ReachQuestion> m_questions;
    std::shared_ptr<Portion> m_portion;
    /// By the hash of the text.
    QHash<QByteArray, PackReach> m_known;
    std::chrono::milliseconds m_time = {};
};

} // namespace packdesk
