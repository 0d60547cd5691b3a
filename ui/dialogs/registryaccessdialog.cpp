// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/registryaccessdialog.h"

#include "models/accounts/registrykeys.h"
#include "ui/errors/looks.h"
#include "ui/errors/messagepanel.h"
#include "ui/theme/theme.h"
#include "ui/words/keyringwords.h"
#include "ui/words/plaintext.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr qsizetype longestName = 120;
constexpr qsizetype longestPath = 300;

void setHint(QLabel *hint, const char *role, const QString &text)
{
    hint->setText(text);
    hint->setVisible(!text.isEmpty());
    setRole(hint, role);
}

} // namespace

RegistryAccessDialog::RegistryAccessDialog(const QString &domain, const Theme *theme,
                                           QWidget *parent)
    : FormDialog(tr("Registry access: %1").arg(visibleText(domain, longestName)), theme, parent)
    , m_domain(domain)
    , m_notice(new MessagePanel(theme, this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_reveal(makeLink(tr("Show"), m_password))
    , m_passwordHint(makeLabel({}, "caption", this))
    , m_keep(new QCheckBox(tr("&Keep in the keyring"), this))
    , m_keepHint(makeLabel({}, "caption", this))
    , m_docker(new QCheckBox(tr("Use &Docker’s credentials (config.json)"), this))
    , m_dockerHint(makeLabel({}, "caption", this))
    , m_helpers(new QCheckBox(tr("Its credential &helpers may be run"), this))
    , m_caFile(new QLineEdit(this))
    , m_choose(new QPushButton(tr("Ch&oose…"), this))
    , m_caHint(makeLabel({}, "caption", this))
    , m_result(new MessagePanel(theme, this))
    , m_remove(makeLink(tr("&Remove"), this))
{
    setPreferredWidth(560);
    setOrganisation({}, domain);
    m_notice->hide();
    m_result->hide();
    body()->addWidget(
        makeLabel(tr("How Packdesk asks this registry when it looks into an image. Without a user "
                     "it asks as a stranger. Your organisation’s API key is never given to a "
                     "registry."),
                  nullptr, this));
    body()->addWidget(m_notice);
    body()->addSpacing(theme->scaled(8));
    setupCredentials();
    setupDocker();
    setupAuthority();
    body()->addWidget(m_result);
    body()->addStretch(1);
    setupButtons();
    setupConnections();
    setKept({}, false);
    setKeyringFault({});
    setChoice({});
    m_user->setFocus();
}

RegistryAccessDialog::~RegistryAccessDialog()
{
    // A field that loses the focus says so: while this is whole, not from QDialog's destructor.
    hide();
}

void RegistryAccessDialog::setupCredentials()
{
    m_user->setAccessibleName(tr("User"));
    m_user->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    body()->addWidget(makeFieldLabel(tr("&User"), m_user, this));
    body()->addWidget(m_user);
    body()->addSpacing(theme()->scaled(4));
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                    | Qt::ImhNoAutoUppercase);
    m_reveal->setCheckable(true);
    m_reveal->setAccessibleName(tr("Show password"));
    auto *inside = new QHBoxLayout(m_password);
    inside->setContentsMargins(0, 0, theme()->scaled(4), 0);
    inside->addStretch(1);
    inside->addWidget(m_reveal);
    m_password->setTextMargins(0, 0, m_reveal->sizeHint().width() + theme()->scaled(4), 0);
    body()->addWidget(makeFieldLabel(tr("&Password"), m_password, this));
    body()->addWidget(m_password);
    body()->addWidget(m_passwordHint);
    body()->addWidget(m_keep);
    body()->addWidget(m_keepHint);
    body()->addSpacing(theme()->scaled(12));
}

void RegistryAccessDialog::setupDocker()
{
    body()->addWidget(m_docker);
    body()->addWidget(m_dockerHint);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(theme()->scaled(24), theme()->scaled(4), 0, 0);
    inner->setSpacing(body()->spacing());
    inner->addWidget(m_helpers);
    inner->addWidget(
        makeLabel(tr("This runs a program: docker-credential-NAME from your PATH, where the file "
                     "names it. Packdesk asks it for this registry and ends it after 10 s."),
                  "caption", this));
    body()->addLayout(inner);
    body()->addSpacing(theme()->scaled(12));
}

void RegistryAccessDialog::setupAuthority()
{
    m_caFile->setAccessibleName(tr("Certificate authority (PEM file)"));
    m_choose->setAccessibleName(tr("Choose certificate authority…"));
    m_choose->setAutoDefault(false);
    body()->addWidget(makeFieldLabel(tr("&Certificate authority (PEM file)"), m_caFile, this));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme()->scaled(8));
    row->addWidget(m_caFile, 1);
    row->addWidget(m_choose);
    body()->addLayout(row);
    body()->addWidget(m_caHint);
}

