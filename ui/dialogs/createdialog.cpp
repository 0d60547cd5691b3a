// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/createdialog.h"

#include "models/images/imagereference.h"
#include "ui/dialogs/publishconfirmation.h"
#include "ui/dialogs/visibilitychoice.h"
#include "ui/errors/errorpanel.h"
#include "ui/errors/looks.h"
#include "ui/errors/messagepanel.h"
#include "ui/errors/phraselabel.h"
#include "ui/theme/theme.h"
#include "ui/words/packwords.h"
#include "ui/words/plaintext.h"
#include "ui/words/referencewords.h"
#include "ui/words/sizewords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr int pauseMs = 800;

void setInvalid(QWidget *field, bool invalid)
{
    if (field->property("invalid").toBool() == invalid)
        return;
    field->setProperty("invalid", invalid);
    setRole(field, "field");
}

} // namespace

CreateDialog::CreateDialog(const Theme *theme, QWidget *parent)
    : FormDialog(tr("Create pack from image"), theme, parent)
    , m_reference(new QLineEdit(this))
    , m_hint(new PhraseLabel("caption", this))
    , m_fieldMessage(makeSelectableLabel("problem", this))
    , m_visibility(new VisibilityChoice(theme, this))
    , m_permission(new MessagePanel(theme, this))
    , m_publish(new PublishConfirmation(tr("&Publish and create"), theme, this))
    , m_progress(new QWidget(this))
{
    setupBody();
    setupButtons();
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &CreateDialog::showElapsed);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] { judgeReference(true); });
    connect(m_reference, &QLineEdit::textChanged, this, &CreateDialog::referenceEdited);
    connect(m_reference, &QLineEdit::editingFinished, this, [this] { judgeReference(true); });
    connect(m_visibility, &VisibilityChoice::changed, this, [this] {
        m_publish->withdraw();
        setFooterDetail(visibilityText(visibility()));
        updateButtons();
    });
    connect(m_publish, &PublishConfirmation::confirmed, this, &CreateDialog::send);
    // A question that was left is no longer asked when the dialog comes back.
    connect(this, &QDialog::finished, m_publish, &PublishConfirmation::withdraw);
    connect(m_publish, &PublishConfirmation::declined, this, [this] {
        updateButtons();
        m_visibility->focusChoice();
    });
    connect(errorPanel(), &ErrorPanel::retryRequested, this, &CreateDialog::submit);
    setFooterDetail(visibilityText(visibility()));
    judgeReference(false);
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
    m_reference->setAccessibleName(tr("Image reference"));
    m_reference->setFont(monospaced(font()));
    m_reference->setPlaceholderText(QStringLiteral("registry.example.com/team/pack:1.2.0"));
    m_reference->setMaxLength(2048);
    m_fieldMessage->hide();

    auto *waiting = new QVBoxLayout(m_progress);
    waiting->setContentsMargins({});
    auto *bar = new QProgressBar(m_progress);
    bar->setAccessibleName(tr("Create progress"));
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    waiting->addWidget(makeLabel(tr("The server pulls the image and makes the pack. This window "
                                    "may be hidden meanwhile."),
                                 "caption", m_progress));
    m_elapsed = makeLabel({}, "caption", m_progress);
    m_elapsed->setWordWrap(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme()->scaled(8));
    row->addWidget(bar, 1);
    row->addWidget(m_elapsed);
    waiting->addLayout(row);
    m_progress->hide();

    body()->addWidget(m_permission);
    body()->addSpacing(theme()->scaled(4));
    body()->addWidget(makeFieldLabel(tr("&Image reference"), m_reference, this));
    body()->addWidget(m_reference);
    body()->addWidget(m_hint);
    body()->addWidget(m_fieldMessage);
    body()->addSpacing(theme()->scaled(10));
    body()->addWidget(m_visibility);
    body()->addSpacing(theme()->scaled(6));
    body()->addWidget(m_progress);
    body()->addStretch(1);
    belowBody()->addWidget(m_publish);
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
    return m_reference->text().trimmed();
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
    m_visibility->setEnabled(!busy);
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
    setFieldMessage(reference);
    m_visibility->setFieldMessage(visibility);
    updateButtons();
    if (!reference.isEmpty())
        m_reference->setFocus(Qt::OtherFocusReason);
    else if (!visibility.isEmpty())
        m_visibility->focusChoice();
    else
        returnFocus(m_reference);
}

void CreateDialog::clearError()
{
    FormDialog::clearError();
    setFieldMessage({});
    m_visibility->setFieldMessage({});
    updateButtons();
}

void CreateDialog::referenceEdited()
{
    m_publish->withdraw();
    // The mark goes with what it was about; the server's reason stays until the next try.
    m_marked = false;
    setRole(m_fieldMessage, "caption");
    judgeReference(false);
    m_pause.start();
    updateButtons();
}

void CreateDialog::judgeReference(bool complain)
{
    const QString text = reference();
    const auto parsed = ImageReference::parse(text);
    const bool wrong = !parsed && complain && !text.isEmpty();
    if (parsed)
        m_hint->setPhrase(referenceSummary(*parsed), referenceParts(*parsed));
    else if (wrong)
        m_hint->setPhrase(problemText(parsed.error()), {});
    else
        m_hint->setPhrase(tr("Registry, repository, and a tag or digest."), {});
    setRole(m_hint, wrong ? "problem" : "caption");
    setInvalid(m_reference, wrong || m_marked);
}

void CreateDialog::submit()
{
    if (!m_create->isEnabled())
        return;
    m_pause.stop();
    const auto parsed = ImageReference::parse(reference());
    if (!parsed) {
        m_hint->setPhrase(problemText(parsed.error()), {});
        setRole(m_hint, "problem");
        setInvalid(m_reference, true);
        m_reference->setFocus(Qt::OtherFocusReason);
        return;
    }
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
    if (!m_allowed || m_busy || isOutcomePending())
        return;
    clearError();
    Q_EMIT createRequested(reference(), visibility());
}

void CreateDialog::showElapsed()
{
    m_elapsed->setText(clockText(m_since.elapsed() / 1000));
}

void CreateDialog::updateButtons()
{
    m_create->setEnabled(m_allowed && !m_busy && !isOutcomePending() && m_publish->isHidden());
    m_stop->setVisible(m_busy);
}

void CreateDialog::setFieldMessage(const QString &message)
{
    m_fieldMessage->setText(visibleText(message));
    m_fieldMessage->setVisible(!message.isEmpty());
    m_marked = !message.isEmpty();
    setRole(m_fieldMessage, "problem");
    setInvalid(m_reference, m_marked);
}

} // namespace packdesk
