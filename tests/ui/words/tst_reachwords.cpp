// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/parser.h"
#include "ui/words/packreachwords.h"
#include "ui/words/reachwords.h"

#include <QTest>

namespace packdesk {

namespace {

QByteArray rule(const QByteArray &fields, const QByteArray &more = {})
{
    return "- {name: slack, type: http, allow: [{" + fields + "}]" + more + "}\n";
}

CapabilityDifference differenceOf(const QByteArray &before, const QByteArray &after)
{
    return difference(parseCapabilities(before), parseCapabilities(after));
}

} // namespace

class TestReachWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsThePackOfAList();
    void marks();
    void everyMarkHasItsWords();
    void reach();
    void wider_data();
    void wider();
    void narrower_data();
    void narrower();
    void everyAspectHasItsWords();
    void notUnderstood();
    void hiddenCharactersAreSeen();
};

void TestReachWords::marks()
{
    const auto rows = capabilityRows(parseCapabilities(
        rule("domains: ['*.p\u0430ypal.com'], methods: [GET, PUT, DELETE], allow_insecure: true, "
             "also: x",
             ", more: y")));
    QCOMPARE(rows.size(), 1);
    const QStringList expected{
        QStringLiteral("“*.xn--pypal-4ve.com” is a wildcard: it stands for every host that fits "
                       "it."),
        QStringLiteral("Every path of “*.xn--pypal-4ve.com” may be asked for."),
        QStringLiteral("Requests may go over plain http: others on the way can read and change "
                       "them."),
        QStringLiteral("PUT, DELETE can change what is there."),
        QStringLiteral("“*.p\u0430ypal.com” (*.xn--pypal-4ve.com) has letters of several scripts. "
                       "It may only look like another domain."),
        QStringLiteral("Packdesk does not know what this means: also, more.")};
    QCOMPARE(capabilityMarkSentences(rows.front()), expected);
    QCOMPARE(capabilityRowText(rows.front()),
             QStringLiteral("GET, PUT, DELETE on *.xn--pypal-4ve.com, every path"));
}

void TestReachWords::everyMarkHasItsWords()
{
    QStringList texts;
    for (int bit = 1; bit <= int(CapabilityMark::UnknownKey); bit *= 2)
        texts += capabilityMarkText(CapabilityMark(bit));
    QCOMPARE(texts.size(), 6);
    QCOMPARE(texts.removeDuplicates(), 0);
}

void TestReachWords::reach()
{
    QCOMPARE(reachText(reachOf(parseCapabilities("[]"))), QStringLiteral("no domain"));
    QCOMPARE(reachText(reachOf(parseCapabilities("- @"))), QStringLiteral("not readable"));
    QCOMPARE(reachText(reachOf(parseCapabilities(rule("domains: [a.com], methods: [GET]")))),
             QStringLiteral("1 domain"));
    QCOMPARE(reachText(reachOf(parseCapabilities(rule("domains: [a.com, b.com], methods: [GET]")))),
             QStringLiteral("2 domains"));
}

void TestReachWords::wider_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("reason");
    QTest::newRow("domain") << QByteArray()
                            << rule("domains: [a.com], methods: [GET, PUT], paths: [/x, /y]")
                            << QStringLiteral("GET, PUT on a.com, /x, /y")
                            << QStringLiteral("slack · new domain");
    QTest::newRow("method") << rule("domains: [a.com], methods: [GET], paths: [/x]")
                            << rule("domains: [a.com], methods: [GET, PUT], paths: [/x]")
                            << QStringLiteral("PUT on a.com, /x")
                            << QStringLiteral("slack · new method");
    QTest::newRow("wildcard and paths")
        << rule("domains: [api.slack.com], methods: [GET], paths: [/api/**]")
        << rule("domains: ['*.slack.com'], methods: [GET]")
        << QStringLiteral("GET on *.slack.com, every path")
        << QStringLiteral("slack · more domains, more paths · was api.slack.com, /api/**");
    QTest::newRow("limits")
        << rule("domains: [a.com], methods: [GET], when: c", ", budgets: {r: 1}")
        << rule("domains: [a.com], methods: [GET], allow_insecure: true", ", budgets: {r: 2}")
        << QStringLiteral("GET on a.com, every path")
        << QStringLiteral("slack · plain http is new, a condition fell away or differs, a budget "
                          "is higher, fell away or differs");
}

void TestReachWords::wider()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto found = differenceOf(before, after);
    const auto changes = found.added + found.widened;
    QCOMPARE(changes.size(), 1);
    const ReachChangeText text = widerText(changes.front());
    QTEST(text.headline, "headline");
    QTEST(text.reason, "reason");
}

