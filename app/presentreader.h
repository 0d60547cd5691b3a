// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/pack.h"
#include "models/api/readfile.h"
#include "models/images/imagesource.h"
#include "models/review/packside.h"

#include <QObject>

#include <optional>

namespace packdesk {

class ErrorController;
class Jobs;
class RegistryVault;
class SessionHolder;

/// What a pack holds now, as far as it could be read.
struct PresentPack
{
    PackSide side;
    /// Null where the registry was not asked, or did not show it.
    std::optional<ImagePreview> image;
};

/// Reads what a pack of the organisation holds now, to compare what comes with it: its image at the
/// registry, by its digest; where that cannot be read, what the server tells of the pack, and its
/// behavior.md. GUI thread.
class PresentReader : public QObject
{
    Q_OBJECT

public:
    /// Nothing is owned, all outlive this.
    struct Parts
    {
        /// Of those who read what is there, one at a time.
        ImageSource *images = nullptr;
        RegistryVault *vault = nullptr;
        const SessionHolder *sessions = nullptr;
        Jobs *jobs = nullptr;
        ErrorController *errors = nullptr;
    };

    explicit PresentReader(const Parts &parts, QObject *parent = nullptr);
    ~PresentReader() override;

    /// Takes the place of what is being read, of which nothing more is heard.
    void read(const Pack &pack);
    void stop();

Q_SIGNALS:
    /// Once for each read(), later than its call.
    void found(const packdesk::PresentPack &present);

private:
    void askRegistry(const ImageReference &reference);
    void askServer();
    void onFile(const Result<FileContent> &result);

    Parts m_parts;
    Pack m_pack;
    bool m_reading = false;
    /// Of the registry; others may use the same source, one after the other.
    QString m_asked;
    /// Readings are numbered: what the keyring answers to an earlier one is passed over.
    quint64 m_number = 0;
    quint64 m_job = 0;
};

} // namespace packdesk
