// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/accounts/keychainstore.h"

#include "models/accounts/qtkeychainbackend.h"

#include <QTimer>

namespace packdesk {

namespace {

constexpr QLatin1String keyringService("io.github.packdesk.Packdesk");

KeyringError plainError(KeyringFault fault)
{
    return {fault, {}};
}

} // namespace

struct KeychainStore::Operation
{
    enum class Kind { Read, Write, Remove };

    Kind kind = Kind::Read;
    QString entry;
    Secret key;
    KeyringBackend::Answer answer;
    /// The caller has its answer; whatever comes now is late.
    bool answered = false;
};

KeychainStore::KeychainStore(std::chrono::milliseconds patience)
    : KeychainStore(std::make_unique<QtKeychainBackend>(keyringService, patience), patience)
{
}

KeychainStore::KeychainStore(std::unique_ptr<KeyringBackend> backend,
                             std::chrono::milliseconds patience)
    : m_backend(std::move(backend))
    , m_patience(patience)
{
}

KeychainStore::~KeychainStore() = default;

void KeychainStore::read(const QString &accountId, ReadAnswer answer)
{
    enqueue(std::make_shared<Operation>(
        Operation{Operation::Kind::Read, accountId, {}, std::move(answer)}));
}

void KeychainStore::write(const QString &accountId, const Secret &key, DoneAnswer answer)
{
    enqueue(std::make_shared<Operation>(
        Operation{Operation::Kind::Write, accountId, key.duplicate(),
                  [answer = std::move(answer)](auto done) {
                      answer(std::move(done).map([](const Secret &) {}));
                  }}));
}

void KeychainStore::remove(const QString &accountId, DoneAnswer answer)
{
    enqueue(std::make_shared<Operation>(
        Operation{Operation::Kind::Remove, accountId, {}, [answer = std::move(answer)](auto done) {
                      answer(std::move(done).map([](const Secret &) {}));
                  }}));
}

void KeychainStore::enqueue(const OperationPtr &operation)
{
    m_waiting.push_back(operation);
    QTimer::singleShot(m_patience, &m_context, [this, operation] {
        // Stays m_running where it hangs: QtKeychain has one queue, a second job would hang too.
        answer(operation, tl::make_unexpected(plainError(KeyringFault::TimedOut)));
    });
    QMetaObject::invokeMethod(
        &m_context, [this] { startNext(); }, Qt::QueuedConnection);
}

void KeychainStore::startNext()
{
    while (!m_running && !m_waiting.empty()) {
        const OperationPtr next = m_waiting.front();
        m_waiting.pop_front();
        if (next->answered && next->kind != Operation::Kind::Remove)
            continue;
        m_running = next;
        start(next);
    }
}

void KeychainStore::start(const OperationPtr &operation)
{
    m_backend->findPresence([this, operation](bool present) {
        if (!present)
            fail(operation, plainError(KeyringFault::Absent));
        else if (operation->kind == Operation::Kind::Remove)
            startRemove(operation);
        else if (operation->answered)
            leave(operation);
        else if (operation->kind == Operation::Kind::Write)
            startWrite(operation);
        else
            startRead(operation);
    });
}

void KeychainStore::startRead(const OperationPtr &operation)
{
    m_backend->read(operation->entry, [this, operation](auto value) {
        if (value)
            succeed(operation, std::move(*value));
        else
            explain(operation, value.error());
    });
}

void KeychainStore::startWrite(const OperationPtr &operation)
{
    m_backend->write(operation->entry, operation->key, [this, operation](const auto &done) {
        if (!done)
            explain(operation, done.error());
        else if (operation->answered)
            leave(operation);
        else
            readBack(operation);
    });
}

void KeychainStore::readBack(const OperationPtr &operation)
{
    m_backend->read(operation->entry, [this, operation](const auto &value) {
        if (value && value->reveal() == operation->key.reveal())
            succeed(operation, {});
        else if (value || value.error().fault != KeyringFault::NotFound)
            fail(operation, {KeyringFault::NotStored, value ? QString() : value.error().message});
        else
            m_backend->findEntry(operation->entry, [this, operation](EntryState state) {
                fail(operation,
                     plainError(state == EntryState::Locked ? KeyringFault::Locked
                                                            : KeyringFault::NotStored));
            });
    });
}

void KeychainStore::startRemove(const OperationPtr &operation)
{
    m_backend->remove(operation->entry, [this, operation](const auto &done) {
        if (!done && done.error().fault != KeyringFault::NotFound) {
            explain(operation, done.error());
            return;
        }
        m_backend->findEntry(operation->entry, [this, operation](EntryState state) {
            if (state == EntryState::None)
                succeed(operation, {});
            else
                fail(operation,
                     plainError(state == EntryState::Locked ? KeyringFault::Locked
                                                            : KeyringFault::Other));
        });
    });
}

// Tells a locked keyring, whose question was dismissed, from what the job itself reported.
void KeychainStore::explain(const OperationPtr &operation, const KeyringError &error)
{
    m_backend->findEntry(operation->entry, [this, operation, error](EntryState state) {
        KeyringError explained = error;
        if (state == EntryState::Locked)
            explained.fault = KeyringFault::Locked;
        else if (error.fault == KeyringFault::NotFound && state != EntryState::None)
            explained.fault = KeyringFault::Other;
        fail(operation, explained);
    });
}

void KeychainStore::succeed(const OperationPtr &operation, Secret value)
{
    finish(operation, std::move(value));
}

void KeychainStore::fail(const OperationPtr &operation, KeyringError error)
{
    finish(operation, tl::make_unexpected(std::move(error)));
}

void KeychainStore::finish(const OperationPtr &operation, tl::expected<Secret, KeyringError> result)
{
    answer(operation, std::move(result));
    leave(operation);
}

// Through the event loop, so that an answer may delete the store.
void KeychainStore::answer(const OperationPtr &operation, tl::expected<Secret, KeyringError> result)
{
    if (operation->answered)
        return;
    operation->answered = true;
    const auto kept = std::make_shared<tl::expected<Secret, KeyringError>>(std::move(result));
    QMetaObject::invokeMethod(
        &m_context, [operation, kept] { operation->answer(std::move(*kept)); },
        Qt::QueuedConnection);
}

void KeychainStore::leave(const OperationPtr &operation)
{
    Q_ASSERT(operation == m_running);
    operation->key = {};
    m_running.reset();
    QMetaObject::invokeMethod(
        &m_context, [this] { startNext(); }, Qt::QueuedConnection);
}

} // namespace packdesk
