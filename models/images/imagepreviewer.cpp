// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/imagepreviewer.h"

#include "models/images/dockerconfig.h"

#include <QFutureWatcher>
#include <QPromise>

#ifdef Q_OS_LINUX
#include <pthread.h>
#endif

namespace packdesk {

/// The question of one kind that runs; no flag: none does.
struct ImagePreviewer::Job
{
    std::optional<ImageReference> reference;
    CancelFlag flag;
};

namespace {

template <typename T>
using Answer = tl::expected<T, RegistryError>;

/// What is handed in, else what Docker's configuration knows.
RegistryAccess accessTo(const QString &domain, const AccessChoice &choice, const CancelFlag &flag,
                        std::optional<DockerConfigError> *trouble)
{
    RegistryAccess access;
    if (choice.access) {
        access.caFile = choice.access->caFile;
        if (choice.access->credentials)
            access.credentials = choice.access->credentials->duplicate();
    }
    if (access.credentials || choice.dockerConfig.isEmpty())
        return access;
    auto found = lookUpInDocker(choice.dockerConfig, domain, choice.mayRunHelpers, flag);
    if (found)
        access.credentials = std::move(*found);
    else
        *trouble = found.error();
    return access;
}

/// Docker's configuration is to blame only where the registry wanted to know who asks.
RegistryError blamed(RegistryError error, const std::optional<DockerConfigError> &trouble)
{
    const bool refused
        = error.fault == RegistryFault::CredentialsNeeded || error.fault == RegistryFault::Denied;
    if (!trouble || !refused)
        return error;
    error.fault = RegistryFault::DockerConfigFailed;
    error.dockerConfig = trouble->fault;
    error.reason = trouble->detail;
    return error;
}

template <typename T, typename Question>
Answer<T> ask(const ImageReference &reference, const AccessChoice &choice, const CancelFlag &flag,
              const Question &question)
{
    std::optional<DockerConfigError> trouble;
    RegistryClient client(reference.domain(), {}, flag,
                          accessTo(reference.domain(), choice, flag, &trouble));
    auto answer = question(client);
    if (!answer)
        return tl::unexpected(blamed(answer.error(), trouble));
    return answer;
}

// For debuggers and lists of threads.
void nameThread()
{
#ifdef Q_OS_LINUX
    pthread_setname_np(pthread_self(), "registry look");
#endif
}

RegistryError cancelledError(const ImageReference &reference)
{
    RegistryError error;
    error.fault = RegistryFault::Cancelled;
    error.host = reference.domain();
    return error;
}

} // namespace

ImagePreviewer::ImagePreviewer(const PreviewLimits &limits, ThreadGroupPtr threads, QObject *parent)
    : ImageSource(parent)
    , m_limits(limits)
    , m_threads(std::move(threads))
    , m_preview(std::make_unique<Job>())
    , m_tags(std::make_unique<Job>())
{
}

ImagePreviewer::~ImagePreviewer()
{
    abandon(*m_preview);
    abandon(*m_tags);
}

void ImagePreviewer::preview(const ImageReference &reference, const AccessChoice &choice)
{
    using Result = Answer<ImagePreview>;
    start<ImagePreview>(
        *m_preview, reference,
        [reference, choice, limits = m_limits](const CancelFlag &flag) -> Result {
            return ask<ImagePreview>(reference, choice, flag, [&](RegistryClient &client) {
                return previewImage(client, reference, limits, flag);
            });
        },
        [this, reference](const Result &result) {
            if (result)
                Q_EMIT previewed(reference, *result);
            else
                Q_EMIT previewFailed(reference, result.error());
        });
}

void ImagePreviewer::listTags(const ImageReference &reference, const AccessChoice &choice)
{
    using Result = Answer<QStringList>;
    start<QStringList>(
        *m_tags, reference,
        [reference, choice](const CancelFlag &flag) -> Result {
            return ask<QStringList>(reference, choice, flag, [&](RegistryClient &client) {
                return client.tags(reference.path());
            });
        },
        [this, reference](const Result &result) {
            if (result)
                Q_EMIT tagsListed(reference, *result);
            else
                Q_EMIT tagsFailed(reference, result.error());
        });
}

void ImagePreviewer::cancel()
{
    const auto preview = m_preview->reference;
    const auto tags = m_tags->reference;
    abandon(*m_preview);
    abandon(*m_tags);
    const auto say = [this, preview, tags] {
        if (preview)
            Q_EMIT previewFailed(*preview, cancelledError(*preview));
        if (tags)
            Q_EMIT tagsFailed(*tags, cancelledError(*tags));
    };
    if (preview || tags)
        QMetaObject::invokeMethod(this, say, Qt::QueuedConnection);
}

bool ImagePreviewer::isBusy() const
{
    return m_preview->flag || m_tags->flag;
}

template <typename T>
void ImagePreviewer::start(Job &job, const ImageReference &reference,
                           std::function<tl::expected<T, RegistryError>(const CancelFlag &)> work,
                           std::function<void(const tl::expected<T, RegistryError> &)> done)
{
    using Result = tl::expected<T, RegistryError>;
    abandon(job);
    job.reference = reference;
    job.flag = std::make_shared<std::atomic_bool>(false);
    QPromise<Result> promise;
    auto *watcher = new QFutureWatcher<Result>(this);
    connect(watcher, &QFutureWatcherBase::finished, this,
            [watcher, &job, flag = job.flag, done = std::move(done)] {
                watcher->deleteLater();
                if (job.flag != flag)
                    return;
                job = {};
                done(watcher->result());
            });
    promise.start();
    watcher->setFuture(promise.future());
    // Not of the pool, where a silent registry would keep others waiting.
    m_threads->start(std::packaged_task<void()>(
        [promise = std::move(promise), work = std::move(work), flag = job.flag]() mutable {
            nameThread();
            promise.addResult(work(flag));
            promise.finish();
        }));
}

void ImagePreviewer::abandon(Job &job)
{
    if (job.flag)
        job.flag->store(true);
    job = {};
}

} // namespace packdesk
