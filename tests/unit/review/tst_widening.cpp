// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/review/widening.h"
#include "tests/unit/capabilities/capabilitycases.h"

#include <QTest>

#include <algorithm>

namespace packdesk {

namespace {

// Nothing but a reach.
PackSide reaching(const QString &capabilities)
{
    PackSide side;
    side.capabilities = capabilities;
    side.behavior = Knowledge::Absent;
    side.scripts.emplace();
    return side;
}

PackSide behaving(const QString &text)
{
    auto side = reaching({});
    side.behavior = Knowledge::Known;
    side.behaviorText = text;
    return side;
}

PackSide running(const QList<SideFile> &scripts)
{
    auto side = reaching({});
    side.scripts = scripts;
    return side;
}

QString capability(const QString &name, const QString &domains)
{
    return QStringLiteral("- {name: %1, type: http, allow: [{domains: [%2], methods: [GET], "
                          "paths: [/x]}]}\n")
        .arg(name, domains);
}

QString numbered(int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += capability(QStringLiteral("c%1").arg(i), QStringLiteral("d%1.com").arg(i));
    return text;
}

bool isWider(const QString &line)
{
    return line.startsWith(QLatin1String("added")) || line.startsWith(QLatin1String("widened"))
        || line.startsWith(QLatin1String("not-understood"));
}

SideFile script(const QString &path, const QString &text)
{
    return {path, text.size(), text};
}

} // namespace

class TestWidening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairs_data();
    void pairs();
    void oneTickForEachCapability();
    void namesNewCapabilities();
    void manyCapabilitiesShareTheLastTick();
    void unchangedRows();
    void unknownReach();
    void behavior_data();
    void behavior();
    void countsLinesOfBehavior();
    void scripts();
    void unknownScripts();
};

void TestWidening::pairs_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("widens");
    for (const auto &one : readCapabilityCases(QStringLiteral("pairs.txt")))
        QTest::newRow(qPrintable(one.title))
            << one.sections.value(QStringLiteral("before"))
            << one.sections.value(QStringLiteral("after"))
            << std::any_of(one.expected.cbegin(), one.expected.cend(), isWider);
}

void TestWidening::pairs()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const bool, widens);
    const auto report
        = compareSides(reaching(QString::fromUtf8(before)), reaching(QString::fromUtf8(after)));
    QCOMPARE(!report.widenings.isEmpty(), widens);
    for (const auto &widening : report.widenings)
        QCOMPARE(widening.kind, WideningKind::Capability);
}

void TestWidening::oneTickForEachCapability()
{
    const auto report = compareSides(
        reaching(capability(QStringLiteral("a"), QStringLiteral("a.com"))),
        reaching(capability(QStringLiteral("b"), QStringLiteral("b.com, c.com, d.com"))
                 + capability(QStringLiteral("a"), QStringLiteral("a.com, '*.a.com'"))));
    QCOMPARE(report.widenings.size(), 2);
    QCOMPARE(report.widenings.at(0).capability, QStringLiteral("b"));
    QCOMPARE(report.widenings.at(0).changes.size(), 3);
    QCOMPARE(report.widenings.at(1).capability, QStringLiteral("a"));
    QCOMPARE(report.widenings.at(1).changes.size(), 1);
}

void TestWidening::namesNewCapabilities()
{
    const auto report
        = compareSides(reaching(capability(QStringLiteral("a"), QStringLiteral("a.com"))),
                       reaching(capability(QStringLiteral("a"), QStringLiteral("a.com, b.com"))
                                + capability(QStringLiteral("n"), QStringLiteral("n.com"))));
    QVERIFY(!report.widenings.at(0).isNew);
    QVERIFY(report.widenings.at(1).isNew);
    QVERIFY(!report.widenings.at(1).beforeUnknown);
}

void TestWidening::manyCapabilitiesShareTheLastTick()
{
    const auto some = compareSides(reaching({}), reaching(numbered(mostCapabilityTicks)));
    QCOMPARE(some.widenings.size(), mostCapabilityTicks);
    QCOMPARE(some.widenings.last().kind, WideningKind::Capability);
    const auto many = compareSides(reaching({}), reaching(numbered(mostCapabilityTicks + 10)));
    QCOMPARE(many.widenings.size(), mostCapabilityTicks);
    QCOMPARE(many.widenings.last().kind, WideningKind::MoreCapabilities);
    QCOMPARE(many.widenings.last().changes.size(), 11);
}

void TestWidening::unchangedRows()
{
    const auto report
        = compareSides(reaching(capability(QStringLiteral("a"), QStringLiteral("a.com, b.com"))),
                       reaching(capability(QStringLiteral("a"), QStringLiteral("a.com, c.com"))));
    QCOMPARE(report.unchanged.size(), 1);
    QCOMPARE(report.unchanged.first().domain.pattern, QStringLiteral("a.com"));
    QCOMPARE(report.narrowed.size(), 1);
    QCOMPARE(report.narrowed.first().row.domain.pattern, QStringLiteral("b.com"));
}

