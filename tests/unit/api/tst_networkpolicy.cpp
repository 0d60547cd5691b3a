// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/api/networkpolicy.h"

#include "models/api/secret.h"
#include "models/api/stampedrequest.h"

#include <QTest>

using namespace packdesk;

class NetworkPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowsPlainHttpForLoopbackOnly_data();
    void allowsPlainHttpForLoopbackOnly();
    void stampsTheSameHeadersOnBothStacks();
    void turnsOffWhatQtDoesByItself();
    void goesStraightToLoopback();
};

void NetworkPolicyTest::allowsPlainHttpForLoopbackOnly_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *url, bool allowed) {
        QTest::newRow(url) << QString::fromLatin1(url) << allowed;
    };
    row("https://acme.evershell.ai/v1", true);
    row("https://10.0.0.1", true);
    row("http://127.0.0.1:8080/v1", true);
    row("http://127.9.9.9", true);
    row("http://[::1]:80", true);
    row("http://localhost", true);
    row("http://LOCALHOST", true);
    row("http://acme.evershell.ai/v1", false);
    row("http://localhost.example.com", false);
    row("http://127.0.0.1.example.com", false);
    row("http://0.0.0.0", false);
    row("http://[::]", false);
    row("http://192.168.0.1", false);
    row("ftp://127.0.0.1", false);
    row("file:///etc/passwd", false);
    row("https://", false);
    row("", false);
}

void NetworkPolicyTest::allowsPlainHttpForLoopbackOnly()
{
    QFETCH(QString, url);
    QFETCH(bool, allowed);
    QCOMPARE(isAllowed(QUrl(url)), allowed);
}

void NetworkPolicyTest::stampsTheSameHeadersOnBothStacks()
{
    const NetworkPolicy policy;
    HttpRequest request;
    request.url = QUrl(QStringLiteral("https://h/v1"));
    request.key = Secret(QByteArray("sk_canary"));
    const QNetworkRequest stamped = stampedRequest(request, policy);
    const Headers headers = stampedHeaders(policy, request.key);
    QCOMPARE(headers.size(), size_t(3));
    for (const auto &[name, value] : headers) {
        QCOMPARE(stamped.rawHeader(name), value);
    }
    QCOMPARE(stampedHeaders(policy, Secret()).size(), size_t(2));
}

void NetworkPolicyTest::turnsOffWhatQtDoesByItself()
{
    HttpRequest request;
    request.isChange = true;
    const QNetworkRequest stamped = stampedRequest(request, NetworkPolicy());
    QCOMPARE(stamped.attribute(QNetworkRequest::Http2AllowedAttribute), QVariant(false));
    QCOMPARE(stamped.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
             int(QNetworkRequest::ManualRedirectPolicy));
    QCOMPARE(stamped.rawHeader("Connection"), QByteArray("close"));
    QVERIFY(stamped.sslConfiguration().allowedNextProtocols().isEmpty());
}

void NetworkPolicyTest::goesStraightToLoopback()
{
    qputenv("http_proxy", "http://127.0.0.1:9");
    qputenv("https_proxy", "http://127.0.0.1:9");
    QVERIFY(!proxyFor(NetworkPolicy(), QUrl(QStringLiteral("http://127.0.0.1/"))));
    QVERIFY(!proxyFor(NetworkPolicy(), QUrl(QStringLiteral("https://localhost/"))));
    NetworkPolicy policy;
    policy.proxy = ProxyAddress{QStringLiteral("p"), 3128, true, {}, {}};
    QCOMPARE(proxyFor(policy, QUrl(QStringLiteral("https://127.0.0.1/")))->port, quint16(3128));
}

QTEST_GUILESS_MAIN(NetworkPolicyTest)
#include "tst_networkpolicy.moc"
