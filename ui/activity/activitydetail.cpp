// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/activity/activitydetail.h"

#include "ui/activity/activitymodel.h"
#include "ui/errors/errorpanel.h"
#include "ui/errors/looks.h"
#include "ui/theme/theme.h"
#include "ui/words/attemptwords.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"
#include "ui/words/timewords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

namespace {

QPushButton *makeButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    return button;
}

bool canBeSetBack(const JournalEntry &entry)
{
    const bool took = entry.state == EntryState::Succeeded || entry.state == EntryState::Found;
    return took && entry.attempt.operation == Operation::SetVisibility
        && !entry.attempt.visibilityBefore.isEmpty()
        && entry.attempt.visibilityBefore != entry.attempt.visibility;
}

} // namespace

ActivityDetail::ActivityDetail(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_error(new ErrorPanel(theme, this))
    , m_empty(makeLabel(tr("Select an entry to see what came of it."), "secondary", this))
    , m_headline(makeSelectableLabel("heading", this))
    , m_facts(makeSelectableLabel("secondary", this))
    , m_origin(makeSelectableLabel("secondary", this))
    , m_idRow(new QWidget(this))
    , m_id(new QLineEdit(m_idRow))
    , m_copyId(makeButton(tr("Copy request id"), m_idRow))
    , m_cancel(makeButton({}, this))
    , m_retry(makeButton(tr("&Retry"), this))
    , m_pack(makeButton(tr("&Go to the pack"), this))
    , m_setBack(makeButton(nextStepText(NextStep::SetBack), this))
    , m_copies(new QWidget(this))
    , m_copyDetails(makeButton(tr("Copy details"), m_copies))
    , m_copyCurl(makeButton(tr("Copy as cURL"), m_copies))
{
    m_error->setEmbedded(true);
    m_error->setDismissible(false);
    m_id->setReadOnly(true);
    m_id->setFrame(false);
    m_id->setProperty("role", QStringLiteral("inline"));
    m_id->setAccessibleName(tr("Request id"));
    m_id->setFont(monospaced(font()));
    setupLayout();
    setupConnections();
    clear();
}

void ActivityDetail::setupLayout()
{
    auto *idRow = new QHBoxLayout(m_idRow);
    idRow->setContentsMargins({});
    idRow->addWidget(makeLabel(tr("Request id"), "caption", m_idRow));
    idRow->addWidget(m_id, 1);
    idRow->addWidget(m_copyId);

    auto *copies = new QHBoxLayout(m_copies);
    copies->setContentsMargins({});
    copies->addWidget(m_copyDetails);
    copies->addWidget(m_copyCurl);
    copies->addStretch(1);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_pack);
    buttons->addWidget(m_setBack);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    const int side = m_theme->scaled(14);
    layout->setContentsMargins(side, m_theme->scaled(12), side, m_theme->scaled(12));
    layout->setSpacing(m_theme->scaled(6));
    for (auto *widget : std::initializer_list<QWidget *>{m_empty, m_origin, m_headline, m_facts,
                                                         m_error, m_idRow, m_copies})
        layout->addWidget(widget);
    layout->addLayout(buttons);
    layout->addStretch(1);
}

void ActivityDetail::setupConnections()
{
    using Command = ActivityActions::Command;
    connect(m_error, &ErrorPanel::retryRequested, this, &ActivityDetail::retryRequested);
    connect(m_error, &ErrorPanel::nextStepRequested, this, &ActivityDetail::nextStepRequested);
    connect(m_error, &ErrorPanel::copied, this, &ActivityDetail::copied);
    connect(m_cancel, &QPushButton::clicked, this, &ActivityDetail::cancelRequested);
    connect(m_retry, &QPushButton::clicked, this, &ActivityDetail::retryRequested);
    connect(m_pack, &QPushButton::clicked, this, [this] { Q_EMIT packRequested(m_packId); });
    connect(m_setBack, &QPushButton::clicked, this,
            [this] { Q_EMIT nextStepRequested(NextStep::SetBack); });
    for (const auto &[button, command] :
         {std::pair(m_copyId, Command::CopyRequestId),
          std::pair(m_copyDetails, Command::CopyDetails), std::pair(m_copyCurl, Command::CopyCurl)})
        connect(button, &QPushButton::clicked, this,
                [this, asked = command] { Q_EMIT copyRequested(asked); });
}

