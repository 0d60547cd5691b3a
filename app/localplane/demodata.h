// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/services.h"

namespace packdesk {

/// Fills an empty server with the sample organisations, packs and roles.
class DemoData
{
public:
    /// @param registry address of the demo's registry; empty where there is none
    DemoData(const Services &services, const Principal &own, QString registry);

    /// Does nothing where there are packs already.
    /// @return what went wrong
    tl::expected<void, QString> fill();

private:
    tl::expected<void, QString> addSamplePack(const QJsonObject &sample);
    void addSampleRole(const QJsonObject &sample);
    PackRecord recordOf(const QJsonObject &sample) const;

    Services m_services;
    Principal m_own;
    QString m_registry;
    /// Pack ids by the key of packs.json.
    QHash<QString, QString> m_ids;
};

} // namespace packdesk
