// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/registryvault.h"

#include <QObject>
#include <QStringList>

#include <optional>

namespace packdesk {

class ImageDialog;
class RegistryAccessController;

/// What a look into an image works with; nothing is owned, all outlive whoever looks. The source
/// has one user at a time.
struct LookParts
{
    ImageSource *images = nullptr;
    RegistryVault *vault = nullptr;
    RegistryAccessController *registries = nullptr;
};

/// Looks into the images that a dialog asks for, and lists their tags: at the registry,
/// with the access that is kept for it, never with the control plane's key. A look waits for the
/// keyring where it may hold a password of the registry, and goes on without where it fails. GUI
/// thread.
class LookController : public QObject
{
    Q_OBJECT

public:
    /// @param dialog not owned; this does not outlive it
    LookController(ImageDialog *dialog, const LookParts &parts, QObject *parent = nullptr);
    ~LookController() override;

    /// Of what is shown: the digest that the tag names, and that of the image itself. Empty where
    /// nothing was seen.
    const QStringList &seenDigests() const { return m_seen; }
    /// Paths of its files.
    const QStringList &seenFiles() const { return m_seenFiles; }

Q_SIGNALS:
    /// The dialog shows it, unless another reference is typed by now.
    void seen(const packdesk::ImagePreview &preview);

private:
    void setupConnections();
    void look(const ImageReference &reference);
    void ask(const ImageReference &reference, const AccessChoice &choice,
             const KeptCredentials &kept);
    void drop();
    void onPreviewed(const ImageReference &reference, const ImagePreview &preview);
    void onPreviewFailed(const ImageReference &reference, const RegistryError &error);
    void listTagsOf(const ImageReference &reference);
    bool awaits(const ImageReference &reference) const;
    void onAccessChanged(const QString &domain);

    ImageDialog *m_dialog;
    LookParts m_parts;
    QStringList m_seen;
    QStringList m_seenFiles;
    /// What was looked at last.
    ImageReference m_asked;
    /// Others use the same source, while this one waits for nothing.
    bool m_waiting = false;
    /// Looks are numbered: what the keyring answers to an earlier one is passed over.
    quint64 m_number = 0;
    /// With which the tags are listed once the registry has accepted it.
    std::optional<AccessChoice> m_tagChoice;
};

/// Of all files of an image.
QStringList pathsOf(const ImagePreview &preview);

} // namespace packdesk
