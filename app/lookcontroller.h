// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/images/imagepreviewer.h"

#include <QObject>
#include <QStringList>

namespace packdesk {

class CreateDialog;
class PackListModel;
class SessionHolder;

/// Looks into the images that the create dialog asks for, and lists their tags: at the registry,
/// never with the control plane's key. GUI thread.
class LookController : public QObject
{
    Q_OBJECT

public:
    /// @param dialog, list, sessions not owned; this does not outlive them
    LookController(CreateDialog *dialog, const PackListModel *list, const SessionHolder *sessions,
                   QObject *parent = nullptr);

    /// Of what is shown: the digest that the tag names, and that of the image itself. Empty where
    /// nothing was seen.
    const QStringList &seenDigests() const { return m_seen; }

private:
    void look(const ImageReference &reference);
    void drop();
    void onPreviewed(const ImageReference &reference, const ImagePreview &preview);
    QString existingSentence(const PackManifest &manifest) const;

    CreateDialog *m_dialog;
    const PackListModel *m_list;
    const SessionHolder *m_sessions;
    ImagePreviewer m_previewer;
    QStringList m_seen;
};

} // namespace packdesk
