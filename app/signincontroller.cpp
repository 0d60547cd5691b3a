// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/signincontroller.h"

#include "app/errorcontroller.h"
#include "app/listcontroller.h"
#include "app/runjob.h"
#include "app/wordssource.h"
#include "models/accounts/accountstore.h"
#include "models/accounts/serveraddress.h"
#include "models/activity/journal.h"
#include "models/api/requests.h"
#include "models/packs/listcache.h"
#include "ui/dialogs/signindialog.h"
#include "ui/dialogs/signoutdialog.h"
#include "ui/window/mainwindow.h"
#include "ui/words/callerwords.h"
#include "ui/words/keyringwords.h"

namespace packdesk {

static constexpr int unauthorized = 401;

SignInController::SignInController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    auto *window = m_parts.window;
    connect(window, &MainWindow::signInRequested, this, &SignInController::openDialog);
    connect(window, &MainWindow::signOutRequested, this, &SignInController::signOut);
    connect(window, &MainWindow::accountChosen, this, &SignInController::startAccount);
    connect(window, &MainWindow::demoRequested, this, &SignInController::demoRequested);
    connect(m_parts.sessions, &SessionHolder::changed, this, &SignInController::onSessionChanged);
    connect(m_parts.lists, &ListController::readFailed, this, &SignInController::onListFailed);
    connect(m_parts.lists, &ListController::snapshotRead, this, [this] {
        if (m_unread != 0)
            readCaller();
    });
    connect(m_parts.sessions, &SessionHolder::callerChanged, this,
            &SignInController::onCallerChanged);
}

std::shared_ptr<Connection> SignInController::connectionTo(const QUrl &baseUrl, Secret key) const
{
    return Connection::open(baseUrl, std::move(key), m_parts.threads);
}

void SignInController::startSession(const QUrl &baseUrl, const Secret &key, KeySource source,
                                    const QStringList &samples)
{
    ++m_attempt;
    Session session;
    session.account.name
        = source == KeySource::Demo ? QStringLiteral("Acme") : nameForServer(baseUrl);
    session.account.baseUrl = baseUrl;
    session.source = source;
    session.connection = connectionTo(baseUrl, key.duplicate());
    session.samples = samples;
    m_parts.sessions->replace(std::make_shared<const Session>(std::move(session)));
}

bool SignInController::startNamed(const QString &name)
{
    const auto account = m_parts.accounts->findByName(name);
    if (account)
        startAccount(account->id);
    return account.has_value();
}

void SignInController::setQuestion(const std::function<bool()> &asksBeforeEnd)
{
    m_asksBeforeEnd = asksBeforeEnd;
}

// Another session ends what is on its way: an upload is worth a word.
bool SignInController::isUploading()
{
    if (m_parts.jobs->runningUploads().isEmpty())
        return false;
    m_parts.window->showMessage(tr("An upload is running. Wait for it, or cancel it first."));
    return true;
}

bool SignInController::isHeld()
{
    return isUploading() || (m_asksBeforeEnd && m_asksBeforeEnd());
}

void SignInController::startAccount(const QString &accountId)
{
    if (isHeld())
        return;
    const auto account = m_parts.accounts->find(accountId);
    if (!account)
        return;
    const int attempt = ++m_attempt;
    m_parts.keys->read(accountId,
                       [this, attempt, account = *account,
                        self = QPointer(this)](tl::expected<Secret, KeyringError> key) {
                           if (!self || attempt != m_attempt)
                               return;
                           if (!key) {
                               onKeyMissing(account, key.error());
                               return;
                           }
                           finishSignIn(account, connectionTo(account.baseUrl, std::move(*key)),
                                        KeySource::Keyring);
                       });
}

void SignInController::finishSignIn(const Account &account,
                                    const std::shared_ptr<Connection> &connection, KeySource source)
{
    m_parts.accounts->setLastUsed(account.id);
    m_parts.sessions->replace(
        std::make_shared<const Session>(Session{account, source, connection, {}}));
}

void SignInController::onKeyMissing(const Account &account, const KeyringError &error)
{
    const auto words = keyringText(error);
    openDialog();
    if (!m_dialog)
        return;
    m_dialog->setAddress(account.baseUrl.toString());
    m_dialog->setNotice(Tone::Attention, words.headline, words.body);
}

