// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QVariantList>

#include <mutex>
#include <stdexcept>

namespace packdesk {

/// SQLite said no: disk full, file gone, broken statement. Caught where requests are answered.
class DatabaseError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// The SQLite file of the local control plane in WAL mode, with one connection for each thread
/// that asks, since Qt's connections may not be shared. Every failure throws DatabaseError.
class Database
{
public:
    /// Opens or creates the file (0600) and brings its schema up to date.
    explicit Database(const QString &path);
    /// All other threads must have ended their queries.
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs one statement with its values in the order of its question marks.
    QSqlQuery run(const QString &statement, const QVariantList &values = {});

private:
    friend class Transaction;

    QSqlDatabase connection();
    void createSchema();

    QString m_path;
    QString m_prefix;
    std::mutex m_mutex;
    QStringList m_names;
    /// One writer at a time, so that no change is refused for a busy file.
    std::recursive_mutex m_writer;
    /// Transactions that the writer has open.
    int m_depth = 0;
};

/// A change of several statements: all or nothing, and durable once commit() returned. Holds
/// the right to write until it ends; without commit() it is rolled back. One inside another of
/// the same thread is a part of it.
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    Database &m_database;
    std::unique_lock<std::recursive_mutex> m_lock;
    int m_level;
    bool m_open = true;
};

} // namespace packdesk
