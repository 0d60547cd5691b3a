// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/activity/journalmodel.h"

#include <QIdentityProxyModel>

namespace packdesk {

class Journal;
class Theme;
struct JournalEntry;

/// Words, icons and alignment over a JournalModel: the presentation layer. GUI thread.
class ActivityModel : public QIdentityProxyModel
{
    Q_OBJECT

public:
    /// @param journal, theme not owned, outlive this; the source model is one over `journal`
    ActivityModel(const Journal *journal, const Theme *theme, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const JournalEntry *entryAt(const QModelIndex &index) const;
    QVariant stateData(const QModelIndex &index, int role) const;
    QString text(const QModelIndex &index) const;

    const Journal *m_journal;
    const Theme *m_theme;
};

} // namespace packdesk
