// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/packreach.h"
#include "tests/unit/packs/samplepacks.h"

#include <QTest>

using namespace packdesk;
using namespace packdesk::test;

namespace {

PackReach reachFor(const Pack &pack)
{
    const auto known = reachWithoutReading(pack);
    return known ? *known : readReach(pack.capabilities);
}

QString document(const char *rule)
{
    return QStringLiteral("- name: call\n  type: http\n  allow:\n    - %1\n")
        .arg(QLatin1String(rule));
}

} // namespace

class TestPackReach : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells_data();
    void tells();
    void saysWhoseItIsWhereNothingCame();
    void hasAKeyForEachKind();
};

void TestPackReach::tells_data()
{
    using Kind = ReachKind;
    using Mark = CapabilityMark;
    QTest::addColumn<QString>("text");
    QTest::addColumn<ReachKind>("kind");
    QTest::addColumn<int>("domains");
    QTest::addColumn<int>("marks");
    QTest::addColumn<int>("errors");
    QTest::addColumn<bool>("readable");
    const auto row = [](const char *name, const QString &text, Kind kind, int domains = 0,
                        CapabilityMarks marks = {}, int errors = 0, bool readable = true) {
        QTest::newRow(name) << text << kind << domains << int(marks.toInt()) << errors << readable;
    };
    row("null", QString(), Kind::NotStated);
    row("empty", QStringLiteral(""), Kind::NoCapabilities);
    row("blank", QStringLiteral(" \n"), Kind::NoCapabilities);
    row("comment", QStringLiteral("# none\n"), Kind::NoCapabilities);
    row("empty list", QStringLiteral("[]"), Kind::NoCapabilities);
    row("no YAML", QStringLiteral("- [unclosed"), Kind::NeedsLook, 0, {}, 1, false);
    row("a map", QStringLiteral("name: call"), Kind::NeedsLook, 0, {}, 1, false);
    row("an alias", QStringLiteral("- &a x\n- *a\n"), Kind::NeedsLook, 0, {}, 1, false);
    row("nothing marked", document("{domains: [a.com], methods: [GET], paths: [/x]}"),
        Kind::NothingMarked, 1);
    row("two domains", document("{domains: [a.com, b.com], methods: [HEAD], paths: [/x]}"),
        Kind::NothingMarked, 2);
    row("one domain, twice written",
        document("{domains: [a.com, A.COM.], methods: [GET], "
                 "paths: [/x]}"),
        Kind::NothingMarked, 1);
    row("wildcard", document("{domains: ['*.a.com'], methods: [GET], paths: [/x]}"),
        Kind::NeedsLook, 1, Mark::WildcardDomain);
    row("plain http",
        document("{domains: [a.com], methods: [GET], paths: [/x], allow_insecure: true}"),
        Kind::NeedsLook, 1, Mark::PlainHttp);
    row("writes", document("{domains: [a.com], methods: [GET, DELETE], paths: [/x]}"),
        Kind::NeedsLook, 1, Mark::Writes);
    row("every path", document("{domains: [a.com], methods: [GET]}"), Kind::NeedsLook, 1,
        Mark::EveryPath);
    row("unknown key", document("{domains: [a.com], methods: [GET], paths: [/x], more: 1}"),
        Kind::NeedsLook, 1, Mark::UnknownKey);
    row("all at once", document("{domains: ['*.a.com', b.com], methods: [POST]}"), Kind::NeedsLook,
        2, Mark::WildcardDomain | Mark::Writes | Mark::EveryPath);
    row("broken rule", QStringLiteral("- name: call\n  type: http\n"), Kind::NeedsLook, 0, {}, 1);
}

void TestPackReach::tells()
{
    QFETCH(QString, text);
    Pack pack = makePack(QStringLiteral("a"), QStringLiteral("a"));
    pack.capabilities = text;
    const PackReach reach = reachFor(pack);
    QTEST(reach.kind, "kind");
    QTEST(reach.domains, "domains");
    QTEST(int(reach.marks.toInt()), "marks");
    QTEST(reach.errors, "errors");
    QTEST(reach.readable, "readable");
    QCOMPARE(reach.needsLook(), reach.kind == ReachKind::NeedsLook);
    QCOMPARE(reach.isCounted(), reach.readable && !text.isNull());
}

void TestPackReach::saysWhoseItIsWhereNothingCame()
{
    Pack pack = makePack(QStringLiteral("a"), QStringLiteral("a"));
    pack.owned = false;
    QCOMPARE(reachFor(pack).kind, ReachKind::NotShared);
    pack.owned.reset();
    QCOMPARE(reachFor(pack).kind, ReachKind::NotStated);
    pack.capabilities = QStringLiteral("");
    pack.owned = false;
    QCOMPARE(reachFor(pack).kind, ReachKind::NoCapabilities);
    pack.capabilities = QStringLiteral("[]");
    QVERIFY(!reachWithoutReading(pack));
    QVERIFY(!PackReach().isCounted());
}

void TestPackReach::hasAKeyForEachKind()
{
    QSet<QString> keys;
    for (int kind = 0; kind <= int(ReachKind::NotRead); ++kind)
        keys += reachKey(ReachKind(kind));
    QCOMPARE(keys.size(), int(ReachKind::NotRead) + 1);
    QCOMPARE(reachKey(ReachKind::NeedsLook), QStringLiteral("needs_look"));
}

QTEST_GUILESS_MAIN(TestPackReach)
#include "tst_packreach.moc"
