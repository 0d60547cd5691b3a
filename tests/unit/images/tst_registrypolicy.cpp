// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/registrypolicy.h"

#include <QTest>

using namespace packdesk;

class TestRegistryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void targets_data();
    void targets();
};

void TestRegistryPolicy::targets_data()
{
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<bool>("isPrivate");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("redirect");
    QTest::addColumn<bool>("realm");
    const auto row
        = [](const char *base, bool isPrivate, const char *target, bool redirect, bool realm) {
              QTest::addRow("%s%s to %s", base, isPrivate ? " (private)" : "", target)
                  << QByteArray(base) << isPrivate << QByteArray(target) << redirect << realm;
          };
    const auto *open = "https://registry.example.com/";
    row(open, false, "https://registry.example.com/token", true, true);
    row(open, false, "https://registry.example.com:443/token", true, true);
    row(open, false, "https://registry.example.com:8443/token", true, true);
    row(open, false, "https://auth.example.com/token", true, true);
    row(open, false, "http://auth.example.com/token", false, false);
    row(open, false, "http://registry.example.com/token", false, false);
    row(open, false, "https://8.8.8.8/", true, true);
    for (const auto *target :
         {"https://10.0.0.1/", "https://192.168.1.1/", "https://[fd00::1]/",
          "https://[::ffff:10.0.0.1]/", "https://127.0.0.1/", "https://localhost/",
          "https://a.localhost/", "https://[::1]/", "https://169.254.169.254/",
          "https://[fe80::1]/", "https://0.0.0.0/", "https://2130706433/", "https://0x7f.1/"})
        row(open, false, target, false, false);

    const auto *inside = "https://registry.corp/";
    row(inside, true, "https://10.0.0.1/", true, true);
    row(inside, true, "https://[fd00::1]/", true, true);
    row(inside, true, "https://auth.corp/", true, true);
    row(inside, true, "http://10.0.0.1/", false, false);
    for (const auto *target :
         {"https://127.0.0.1/", "https://localhost/", "https://[::1]/", "https://169.254.169.254/",
          "https://[fe80::1]/", "https://[::ffff:169.254.169.254]/", "https://0.0.0.0/"})
        row(inside, true, target, false, false);

    const auto *own = "http://127.0.0.1:5000/";
    row(own, true, "http://127.0.0.1:5000/token", true, true);
    row(own, true, "http://127.0.0.1:5001/token", true, false);
    row(own, true, "https://127.0.0.1:5000/token", true, false);
    row(own, true, "http://localhost:5000/token", true, false);
    row(own, true, "https://10.0.0.1/token", true, false);
    row(own, true, "https://169.254.169.254/", false, false);
    row(own, true, "https://auth.example.com/", true, true);
    row("https://127.0.0.1:5000/", true, "https://127.0.0.1:5001/token", true, false);
    row("https://127.0.0.1:5000/", true, "https://10.0.0.1/token", true, false);
}

void TestRegistryPolicy::targets()
{
    QFETCH(QByteArray, base);
    QFETCH(bool, isPrivate);
    QFETCH(QByteArray, target);
    const auto registry = WebUrl::parse(base);
    const auto url = WebUrl::parse(target);
    QVERIFY(registry && url);
    const RegistryOrigin origin{*registry, isPrivate};
    QTEST(mayFollow(origin, *url), "redirect");
    QTEST(mayAskRealm(origin, *url), "realm");
}

QTEST_GUILESS_MAIN(TestRegistryPolicy)
#include "tst_registrypolicy.moc"
