// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/archives/entrychecker.h"

#include <QTest>

using namespace packdesk;

namespace {

TarEntry file(const char *name)
{
    return {QByteArray(name), EntryKind::File, 1, {}};
}

} // namespace

class TestEntryChecker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanPack();
    void secrets_data();
    void secrets();
    void wrapperOnlyWhenAlone();
    void findingsHaveAnEnd();
    void longNamesAreShortened();
};

void TestEntryChecker::cleanPack()
{
    EntryChecker checker({});
    QCOMPARE(checker.check(file("./pack.yaml")), QStringLiteral("pack.yaml"));
    QCOMPARE(checker.check({"./", EntryKind::Directory, 0, {}}), QString());
    QCOMPARE(checker.check({"data/", EntryKind::Directory, 0, {}}), QStringLiteral("data"));
    QCOMPARE(checker.check({"data/", EntryKind::Directory, 0, {}}), QStringLiteral("data"));
    checker.check(file("data/a"));
    checker.check(file("templates/a"));
    checker.noteWrapper();
    QVERIFY(checker.findings().isEmpty());
}

void TestEntryChecker::secrets_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("secret");
    for (const auto *name : {".env", ".env.local", "id_ed25519", "a.key", "a.p12", ".npmrc",
                             ".netrc", "credentials.json", ".git/HEAD", ".ssh/config"})
        QTest::newRow(name) << QByteArray(name) << true;
    for (const auto *name : {".env.example", "env", "key.md", "pem", "id_rsa.md", ".gitignore",
                             "keyboard", "git/HEAD"})
        QTest::newRow(name) << QByteArray(name) << false;
}

void TestEntryChecker::secrets()
{
    QFETCH(QByteArray, name);
    EntryChecker checker({});
    checker.check({"data/" + name, EntryKind::File, 1, {}});
    QTEST(!checker.findings().isEmpty(), "secret");
}

void TestEntryChecker::wrapperOnlyWhenAlone()
{
    EntryChecker checker({});
    checker.check(file("one/pack.yaml"));
    checker.check(file("two/a"));
    checker.noteWrapper();
    QCOMPARE(checker.findings().size(), 2);
    QVERIFY(checker.findings().first().detail.isEmpty());
}

void TestEntryChecker::findingsHaveAnEnd()
{
    EntryChecker checker({});
    for (int i = 0; i < 5000; ++i)
        checker.check({"/" + QByteArray::number(i), EntryKind::File, 0, {}});
    QCOMPARE(checker.findings().size(), 1000);
}

void TestEntryChecker::longNamesAreShortened()
{
    EntryChecker checker({});
    checker.check({QByteArray(1 << 20, 'a'), EntryKind::File, 0, {}});
    QCOMPARE(checker.findings().size(), 1);
    QVERIFY(checker.findings().first().path.size() <= 300);
}

QTEST_GUILESS_MAIN(TestEntryChecker)
#include "tst_entrychecker.moc"