void TestReachWords::narrower_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("reason");
    const auto one = rule("domains: [a.com], methods: [GET]");
    QTest::newRow("gone") << one << QByteArray("[]") << QStringLiteral("slack · no longer reached");
    QTest::newRow("paths") << one << rule("domains: [a.com], methods: [GET], paths: [/x]")
                           << QStringLiteral("slack · fewer paths · now a.com, /x");
    QTest::newRow("budget") << one << rule("domains: [a.com], methods: [GET]", ", budgets: {r: 1}")
                            << QStringLiteral("slack · a budget is lower, came or differs");
}

void TestReachWords::narrower()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    const auto found = differenceOf(before, after);
    const auto changes = found.narrowed + found.removed;
    QCOMPARE(changes.size(), 1);
    const auto text = narrowerText(changes.front());
    QCOMPARE(text.headline, QStringLiteral("GET on a.com, every path"));
    QTEST(text.reason, "reason");
}

void TestReachWords::everyAspectHasItsWords()
{
    QStringList texts;
    for (int bit = 1; bit < int(ReachAspect::NotUnderstood); bit *= 2) {
        ReachChange change;
        change.aspects = ReachAspect(bit);
        change.counterpart = CapabilityRow();
        texts += widerText(change).reason;
    }
    QCOMPARE(texts.size(), 9);
    QCOMPARE(texts.removeDuplicates(), 0);
    QVERIFY(!texts.contains(QString()));
}

void TestReachWords::notUnderstood()
{
    const auto one = differenceOf("[]", "- {name: slack, type: tcp, allow: []}\n");
    QCOMPARE(one.widened.size(), 1);
    const auto text = widerText(one.widened.front());
    QCOMPARE(text.headline, QStringLiteral("“slack” cannot be understood"));
    QVERIFY2(text.reason.startsWith(QStringLiteral("1:23 · ")), qPrintable(text.reason));
    const auto all = differenceOf("[]", "a: 1\n");
    QCOMPARE(all.widened.size(), 1);
    QCOMPARE(widerText(all.widened.front()).headline,
             QStringLiteral("Capabilities that cannot be understood"));
}

void TestReachWords::hiddenCharactersAreSeen()
{
    CapabilityRow row;
    row.capability = QStringLiteral("a\u202Eb");
    row.domain.pattern = QStringLiteral("x\u200By");
    row.methods = QStringList{QStringLiteral("G\nET")};
    row.paths = QStringList{QStringLiteral("/\u202E")};
    ReachChange change;
    change.row = row;
    const auto text = widerText(change);
    QCOMPARE(text.headline, QStringLiteral("G ET on x⟨U+200B⟩y, /⟨U+202E⟩"));
    QCOMPARE(text.reason, QStringLiteral("a⟨U+202E⟩b · new domain"));
}

void TestReachWords::tellsThePackOfAList()
{
    PackReach reach;
    QCOMPARE(packReachText(reach), QStringLiteral("Not read yet"));
    QVERIFY(reachNumberText(reach).isEmpty());
    reach.kind = ReachKind::NothingMarked;
    reach.domains = 1200;
    QCOMPARE(packReachText(reach), QStringLiteral("1,200 domains"));
    QCOMPARE(reachNumberText(reach), QStringLiteral("1,200"));
    QVERIFY(reachMarkText(reach).isEmpty());
    reach.kind = ReachKind::NeedsLook;
    reach.marks = CapabilityMark::PlainHttp | CapabilityMark::EveryPath;
    reach.errors = 2;
    QCOMPARE(packReachText(reach), QStringLiteral("1,200 domains, needs a look"));
    QCOMPARE(packReachToolTip(reach),
             QStringLiteral("1,200 domains\nNeeds a look: every path, plain http.\n"
                            "2 problems in its capabilities."));
    QCOMPARE(reachMarkText(reach), QStringLiteral("Needs a look"));
    reach.readable = false;
    QCOMPARE(packReachText(reach), QStringLiteral("Not readable, needs a look"));
    QCOMPARE(reachNumberText(reach), QStringLiteral("?"));
    QCOMPARE(reachMarkText(reach), QStringLiteral("Not readable"));
    reach.readable = true;
    reach.domains = 1;
    reach.errors = 1;
    QCOMPARE(packReachText(reach), QStringLiteral("1 domain, needs a look"));
    QCOMPARE(packReachToolTip(reach),
             QStringLiteral("1 domain\nNeeds a look: every path, plain http.\n"
                            "1 problem in its capabilities."));
    reach = {};
    reach.kind = ReachKind::NotShared;
    QCOMPARE(packReachText(reach), QStringLiteral("Not shared"));
    QCOMPARE(packReachToolTip(reach),
             QStringLiteral("The owner does not share what this pack asks for."));
}

} // namespace packdesk

QTEST_GUILESS_MAIN(packdesk::TestReachWords)
#include "tst_reachwords.moc"