void TestWidening::unknownReach()
{
    auto unknown = reaching({});
    unknown.capabilities.reset();
    const auto reach = reaching(capability(QStringLiteral("a"), QStringLiteral("a.com")));
    auto report = compareSides(unknown, reach);
    QCOMPARE(report.widenings.size(), 1);
    QVERIFY(report.widenings.first().beforeUnknown);
    QVERIFY(!report.widenings.first().isNew);
    report = compareSides(reach, unknown);
    QCOMPARE(report.widenings.size(), 1);
    QCOMPARE(report.widenings.first().kind, WideningKind::ReachUnseen);
    report = compareSides(unknown, reaching({}));
    QVERIFY(report.widenings.isEmpty());
}

void TestWidening::behavior_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::addColumn<bool>("sameText");
    QTest::addColumn<bool>("ticked");
    const int known = int(Knowledge::Known);
    const int absent = int(Knowledge::Absent);
    const int unknown = int(Knowledge::Unknown);
    QTest::newRow("same") << known << known << true << false;
    QTest::newRow("changed") << known << known << false << true;
    QTest::newRow("new") << absent << known << false << true;
    QTest::newRow("gone") << known << absent << false << true;
    QTest::newRow("none") << absent << absent << true << false;
    QTest::newRow("unknown before") << unknown << known << false << true;
    QTest::newRow("unknown after") << known << unknown << false << true;
    QTest::newRow("unknown on both sides") << unknown << unknown << true << true;
    QTest::newRow("unknown before, none after") << unknown << absent << true << true;
}

void TestWidening::behavior()
{
    QFETCH(const int, before);
    QFETCH(const int, after);
    QFETCH(const bool, sameText);
    QFETCH(const bool, ticked);
    const auto side = [](int knowledge, const QString &text) {
        auto made = reaching({});
        made.behavior = Knowledge(knowledge);
        if (made.behavior == Knowledge::Known)
            made.behaviorText = text;
        return made;
    };
    const auto report
        = compareSides(side(before, QStringLiteral("a\n")),
                       side(after, sameText ? QStringLiteral("a\n") : QStringLiteral("b\n")));
    QCOMPARE(report.widenings.size(), ticked ? 1 : 0);
    if (!ticked)
        return;
    const auto &widening = report.widenings.first();
    QCOMPARE(widening.kind, WideningKind::Behavior);
    QCOMPARE(widening.isNew, before == int(Knowledge::Absent));
    QCOMPARE(widening.beforeUnknown, before == int(Knowledge::Unknown));
    QCOMPARE(widening.afterUnknown, after == int(Knowledge::Unknown));
}

void TestWidening::countsLinesOfBehavior()
{
    const auto report = compareSides(behaving(QStringLiteral("a\nb\nc\n")),
                                     behaving(QStringLiteral("a\nx\ny\nc\n")));
    QCOMPARE(report.widenings.first().linesAdded, 2);
    QCOMPARE(report.widenings.first().linesRemoved, 1);
}

void TestWidening::scripts()
{
    SideFile binary{QStringLiteral("scripts/bin"), 10, std::nullopt};
    const auto same = script(QStringLiteral("scripts/same"), QStringLiteral("s"));
    const auto before = running({binary, script(QStringLiteral("scripts/c"), QStringLiteral("1")),
                                 script(QStringLiteral("scripts/gone"), {}), same});
    const auto after = running({binary, script(QStringLiteral("scripts/c"), QStringLiteral("2")),
                                script(QStringLiteral("scripts/new"), {}), same});
    const auto report = compareSides(before, after);
    QCOMPARE(report.widenings.size(), 1);
    QCOMPARE(report.widenings.first().kind, WideningKind::Scripts);
    QStringList paths;
    for (const auto &change : report.widenings.first().scripts)
        paths += change.path + (change.before ? QStringLiteral(" changed") : QString());
    // Of a binary nobody knows whether it is another.
    QCOMPARE(paths,
             (QStringList{QStringLiteral("scripts/bin changed"),
                          QStringLiteral("scripts/c changed"), QStringLiteral("scripts/new")}));
    QVERIFY(compareSides(before, running({same})).widenings.isEmpty());
}

void TestWidening::unknownScripts()
{
    auto unknown = reaching({});
    unknown.scripts.reset();
    const auto some = running({script(QStringLiteral("scripts/a"), QStringLiteral("1"))});
    QVERIFY(compareSides(unknown, some).widenings.first().beforeUnknown);
    QVERIFY(compareSides(some, unknown).widenings.first().afterUnknown);
    QVERIFY(compareSides(unknown, reaching({})).widenings.isEmpty());
}

} // namespace packdesk

QTEST_GUILESS_MAIN(packdesk::TestWidening)
#include "tst_widening.moc"
