// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/followup.h"

#include "app/createcontroller.h"
#include "app/deletecontroller.h"
#include "app/detailscontroller.h"
#include "app/filescontroller.h"
#include "app/listcontroller.h"
#include "app/outcomecontroller.h"
#include "app/replacecontroller.h"
#include "app/rolescontroller.h"
#include "app/signincontroller.h"
#include "app/uploadcontroller.h"
#include "app/visibilitycontroller.h"
#include "models/activity/journal.h"
#include "models/images/imagereference.h"
#include "models/packs/packlistmodel.h"
#include "ui/window/mainwindow.h"

namespace packdesk {

namespace {

// The pack that a create ran into: the server's own word for it, else the one of ours with the
// same image reference, else one named like the repository.
PackPtr existingPack(const JournalEntry &entry, const PackListModel &list)
{
    const auto said = entry.error->details.value(QLatin1String("pack_id")).toString();
    if (const auto pack = list.packById(said))
        return pack;
    if (!list.snapshot())
        return nullptr;
    const auto owned = [&list](PackField text, const QString &value) {
        auto rows = list.snapshot()->rowsWith(text, value);
        std::erase_if(rows, [&list](int row) { return list.snapshot()->owned(row) != true; });
        return rows;
    };
    const auto referred = owned(PackField::ImageRef, entry.attempt.subject);
    if (!referred.empty())
        return list.packAt(referred.front());
    const auto reference = ImageReference::parse(entry.attempt.subject);
    const auto name = reference ? reference->path().section(QLatin1Char('/'), -1) : QString();
    const auto named = name.isEmpty() ? std::vector<int>() : owned(PackField::Name, name);
    return named.empty() ? nullptr : list.packAt(named.back());
}

} // namespace

FollowUp::FollowUp(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

void FollowUp::retry(const Attempt &attempt)
{
    switch (attempt.operation) {
    case Operation::ListPacks:
        m_parts.lists->refresh();
        return;
    case Operation::GetPack:
        m_parts.details->openById(attempt.packId);
        return;
    case Operation::GetSession:
        m_parts.signIn->readCaller();
        return;
    case Operation::CreatePack:
        m_parts.creates->open(attempt.subject, attempt.visibility);
        return;
    case Operation::UploadPack:
        m_parts.uploads->open(attempt.filePath, attempt.visibility);
        return;
    case Operation::ListAgentRoles:
        m_parts.roles->read();
        return;
    case Operation::ReplaceImage:
    case Operation::SetVisibility:
    case Operation::DeletePack:
        retryChange(attempt);
        return;
    case Operation::ReadFile:
    case Operation::ReplaceFile:
        m_parts.files->open(attempt.packId, attempt.packPath);
        return;
    }
}

// What is asked is asked of the pack as it is now.
void FollowUp::retryChange(const Attempt &attempt)
{
    const auto pack = listed(attempt.packId);
    if (!pack)
        return;
    if (attempt.operation == Operation::ReplaceImage)
        m_parts.replaces->open(*pack);
    else if (attempt.operation == Operation::SetVisibility)
        m_parts.visibilities->open(*pack, attempt.visibility);
    else
        m_parts.deletes->open(*pack);
}

PackPtr FollowUp::listed(const QString &packId) const
{
    const auto pack = m_parts.list->packById(packId);
    if (!pack)
        m_parts.window->showMessage(tr("The pack is not in the list any more."));
    return pack;
}

void FollowUp::take(quint64 number, NextStep step)
{
    const auto *entry = m_parts.journal->entry(number);
    switch (step) {
    case NextStep::SignIn:
        m_parts.signIn->openDialog();
        return;
    case NextStep::RefreshList:
        m_parts.lists->refresh();
        return;
    case NextStep::CheckAgain:
        m_parts.outcomes->checkAgain(number);
        return;
    case NextStep::CreateFromImage:
        m_parts.creates->open();
        return;
    case NextStep::ShowPack:
        if (entry)
            m_parts.window->selectPack(entry->packId);
        return;
    case NextStep::ShowExisting:
        if (entry && entry->error)
            showExisting(*entry);
        return;
    case NextStep::ChooseAgain:
        if (entry)
            chooseAgain(*entry);
        return;
    case NextStep::FinishDeleting:
        if (entry)
            finishDeleting(entry->attempt.packId);
        return;
    case NextStep::SetBack:
        if (const auto pack = entry ? listed(entry->attempt.packId) : nullptr)
            m_parts.visibilities->open(*pack, entry->attempt.visibilityBefore);
        return;
    case NextStep::CorrectFields:
        return;
    }
}

void FollowUp::showExisting(const JournalEntry &entry)
{
    if (const auto pack = existingPack(entry, *m_parts.list)) {
        m_parts.window->selectPack(pack->id);
        m_parts.window->showDetails();
        return;
    }
    m_parts.window->showMessage(tr("The existing pack is not in the list. Refresh it first."));
}

void FollowUp::finishDeleting(const QString &packId)
{
    if (const auto pack = listed(packId))
        m_parts.deletes->finish(*pack);
}

void FollowUp::chooseAgain(const JournalEntry &entry)
{
    m_parts.uploads->open({}, entry.attempt.visibility);
}

} // namespace packdesk
