// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/createdialog.h"

#include "ui/dialogs/publishconfirmation.h"
#include "ui/dialogs/referencefield.h"
#include "ui/dialogs/visibilitychoice.h"
#include "ui/errors/errorpanel.h"
#include "ui/errors/looks.h"
#include "ui/errors/messagepanel.h"
#include "ui/review/exactchoice.h"
#include "ui/review/imagereview.h"
#include "ui/theme/theme.h"
#include "ui/words/packwords.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr int preferredWidth = 760;

} // namespace

CreateDialog::CreateDialog(const Theme *theme, QWidget *parent)
    : FormDialog(tr("Create pack from image"), theme, parent)
    , m_reference(new ReferenceField(theme, this))
    , m_exact(new ExactChoice(theme, this))
    , m_visibility(new VisibilityChoice(theme, this))
    , m_review(new ImageReview(theme, this))
    , m_permission(new MessagePanel(theme, this))
    , m_difference(new MessagePanel(theme, this))
    , m_publish(new PublishConfirmation(tr("&Publish and create"), theme, this))
    , m_progress(makeProgress())
{
    setPreferredWidth(preferredWidth);
    setupBody();
    setupButtons();
    setupConnections();
    m_tick.setInterval(1000);
    setFooterDetail(visibilityText(visibility()));
    updateButtons();
}

CreateDialog::~CreateDialog()
{
    // A field that loses the focus says so: while this is whole, not from QDialog's destructor.
    hide();
}

void CreateDialog::setupBody()
{
    m_permission->hide();
    body()->addWidget(m_permission);
    body()->addSpacing(theme()->scaled(4));
    body()->addWidget(m_reference);
    body()->addWidget(m_exact);
    body()->addSpacing(theme()->scaled(10));
    body()->addWidget(m_visibility);
    body()->addSpacing(theme()->scaled(10));
    body()->addWidget(m_review);
    body()->addStretch(1);
    m_difference->hide();
    belowBody()->addWidget(m_difference);
    belowBody()->addWidget(m_progress);
    belowBody()->addWidget(m_publish);
}

QWidget *CreateDialog::makeProgress()
{
    auto *progress = new QWidget(this);
    auto *waiting = new QVBoxLayout(progress);
    waiting->setContentsMargins(0, theme()->scaled(8), 0, theme()->scaled(8));
    auto *bar = new QProgressBar(progress);
    bar->setAccessibleName(tr("Create progress"));
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    waiting->addWidget(makeLabel(tr("The server pulls the image and makes the pack. This window "
                                    "may be hidden meanwhile."),
                                 "caption", progress));
    m_elapsed = makeLabel({}, "caption", progress);
    m_elapsed->setWordWrap(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme()->scaled(8));
    row->addWidget(bar, 1);
    row->addWidget(m_elapsed);
    waiting->addLayout(row);
    progress->hide();
    return progress;
}

void CreateDialog::setupConnections()
{
    connect(&m_tick, &QTimer::timeout, this, &CreateDialog::showElapsed);
    connect(m_reference, &ReferenceField::edited, this, &CreateDialog::referenceEdited);
    connect(m_reference, &ReferenceField::rested, this, &CreateDialog::look);
    connect(m_reference, &ReferenceField::entered, this, [this] {
        // What was refused may be there by now.
        const bool again = m_review->isRefused();
        if (again)
            m_looked.clear();
        if (m_reference->complain())
            return;
        if (again)
            Q_EMIT lookInsisted(parsedReference()->domain());
        look();
    });
    connect(m_reference, &ReferenceField::resized, this, &CreateDialog::grow);
    connect(m_exact, &ExactChoice::changed, m_publish, &PublishConfirmation::withdraw);
    connect(m_review, &ImageReview::changed, this, &CreateDialog::updateButtons);
    connect(m_review, &ImageReview::resized, this, &CreateDialog::grow);
    connect(m_review, &ImageReview::accessRequested, this, &CreateDialog::requestAccess);
    connect(m_visibility, &VisibilityChoice::changed, this, [this] {
        m_publish->withdraw();
        setFooterDetail(visibilityText(visibility()));
        updateButtons();
    });
    connect(m_publish, &PublishConfirmation::confirmed, this, &CreateDialog::send);
    connect(m_publish, &PublishConfirmation::declined, this, [this] {
        updateButtons();
        m_visibility->focusChoice();
    });
    connect(this, &QDialog::finished, this, [this] {
        // A question that was left is no longer asked when the dialog comes back.
        m_publish->withdraw();
        if (m_review->isLooking()) {
            m_review->reset();
            m_looked.clear();
        }
        Q_EMIT lookDropped();
    });
    connect(errorPanel(), &ErrorPanel::retryRequested, this, &CreateDialog::submit);
}

void CreateDialog::setupButtons()
{
    m_close = addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_stop = addButton(tr("Stop &waiting"), QDialogButtonBox::ActionRole);
    m_create = addButton(tr("&Create"), QDialogButtonBox::AcceptRole);
    makePrimary(m_create);
    connect(m_create, &QPushButton::clicked, this, &CreateDialog::submit);
    connect(m_close, &QPushButton::clicked, this, &CreateDialog::reject);
    connect(m_stop, &QPushButton::clicked, this, &CreateDialog::cancelRequested);
}

void CreateDialog::setOrganisation(const QString &name, const QString &hostLabel)
{
    FormDialog::setOrganisation(name, hostLabel);
    m_visibility->setOrganisation(name);
}

void CreateDialog::setReference(const QString &reference)
{
    m_reference->setText(reference);
}

QString CreateDialog::reference() const
{
    return m_reference->text();
}

std::optional<ImageReference> CreateDialog::parsedReference() const
{
    return m_reference->reference();
}