void SignInController::setupDialog()
{
    m_dialog = new SignInDialog(m_parts.theme, m_parts.window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &SignInDialog::checkRequested, this, &SignInController::check);
    connect(m_dialog, &SignInDialog::signInRequested, this, &SignInController::signIn);
    connect(m_dialog, &SignInDialog::cancelRequested, this, [this] {
        ++m_attempt;
        m_parts.jobs->cancel(m_checking);
    });
    connect(m_dialog, &SignInDialog::demoRequested, this, [this] {
        m_dialog->reject();
        Q_EMIT demoRequested();
    });
}

void SignInController::openDialog()
{
    if (isUploading())
        return;
    if (!m_dialog)
        setupDialog();
    m_dialog->setDemoAvailable(true);
    if (const auto &session = m_parts.sessions->current();
        session && session->source != KeySource::Demo)
        m_dialog->setAddress(session->account.baseUrl.toString());
    m_dialog->open();
}

void SignInController::check(const QUrl &baseUrl, const Secret &key)
{
    const auto organisation = nameForServer(baseUrl);
    auto request = std::make_unique<GetSession>(connectionTo(baseUrl, key.duplicate()));
    connect(request.get(), &Request::finished, this,
            [this, raw = request.get(), organisation] { onChecked(raw->result(), organisation); });
    m_dialog->clearError();
    m_dialog->setBusy(true);
    m_checking = m_parts.jobs->run(std::move(request));
}

void SignInController::onChecked(const Result<Caller> &result, const QString &organisation)
{
    // Of a dialog that was left nobody wants to know.
    m_parts.errors->claim(m_checking);
    if (!m_dialog)
        return;
    m_dialog->setBusy(false);
    if (result)
        m_dialog->showCaller(*result, organisation);
    else if (result.error().kind != ErrorKind::Cancelled)
        m_dialog->showError(result.error(), m_parts.words->context());
}

void SignInController::signIn(const QUrl &baseUrl, const Secret &key, bool keep)
{
    const auto account = m_parts.accounts->accountFor(baseUrl);
    auto connection = connectionTo(baseUrl, key.duplicate());
    if (!keep) {
        ++m_attempt;
        // A write that got no answer may still have taken effect.
        if (!m_unsureKey.isEmpty())
            m_parts.keys->remove(std::exchange(m_unsureKey, {}), [](const auto &) {});
        m_parts.sessions->replace(std::make_shared<const Session>(
            Session{account, KeySource::SessionOnly, connection, {}}));
        m_dialog->accept();
        return;
    }
    const int attempt = ++m_attempt;
    // Another key may be another caller's; again below, since the old one may be in use until then.
    m_parts.lists->forgetKept(ListOwner::ofAccount(account.id, account.baseUrl));
    m_dialog->setBusy(true);
    m_parts.keys->write(account.id, key,
                        [this, attempt, account, connection,
                         self = QPointer(this)](tl::expected<void, KeyringError> done) {
                            if (!self)
                                return;
                            if (m_dialog)
                                m_dialog->setBusy(false);
                            if (attempt != m_attempt || !m_dialog) {
                                // Given up meanwhile: a key without an account would never be
                                // removed.
                                if (!m_parts.accounts->find(account.id))
                                    m_parts.keys->remove(account.id, [](const auto &) {});
                                return;
                            }
                            if (!done) {
                                m_unsureKey = account.id;
                                m_dialog->showKeyringError(done.error());
                                return;
                            }
                            m_parts.lists->forgetKept(
                                ListOwner::ofAccount(account.id, account.baseUrl));
                            m_parts.accounts->keep(account);
                            m_dialog->accept();
                            finishSignIn(account, connection, KeySource::Keyring);
                        });
}

void SignInController::signOut()
{
    const auto session = m_parts.sessions->current();
    if (!session || isHeld())
        return;
    if (!m_question) {
        m_question = new SignOutDialog(m_parts.theme, m_parts.window);
        m_question->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_question, &SignOutDialog::signOutConfirmed, this, &SignInController::endSession);
    }
    m_question->setOrganisation(m_parts.sessions->organisation(), m_parts.sessions->hostLabel());
    m_question->setAccount(m_parts.sessions->organisation(), session->source);
    m_question->open();
}