void RegistryAccessDialog::setupButtons()
{
    addToFooter(m_remove);
    m_remove->setAccessibleDescription(tr("Forgets what is kept of this registry."));
    auto *cancel = addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(cancel, &QPushButton::clicked, this, &RegistryAccessDialog::reject);
    m_apply = addButton(tr("&Apply"), QDialogButtonBox::AcceptRole);
    makePrimary(m_apply);
}

void RegistryAccessDialog::setupConnections()
{
    for (auto *field : {m_user, m_password, m_caFile})
        connect(field, &QLineEdit::textChanged, this, &RegistryAccessDialog::edited);
    connect(m_reveal, &QPushButton::toggled, this, [this](bool shown) {
        m_password->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        m_reveal->setText(shown ? tr("Hide") : tr("Show"));
        m_reveal->setAccessibleName(shown ? tr("Hide password") : tr("Show password"));
    });
    connect(m_keep, &QCheckBox::clicked, this, [this] { m_keepChosen = true; });
    connect(m_docker, &QCheckBox::toggled, this, &RegistryAccessDialog::updateButtons);
    connect(m_choose, &QPushButton::clicked, this, &RegistryAccessDialog::chooseCaFile);
    connect(m_remove, &QPushButton::clicked, this, &RegistryAccessDialog::removeRequested);
    connect(m_apply, &QPushButton::clicked, this, &RegistryAccessDialog::apply);
}

void RegistryAccessDialog::setChoice(const RegistryChoice &choice)
{
    m_caFile->setText(choice.caFile);
    m_docker->setChecked(choice.useDocker);
    m_helpers->setChecked(choice.mayRunHelpers);
    m_removable = choice != RegistryChoice();
    edited();
}

RegistryChoice RegistryAccessDialog::choice() const
{
    RegistryChoice choice;
    choice.caFile = m_caFile->text().trimmed();
    choice.useDocker = m_docker->isChecked();
    choice.mayRunHelpers = choice.useDocker && m_helpers->isChecked();
    return choice;
}

void RegistryAccessDialog::setDockerConfig(const QString &path)
{
    m_dockerHint->setText(
        tr("Where no user is given above: %1").arg(visibleText(path, longestPath)));
}

void RegistryAccessDialog::setKept(const QString &user, bool inKeyring)
{
    m_keptUser = user;
    if (!user.isEmpty()) {
        if (m_user->text().isEmpty() && m_password->text().isEmpty())
            m_user->setText(user);
        offerKeeping(inKeyring);
    }
    edited();
}

void RegistryAccessDialog::setForgotten(const RegistryChoice &choice)
{
    m_keptUser.clear();
    m_user->clear();
    m_password->clear();
    setChoice(choice);
}

void RegistryAccessDialog::offerKeeping(bool keep)
{
    if (!m_keepChosen)
        m_keep->setChecked(keep);
}

void RegistryAccessDialog::setReading(bool reading)
{
    m_reading = reading;
    showWait();
}

void RegistryAccessDialog::showWait()
{
    if (m_busy)
        setFooterDetail(tr("Waiting for the keyring…"));
    else
        setFooterDetail(m_reading ? tr("Reading the keyring…") : QString());
}

void RegistryAccessDialog::setKeyringFault(const std::optional<KeyringError> &fault)
{
    const bool absent = fault && fault->fault == KeyringFault::Absent;
    m_keep->setEnabled(!absent);
    offerKeeping(!fault);
    const auto text = fault ? registryReadingText(*fault) : KeyringText();
    m_keepHint->setText(absent
                            ? text.headline + QLatin1Char(' ') + text.body
                            : tr("Otherwise the password is kept in memory until Packdesk ends."));
    m_notice->setMessage(Tone::Attention, text.headline, text.body);
    m_notice->setVisible(fault && !absent);
    grow();
}

