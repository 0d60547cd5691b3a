// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/packs/facetpanel.h"

#include "ui/packs/facetrow.h"
#include "ui/theme/theme.h"
#include "ui/words/packwords.h"
#include "ui/words/sizewords.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace packdesk {

namespace {

constexpr int shownAtFirst = 12;
// Beyond these the filter by text serves better than a list.
constexpr int shownAtMost = 200;

QLabel *groupLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QStringLiteral("group"));
    auto font = label->font();
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::PercentageSpacing, 104);
    label->setFont(font);
    return label;
}

} // namespace

FacetPanel::FacetPanel(const Theme *theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_content(new QWidget(this))
{
    setObjectName(QStringLiteral("sidePanel"));
    setAccessibleName(tr("Filters"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(theme->scaled(8), theme->scaled(12), theme->scaled(8),
                               theme->scaled(12));
    layout->setSpacing(theme->scaled(16));
    for (const auto facet : shownFacets)
        addGroup(facet);
    layout->addStretch(1);
    setWidget(m_content);
    setGroups({});
    setTabStop(m_groups.first().all);
    connect(theme, &Theme::changed, this, [this] { m_content->update(); });
}

void FacetPanel::addGroup(Facet facet)
{
    Group group;
    group.facet = facet;
    group.box = new QWidget(m_content);
    group.box->setAccessibleName(facetTitle(facet));
    group.layout = new QVBoxLayout(group.box);
    group.layout->setContentsMargins(0, 0, 0, 0);
    group.layout->setSpacing(1);
    // A label that is polished only when it is shown loses margins of its own.
    auto *heading = new QVBoxLayout;
    heading->setContentsMargins(m_theme->scaled(6), 0, 0, m_theme->scaled(4));
    heading->addWidget(groupLabel(facetTitle(facet), group.box));
    group.layout->addLayout(heading);
    if (facet == Facet::Owner) {
        group.all = makeRow(facet, QString());
        group.all->setWord(tr("All"));
        group.layout->addWidget(group.all);
    }
    group.more = new QPushButton(group.box);
    group.more->setProperty("role", QStringLiteral("link"));
    group.more->hide();
    group.layout->addWidget(group.more, 0, Qt::AlignLeft);
    const auto at = m_groups.size();
    connect(group.more, &QPushButton::clicked, this, [this, at] {
        m_groups[at].expanded = !m_groups[at].expanded;
        setGroups(m_data);
    });
    qobject_cast<QVBoxLayout *>(m_content->layout())->addWidget(group.box);
    m_groups << group;
}

FacetRow *FacetPanel::makeRow(Facet facet, const QString &value)
{
    auto *row = new FacetRow(m_theme, facet, value, m_content);
    row->installEventFilter(this);
    connect(row, &QCheckBox::toggled, this, [this, row](bool checked) { toggle(row, checked); });
    return row;
}

void FacetPanel::setBlank(bool blank)
{
    m_content->setVisible(!blank);
}

void FacetPanel::setGroups(const QList<FacetGroup> &groups)
{
    m_data = groups;
    for (auto &group : m_groups) {
        const auto found = std::find_if(groups.cbegin(), groups.cend(), [&group](const auto &one) {
            return one.facet == group.facet;
        });
        updateGroup(group, found == groups.cend() ? FacetGroup{group.facet, {}, 0} : *found);
    }
    updateChecks();
}

void FacetPanel::updateGroup(Group &group, const FacetGroup &counted)
{
    if (group.all)
        group.all->setCount(m_data.isEmpty() ? -1 : counted.total);
    placeRows(group, shownValues(group, counted));
    updateMore(group, counted.values.size());
    group.box->setVisible(group.all || !group.rows.isEmpty());
}

// The first ones by count in the order of the group; what is chosen stays, also without a count,
// or it could not be taken back.
QList<FacetValue> FacetPanel::shownValues(const Group &group, const FacetGroup &counted) const
{
    const auto chosen = m_chosen.value(group.facet);
    const qsizetype limit = group.expanded ? shownAtMost : shownAtFirst;
    int least = 0;
    if (counted.values.size() > limit) {
        QList<int> counts;
        for (const auto &value : counted.values)
            counts << value.count;
        std::nth_element(counts.begin(), counts.begin() + limit - 1, counts.end(),
                         std::greater<>());
        least = counts.at(limit - 1);
    }
    QList<FacetValue> shown;
    auto missing = chosen;
    qsizetype taken = 0;
    for (const auto &value : counted.values) {
        const bool fits = value.count >= least && taken < limit;
        if (!fits && !chosen.contains(value.value))
            continue;
        taken += fits ? 1 : 0;
        missing.remove(value.value);
        shown << value;
    }
    for (const auto &value : std::as_const(missing))
        shown << FacetValue{value, 0};
    return shown;
}

void FacetPanel::placeRows(Group &group, const QList<FacetValue> &values)
{
    QHash<QString, FacetRow *> old;
    for (auto *row : std::as_const(group.rows))
        old.insert(row->value(), row);
    group.rows.clear();
    int at = group.all ? 2 : 1;
    for (const auto &value : values) {
        auto *row = old.take(value.value);
        if (!row)
            row = makeRow(group.facet, value.value);
        row->setWord(facetValueText(group.facet, value.value));
        row->setCount(value.count);
        if (group.layout->indexOf(row) != at)
            group.layout->insertWidget(at, row);
        row->show();
        group.rows << row;
        ++at;
    }
    for (auto *row : std::as_const(old)) {
        if (row->hasFocus())
            setFocus();
        group.layout->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
}

void FacetPanel::updateMore(Group &group, qsizetype all)
{
    const bool useful = all > shownAtFirst;
    group.more->setVisible(useful);
    group.more->setText(group.expanded ? tr("Show fewer") : tr("Show all %1").arg(countText(all)));
    group.more->setAccessibleName(
        tr("%1: %2", "facet, show all or fewer").arg(facetTitle(group.facet), group.more->text()));
}

void FacetPanel::setChosen(const Chosen &chosen)
{
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    setGroups(m_data);
}

void FacetPanel::updateChecks()
{
    m_updating = true;
    for (const auto &group : std::as_const(m_groups)) {
        const auto chosen = m_chosen.value(group.facet);
        if (group.all)
            group.all->setChecked(chosen.isEmpty());
        for (auto *row : group.rows)
            row->setChecked(chosen.contains(row->value()));
    }
    m_updating = false;
}

void FacetPanel::toggle(FacetRow *row, bool checked)
{
    if (m_updating)
        return;
    auto chosen = m_chosen;
    const bool all = std::any_of(m_groups.cbegin(), m_groups.cend(),
                                 [row](const auto &group) { return group.all == row; });
    auto &values = chosen[row->facet()];
    if (all)
        values.clear();
    else if (checked)
        values.insert(row->value());
    else
        values.remove(row->value());
    if (values.isEmpty())
        chosen.remove(row->facet());
    const bool changes = chosen != m_chosen;
    m_chosen = chosen;
    updateChecks();
    if (changes)
        Q_EMIT chosenChanged(m_chosen);
}

QList<FacetRow *> FacetPanel::rows() const
{
    QList<FacetRow *> rows;
    for (const auto &group : m_groups) {
        if (group.all)
            rows << group.all;
        rows << group.rows;
    }
    return rows;
}

QSize FacetPanel::sizeHint() const
{
    return {m_theme->scaled(184), m_theme->scaled(520)};
}

bool FacetPanel::eventFilter(QObject *watched, QEvent *event)
{
    auto *row = qobject_cast<FacetRow *>(watched);
    if (row && event->type() == QEvent::FocusIn) {
        setTabStop(row);
        ensureWidgetVisible(row, 0, m_theme->scaled(24));
    }
    if (!row || event->type() != QEvent::KeyPress)
        return QScrollArea::eventFilter(watched, event);
    const int count = int(rows().size());
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        moveFocus(row, 1);
        return true;
    case Qt::Key_Up:
        moveFocus(row, -1);
        return true;
    case Qt::Key_Home:
        moveFocus(row, -count);
        return true;
    case Qt::Key_End:
        moveFocus(row, count);
        return true;
    default:
        return QScrollArea::eventFilter(watched, event);
    }
}

void FacetPanel::moveFocus(FacetRow *from, int step)
{
    const auto all = rows();
    const auto to = qBound(qsizetype(0), all.indexOf(from) + step, all.size() - 1);
    all.at(to)->setFocus(Qt::TabFocusReason);
}

// One of the rows is reached with Tab, the others from there with the arrow keys.
void FacetPanel::setTabStop(FacetRow *row)
{
    const auto all = rows();
    for (auto *other : all)
        other->setFocusPolicy(other == row ? Qt::StrongFocus : Qt::ClickFocus);
}

} // namespace packdesk
