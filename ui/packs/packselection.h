// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QStringList>

class QItemSelectionModel;

namespace packdesk {

class PackPresentation;

/// Several packs that are selected at once, by id: they stay selected over sorting, refreshing and
/// filtering, also while the filter hides them, until the user selects something else. GUI thread.
class PackSelection : public QObject
{
    Q_OBJECT

public:
    /// @param model, selection not owned, outlive this; the selection is that of a view of the
    /// model
    PackSelection(PackPresentation *model, QItemSelectionModel *selection,
                  QObject *parent = nullptr);

    /// Those that are shown in the order of their rows, then hiddenIds().
    QStringList ids() const { return m_shown + hiddenIds(); }
    /// Selected packs of the list that the filter hides.
    QStringList hiddenIds() const;
    int count() const { return int(m_shown.size() + hiddenIds().size()); }

Q_SIGNALS:
    /// Other ids().
    void changed();

private:
    void onSelected();
    void onAboutToChange();
    void onModelChanged();
    QStringList shownIds() const;
    void selectAgain(const QStringList &ids);
    void set(const QStringList &shown, const QStringList &hidden);

    PackPresentation *m_model;
    QItemSelectionModel *m_selection;
    QStringList m_shown;
    QStringList m_hidden;
    /// Rows are coming, going or moving: what the selection loses now the user did not take back.
    bool m_changing = false;
};

} // namespace packdesk