void ActivityDetail::setEntry(const JournalEntry &entry, const WordsContext &context, bool isHere)
{
    const bool running = entry.state == EntryState::Running;
    const bool failed = entry.error.has_value();
    m_isHere = isHere;
    m_empty->hide();
    m_packId = entry.packId;
    m_pack->setVisible(isHere && !entry.packId.isEmpty());
    m_setBack->setVisible(isHere && canBeSetBack(entry));
    m_cancel->setVisible(running);
    m_cancel->setText(cancelText(entry));
    m_retry->setVisible(isHere && !failed && isRetrySafe(entry));
    if (failed) {
        m_error->setUnofferedSteps(unofferedSteps());
        m_error->setRetryAvailable(isHere);
        m_error->setError(*entry.error, contextFor(entry, context));
    } else {
        m_error->clear();
        showFacts(entry);
    }
    showOrigin(entry);
    m_headline->setVisible(!failed);
    m_facts->setVisible(!failed);
    m_idRow->setVisible(!failed && !entry.requestId.isEmpty());
    m_copies->setVisible(!failed);
    m_copyCurl->setVisible(!entry.line.url.isEmpty());
}

void ActivityDetail::showOrigin(const JournalEntry &entry)
{
    QStringList origin;
    if (!m_isHere && !entry.place.server.isEmpty())
        origin += tr("Asked at %1").arg(hostLabel(entry.place));
    if (entry.isFromEarlier)
        origin += tr("From an earlier start");
    m_origin->setText(origin.join(QStringLiteral(" · ")));
    m_origin->setVisible(!origin.isEmpty());
}

QList<NextStep> ActivityDetail::unofferedSteps() const
{
    if (!m_isHere)
        return {NextStep::ShowExisting,  NextStep::ShowPack,        NextStep::RefreshList,
                NextStep::CheckAgain,    NextStep::CreateFromImage, NextStep::ChooseAgain,
                NextStep::FinishDeleting};
    return m_packId.isEmpty() ? QList<NextStep>() : QList<NextStep>{NextStep::ShowPack};
}

void ActivityDetail::clear()
{
    m_error->clear();
    m_packId.clear();
    for (auto *widget :
         std::initializer_list<QWidget *>{m_headline, m_facts, m_origin, m_idRow, m_cancel, m_retry,
                                          m_pack, m_setBack, m_copies})
        widget->hide();
    m_empty->show();
}

void ActivityDetail::showFacts(const JournalEntry &entry)
{
    const bool running = entry.state == EntryState::Running;
    m_headline->setText(attemptText(entry.attempt));
    QStringList facts{running ? phaseText(entry.phase, entry.attempt.operation)
                              : stateText(entry.state)};
    if (!entry.packTitle.isEmpty())
        facts += visibleText(entry.packTitle, 200);
    if (entry.bytesTotal > 0)
        facts += progressText(entry.bytesSent, entry.bytesTotal);
    facts += tr("Started %1").arg(momentText(entry.startedAt));
    if (entry.durationMs >= 0)
        facts += tr("Took %1").arg(durationText(entry.durationMs));
    if (entry.requestId.isEmpty() && !running)
        facts += entry.state == EntryState::Interrupted ? tr("Packdesk ended before an answer came")
                                                        : tr("No request id came");
    m_facts->setText(facts.join(QLatin1Char('\n')));
    m_id->setText(visibleText(entry.requestId, 200));
    m_id->setCursorPosition(0);
}

} // namespace packdesk
