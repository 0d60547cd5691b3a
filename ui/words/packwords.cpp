// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/words/packwords.h"

#include "ui/words/packreachwords.h"
#include "ui/words/plaintext.h"

#include <QCoreApplication>

namespace packdesk {

namespace {

constexpr qsizetype longestValue = 300;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PackWords)
};

QString asItCame(const QString &value)
{
    return value.isEmpty() ? notStatedText() : visibleText(value, longestValue);
}

} // namespace

QString notStatedText()
{
    return Tr::tr("Not stated");
}

QString tierText(const QString &tier)
{
    if (tier == QLatin1String("recommended"))
        return Tr::tr("Recommended", "tier");
    if (tier == QLatin1String("verified"))
        return Tr::tr("Verified", "tier");
    if (tier == QLatin1String("community"))
        return Tr::tr("Community", "tier");
    return asItCame(tier);
}

QString visibilityText(const QString &visibility)
{
    if (visibility == QLatin1String("org"))
        return Tr::tr("Organisation", "visibility");
    if (visibility == QLatin1String("community"))
        return Tr::tr("All organisations", "visibility");
    return asItCame(visibility);
}

QString originText(const QString &imageOrigin)
{
    if (imageOrigin == QLatin1String("image_ref"))
        return Tr::tr("Image reference", "origin");
    if (imageOrigin == QLatin1String("upload"))
        return Tr::tr("Upload", "origin");
    if (imageOrigin == QLatin1String("clone"))
        return Tr::tr("Clone", "origin");
    return asItCame(imageOrigin);
}

QString ownerText(PackOwner owner)
{
    switch (owner) {
    case PackOwner::Yours:
        return Tr::tr("Yours", "owner");
    case PackOwner::Platform:
        return Tr::tr("Platform", "owner");
    case PackOwner::Other:
        return Tr::tr("Other", "owner");
    case PackOwner::NotStated:
        break;
    }
    return notStatedText();
}

QString visibilityExplanation(const QString &visibility, const QString &organisation)
{
    if (visibility == QLatin1String("community"))
        return Tr::tr("Every organisation sees this pack. That is publishing: it asks first.");
    if (organisation.isEmpty())
        return Tr::tr("Only members of your organisation see this pack.");
    return Tr::tr("Only members of %1 see this pack.").arg(visibleText(organisation, 100));
}

QString facetTitle(Facet facet)
{
    switch (facet) {
    case Facet::Owner:
        return Tr::tr("Owner", "facet");
    case Facet::Tier:
        return Tr::tr("Tier", "facet");
    case Facet::Visibility:
        return Tr::tr("Visibility", "facet");
    case Facet::Origin:
        return Tr::tr("Origin", "facet");
    case Facet::Reach:
        return Tr::tr("Reach", "facet");
    case Facet::Category:
        break;
    }
    return Tr::tr("Category", "facet");
}

QString facetValueText(Facet facet, const QString &value)
{
    switch (facet) {
    case Facet::Owner:
        for (const auto owner :
             {PackOwner::Yours, PackOwner::Platform, PackOwner::Other, PackOwner::NotStated}) {
            if (value == ownerKey(owner))
                return ownerText(owner);
        }
        return asItCame(value);
    case Facet::Tier:
        return tierText(value);
    case Facet::Visibility:
        return visibilityText(value);
    case Facet::Origin:
        return originText(value);
    case Facet::Reach:
        for (int kind = 0; kind <= int(ReachKind::NotRead); ++kind) {
            if (value == reachKey(ReachKind(kind)))
                return reachKindText(ReachKind(kind));
        }
        return asItCame(value);
    case Facet::Category:
        break;
    }
    return asItCame(value);
}

} // namespace packdesk
