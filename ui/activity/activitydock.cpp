// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/activity/activitydock.h"

#include "models/activity/entryjson.h"
#include "models/activity/journal.h"
#include "models/activity/journalmodel.h"
#include "ui/activity/activitydetail.h"
#include "ui/activity/activitymodel.h"
#include "ui/errors/looks.h"
#include "ui/theme/theme.h"
#include "ui/words/curlwords.h"
#include "ui/words/timewords.h"

#include <QClipboard>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr int sideBySideFrom = 760;
constexpr int widestDetail = 480;

} // namespace

class ActivityDock::Private
{
public:
    Private(Journal *j, const Theme *t, ActivityDock *dock)
        : journal(j)
        , theme(t)
        , source(new JournalModel(j, dock))
        , model(new ActivityModel(j, t, dock))
        , heading(makeLabel(ActivityDock::tr("Activity"), "heading", dock))
        , counts(makeLabel({}, "secondary", dock))
        , splitter(new QSplitter(dock))
        , table(new QTableView(splitter))
        , side(new QScrollArea(splitter))
        , detail(new ActivityDetail(t, side))
        , actions(new ActivityActions(table))
    {
        model->setSourceModel(source);
    }

    Journal *journal;
    const Theme *theme;
    JournalModel *source;
    ActivityModel *model;
    QLabel *heading;
    QLabel *counts;
    QSplitter *splitter;
    QTableView *table;
    QScrollArea *side;
    ActivityDetail *detail;
    ActivityActions *actions;
    WordsContext context;
    Place here;
    bool signedIn = true;
    int running = 0;
    int unknown = 0;
    /// The newest entry is shown as long as the user has not chosen one.
    bool follows = true;
    quint64 followed = 0;
    bool hasOtherDays = false;

    bool isHere(const JournalEntry &entry) const
    {
        return signedIn && isSamePlace(entry.place, here);
    }
};

ActivityDock::ActivityDock(Journal *journal, const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(journal, theme, this))
{
    setAccessibleName(tr("Activity"));
    setupTable();
    setFocusProxy(d->table);
    d->side->setWidget(d->detail);
    d->side->setWidgetResizable(true);
    d->side->setFrameShape(QFrame::NoFrame);
    d->side->setMinimumWidth(theme->scaled(340));
    d->splitter->setChildrenCollapsible(false);
    d->splitter->setStretchFactor(0, 2);
    d->splitter->setStretchFactor(1, 1);
    d->splitter->setHandleWidth(1);
    d->splitter->setSizes({theme->scaled(640), theme->scaled(360)});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(makeHeader());
    layout->addWidget(d->splitter, 1);
    setupConnections();
    count();
}

ActivityDock::~ActivityDock() = default;

QLayout *ActivityDock::makeHeader()
{
    auto *header = new QHBoxLayout;
    const int side = d->theme->scaled(12);
    header->setContentsMargins(side, d->theme->scaled(8), side, d->theme->scaled(8));
    header->setSpacing(d->theme->scaled(4));
    for (auto *label : {d->heading, d->counts}) {
        label->setWordWrap(false);
        header->addWidget(label, 0, Qt::AlignBaseline);
    }
    header->addStretch(1);
    return header;
}

void ActivityDock::setupTable()
{
    auto *table = d->table;
    table->setObjectName(QStringLiteral("activityTable"));
    table->setAccessibleName(tr("Requests"));
    table->setModel(d->model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(JournalColumn::Pack, QHeaderView::Stretch);
    styleTable();
}

void ActivityDock::styleTable()
{
    const QFontMetrics metrics(font());
    const int pad = d->theme->scaled(24);
    const auto width
        = [&](const QString &sample) { return metrics.horizontalAdvance(sample) + pad; };
    d->table->verticalHeader()->setDefaultSectionSize(d->theme->rowHeight());
    d->table->setColumnWidth(JournalColumn::State, width(tr("Not known")) + 2 * pad);
    d->table->setColumnWidth(JournalColumn::Action, width(tr("Create from image")));
    const auto sample = d->hasOtherDays
        ? shortMomentText(QDateTime({QDate::currentDate().year(), 9, 30}, {20, 0}))
        : QStringLiteral("00:00:00");
    d->table->setColumnWidth(JournalColumn::Started, width(sample));
    d->table->setColumnWidth(JournalColumn::Took, width(QStringLiteral("00:00")));
    // As long as those of the known servers: a prefix and a ULID.
    d->table->setColumnWidth(JournalColumn::RequestId,
                             QFontMetrics(monospaced(font())).horizontalAdvance(u'0') * 30 + pad);
}

void ActivityDock::setupConnections()
{
    connect(d->theme, &Theme::changed, this, &ActivityDock::styleTable);
    connect(d->journal, &Journal::entryAdded, this, [this](quint64 number) {
        count();
        if (!d->follows)
            return;
        d->followed = number;
        selectRow(number);
    });
    connect(d->journal, &Journal::entryChanged, this, [this](quint64 number) {
        count();
        if (number == currentNumber())
            showDetail();
    });
    // Assistive tools change the selection and leave the current row alone.
    connect(d->table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const auto chosen = currentNumber();
        if (chosen != d->followed)
            d->follows = chosen == 0;
        showDetail();
    });
    connect(d->actions, &ActivityActions::triggered, this, &ActivityDock::perform);
    const auto *detail = d->detail;
    connect(detail, &ActivityDetail::cancelRequested, this,
            [this] { Q_EMIT cancelRequested(currentNumber()); });
    connect(detail, &ActivityDetail::retryRequested, this,
            [this] { Q_EMIT retryRequested(currentNumber()); });
    connect(detail, &ActivityDetail::nextStepRequested, this,
            [this](NextStep step) { Q_EMIT nextStepRequested(currentNumber(), step); });
    connect(detail, &ActivityDetail::packRequested, this, &ActivityDock::packRequested);
    connect(detail, &ActivityDetail::copyRequested, this, &ActivityDock::perform);
    connect(detail, &ActivityDetail::copied, this, &ActivityDock::copied);
}

