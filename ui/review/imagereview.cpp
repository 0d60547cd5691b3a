// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/imagereview.h"

#include "ui/errors/looks.h"
#include "ui/errors/messagepanel.h"
#include "ui/review/reviewview.h"
#include "ui/review/wideningticks.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

namespace {

// How long a look may take before going without it is offered.
constexpr int patienceMs = 3000;

} // namespace

ImageReview::ImageReview(ReviewVerb verb, const Theme *theme, QWidget *parent)
    : QFrame(parent)
    , m_hint(makeLabel({}, "caption", this))
    , m_progress(new QProgressBar(this))
    , m_refusal(new MessagePanel(theme, this))
    , m_view(new ReviewView(theme, this))
    , m_access(makeLink(tr("&Registry access…"), this))
    , m_accessNote(makeSelectableLabel("caption", this))
    , m_unseen(new QCheckBox(verb == ReviewVerb::Create ? tr("Create &without having seen it")
                                                        : tr("Replace &without having seen it"),
                             this))
    , m_ticks(new WideningTicks(theme, this))
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("Preview"));
    m_progress->setAccessibleName(tr("Preview progress"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_unseen->setAccessibleName(verb == ReviewVerb::Create ? tr("Create without having seen it")
                                                           : tr("Replace without having seen it"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme->scaled(12), theme->scaled(10), theme->scaled(12),
                               theme->scaled(10));
    layout->setSpacing(theme->scaled(8));
    layout->addWidget(m_hint);
    layout->addWidget(m_progress);
    layout->addWidget(m_refusal);
    layout->addWidget(m_ticks);
    layout->addWidget(m_view);
    layout->addWidget(m_accessNote);
    layout->addWidget(m_access, 0, Qt::AlignLeft);
    layout->addWidget(m_unseen);
    m_access->setProperty("flush", true);
    m_accessNote->hide();
    connect(m_access, &QPushButton::clicked, this, &ImageReview::accessRequested);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_unseen->show();
        Q_EMIT resized();
    });
    connect(m_unseen, &QCheckBox::toggled, this, &ImageReview::changed);
    connect(m_ticks, &WideningTicks::changed, this, &ImageReview::changed);
    connect(m_ticks, &WideningTicks::resized, this, &ImageReview::resized);
    enter(State::Nothing);
}

QString ImageReview::lookingText()
{
    return tr("Looking into the image at its registry.");
}

void ImageReview::reset()
{
    m_view->clear();
    m_ticks->clear();
    m_unseen->setChecked(false);
    setAccessNote({});
    enter(State::Nothing);
}

void ImageReview::setLooking()
{
    reset();
    enter(State::Looking);
}

void ImageReview::setLookHint(const QString &hint)
{
    if (m_state != State::Looking)
        return;
    m_hint->setText(hint.isEmpty() ? lookingText() : hint);
    Q_EMIT resized();
}

void ImageReview::setPreview(const ImagePreview &preview)
{
    m_unseen->setChecked(false);
    m_ticks->clear();
    m_side = sideOf(preview);
    m_view->setContent(reviewOf(preview));
    enter(State::Seen);
}

void ImageReview::awaitPresent()
{
    if (m_state != State::Seen)
        return;
    m_awaiting = true;
    m_ticks->setWaiting();
}

void ImageReview::setPresent(const PackSide &present)
{
    m_awaiting = false;
    if (m_state == State::Seen)
        m_ticks->setSides(present, m_side);
}

void ImageReview::setRefused(const QString &headline, const QString &text, bool needsAccess)
{
    m_view->clear();
    m_ticks->clear();
    m_refusal->setMessage(Tone::Attention, headline, text);
    enter(State::Refused);
    showAccessAs(needsAccess);
}

void ImageReview::setAccessNote(const QString &note)
{
    m_accessNote->setText(note);
    m_accessNote->setVisible(!note.isEmpty());
    Q_EMIT resized();
}

// One button in all states: where it is the next step it looks like one.
void ImageReview::showAccessAs(bool nextStep)
{
    if (m_access->isFlat() != nextStep)
        return;
    m_access->setFlat(!nextStep);
    setRole(m_access, nextStep ? "step" : "link");
}

void ImageReview::setExisting(const QString &sentence)
{
    m_view->setNotice(sentence);
    Q_EMIT resized();
}

bool ImageReview::isSettled() const
{
    return (m_state == State::Seen && m_ticks->isSettled())
        || (!m_unseen->isHidden() && m_unseen->isChecked());
}

void ImageReview::enter(State state)
{
    m_state = state;
    m_awaiting = false;
    m_hint->setText(state == State::Looking
                        ? lookingText()
                        : tr("What the image holds and what it may reach is shown here."));
    m_hint->setVisible(state == State::Nothing || state == State::Looking);
    m_progress->setVisible(state == State::Looking);
    m_refusal->setVisible(state == State::Refused);
    m_view->setVisible(state == State::Seen);
    m_unseen->setVisible(state == State::Refused);
    showAccessAs(false);
    if (state == State::Looking)
        m_patience.start();
    else
        m_patience.stop();
    Q_EMIT changed();
    Q_EMIT resized();
}

} // namespace packdesk
