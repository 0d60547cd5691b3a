// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/operation.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace packdesk {

/// Finds the operation for a method and a path.
class Router
{
public:
    struct Match
    {
        Operation *operation = nullptr;
        QHash<QString, QString> path;
        QHash<QString, QString> query;
    };

    /// @param pattern begins with a slash; `{name}` stands for one segment, `{name+}` at the end
    /// for one and more segments
    void add(const QString &method, const QString &pattern, std::unique_ptr<Operation> operation);

    /// @param target of the request line, still percent-encoded
    /// @return 404 for a path that nothing serves, 405 with the methods in `details.allow`
    tl::expected<Match, Refusal> find(const QString &method, const QByteArray &target) const;

private:
    struct Route
    {
        QString method;
        QStringList pattern;
        std::unique_ptr<Operation> operation;
    };

    std::vector<Route> m_routes;
};

/// The part of a target in front of the query.
QByteArray pathOf(const QByteArray &target);

} // namespace packdesk
