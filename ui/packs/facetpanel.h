// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packfilter.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace packdesk {

class FacetRow;
class Theme;

/// What can narrow the list: owner, tier, visibility, origin, reach, category, with counts.
/// Several values of one facet may be chosen. Rows are updated in place, so that the focus stays;
/// one tab stop, arrow keys go from row to row, Space toggles. GUI thread.
class FacetPanel : public QScrollArea
{
    Q_OBJECT

public:
    using Chosen = QHash<Facet, QSet<QString>>;

    /// @param theme not owned, outlives this
    explicit FacetPanel(const Theme *theme, QWidget *parent = nullptr);

    void setGroups(const QList<FacetGroup> &groups);
    /// Does not emit chosenChanged().
    void setChosen(const Chosen &chosen);
    /// Shows nothing at all while there is nothing to narrow.
    void setBlank(bool blank);
    const Chosen &chosen() const { return m_chosen; }
    /// The rows in the order in which they are shown.
    QList<FacetRow *> rows() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    /// By the user.
    void chosenChanged(const QHash<packdesk::Facet, QSet<QString>> &chosen);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Group
    {
        Facet facet = Facet::Owner;
        QWidget *box = nullptr;
        QVBoxLayout *layout = nullptr;
        FacetRow *all = nullptr;
        QPushButton *more = nullptr;
        QList<FacetRow *> rows;
        bool expanded = false;
    };

    void addGroup(Facet facet);
    void updateGroup(Group &group, const FacetGroup &counted);
    QList<FacetValue> shownValues(const Group &group, const FacetGroup &counted) const;
    void placeRows(Group &group, const QList<FacetValue> &values);
    FacetRow *makeRow(Facet facet, const QString &value);
    void updateMore(Group &group, qsizetype all);
    void updateChecks();
    void toggle(FacetRow *row, bool checked);
    void moveFocus(FacetRow *from, int step);
    void setTabStop(FacetRow *row);

    const Theme *m_theme;
    QWidget *m_content;
    QList<Group> m_groups;
    QList<FacetGroup> m_data;
    Chosen m_chosen;
    bool m_updating = false;
};

} // namespace packdesk
