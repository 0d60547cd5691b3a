// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/details/detailsheader.h"

#include "models/api/pack.h"
#include "models/packs/snapshot.h"
#include "ui/packs/badge.h"
#include "ui/packs/packtexts.h"
#include "ui/theme/flowlabel.h"
#include "ui/theme/flowlayout.h"
#include "ui/theme/plaintooltip.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"

#include <QLabel>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr int longestTitle = 120;

Badge outlined(Badge badge)
{
    if (badge.tone == Badge::Tone::Plain)
        badge.tone = Badge::Tone::Outline;
    return badge;
}

Badge outlinedTier(const QString &tier)
{
    auto badge = outlined(tierBadge(tier));
    if (badge.icon.isEmpty())
        badge.icon = tier == QLatin1String("community") ? QStringLiteral("community")
                                                        : QStringLiteral("question");
    return badge;
}

} // namespace

DetailsHeader::DetailsHeader(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_title(new FlowLabel(this))
    , m_owner(new BadgeLabel(theme, this))
    , m_tier(new BadgeLabel(theme, this))
    , m_visibility(new BadgeLabel(theme, this))
    , m_description(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme->scaled(16), theme->scaled(12), theme->scaled(16),
                               theme->scaled(8));
    layout->setSpacing(theme->scaled(6));
    m_description->setTextFormat(Qt::PlainText);
    m_description->setWordWrap(true);
    m_description->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_description->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setProperty("role", QStringLiteral("title"));
    m_description->setProperty("role", QStringLiteral("secondary"));
    auto *badges = new FlowLayout(theme->scaled(6));
    badges->addWidget(m_title);
    badges->addWidget(m_owner);
    badges->addWidget(m_visibility);
    badges->addWidget(m_tier);
    layout->addLayout(badges);
    layout->addWidget(m_description);
}

void DetailsHeader::setPack(const Pack &pack)
{
    m_title->setText(visibleText(titleOf(pack), longestTitle));
    m_title->setToolTip(plainToolTip(packTitle(pack)));
    m_owner->setBadge(ownerBadge(ownerOf(pack)));
    m_tier->setBadge(outlinedTier(pack.tier));
    m_tier->setToolTip(tr("Tier"));
    m_visibility->setBadge(outlined(visibilityBadge(pack.visibility)));
    m_visibility->setToolTip(tr("Visibility"));
    m_description->setText(visibleText(pack.description, paragraphLimit, LineBreaks::Keep));
    m_description->setVisible(!pack.description.trimmed().isEmpty());
}

QString DetailsHeader::title() const
{
    return m_title->text();
}

} // namespace packdesk