void CreateDialog::setTags(const ImageReference &repository, const QStringList &tags)
{
    m_reference->setTags(repository, tags);
}

bool CreateDialog::isTyped(const ImageReference &reference) const
{
    const auto typed = m_reference->reference();
    return typed && typed->toString() == reference.toString();
}

void CreateDialog::setPreview(const ImageReference &reference, const ImagePreview &preview)
{
    if (!isTyped(reference))
        return;
    m_looked = reference.toString();
    m_exact->setDigest(reference.digest().isEmpty() ? preview.digest : QString());
    m_review->setPreview(preview);
}

void CreateDialog::setPreviewRefused(const ImageReference &reference, const QString &headline,
                                     const QString &text, bool needsAccess)
{
    if (!isTyped(reference))
        return;
    m_looked = reference.toString();
    m_exact->setDigest({});
    m_review->setRefused(headline, text, needsAccess);
}

void CreateDialog::setLookHint(const QString &hint)
{
    m_review->setLookHint(hint);
}

void CreateDialog::setAccessNote(const QString &note)
{
    if (!m_looked.isEmpty())
        m_review->setAccessNote(note);
}

void CreateDialog::lookAgain()
{
    if (m_busy || !isVisible())
        return;
    m_looked.clear();
    look();
}

void CreateDialog::requestAccess()
{
    if (m_reference->complain())
        return;
    // What is typed is judged by now: the end of typing is not waited for any more.
    look();
    const auto domain = parsedReference()->domain();
    if (domain.isEmpty())
        m_reference->focusField();
    else
        Q_EMIT accessRequested(domain);
}

void CreateDialog::setExisting(const QString &sentence)
{
    m_review->setExisting(sentence);
}

void CreateDialog::setVisibility(const QString &visibility)
{
    m_visibility->setVisibility(visibility);
}

QString CreateDialog::visibility() const
{
    return m_visibility->visibility();
}

void CreateDialog::setPermission(bool allowed, const QString &reason)
{
    m_allowed = allowed;
    m_permission->setMessage(Tone::Attention, tr("Creating packs is not offered."), reason);
    m_permission->setVisible(!allowed);
    updateButtons();
    grow();
}

void CreateDialog::showDifference(const QString &shownDigest, const QString &createdDigest)
{
    m_difference->setMessage(
        Tone::Attention, tr("The pack was created, but of another image than the one shown here."),
        tr("Shown: %1. Created: %2. Look at the new pack before it is used.")
            .arg(visibleText(shownDigest, 160), visibleText(createdDigest, 160)));
    m_difference->show();
    m_close->setText(tr("Close"));
    updateButtons();
    grow();
}

void CreateDialog::setBusy(bool busy)
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
    m_reference->setReadOnly(busy);
    m_exact->setEnabled(!busy);
    m_visibility->setEnabled(!busy);
    m_review->setEnabled(!busy);
    m_close->setText(busy ? tr("&Hide") : tr("Cancel"));
    updateButtons();
    grow();
}

void CreateDialog::showError(const ApiError &error, const WordsContext &context)
{
    setBusy(false);
    WordsContext here = context;
    here.shownFields = QStringList{QStringLiteral("image_ref"), QStringLiteral("visibility")};
    FormDialog::showError(error, here);
    QString reference;
    QString visibility;
    for (const auto &field : error.fields) {
        if (field.field == QLatin1String("image_ref"))
            reference = field.message;
        else if (field.field == QLatin1String("visibility"))
            visibility = field.message;
    }
    m_reference->setMessage(reference);
    m_visibility->setFieldMessage(visibility);
    updateButtons();
    if (!reference.isEmpty())
        m_reference->focusField();
    else if (!visibility.isEmpty())
        m_visibility->focusChoice();
    else
        returnFocus(m_reference->lineEdit());
}

void CreateDialog::clearError()
{
    FormDialog::clearError();
    m_reference->setMessage({});
    m_visibility->setFieldMessage({});
    updateButtons();
}

void CreateDialog::referenceEdited()
{
    m_publish->withdraw();
    m_difference->hide();
    m_close->setText(tr("Cancel"));
    const auto typed = m_reference->reference();
    if (!typed || typed->toString() != m_looked) {
        m_looked.clear();
        m_exact->setDigest({});
        m_review->reset();
        Q_EMIT lookDropped();
    }
    updateButtons();
}

void CreateDialog::look()
{
    const auto typed = m_reference->reference();
    if (!typed || typed->toString() == m_looked || m_busy || !isVisible())
        return;
    m_looked = typed->toString();
    m_exact->setDigest({});
    m_review->setLooking();
    Q_EMIT lookRequested(*typed);
}

QString CreateDialog::referenceToSend() const
{
    const auto typed = m_reference->reference();
    const auto digest = m_exact->digest();
    return typed && !digest.isEmpty() ? typed->withDigest(digest).toString() : reference();
}

void CreateDialog::submit()
{
    if (!m_create->isEnabled() || m_reference->complain())
        return;
    if (!m_visibility->isPublic()) {
        send();
        return;
    }
    clearError();
    m_publish->ask(reference(), organisation());
    updateButtons();
    grow();
}

void CreateDialog::send()
{
    if (!m_allowed || m_busy || isOutcomePending() || !m_review->isSettled())
        return;
    clearError();
    Q_EMIT createRequested(referenceToSend(), visibility());
}

void CreateDialog::showElapsed()
{
    m_elapsed->setText(clockText(m_since.elapsed() / 1000));
}

void CreateDialog::updateButtons()
{
    m_create->setEnabled(m_allowed && !m_busy && !isOutcomePending() && m_publish->isHidden()
                         && m_review->isSettled() && m_difference->isHidden());
    m_stop->setVisible(m_busy);
}

} // namespace packdesk
