// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/images/imagepreview.h"
#include "models/images/imagereference.h"

#include <QObject>

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

/// Looks at images and lists tags. A new question takes the place of the one of its kind that
/// runs, of which nothing more is heard. Otherwise each question ends with exactly one signal,
/// later than its call; a cancelled one with Cancelled at once. GUI thread.
class ImageSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void preview(const ImageReference &reference, const AccessChoice &choice) = 0;
    /// Of the reference's repository; its tag and digest do not matter.
    virtual void listTags(const ImageReference &reference, const AccessChoice &choice) = 0;
    virtual void cancel() = 0;

Q_SIGNALS:
    void previewed(const packdesk::ImageReference &reference,
                   const packdesk::ImagePreview &preview);
    void previewFailed(const packdesk::ImageReference &reference,
                       const packdesk::RegistryError &error);
    /// Newest first.
    void tagsListed(const packdesk::ImageReference &reference, const QStringList &tags);
    void tagsFailed(const packdesk::ImageReference &reference,
                    const packdesk::RegistryError &error);
};

} // namespace packdesk
