// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QCryptographicHash>
#include <QString>
#include <tl/expected.hpp>

namespace packdesk {

/// Computes a digest of bytes that come one after the other.
class Digester
{
public:
    /// @param like a digest whose algorithm is used; sha256 where it is none
    explicit Digester(const QString &like = {});

    void add(QByteArrayView bytes) { m_hash.addData(bytes); }
    /// `sha256:...` of what was added so far.
    QString digest() const;

private:
    bool m_is512 = false;
    QCryptographicHash m_hash;
};

QString digestOf(QByteArrayView bytes, const QString &like = {});

/// Of a file's content; the system's words where it cannot be read. Blocks.
tl::expected<QString, QString> digestOfFile(const QString &path);

} // namespace packdesk