void RegistryAccessDialog::setBusy(bool busy)
{
    if (busy && !m_busy)
        holdFocus();
    else if (!busy && m_busy)
        returnFocus(m_user);
    m_busy = busy;
    for (auto *field : {m_user, m_password, m_caFile})
        field->setReadOnly(busy);
    showWait();
    updateButtons();
}

void RegistryAccessDialog::showKeyringFault(const QString &headline, const QString &text)
{
    setBusy(false);
    m_keep->setChecked(false);
    m_result->setMessage(Tone::Attention, headline, text);
    m_result->show();
    grow();
    ensureSeen(m_result);
}

QString RegistryAccessDialog::user() const
{
    return m_user->text().trimmed();
}

bool RegistryAccessDialog::keepInKeyring() const
{
    return m_keep->isEnabled() && m_keep->isChecked();
}

void RegistryAccessDialog::done(int result)
{
    FormDialog::done(result);
    m_reveal->setChecked(false);
    m_password->clear();
}

void RegistryAccessDialog::chooseCaFile()
{
    auto *chooser = new QFileDialog(this, tr("Choose a certificate authority"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    const auto present = m_caFile->text().trimmed();
    if (QDir::isAbsolutePath(present))
        chooser->setDirectory(QFileInfo(present).absolutePath());
    connect(chooser, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    chooser->open();
}

void RegistryAccessDialog::edited()
{
    m_result->hide();
    for (auto *field : {m_user, m_password, m_caFile})
        setInvalid(field, false);
    const bool kept = !m_keptUser.isEmpty() && user() == m_keptUser;
    setHint(m_passwordHint, "caption",
            kept ? tr("A password of this user is kept. Leave the field empty to go on with it.")
                 : QString());
    setHint(m_caHint, "caption",
            tr("Trusted for this registry, beside the authorities of the system."));
    updateButtons();
    grow();
}

bool RegistryAccessDialog::complainOfCredentials()
{
    const bool given = !m_password->text().isEmpty();
    QString problem;
    auto *field = m_user;
    if (user().isEmpty() && given) {
        problem = tr("Enter the user that the password is of.");
    } else if (user().isEmpty() && !m_keptUser.isEmpty()) {
        problem = tr("Enter the user, or choose Remove to forget what is kept.");
    } else if (!user().isEmpty() && !RegistryKeys::canKeep({user(), Secret()})) {
        problem = tr("A user has neither colons nor control characters.");
    } else if (!user().isEmpty() && user() != m_keptUser && !given) {
        problem = tr("Enter the password of this user.");
        field = m_password;
    }
    if (problem.isEmpty())
        return false;
    showProblem(field, m_passwordHint, problem);
    return true;
}

void RegistryAccessDialog::showProblem(QLineEdit *field, QLabel *hint, const QString &problem)
{
    setHint(hint, "problem", problem);
    setInvalid(field, true);
    field->setFocus(Qt::OtherFocusReason);
    grow();
}

bool RegistryAccessDialog::complain()
{
    if (complainOfCredentials())
        return true;
    const auto file = choice().caFile;
    if (file.isEmpty() || QDir::isAbsolutePath(file))
        return false;
    showProblem(m_caFile, m_caHint, tr("Give the whole path, from / on."));
    return true;
}

void RegistryAccessDialog::apply()
{
    if (m_busy || complain())
        return;
    m_result->hide();
    Q_EMIT applyRequested(user(), Secret(m_password->text().toUtf8()));
}

void RegistryAccessDialog::updateButtons()
{
    m_helpers->setEnabled(!m_busy && m_docker->isChecked());
    for (auto *control : QList<QWidget *>{m_docker, m_choose})
        control->setEnabled(!m_busy);
    m_remove->setEnabled(!m_busy && (m_removable || !m_keptUser.isEmpty()));
    if (m_apply)
        m_apply->setEnabled(!m_busy);
}

} // namespace packdesk
