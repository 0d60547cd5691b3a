// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/uploadreview.h"

#include "ui/review/reviewview.h"
#include "ui/review/wideningticks.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace packdesk {

UploadReview::UploadReview(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_view(new ReviewView(theme, this))
    , m_choices(new QWidget(this))
    , m_ticks(new WideningTicks(theme, m_choices))
    , m_unseen(new QCheckBox(tr("Upload &without having seen it"), m_choices))
{
    m_unseen->setAccessibleName(tr("Upload without having seen it"));
    m_unseen->hide();
    auto *choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins({});
    choices->setSpacing(theme->scaled(8));
    choices->addWidget(m_ticks);
    choices->addWidget(m_unseen);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme->scaled(12));
    layout->addWidget(m_view);
    layout->addWidget(m_choices);
    connect(m_view, &ReviewView::openRequested, this, &UploadReview::openRequested);
    connect(m_ticks, &WideningTicks::changed, this, &UploadReview::changed);
    connect(m_ticks, &WideningTicks::resized, this, &UploadReview::resized);
    connect(m_unseen, &QCheckBox::toggled, this, &UploadReview::changed);
}

void UploadReview::setReport(const ArchiveReport &report, const ReviewContent &content,
                             bool isPartlySeen)
{
    m_view->setCanOpen(report.folder != nullptr);
    m_view->setContent(content);
    m_side = sideOf(report);
    m_ticks->clear();
    m_unseen->setChecked(false);
    m_unseen->setVisible(isPartlySeen);
}

void UploadReview::clear()
{
    m_view->clear();
    m_ticks->clear();
    m_unseen->hide();
}

void UploadReview::setExisting(const QString &sentence)
{
    m_view->setNotice(sentence);
}

void UploadReview::awaitPresent()
{
    m_ticks->setWaiting();
}

void UploadReview::setPresent(const PackSide &present)
{
    m_ticks->setSides(present, m_side);
}

bool UploadReview::isSettled() const
{
    return (m_unseen->isHidden() || m_unseen->isChecked()) && m_ticks->isSettled();
}

void UploadReview::setSending(bool sending)
{
    m_view->setBrief(sending);
    m_choices->setVisible(!sending);
}

void UploadReview::setDone(bool done)
{
    m_view->setFindingsShown(!done);
    if (done)
        setExisting({});
}

} // namespace packdesk
