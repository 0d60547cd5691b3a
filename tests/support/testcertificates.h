// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace packdesk::test {

/// An authority and a certificate of it for 127.0.0.1, made anew by openssl in a folder.
class TestCertificates
{
public:
    /// @param folder exists; the files go with it
    explicit TestCertificates(QString folder, const QString &name = QStringLiteral("test"));

    bool make();
    QString authority() const { return m_base + QStringLiteral("-ca.pem"); }
    QString certificate() const { return m_base + QStringLiteral("-server.pem"); }
    QString key() const { return m_base + QStringLiteral("-server.key"); }

private:
    QString m_base;
};

} // namespace packdesk::test
