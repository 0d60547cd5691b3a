// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/support/testcertificates.h"

#include "tests/support/testregistry.h"

#include <QFile>

namespace packdesk::test {

namespace {

bool openssl(const QString &arguments)
{
    return outputOf(QStringLiteral("openssl"), arguments.split(u' ', Qt::SkipEmptyParts))
        .has_value();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

TestCertificates::TestCertificates(QString folder, const QString &name)
    : m_base(std::move(folder) + QLatin1Char('/') + name)
{
}

bool TestCertificates::make()
{
    const auto fill = [this](const char *text) {
        return QString::fromLatin1(text).replace(QLatin1String("BASE"), m_base);
    };
    return write(m_base + QLatin1String("-names"),
                 "subjectAltName=IP:127.0.0.1,DNS:localhost\nbasicConstraints=CA:FALSE\n")
        && openssl(fill("req -x509 -newkey rsa:2048 -nodes -keyout BASE-ca.key -out BASE-ca.pem "
                        "-days 2 -subj /CN=authority"))
        && openssl(fill("req -newkey rsa:2048 -nodes -keyout BASE-server.key -out BASE.csr "
                        "-subj /CN=127.0.0.1"))
        && openssl(fill("x509 -req -in BASE.csr -CA BASE-ca.pem -CAkey BASE-ca.key "
                        "-CAcreateserial -out BASE-server.pem -days 2 -extfile BASE-names"));
}

} // namespace packdesk::test
