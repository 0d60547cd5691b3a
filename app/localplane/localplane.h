// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/localplane/controls.h"
#include "app/localplane/database.h"
#include "app/localplane/demoregistry.h"
#include "app/localplane/dispatcher.h"
#include "app/localplane/httpserver.h"
#include "app/localplane/imagestore.h"
#include "app/localplane/keyset.h"
#include "app/localplane/options.h"
#include "app/localplane/packstore.h"
#include "app/localplane/requestlog.h"
#include "app/localplane/rolestore.h"
#include "app/localplane/router.h"
#include "app/localplane/services.h"
#include "app/localplane/tokenstore.h"

#include <QJsonObject>

#include <memory>
#include <thread>

namespace packdesk {

/// The local control plane: everything that an Options describes, built and wired. The
/// constructor opens the data and throws DatabaseError where that fails.
class LocalPlane
{
public:
    /// @param logDevice open for writing; outlives the plane
    LocalPlane(const Options &options, QIODevice &logDevice);
    ~LocalPlane();
    LocalPlane(const LocalPlane &) = delete;
    LocalPlane &operator=(const LocalPlane &) = delete;

    /// Makes the keys, binds the port and answers from a thread of its own.
    /// @return the system's words where that failed
    tl::expected<void, QString> start();
    /// Ends every connection; waits for the requests that are being answered.
    void stop();

    int port() const { return m_port; }
    /// The API's base URL.
    QString url() const;
    /// url, port and keys, and the demo's registry with its samples: what the first line on
    /// stdout says.
    QJsonObject announcement() const;

    const Services &services() const { return m_services; }
    RequestLog &log() { return m_log; }

private:
    void setupRoutes();
    tl::expected<void, QString> setupKeys(const Principal &own);
    tl::expected<void, QString> setupDemo(const Principal &own);
    tl::expected<void, QString> listen();

    Options m_options;
    RequestLog m_log;
    Database m_database;
    TokenStore m_tokens;
    PackStore m_packs;
    RoleStore m_roles;
    ImageStore m_images;
    Controls m_controls;
    Services m_services;
    Router m_router;
    HttpServer m_server;
    Dispatcher m_dispatcher;
    KeySet m_keys;
    /// Null without --demo, and where its programs are not installed.
    std::unique_ptr<DemoRegistry> m_registry;
    int m_port = 0;
    std::thread m_thread;
};

} // namespace packdesk
