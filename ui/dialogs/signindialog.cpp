// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/signindialog.h"

#include "models/accounts/serveraddress.h"
#include "ui/errors/errorpanel.h"
#include "ui/errors/looks.h"
#include "ui/errors/messagepanel.h"
#include "ui/theme/theme.h"
#include "ui/words/addresswords.h"
#include "ui/words/callerwords.h"
#include "ui/words/keyringwords.h"
#include "ui/words/plaintext.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace packdesk {

SignInDialog::SignInDialog(const Theme *theme, QWidget *parent)
    : FormDialog(tr("Sign in to an organisation"), theme, parent)
    , m_notice(new MessagePanel(theme, this))
    , m_address(new QLineEdit(this))
    , m_addressHint(makeLabel({}, "caption", this))
    , m_key(new QLineEdit(this))
    , m_reveal(makeLink(tr("Show"), m_key))
    , m_keep(new QRadioButton(tr("&Keep in keyring"), this))
    , m_session(new QRadioButton(tr("&This session only"), this))
    , m_keyringHint(makeLabel({}, "caption", this))
    , m_result(new MessagePanel(theme, this))
    , m_demo(makeLink(tr("Try the &demo"), this))
{
    setPreferredWidth(480);
    m_notice->hide();
    m_result->hide();
    body()->addWidget(m_notice);
    setupAddress();
    setupKey();
    setupKeyring();
    body()->addSpacing(theme->scaled(6));
    body()->addWidget(m_result);
    body()->addStretch(1);
    setupButtons();
    setupConnections();
    errorPanel()->setUnofferedSteps({NextStep::SignIn});
    judgeAddress(false);
    setKeyringFault({});
    updateButtons();
}

SignInDialog::~SignInDialog()
{
    // A field that loses the focus says so: while this is whole, not from QDialog's destructor.
    hide();
}

void SignInDialog::setupAddress()
{
    m_address->setAccessibleName(tr("Organisation or server URL"));
    m_address->setPlaceholderText(QStringLiteral("acme"));
    body()->addWidget(makeFieldLabel(tr("&Organisation or server URL"), m_address, this));
    body()->addWidget(m_address);
    body()->addWidget(m_addressHint);
    body()->addSpacing(theme()->scaled(8));
}

void SignInDialog::setupKey()
{
    m_key->setAccessibleName(tr("API key"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setFont(monospaced(font()));
    m_key->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                               | Qt::ImhNoAutoUppercase);
    m_reveal->setCheckable(true);
    m_reveal->setAccessibleName(tr("Show key"));
    auto *inside = new QHBoxLayout(m_key);
    inside->setContentsMargins(0, 0, theme()->scaled(4), 0);
    inside->addStretch(1);
    inside->addWidget(m_reveal);
    m_key->setTextMargins(0, 0, m_reveal->sizeHint().width() + theme()->scaled(4), 0);
    body()->addWidget(makeFieldLabel(tr("&API key"), m_key, this));
    body()->addWidget(m_key);
    body()->addWidget(
        makeLabel(tr("From Settings → API keys in the web console."), "caption", this));
    body()->addSpacing(theme()->scaled(8));
}

void SignInDialog::setupKeyring()
{
    auto *group = new QButtonGroup(this);
    group->addButton(m_keep);
    group->addButton(m_session);
    body()->addWidget(m_keep);
    body()->addWidget(m_session);
    body()->addWidget(m_keyringHint);
}

void SignInDialog::setupButtons()
{
    addToFooter(m_demo);
    m_demo->hide();
    m_cancel = addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_check = addButton(tr("&Check"), QDialogButtonBox::AcceptRole);
    m_signIn = addButton(tr("&Sign in"), QDialogButtonBox::YesRole);
    makePrimary(m_signIn);
}

void SignInDialog::setupConnections()
{
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        judgeAddress(false);
        edited();
    });
    connect(m_address, &QLineEdit::editingFinished, this, [this] { judgeAddress(true); });
    connect(m_key, &QLineEdit::textChanged, this, &SignInDialog::edited);
    connect(m_reveal, &QPushButton::toggled, this, [this](bool shown) {
        m_key->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        m_reveal->setText(shown ? tr("Hide") : tr("Show"));
        m_reveal->setAccessibleName(shown ? tr("Hide key") : tr("Show key"));
    });
    connect(m_cancel, &QPushButton::clicked, this, &SignInDialog::reject);
    connect(m_demo, &QPushButton::clicked, this, &SignInDialog::demoRequested);
    connect(m_check, &QPushButton::clicked, this,
            [this] { Q_EMIT checkRequested(m_baseUrl, key()); });
    const auto signIn = [this] {
        if (m_signIn->isEnabled())
            Q_EMIT signInRequested(m_baseUrl, key(), keepInKeyring());
    };
    connect(m_signIn, &QPushButton::clicked, this, signIn);
    connect(errorPanel(), &ErrorPanel::retryRequested, this, signIn);
}

