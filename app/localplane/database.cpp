// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "app/localplane/database.h"

#include <QFile>
#include <QSqlError>
#include <QThread>
#include <QUuid>

namespace packdesk {

namespace {

constexpr const char *schema[] = {
    "CREATE TABLE IF NOT EXISTS orgs (id TEXT PRIMARY KEY, slug TEXT NOT NULL UNIQUE,"
    " name TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS tokens (hash TEXT PRIMARY KEY, org_id TEXT NOT NULL REFERENCES "
    "orgs(id), user_id TEXT NOT NULL, email TEXT, role TEXT, label TEXT, permission_set TEXT,"
    " created_at TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS packs (id TEXT PRIMARY KEY, org_id TEXT REFERENCES orgs(id),"
    " name TEXT NOT NULL, display_name TEXT NOT NULL, description TEXT, version TEXT NOT NULL,"
    " tier TEXT NOT NULL, visibility TEXT NOT NULL, category TEXT, capabilities TEXT,"
    " suggested_packs TEXT, image_origin TEXT, image_ref TEXT, image_digest TEXT,"
    " size_bytes INTEGER, created_at TEXT, updated_at TEXT)",
    "CREATE UNIQUE INDEX IF NOT EXISTS pack_of_org ON packs (org_id, name, version)",
    "CREATE TABLE IF NOT EXISTS roles (id TEXT PRIMARY KEY, org_id TEXT NOT NULL REFERENCES "
    "orgs(id), name TEXT NOT NULL, display_name TEXT, description TEXT, provider_id TEXT NOT NULL,"
    " model TEXT, capabilities TEXT, environment TEXT, archived_at TEXT)",
    "CREATE TABLE IF NOT EXISTS role_packs (role_id TEXT NOT NULL REFERENCES roles(id) ON DELETE "
    "CASCADE, pack_id TEXT NOT NULL REFERENCES packs(id) ON DELETE CASCADE, position INTEGER NOT "
    "NULL, PRIMARY KEY (role_id, pack_id))",
    "PRAGMA user_version = 1",
};

[[noreturn]] void fail(const QString &what, const QSqlError &error)
{
    throw DatabaseError(QStringLiteral("%1: %2").arg(what, error.text()).toStdString());
}

} // namespace

Database::Database(const QString &path)
    : m_path(path)
    , m_prefix(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        throw DatabaseError(QStringLiteral("%1: %2").arg(path, file.errorString()).toStdString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.close();
    createSchema();
}

Database::~Database()
{
    for (const QString &name : std::as_const(m_names))
        QSqlDatabase::removeDatabase(name);
}

void Database::createSchema()
{
    run(QStringLiteral("PRAGMA journal_mode = WAL"));
    for (const char *statement : schema)
        run(QString::fromLatin1(statement));
}

QSqlDatabase Database::connection()
{
    const QString name
        = QStringLiteral("%1-%2").arg(m_prefix).arg(quintptr(QThread::currentThreadId()), 0, 16);
    if (QSqlDatabase::contains(name))
        return QSqlDatabase::database(name);

    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    {
        const std::lock_guard lock(m_mutex);
        m_names += name;
    }
    database.setDatabaseName(m_path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    if (!database.open())
        fail(m_path, database.lastError());
    // FULL, so that what was answered as done survives a power cut.
    for (const char *pragma : {"PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON"}) {
        QSqlQuery query(database);
        if (!query.exec(QString::fromLatin1(pragma)))
            fail(QString::fromLatin1(pragma), query.lastError());
    }
    return database;
}

QSqlQuery Database::run(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(connection());
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        fail(statement, query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        fail(statement, query.lastError());
    return query;
}

Transaction::Transaction(Database &database)
    : m_database(database)
    , m_lock(database.m_writer)
    , m_level(database.m_depth)
{
    m_database.run(m_level == 0 ? QStringLiteral("BEGIN IMMEDIATE")
                                : QStringLiteral("SAVEPOINT part_%1").arg(m_level));
    ++m_database.m_depth;
}

Transaction::~Transaction()
{
    --m_database.m_depth;
    if (!m_open)
        return;
    try {
        if (m_level == 0) {
            m_database.run(QStringLiteral("ROLLBACK"));
        } else {
            m_database.run(QStringLiteral("ROLLBACK TO part_%1").arg(m_level));
            m_database.run(QStringLiteral("RELEASE part_%1").arg(m_level));
        }
    } catch (const DatabaseError &) {
        // SQLite rolls back by itself once the connection ends.
    }
}

void Transaction::commit()
{
    m_database.run(m_level == 0 ? QStringLiteral("COMMIT")
                                : QStringLiteral("RELEASE part_%1").arg(m_level));
    m_open = false;
}

} // namespace packdesk
