// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/lookcontroller.h"

#include "app/registryaccesscontroller.h"
#include "ui/dialogs/imagedialog.h"
#include "ui/words/keyringwords.h"
#include "ui/words/registryerrorwords.h"

#include <utility>

namespace packdesk {

namespace {

bool isGuarded(const AccessChoice &choice)
{
    return (choice.access && choice.access->credentials) || !choice.dockerConfig.isEmpty();
}

} // namespace

LookController::LookController(ImageDialog *dialog, const LookParts &parts, QObject *parent)
    : QObject(parent)
    , m_dialog(dialog)
    , m_parts(parts)
{
    setupConnections();
}

LookController::~LookController()
{
    // Its answers have nobody to go to any more.
    m_parts.images->disconnect(this);
    m_parts.images->cancel();
}

void LookController::setupConnections()
{
    connect(m_dialog, &ImageDialog::lookRequested, this, &LookController::look);
    connect(m_dialog, &ImageDialog::lookDropped, this, &LookController::drop);
    // The keyring may have been opened meanwhile.
    connect(m_dialog, &ImageDialog::lookInsisted, m_parts.vault, &RegistryVault::forgetFault);
    connect(m_dialog, &ImageDialog::accessRequested, this,
            [this](const QString &domain) { m_parts.registries->open(domain, m_dialog); });
    connect(m_parts.registries, &RegistryAccessController::changed, this,
            &LookController::onAccessChanged);
    connect(m_parts.images, &ImageSource::previewed, this, &LookController::onPreviewed);
    connect(m_parts.images, &ImageSource::previewFailed, this, &LookController::onPreviewFailed);
    // Without the tags the reference can be typed all the same.
    connect(m_parts.images, &ImageSource::tagsListed, m_dialog, &ImageDialog::setTags);
}

void LookController::look(const ImageReference &reference)
{
    m_parts.images->cancel();
    m_seen.clear();
    m_seenFiles.clear();
    const auto number = ++m_number;
    m_asked = reference;
    m_waiting = true;
    m_dialog->setLookHint(tr("Waiting for the keyring…"));
    m_parts.vault->resolve(
        reference.domain(), this,
        [this, reference, number](const AccessChoice &choice, const KeptCredentials &kept) {
            if (number == m_number)
                ask(reference, choice, kept);
        });
}

void LookController::ask(const ImageReference &reference, const AccessChoice &choice,
                         const KeptCredentials &kept)
{
    m_dialog->setLookHint({});
    const bool without = kept.fault && !kept.credentials;
    m_dialog->setAccessNote(without ? withoutPasswordText(*kept.fault) : QString());
    m_parts.images->preview(reference, choice);
    m_tagChoice = choice;
    // Two refusals of one wrong password may lock a user out.
    if (!isGuarded(choice))
        listTagsOf(reference);
}

void LookController::listTagsOf(const ImageReference &reference)
{
    if (const auto choice = std::exchange(m_tagChoice, {}))
        m_parts.images->listTags(reference, *choice);
}

void LookController::drop()
{
    // What was seen stays so: the dialog may come back with it.
    ++m_number;
    m_waiting = false;
    m_parts.images->cancel();
}

void LookController::onPreviewed(const ImageReference &reference, const ImagePreview &preview)
{
    if (!awaits(reference))
        return;
    m_waiting = false;
    listTagsOf(reference);
    m_seen = QStringList{preview.digest, preview.imageDigest};
    m_seenFiles = pathsOf(preview);
    m_dialog->setPreview(reference, preview);
    Q_EMIT seen(preview);
}

void LookController::onPreviewFailed(const ImageReference &reference, const RegistryError &error)
{
    // Nobody waits for it any more.
    if (error.fault == RegistryFault::Cancelled || !awaits(reference))
        return;
    m_waiting = false;
    const auto text = registryErrorText(error);
    if (!text.needsAccess)
        listTagsOf(reference);
    m_dialog->setPreviewRefused(reference, text.headline, text.advice, text.needsAccess);
}

bool LookController::awaits(const ImageReference &reference) const
{
    return m_waiting && reference.toString() == m_asked.toString();
}

void LookController::onAccessChanged(const QString &domain)
{
    if (m_asked.domain().compare(domain, Qt::CaseInsensitive) == 0)
        m_dialog->lookAgain();
}

QStringList pathsOf(const ImagePreview &preview)
{
    QStringList paths;
    for (const auto &file : preview.files)
        paths += file.path;
    return paths;
}

} // namespace packdesk
