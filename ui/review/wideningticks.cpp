// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/wideningticks.h"

#include "models/api/worker.h"
#include "ui/errors/looks.h"
#include "ui/review/tickrow.h"
#include "ui/theme/theme.h"
#include "ui/words/sizewords.h"
#include "ui/words/wideningwords.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <memory>

namespace packdesk {

namespace {

// Of rows that narrow or stay; the table of the review has them all.
constexpr qsizetype mostFolded = 50;

template <typename Entry>
QStringList textsOf(const QList<Entry> &entries, QString (*text)(const Entry &))
{
    QStringList lines;
    for (const auto &entry : entries.first(qMin(entries.size(), mostFolded)))
        lines += text(entry);
    if (entries.size() > mostFolded)
        lines += WideningTicks::tr("and %1 more").arg(countText(entries.size() - mostFolded));
    return lines;
}

QString foldTitle(const QString &title, bool open)
{
    return (open ? QStringLiteral("▾ ") : QStringLiteral("▸ ")) + title;
}

} // namespace

WideningTicks::WideningTicks(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_heading(makeLabel({}, "attentionHeading", this))
    , m_count(makeLabel({}, "caption", this))
    , m_list(new QFrame(this))
    , m_listLayout(new QVBoxLayout(m_list))
    , m_narrows(makeLink({}, this))
    , m_unchanged(makeLink({}, this))
    , m_narrowed(makeLabel({}, "caption", this))
    , m_same(makeLabel({}, "caption", this))
{
    m_list->setProperty("role", QStringLiteral("card"));
    m_list->setAccessibleName(tr("Widens reach"));
    m_listLayout->setContentsMargins({});
    m_listLayout->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme->scaled(8));
    layout->addWidget(makeHead());
    layout->addWidget(m_list);
    layout->addWidget(makeFolds());
    layout->addWidget(m_narrowed);
    layout->addWidget(m_same);
    hide();
}

QWidget *WideningTicks::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(m_theme->scaled(6));
    m_heading->setWordWrap(false);
    m_count->setWordWrap(false);
    row->addWidget(m_icon);
    row->addWidget(m_heading, 1);
    row->addWidget(m_count);
    return head;
}

QWidget *WideningTicks::makeFolds()
{
    auto *folds = new QWidget(this);
    auto *row = new QHBoxLayout(folds);
    row->setContentsMargins({});
    row->setSpacing(m_theme->scaled(12));
    for (auto *fold : {m_narrows, m_unchanged}) {
        auto *content = fold == m_narrows ? m_narrowed : m_same;
        fold->setProperty("flush", true);
        fold->setCheckable(true);
        connect(fold, &QPushButton::toggled, this, [this, fold, content](bool open) {
            fold->setText(foldTitle(fold->accessibleName(), open));
            content->setVisible(open);
            Q_EMIT resized();
        });
        row->addWidget(fold);
    }
    row->addStretch(1);
    return folds;
}

void WideningTicks::setWaiting()
{
    ++m_number;
    showWork(tr("Reading what the organisation has now…"));
}

void WideningTicks::showWork(const QString &text)
{
    dropRows();
    m_comparing = true;
    m_heading->setText(text);
    setRole(m_heading, "secondary");
    m_icon->hide();
    m_count->hide();
    m_list->hide();
    for (auto *widget : QList<QWidget *>{m_narrows, m_unchanged, m_narrowed, m_same})
        widget->hide();
    setVisible(true);
    Q_EMIT changed();
    Q_EMIT resized();
}

void WideningTicks::setSides(const PackSide &before, const PackSide &after)
{
    showWork(tr("Comparing what it may reach…"));
    const auto found = std::make_shared<WideningReport>();
    runOnWorker(
        this, [found, before, after] { *found = compareSides(before, after); },
        [this, found, number = ++m_number] {
            if (number != m_number)
                return;
            m_comparing = false;
            showReport(*found);
            Q_EMIT changed();
            Q_EMIT resized();
        });
}

void WideningTicks::clear()
{
    ++m_number;
    m_comparing = false;
    dropRows();
    hide();
    Q_EMIT changed();
    Q_EMIT resized();
}

bool WideningTicks::isSettled() const
{
    return !m_comparing && std::all_of(m_rows.cbegin(), m_rows.cend(), [](const TickRow *row) {
        return row->isTicked();
    });
}

void WideningTicks::showReport(const WideningReport &report)
{
    const bool widens = !report.widenings.isEmpty();
    m_heading->setText(widens ? tr("Widens reach (%1)").arg(countText(report.widenings.size()))
                              : tr("Nothing widens its reach: there is nothing to tick."));
    setRole(m_heading, widens ? "attentionHeading" : "secondary");
    const auto &colours = m_theme->colours();
    m_icon->setPixmap(widens ? glyph(QStringLiteral("warning"), colours.attention, m_icon)
                             : glyph(QStringLiteral("check"), colours.yours, m_icon));
    m_icon->show();
    showTicks(report.widenings);
    showFold(m_narrows, m_narrowed, tr("Narrows (%1)").arg(countText(report.narrowed.size())),
             textsOf(report.narrowed, narrowedText));
    showFold(m_unchanged, m_same, tr("Unchanged (%1)").arg(countText(report.unchanged.size())),
             textsOf(report.unchanged, unchangedText));
}

void WideningTicks::showTicks(const QList<Widening> &widenings)
{
    for (const auto &widening : widenings) {
        if (!m_rows.isEmpty()) {
            auto *line = new QFrame(m_list);
            line->setProperty("role", QStringLiteral("separator"));
            line->setFixedHeight(1);
            m_listLayout->addWidget(line);
        }
        auto *row = new TickRow(widening, m_theme, m_list);
        connect(row, &TickRow::ticked, this, [this] {
            countTicks();
            Q_EMIT changed();
        });
        m_listLayout->addWidget(row);
        m_rows.append(row);
    }
    m_list->setVisible(!m_rows.isEmpty());
    m_count->setVisible(!m_rows.isEmpty());
    countTicks();
}

void WideningTicks::showFold(QPushButton *fold, QLabel *content, const QString &title,
                             const QStringList &lines)
{
    fold->setChecked(false);
    fold->setAccessibleName(title);
    fold->setText(foldTitle(title, false));
    fold->setVisible(!lines.isEmpty());
    content->setText(lines.join(QLatin1Char('\n')));
    content->hide();
}

void WideningTicks::dropRows()
{
    m_rows.clear();
    while (auto *item = m_listLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void WideningTicks::countTicks()
{
    const auto ticked = std::count_if(m_rows.cbegin(), m_rows.cend(),
                                      [](const TickRow *row) { return row->isTicked(); });
    m_count->setText(tr("%1 of %2 reviewed").arg(countText(ticked), countText(m_rows.size())));
}

} // namespace packdesk
