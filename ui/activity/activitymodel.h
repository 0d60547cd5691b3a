// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/activity/journal.h"
#include "models/activity/journalmodel.h"

#include <QIdentityProxyModel>

namespace packdesk {

class Theme;

/// Words, icons and alignment over a JournalModel: the presentation layer. GUI thread.
class ActivityModel : public QIdentityProxyModel
{
    Q_OBJECT

public:
    /// @param journal, theme not owned, outlive this; the source model is one over `journal`
    ActivityModel(const Journal *journal, const Theme *theme, QObject *parent = nullptr);

    /// Whose session it is: entries of another server, or another organisation, say so.
    void setPlace(const Place &here);
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const JournalEntry *entryAt(const QModelIndex &index) const;
    QVariant stateData(const QModelIndex &index, int role) const;
    QString text(const QModelIndex &index) const;
    /// The pack, and where it is where that is not here.
    QString named(const JournalEntry &entry, const QString &pack) const;

    const Journal *m_journal;
    const Theme *m_theme;
    Place m_here;
};

/// An entry whose organisation is not known counts as one of the server's.
bool isSamePlace(const Place &a, const Place &b);
/// `acme.evershell.ai`, with the port where it is not the scheme's own.
QString hostLabel(const Place &place);

} // namespace packdesk
