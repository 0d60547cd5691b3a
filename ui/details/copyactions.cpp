// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/details/copyactions.h"

#include "ui/words/plaintext.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

namespace packdesk {

namespace {

QString textOf(const Pack &pack, CopyActions::What what)
{
    switch (what) {
    case CopyActions::What::Id:
        return pack.id;
    case CopyActions::What::ImageReference:
        return pack.imageRef;
    case CopyActions::What::Digest:
        return pack.imageDigest;
    case CopyActions::What::Name:
        return pack.name;
    case CopyActions::What::Json:
        break;
    }
    return QString::fromUtf8(toJson(pack));
}

} // namespace

CopyActions::CopyActions(QObject *parent)
    : QObject(parent)
{
    add(tr("Copy &id"), QStringLiteral("Ctrl+Shift+C"), tr("Id"));
    add(tr("Copy image &reference"), QStringLiteral("Ctrl+Alt+I"), tr("Image reference"));
    add(tr("Copy &digest"), QStringLiteral("Ctrl+Alt+D"), tr("Digest"));
    add(tr("Copy &name"), QStringLiteral("Ctrl+Alt+N"), tr("Name"));
    add(tr("Copy row as &JSON"), QStringLiteral("Ctrl+Alt+J"), tr("Row as JSON"));
    setPack(std::nullopt);
}

void CopyActions::add(const QString &text, const QString &shortcut, const QString &name)
{
    const auto what = What(m_actions.size());
    auto *action = new QAction(text, this);
    action->setShortcut(QKeySequence(shortcut));
    action->setIconVisibleInMenu(false);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, what] { copy(what); });
    m_actions << action;
}

QAction *CopyActions::action(What what) const
{
    return m_actions.at(int(what));
}

void CopyActions::setPack(const std::optional<Pack> &pack)
{
    m_pack = pack;
    for (int what = 0; what < m_actions.size(); ++what)
        m_actions.at(what)->setEnabled(m_pack && !textOf(*m_pack, What(what)).isEmpty());
}

void CopyActions::copy(What what)
{
    if (!m_pack)
        return;
    QGuiApplication::clipboard()->setText(textOf(*m_pack, what));
    Q_EMIT copied(tr("%1 of %2 copied", "what was copied, name of the pack")
                      .arg(action(what)->objectName(), visibleText(titleOf(*m_pack), 60)));
}

} // namespace packdesk
