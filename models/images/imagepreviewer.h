// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/images/imagepreview.h"
#include "models/images/imagereference.h"

#include <QObject>

#include <chrono>

namespace packdesk {

/// How registries may be asked.
struct AccessChoice
{
    /// nullptr: nothing is kept for this registry.
    SharedAccess access;
    /// Docker's config.json; empty where the user does not allow it. It is looked into only where
    /// `access` holds no credentials.
    QString dockerConfig;
    /// Its credential helpers may be run.
    bool mayRunHelpers = false;
};

/// Looks at images and lists tags, each on a thread of its own. A new question takes the place
/// of the one of its kind that runs, of which nothing more is heard. Otherwise each question
/// ends with exactly one signal, later than its call. A cancelled one ends with Cancelled at
/// once, its connection within 0.2 s. Deleting this ends everything, without a signal and
/// without waiting. GUI thread.
class ImagePreviewer : public QObject
{
    Q_OBJECT

public:
    explicit ImagePreviewer(const PreviewLimits &limits = {}, QObject *parent = nullptr);
    ~ImagePreviewer() override;

    void preview(const ImageReference &reference, const AccessChoice &choice = {});
    /// Of the reference's repository; its tag and digest do not matter.
    void listTags(const ImageReference &reference, const AccessChoice &choice = {});
    void cancel();
    bool isBusy() const;
    /// For the end of the program: until no thread runs any more, or the time is over.
    /// @return whether none runs
    bool waitForThreads(std::chrono::milliseconds most) const;

Q_SIGNALS:
    void previewed(const packdesk::ImageReference &reference,
                   const packdesk::ImagePreview &preview);
    void previewFailed(const packdesk::ImageReference &reference,
                       const packdesk::RegistryError &error);
    /// Newest first.
    void tagsListed(const packdesk::ImageReference &reference, const QStringList &tags);
    void tagsFailed(const packdesk::ImageReference &reference,
                    const packdesk::RegistryError &error);

private:
    class Threads;
    struct Job;

    template <typename T>
    void start(Job &job, const ImageReference &reference,
               std::function<tl::expected<T, RegistryError>(const CancelFlag &)> work,
               std::function<void(const tl::expected<T, RegistryError> &)> done);
    void abandon(Job &job);

    PreviewLimits m_limits;
    std::shared_ptr<Threads> m_threads;
    std::unique_ptr<Job> m_preview;
    std::unique_ptr<Job> m_tags;
};

} // namespace packdesk
