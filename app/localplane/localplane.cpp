// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/localplane.h"

#include "app/localplane/demodata.h"
#include "app/localplane/operations/controlbilling.h"
#include "app/localplane/operations/controlfault.h"
#include "app/localplane/operations/createpack.h"
#include "app/localplane/operations/deletepack.h"
#include "app/localplane/operations/getpack.h"
#include "app/localplane/operations/getsession.h"
#include "app/localplane/operations/listagentroles.h"
#include "app/localplane/operations/listpacks.h"
#include "app/localplane/operations/readpackfile.h"
#include "app/localplane/operations/replacepackfile.h"
#include "app/localplane/operations/replacepackimage.h"
#include "app/localplane/operations/setpackvisibility.h"
#include "app/localplane/operations/uploadpack.h"
#include "app/localplane/organisations.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QJsonArray>
#include <QThread>

namespace packdesk {

namespace {

QString preparedFolder(const QString &path)
{
    QDir().mkpath(path);
    QFile::setPermissions(path,
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    return path;
}

} // namespace

LocalPlane::LocalPlane(const Options &options, QIODevice &logDevice)
    : m_options(options)
    , m_log(logDevice)
    , m_database(preparedFolder(options.dataFolder) + QStringLiteral("/localplane.sqlite"))
    , m_tokens(m_database)
    , m_packs(m_database)
    , m_roles(m_database)
    , m_images(options.dataFolder)
    , m_controls(options.billing)
    , m_services{m_database, m_packs, m_roles, m_images, m_controls}
    , m_dispatcher(m_server, m_router, m_tokens, m_controls, m_log)
{
    setupRoutes();
    if (const int removed = m_images.recover(m_packs.imageDigests()); removed > 0)
        m_log.note(QStringLiteral("removed %1 files that no pack owns").arg(removed));
}

LocalPlane::~LocalPlane()
{
    stop();
}

void LocalPlane::setupRoutes()
{
    const QString packs = m_options.basePath + QStringLiteral("/packs");
    const QString pack = packs + QStringLiteral("/{id}");
    const QString get = QStringLiteral("GET");
    const QString put = QStringLiteral("PUT");
    const QString post = QStringLiteral("POST");
    const QString file = pack + QStringLiteral("/files/{path+}");
    m_router.add(get, m_options.basePath + QStringLiteral("/me/session"),
                 std::make_unique<GetSession>(m_services));
    m_router.add(get, packs, std::make_unique<ListPacks>(m_services));
    m_router.add(post, packs, std::make_unique<CreatePack>(m_services));
    m_router.add(post, packs + QStringLiteral("/upload"),
                 std::make_unique<UploadPack>(m_services, m_options.maxUpload));
    m_router.add(put, pack, std::make_unique<ReplacePackImage>(m_services));
    m_router.add(get, file, std::make_unique<ReadPackFile>(m_services));
    m_router.add(put, file, std::make_unique<ReplacePackFile>(m_services));
    m_router.add(get, pack, std::make_unique<GetPack>(m_services));
    m_router.add(QStringLiteral("PATCH"), pack, std::make_unique<SetPackVisibility>(m_services));
    m_router.add(QStringLiteral("DELETE"), pack, std::make_unique<DeletePack>(m_services));
    m_router.add(get, m_options.basePath + QStringLiteral("/agent-roles"),
                 std::make_unique<ListAgentRoles>(m_services));
    m_router.add(put, QStringLiteral("/_control/billing"),
                 std::make_unique<ControlBilling>(m_services));
    m_router.add(put, QStringLiteral("/_control/fault"),
                 std::make_unique<ControlFault>(m_services));
}

tl::expected<void, QString> LocalPlane::setupKeys(const Principal &own)
{
    if (m_options.keyFile.isEmpty())
        m_keys = KeySet::generate(own);
    else if (auto keys = KeySet::fromFile(m_options.keyFile, own))
        m_keys = *keys;
    else
        return tl::unexpected(keys.error());
    Transaction transaction(m_database);
    m_keys.install(m_tokens);
    transaction.commit();
    return {};
}

tl::expected<void, QString> LocalPlane::setupDemo(const Principal &own)
{
    if (!m_options.demo)
        return {};
    if (DemoRegistry::isPossible())
        m_registry = std::make_unique<DemoRegistry>(
            m_options.dataFolder + QStringLiteral("/registry"), m_log);
    DemoData data(m_services, own, m_registry ? m_registry->address() : QString());
    return data.fill();
}

tl::expected<void, QString> LocalPlane::listen()
{
    const std::string host = "127.0.0.1";
    if (m_options.port == 0)
        m_port = m_server.bind_to_any_port(host);
    else
        m_port = m_server.bind_to_port(host, m_options.port) ? m_options.port : -1;
    if (m_port <= 0)
        return tl::unexpected(
            QStringLiteral("port %1 of 127.0.0.1 cannot be listened on").arg(m_options.port));
    m_thread = std::thread([this] { m_server.listen_after_bind(); });
    // A stop before the loop runs would be lost.
    const QDeadlineTimer deadline(10'000);
    while (!m_server.is_running() && !deadline.hasExpired())
        QThread::usleep(200);
    return {};
}

tl::expected<void, QString> LocalPlane::start()
{
    const Principal own = ownOrganisation(m_database);
    const auto started = setupKeys(own).and_then([&] { return setupDemo(own); }).and_then([&] {
        return listen();
    });
    if (started && m_registry)
        m_registry->start();
    return started;
}

void LocalPlane::stop()
{
    if (!m_thread.joinable())
        return;
    m_server.stopAll();
    m_thread.join();
    m_registry.reset();
}

QString LocalPlane::url() const
{
    return QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(m_options.basePath);
}

QJsonObject LocalPlane::announcement() const
{
    QJsonObject object{{QStringLiteral("url"), url()},
                       {QStringLiteral("port"), m_port},
                       {QStringLiteral("keys"), m_keys.toJson()}};
    if (m_registry) {
        object.insert(QStringLiteral("registry"), m_registry->address());
        object.insert(QStringLiteral("samples"), QJsonArray::fromStringList(m_registry->samples()));
    }
    return object;
}

} // namespace packdesk