void SignInDialog::setAddress(const QString &organisationOrUrl)
{
    m_address->setText(organisationOrUrl);
}

QString SignInDialog::address() const
{
    return m_address->text().trimmed();
}

QUrl SignInDialog::baseUrl() const
{
    return m_baseUrl;
}

Secret SignInDialog::key() const
{
    return Secret(m_key->text().trimmed().toUtf8());
}

bool SignInDialog::keepInKeyring() const
{
    return m_keyringAnswers && m_keep->isChecked();
}

void SignInDialog::setKeyringFault(const std::optional<KeyringError> &fault)
{
    m_keyringAnswers = !fault;
    m_keep->setEnabled(m_keyringAnswers);
    (m_keyringAnswers ? m_keep : m_session)->setChecked(true);
    if (fault) {
        const auto text = keyringText(*fault);
        m_keyringHint->setText(text.headline + QLatin1Char(' ') + text.body);
    } else {
        m_keyringHint->setText(
            tr("The key is kept in the desktop’s keyring or in memory, nowhere else."));
    }
}

void SignInDialog::setDemoAvailable(bool available)
{
    m_demo->setVisible(available);
}

void SignInDialog::setBusy(bool busy)
{
    if (busy && !m_busy)
        holdFocus();
    m_busy = busy;
    for (auto *field : {m_address, m_key})
        field->setReadOnly(busy);
    setFooterDetail(busy ? tr("Checking the key…") : QString());
    updateButtons();
}

void SignInDialog::showCaller(const Caller &caller, const QString &organisation)
{
    setBusy(false);
    clearError();
    const bool may = caller.mayChangePacks();
    m_result->setMessage(may ? Tone::Success : Tone::Attention, {},
                         callerSummary(caller, organisation),
                         {visibleText(caller.isApiKey() ? caller.apiKeyLabel : caller.email),
                          visibleText(organisation)});
    m_result->show();
    grow();
    ensureSeen(m_result);
}

void SignInDialog::showKeyringError(const KeyringError &error)
{
    setBusy(false);
    const auto text = keyringText(error);
    m_result->setMessage(Tone::Attention, text.headline, text.body);
    m_result->show();
    m_session->setChecked(true);
    grow();
    ensureSeen(m_result);
}

void SignInDialog::setNotice(Tone tone, const QString &headline, const QString &text)
{
    m_notice->setMessage(tone, headline, text);
    m_notice->setVisible(!headline.isEmpty() || !text.isEmpty());
    grow();
}

void SignInDialog::showError(const ApiError &error, const WordsContext &context)
{
    setBusy(false);
    m_result->hide();
    FormDialog::showError(error, context);
    if (error.httpStatus == 401) {
        m_key->setFocus(Qt::OtherFocusReason);
        m_key->selectAll();
    } else {
        returnFocus(m_address);
    }
}

void SignInDialog::done(int result)
{
    const bool busy = m_busy;
    FormDialog::done(result);
    m_reveal->setChecked(false);
    m_key->clear();
    if (busy && result == Rejected)
        Q_EMIT cancelRequested();
}

void SignInDialog::judgeAddress(bool complain)
{
    const auto parsed = parseServerAddress(address());
    m_baseUrl = parsed.value_or(QUrl());
    const bool wrong = !parsed && complain && !address().isEmpty();
    if (parsed)
        m_addressHint->setText(visibleText(parsed->toDisplayString(), 300));
    else
        m_addressHint->setText(wrong ? addressText(parsed.error())
                                     : tr("Its short name, or the URL of a server."));
    setRole(m_addressHint, wrong ? "problem" : "caption");
    setInvalid(m_address, wrong);
}

void SignInDialog::edited()
{
    m_result->hide();
    clearError();
    updateButtons();
}

void SignInDialog::updateButtons()
{
    const bool ready = !m_busy && m_baseUrl.isValid() && !m_baseUrl.isEmpty()
        && !m_key->text().trimmed().isEmpty();
    m_check->setEnabled(ready);
    m_signIn->setEnabled(ready);
    m_demo->setEnabled(!m_busy);
}

} // namespace packdesk
