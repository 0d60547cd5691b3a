// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/imagedialog.h"

#include "ui/errors/looks.h"
#include "ui/errors/messagepanel.h"
#include "ui/review/exactchoice.h"
#include "ui/review/imagereview.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

ImageDialog::ImageDialog(const QString &title, ReviewVerb verb, const QString &waiting,
                         const Theme *theme, QWidget *parent)
    : FormDialog(title, theme, parent)
    , m_verb(verb)
    , m_exact(new ExactChoice(verb, theme, this))
    , m_review(new ImageReview(verb, theme, this))
    , m_difference(new MessagePanel(theme, this))
    , m_progress(makeProgress(waiting))
{
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &ImageDialog::showElapsed);
    connect(m_review, &ImageReview::changed, this, [this] { updateButtons(); });
    connect(m_review, &ImageReview::resized, this, &ImageDialog::grow);
    connect(m_review, &ImageReview::accessRequested, this, &ImageDialog::requestAccess);
    connect(this, &QDialog::finished, this, [this] {
        if (m_review->isLooking()) {
            m_review->reset();
            m_looked.clear();
        }
        Q_EMIT lookDropped();
    });
}

void ImageDialog::addWaiting()
{
    m_difference->hide();
    belowBody()->addWidget(m_difference);
    belowBody()->addWidget(m_progress);
}

void ImageDialog::addButtons(QPushButton *close)
{
    m_close = close;
    m_stop = addButton(tr("Stop &waiting"), QDialogButtonBox::ActionRole);
    connect(m_close, &QPushButton::clicked, this, &ImageDialog::reject);
    connect(m_stop, &QPushButton::clicked, this, &ImageDialog::cancelRequested);
}

QWidget *ImageDialog::makeProgress(const QString &waiting)
{
    auto *progress = new QWidget(this);
    auto *column = new QVBoxLayout(progress);
    column->setContentsMargins(0, theme()->scaled(8), 0, theme()->scaled(8));
    auto *bar = new QProgressBar(progress);
    bar->setAccessibleName(m_verb == ReviewVerb::Create ? tr("Create progress")
                                                        : tr("Replace progress"));
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    column->addWidget(makeLabel(waiting, "caption", progress));
    m_elapsed = makeLabel({}, "caption", progress);
    m_elapsed->setWordWrap(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme()->scaled(8));
    row->addWidget(bar, 1);
    row->addWidget(m_elapsed);
    column->addLayout(row);
    progress->hide();
    return progress;
}

bool ImageDialog::isTyped(const ImageReference &reference) const
{
    const auto typed = parsedReference();
    return typed && typed->toString() == reference.toString();
}

void ImageDialog::setPreview(const ImageReference &reference, const ImagePreview &preview)
{
    if (!isTyped(reference))
        return;
    m_looked = reference.toString();
    m_exact->setDigest(reference.digest().isEmpty() ? preview.digest : QString());
    m_review->setPreview(preview);
    seen(preview);
}

void ImageDialog::setPreviewRefused(const ImageReference &reference, const QString &headline,
                                    const QString &text, bool needsAccess)
{
    if (!isTyped(reference))
        return;
    m_looked = reference.toString();
    m_exact->setDigest({});
    m_review->setRefused(headline, text, needsAccess);
}

void ImageDialog::setLookHint(const QString &hint)
{
    m_review->setLookHint(hint);
}

void ImageDialog::setAccessNote(const QString &note)
{
    if (!m_looked.isEmpty())
        m_review->setAccessNote(note);
}

void ImageDialog::lookAgain()
{
    if (m_busy || !isVisible())
        return;
    m_looked.clear();
    look();
}

void ImageDialog::awaitPresent()
{
    m_review->awaitPresent();
}

void ImageDialog::setPresent(const PackSide &present)
{
    m_review->setPresent(present);
}

void ImageDialog::requestAccess()
{
    if (complain())
        return;
    // What is typed is judged by now: the end of typing is not waited for any more.
    look();
    const auto domain = parsedReference()->domain();
    if (domain.isEmpty())
        focusReference();
    else
        Q_EMIT accessRequested(domain);
}

void ImageDialog::showDifference(const QString &shownDigest, const QString &sentDigest)
{
    const auto shown = visibleText(shownDigest, 160);
    const auto sent = visibleText(sentDigest, 160);
    if (m_verb == ReviewVerb::Create)
        m_difference->setMessage(
            Tone::Attention,
            tr("The pack was created, but of another image than the one shown here."),
            tr("Shown: %1. Created: %2. Look at the new pack before it is used.").arg(shown, sent));
    else
        m_difference->setMessage(
            Tone::Attention,
            tr("The image was replaced, but by another one than the one shown here."),
            tr("Shown: %1. Now: %2. Look at the pack before it is used.").arg(shown, sent));
    m_difference->show();
    m_close->setText(tr("Close"));
    updateButtons();
    grow();
}

void ImageDialog::setBusy(bool busy)
{
    if (busy && !m_busy) {
        holdFocus();
        m_since.start();
        m_tick.start();
        showElapsed();
    } else if (!busy) {
        m_tick.stop();
    }
    m_busy = busy;
    m_progress->setVisible(busy);
    m_exact->setEnabled(!busy);
    m_review->setEnabled(!busy);
    m_close->setText(busy ? tr("&Hide") : tr("Cancel"));
    updateButtons();
    grow();
}

void ImageDialog::referenceEdited()
{
    m_difference->hide();
    m_close->setText(tr("Cancel"));
    const auto typed = parsedReference();
    if (!typed || typed->toString() != m_looked) {
        m_looked.clear();
        m_exact->setDigest({});
        m_review->reset();
        Q_EMIT lookDropped();
    }
    updateButtons();
}

void ImageDialog::look()
{
    const auto typed = parsedReference();
    if (!typed || typed->toString() == m_looked || m_busy || !isVisible())
        return;
    m_looked = typed->toString();
    m_exact->setDigest({});
    m_review->setLooking();
    Q_EMIT lookRequested(*typed);
}

void ImageDialog::lookOnReturn()
{
    // What was refused may be there by now.
    const bool again = m_review->isRefused();
    if (again)
        m_looked.clear();
    if (complain())
        return;
    if (again)
        Q_EMIT lookInsisted(parsedReference()->domain());
    look();
}

QString ImageDialog::referenceToSend(const QString &typed) const
{
    const auto reference = parsedReference();
    const auto digest = m_exact->digest();
    return reference && !digest.isEmpty() ? reference->withDigest(digest).toString() : typed;
}

bool ImageDialog::isReadyToSend() const
{
    return !m_busy && !isOutcomePending() && m_review->isSettled() && m_difference->isHidden();
}

void ImageDialog::updateStop()
{
    m_stop->setVisible(m_busy);
}

void ImageDialog::showElapsed()
{
    m_elapsed->setText(clockText(m_since.elapsed() / 1000));
}

} // namespace packdesk
