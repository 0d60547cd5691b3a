// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/accounts/qtkeychainbackend.h"

#include <qt6keychain/keychain.h>

namespace packdesk {

namespace {

KeyringFault faultOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::EntryNotFound:
        return KeyringFault::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return KeyringFault::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return KeyringFault::Absent;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return KeyringFault::Other;
}

Secret valueOf(QKeychain::Job *job)
{
    const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(job);
    return read ? Secret(read->binaryData()) : Secret();
}

void start(QKeychain::Job *job, const QString &entry, QObject *context,
           KeyringBackend::Answer answer)
{
    job->setKey(entry);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, context,
                     [answer = std::move(answer)](QKeychain::Job *finished) {
                         if (finished->error() == QKeychain::NoError)
                             answer(valueOf(finished));
                         else
                             answer(tl::make_unexpected(KeyringError{faultOf(finished->error()),
                                                                     finished->errorString()}));
                     });
    job->start();
}

} // namespace

QtKeychainBackend::QtKeychainBackend(const QString &service, std::chrono::milliseconds patience)
    : m_service(service)
    , m_secretService(patience)
{
}

void QtKeychainBackend::findPresence(std::function<void(bool)> answer)
{
    m_secretService.findPresence(std::move(answer));
}

void QtKeychainBackend::findEntry(const QString &entry, std::function<void(EntryState)> answer)
{
    m_secretService.findEntry(m_service, entry, std::move(answer));
}

void QtKeychainBackend::read(const QString &entry, Answer answer)
{
    start(new QKeychain::ReadPasswordJob(m_service), entry, &m_context, std::move(answer));
}

void QtKeychainBackend::write(const QString &entry, const Secret &key, Answer answer)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setTextData(QString::fromUtf8(key.reveal()));
    start(job, entry, &m_context, std::move(answer));
}

void QtKeychainBackend::remove(const QString &entry, Answer answer)
{
    start(new QKeychain::DeletePasswordJob(m_service), entry, &m_context, std::move(answer));
}

} // namespace packdesk
