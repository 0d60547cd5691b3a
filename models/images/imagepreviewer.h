// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/threadgroup.h"
#include "models/images/imagesource.h"

#include <functional>
#include <memory>

namespace packdesk {

/// Asks the registries themselves, each question on a thread of its own. The connection of a
/// cancelled one ends within 0.2 s. Deleting this ends everything, without a signal and without
/// waiting. GUI thread.
class ImagePreviewer : public ImageSource
{
    Q_OBJECT

public:
    /// @param threads where the questions run; never null
    explicit ImagePreviewer(const PreviewLimits &limits = {},
                            ThreadGroupPtr threads = std::make_shared<ThreadGroup>(),
                            QObject *parent = nullptr);
    ~ImagePreviewer() override;

    void preview(const ImageReference &reference, const AccessChoice &choice = {}) override;
    void listTags(const ImageReference &reference, const AccessChoice &choice = {}) override;
    void cancel() override;
    bool isBusy() const;

private:
    struct Job;

    template <typename T>
    void start(Job &job, const ImageReference &reference,
               std::function<tl::expected<T, RegistryError>(const CancelFlag &)> work,
               std::function<void(const tl::expected<T, RegistryError> &)> done);
    void abandon(Job &job);

    PreviewLimits m_limits;
    ThreadGroupPtr m_threads;
    std::unique_ptr<Job> m_preview;
    std::unique_ptr<Job> m_tags;
};

} // namespace packdesk