void ActivityDock::setWordsContext(const WordsContext &context)
{
    d->context = context;
    showDetail();
}

void ActivityDock::setSignedIn(bool signedIn)
{
    d->signedIn = signedIn;
    showDetail();
}

void ActivityDock::setPlace(const Place &here)
{
    d->here = here;
    d->model->setPlace(here);
    showDetail();
}

quint64 ActivityDock::currentNumber() const
{
    const auto rows = d->table->selectionModel()->selectedRows();
    return rows.isEmpty() ? 0 : rows.first().data(JournalRole::Number).toULongLong();
}

void ActivityDock::select(quint64 number)
{
    selectRow(number);
    d->follows = false;
}

void ActivityDock::selectRow(quint64 number)
{
    const int row = d->source->rowOf(number);
    if (row < 0)
        return;
    d->table->selectRow(row);
    d->table->scrollTo(d->model->index(row, 0));
}

QString ActivityDock::summary() const
{
    const auto text = countsText();
    return text.isEmpty() ? tr("Activity") : QStringLiteral("%1 · %2").arg(tr("Activity"), text);
}

QString ActivityDock::countsText() const
{
    QStringList parts;
    if (d->running > 0)
        parts += tr("%1 running").arg(d->running);
    if (d->unknown > 0)
        parts += tr("%1 not known").arg(d->unknown);
    return parts.join(QStringLiteral(" · "));
}

void ActivityDock::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= d->theme->scaled(sideBySideFrom);
    d->splitter->setOrientation(wide ? Qt::Horizontal : Qt::Vertical);
}

void ActivityDock::count()
{
    int running = 0;
    int unknown = 0;
    bool hasOtherDays = false;
    const auto today = QDate::currentDate();
    for (const auto &entry : d->journal->entries()) {
        hasOtherDays |= entry.isFromEarlier && entry.startedAt.toLocalTime().date() != today;
        running += entry.state == EntryState::Running ? 1 : 0;
        unknown += entry.state == EntryState::Unknown ? 1 : 0;
    }
    const bool changed = running != d->running || unknown != d->unknown;
    d->running = running;
    d->unknown = unknown;
    const auto text = countsText();
    d->counts->setText(text.isEmpty() ? text : QStringLiteral("· ") + text);
    if (std::exchange(d->hasOtherDays, hasOtherDays) != hasOtherDays)
        styleTable();
    if (!changed)
        return;
    Q_EMIT countsChanged(running, unknown);
    Q_EMIT summaryChanged(summary());
}

void ActivityDock::showDetail()
{
    const auto *entry = d->journal->entry(currentNumber());
    const bool isHere = entry && d->isHere(*entry);
    d->actions->setEntry(entry, isHere);
    if (entry)
        d->detail->setEntry(*entry, d->context, isHere);
    else
        d->detail->clear();
    // What does not fit is scrolled to; what is usual fits.
    const int needed
        = d->detail->minimumSizeHint().width() + d->side->verticalScrollBar()->sizeHint().width();
    d->side->setMinimumWidth(qBound(d->theme->scaled(340), needed, d->theme->scaled(widestDetail)));
}

void ActivityDock::perform(ActivityActions::Command command)
{
    const auto *entry = d->journal->entry(currentNumber());
    if (!entry)
        return;
    switch (command) {
    case ActivityActions::Command::Cancel:
        Q_EMIT cancelRequested(entry->number);
        return;
    case ActivityActions::Command::Retry:
        Q_EMIT retryRequested(entry->number);
        return;
    case ActivityActions::Command::GoToPack:
        Q_EMIT packRequested(entry->packId);
        return;
    case ActivityActions::Command::CopyRequestId:
        return copy(entry->requestId, tr("Request id"));
    case ActivityActions::Command::CopyDetails:
        return copy(QString::fromUtf8(detailsJson(*entry)), tr("Details"));
    case ActivityActions::Command::CopyCurl:
        return copy(curlText(entry->attempt, entry->line), tr("cURL command"));
    }
}

void ActivityDock::copy(const QString &text, const QString &what)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT copied(what);
}

} // namespace packdesk
