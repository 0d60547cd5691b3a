// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/ui/packs/samplepacks.h"
#include "ui/details/copyactions.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace packdesk;
using What = CopyActions::What;

class TestCopyActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesWhole_data();
    void copiesWhole();
    void copiesTheRowAsJson();
    void isDisabledWithoutAPack();
    void isDisabledWhereNothingIsStated();
    void hasAShortcutForEach();
    void saysWhatWasCopied();
};

void TestCopyActions::copiesWhole_data()
{
    const auto pack = tests::samplePack(0);
    QTest::addColumn<int>("what");
    QTest::addColumn<QString>("expected");
    QTest::newRow("id") << int(What::Id) << pack.id;
    QTest::newRow("image") << int(What::ImageReference) << pack.imageRef;
    QTest::newRow("digest") << int(What::Digest) << pack.imageDigest;
    QTest::newRow("name") << int(What::Name) << pack.name;
}

void TestCopyActions::copiesWhole()
{
    QFETCH(int, what);
    QFETCH(QString, expected);
    CopyActions actions;
    actions.setPack(tests::samplePack(0));
    QGuiApplication::clipboard()->clear();
    actions.action(What(what))->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), expected);
}

void TestCopyActions::copiesTheRowAsJson()
{
    CopyActions actions;
    actions.setPack(tests::samplePack(0));
    actions.action(What::Json)->trigger();
    const auto json
        = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
    QCOMPARE(json.value(QLatin1String("id")).toString(), tests::sampleId(0));
    QCOMPARE(json.value(QLatin1String("size_bytes")).toInt(), 4718592);
}

void TestCopyActions::isDisabledWithoutAPack()
{
    CopyActions actions;
    actions.setPack(tests::samplePack(0));
    actions.setPack(std::nullopt);
    for (const auto *action : actions.actions())
        QVERIFY(!action->isEnabled());
}

void TestCopyActions::isDisabledWhereNothingIsStated()
{
    Pack pack;
    pack.id = QStringLiteral("pack_01HZ");
    CopyActions actions;
    actions.setPack(pack);
    QVERIFY(actions.action(What::Id)->isEnabled());
    QVERIFY(!actions.action(What::Digest)->isEnabled());
    QVERIFY(!actions.action(What::ImageReference)->isEnabled());
    QVERIFY(actions.action(What::Json)->isEnabled());
}

void TestCopyActions::hasAShortcutForEach()
{
    const CopyActions actions;
    QSet<QKeySequence> shortcuts;
    for (const auto *action : actions.actions())
        shortcuts.insert(action->shortcut());
    QCOMPARE(shortcuts.size(), actions.actions().size());
    QVERIFY(!shortcuts.contains(QKeySequence()));
}

void TestCopyActions::saysWhatWasCopied()
{
    CopyActions actions;
    actions.setPack(tests::samplePack(0));
    QSignalSpy copied(&actions, &CopyActions::copied);
    actions.action(What::Digest)->trigger();
    QCOMPARE(copied.size(), 1);
    QCOMPARE(copied.first().first().toString(), QStringLiteral("Digest of Slack copied"));
}

QTEST_MAIN(TestCopyActions)
#include "tst_copyactions.moc"