void SignInController::endSession()
{
    const auto session = m_parts.sessions->current();
    if (!session || isUploading())
        return;
    ++m_attempt;
    if (const auto owner = listOwnerOf(*session))
        m_parts.lists->forgetKept(*owner);
    m_parts.sessions->replace(nullptr);
    if (session->source != KeySource::Keyring)
        return;
    const auto account = session->account;
    m_parts.accounts->remove(account.id);
    m_parts.window->setAccounts(m_parts.accounts->accounts(), {});
    m_parts.keys->remove(
        account.id, [this, account, self = QPointer(this)](tl::expected<void, KeyringError> done) {
            if (!self || done || done.error().fault == KeyringFault::NotFound)
                return;
            const auto words = keyringText(done.error());
            m_parts.window->setBanner(
                tr("Signed out, but the key of %1 is still in the keyring. %2 %3")
                    .arg(account.name, words.headline, words.body));
        });
}

void SignInController::readCaller()
{
    const auto session = m_parts.sessions->current();
    if (!session)
        return;
    m_unread = 0;
    m_reading = runJob(*m_parts.jobs, *m_parts.sessions,
                       std::make_unique<GetSession>(session->connection), this,
                       [this, session](const Result<Caller> &result) {
                           if (result)
                               m_parts.sessions->setCaller(session, *result);
                           else
                               onCallerUnread(result.error());
                       });
}

// Where nothing can be reached, the list's own face says so: once is enough. The caller is asked
// for again when the list has come.
void SignInController::onCallerUnread(const ApiError &error)
{
    if (error.httpStatus == unauthorized)
        m_parts.lists->dropKept();
    const auto &told = m_parts.lists->failure();
    if (error.httpStatus != 0 || m_parts.lists->hasList() || (told && told->kind != error.kind))
        return;
    m_unread = m_reading;
    m_parts.errors->claim(m_unread);
}

void SignInController::onListFailed()
{
    const auto *entry = m_parts.journal->entry(m_unread);
    const auto &told = m_parts.lists->failure();
    if (entry && entry->error && told && told->kind != entry->error->kind)
        m_parts.errors->present(std::exchange(m_unread, 0));
}

void SignInController::onSessionChanged()
{
    // It asked about another session.
    if (m_question)
        m_question->close();
    m_unread = 0;
    const auto &session = m_parts.sessions->current();
    m_parts.window->setBanner({});
    m_parts.window->setAccounts(m_parts.accounts->accounts(),
                                session ? session->account.id : QString());
    if (!session)
        return;
    m_parts.window->setOrganisation(m_parts.sessions->organisation(), m_parts.sessions->hostLabel(),
                                    caption());
    if (const auto text = sourceText(); !text.isEmpty())
        m_parts.window->setBanner(text);
    readCaller();
}

QString SignInController::sourceText() const
{
    const auto &session = m_parts.sessions->current();
    switch (session->source) {
    case KeySource::Environment:
        return tr("This session comes from the environment (EVERSHELL_API_KEY). Its key is stored "
                  "nowhere.");
    case KeySource::Demo:
        return session->samples.isEmpty()
            ? tr("This is the demo: a control plane on this machine with sample packs.")
            : tr("This is the demo: a control plane on this machine with sample packs. An image "
                 "to create from: %1")
                  .arg(session->samples.constLast());
    case KeySource::SessionOnly:
    case KeySource::Keyring:
        break;
    }
    return {};
}

QString SignInController::caption() const
{
    const auto &caller = m_parts.sessions->caller();
    QStringList parts{caller ? callerLine(*caller) : QString(),
                      keyPlaceText(m_parts.sessions->current()->source)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void SignInController::onCallerChanged()
{
    const auto &caller = m_parts.sessions->caller();
    if (!caller)
        return;
    m_parts.window->setOrganisation(m_parts.sessions->organisation(), m_parts.sessions->hostLabel(),
                                    caption());
}

} // namespace packdesk
