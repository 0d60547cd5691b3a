// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/createdialog.h"

#include "ui/dialogs/publishconfirmation.h"
#include "ui/dialogs/referencefield.h"
#include "ui/dialogs/visibilitychoice.h"
#include "ui/errors/errorpanel.h"
#include "ui/errors/messagepanel.h"
#include "ui/review/exactchoice.h"
#include "ui/review/imagereview.h"
#include "ui/theme/theme.h"
#include "ui/words/packwords.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr int preferredWidth = 760;

} // namespace

CreateDialog::CreateDialog(const Theme *theme, QWidget *parent)
    : ImageDialog(tr("Create pack from image"), ReviewVerb::Create,
                  tr("The server pulls the image and makes the pack. This window may be hidden "
                     "meanwhile."),
                  theme, parent)
    , m_reference(new ReferenceField(theme, this))
    , m_visibility(new VisibilityChoice(theme, this))
    , m_permission(new MessagePanel(theme, this))
    , m_publish(new PublishConfirmation(tr("&Publish and create"), theme, this))
{
    setPreferredWidth(preferredWidth);
    setupBody();
    setupButtons();
    setupConnections();
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
    body()->addWidget(exact());
    body()->addSpacing(theme()->scaled(10));
    body()->addWidget(m_visibility);
    body()->addSpacing(theme()->scaled(10));
    body()->addWidget(review());
    body()->addStretch(1);
    addWaiting();
    belowBody()->addWidget(m_publish);
}

void CreateDialog::setupConnections()
{
    connect(m_reference, &ReferenceField::edited, this, [this] {
        m_publish->withdraw();
        referenceEdited();
    });
    connect(m_reference, &ReferenceField::rested, this, &CreateDialog::look);
    connect(m_reference, &ReferenceField::entered, this, &CreateDialog::lookOnReturn);
    connect(m_reference, &ReferenceField::resized, this, &CreateDialog::grow);
    connect(exact(), &ExactChoice::changed, m_publish, &PublishConfirmation::withdraw);
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
    // A question that was left is no longer asked when the dialog comes back.
    connect(this, &QDialog::finished, m_publish, &PublishConfirmation::withdraw);
    connect(errorPanel(), &ErrorPanel::retryRequested, this, &CreateDialog::submit);
}

void CreateDialog::setupButtons()
{
    addButtons(addButton(tr("Cancel"), QDialogButtonBox::RejectRole));
    m_create = addButton(tr("&Create"), QDialogButtonBox::AcceptRole);
    makePrimary(m_create);
    connect(m_create, &QPushButton::clicked, this, &CreateDialog::submit);
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

bool CreateDialog::complain()
{
    return m_reference->complain();
}

void CreateDialog::focusReference()
{
    m_reference->focusField();
}

void CreateDialog::setExisting(const QString &sentence)
{
    review()->setExisting(sentence);
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

void CreateDialog::setBusy(bool busy)
{
    m_reference->setReadOnly(busy);
    m_visibility->setEnabled(!busy);
    ImageDialog::setBusy(busy);
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
    if (!m_allowed || !isReadyToSend())
        return;
    clearError();
    Q_EMIT createRequested(referenceToSend(reference()), visibility());
}

void CreateDialog::updateButtons()
{
    m_create->setEnabled(m_allowed && m_publish->isHidden() && isReadyToSend());
    updateStop();
}

} // namespace packdesk
