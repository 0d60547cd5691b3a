// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/lookcontroller.h"

#include "app/session.h"
#include "models/packs/packlistmodel.h"
#include "ui/dialogs/createdialog.h"
#include "ui/words/plaintext.h"
#include "ui/words/registryerrorwords.h"

namespace packdesk {

LookController::LookController(CreateDialog *dialog, const PackListModel *list,
                               const SessionHolder *sessions, QObject *parent)
    : QObject(parent)
    , m_dialog(dialog)
    , m_list(list)
    , m_sessions(sessions)
{
    connect(dialog, &CreateDialog::lookRequested, this, &LookController::look);
    connect(dialog, &CreateDialog::lookDropped, this, &LookController::drop);
    connect(&m_previewer, &ImagePreviewer::previewed, this, &LookController::onPreviewed);
    connect(&m_previewer, &ImagePreviewer::previewFailed, this,
            [this](const ImageReference &reference, const RegistryError &error) {
                // Nobody waits for it any more.
                if (error.fault == RegistryFault::Cancelled)
                    return;
                const auto text = registryErrorText(error);
                m_dialog->setPreviewRefused(reference, text.headline, text.advice);
            });
    // Without the tags the reference can be typed all the same.
    connect(&m_previewer, &ImagePreviewer::tagsListed, m_dialog, &CreateDialog::setTags);
}

void LookController::look(const ImageReference &reference)
{
    m_seen.clear();
    m_previewer.preview(reference);
    m_previewer.listTags(reference);
}

void LookController::drop()
{
    // What was seen stays so: the dialog may come back with it.
    m_previewer.cancel();
}

void LookController::onPreviewed(const ImageReference &reference, const ImagePreview &preview)
{
    m_seen = QStringList{preview.digest, preview.imageDigest};
    m_dialog->setPreview(reference, preview);
    if (preview.manifest)
        m_dialog->setExisting(existingSentence(*preview.manifest));
}

QString LookController::existingSentence(const PackManifest &manifest) const
{
    if (manifest.name.isEmpty())
        return {};
    for (int row = 0; row < m_list->rowCount(); ++row) {
        const auto *pack = m_list->packAt(row);
        if (!pack || pack->name != manifest.name || !pack->owned.value_or(false))
            continue;
        return tr("%1 already has %2 %3. The server may refuse this one, and a role with both may "
                  "conflict.",
                  "organisation, name, version")
            .arg(m_sessions->organisation(), visibleText(pack->name, 100),
                 visibleText(pack->version, 60));
    }
    return {};
}

} // namespace packdesk
