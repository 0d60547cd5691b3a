// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/difference.h"
#include "models/capabilities/parser.h"
#include "models/capabilities/reachcomparison.h"
#include "models/capabilities/reachset.h"
#include "tests/support/processortime.h"
#include "tests/unit/capabilities/capabilitycases.h"

#include <QTest>

using namespace packdesk;

namespace {

QString orDash(const QStringList &texts)
{
    return texts.isEmpty() ? QStringLiteral("-") : texts.join(QLatin1Char(' '));
}

QString namesOf(ReachAspects aspects)
{
    QStringList names;
    const auto add = [&](ReachAspect aspect, const char *name) {
        if (aspects.testFlag(aspect))
            names += QString::fromLatin1(name);
    };
    add(ReachAspect::Domain, "domain");
    add(ReachAspect::Methods, "methods");
    add(ReachAspect::Paths, "paths");
    add(ReachAspect::PlainHttp, "http");
    add(ReachAspect::Conditions, "conditions");
    add(ReachAspect::Budgets, "budgets");
    add(ReachAspect::Changes, "changes");
    add(ReachAspect::UnknownKeys, "unknown");
    add(ReachAspect::MixedScripts, "scripts");
    return orDash(names);
}

QString lineOf(const char *kind, const ReachChange &change)
{
    const auto &row = change.row;
    if (change.aspects.testFlag(ReachAspect::NotUnderstood))
        return QStringLiteral("not-understood %1").arg(row.capability).trimmed();
    auto line = QStringLiteral("%1 %2: %3 | %4 | %5")
                    .arg(QString::fromLatin1(kind), row.capability, row.domain.pattern,
                         orDash(row.methods), orDash(row.paths));
    if (change.counterpart)
        line += QLatin1String(" | ") + namesOf(change.aspects);
    return line;
}

QStringList linesOf(const CapabilityDifference &difference)
{
    QStringList lines;
    for (const auto &change : difference.added)
        lines += lineOf("added", change);
    for (const auto &change : difference.widened)
        lines += lineOf("widened", change);
    for (const auto &change : difference.narrowed)
        lines += lineOf("narrowed", change);
    for (const auto &change : difference.removed)
        lines += lineOf("removed", change);
    if (difference.beforeUnreadable)
        lines += QStringLiteral("before-unreadable");
    lines.sort();
    return lines;
}

QByteArray rule(const QByteArray &domains, const QByteArray &rest)
{
    return "{domains: [" + domains + "], methods: [GET]" + rest + "}";
}

QByteArray document(const QByteArray &rules, const QByteArray &more = {})
{
    return "- {name: a, type: http, allow: [" + rules + "]" + more + "}\n";
}

} // namespace

class TestCapabilityDifference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairs_data();
    void pairs();
    void tableIsLarge();
    void sameDocument_data();
    void sameDocument();
    void namesTheCounterpart();
    void namesWhatIsNotUnderstood();
    void comparesOneRow();
    void hostile_data();
    void hostile();
};

void TestCapabilityDifference::pairs_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("lines");
    const auto cases = readCapabilityCases(QStringLiteral("pairs.txt"));
    for (const auto &one : cases) {
        auto expected = one.expected;
        expected.sort();
        QTest::newRow(qPrintable(one.title))
            << one.sections.value(QStringLiteral("before"))
            << one.sections.value(QStringLiteral("after")) << expected;
    }
}

void TestCapabilityDifference::pairs()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QStringList, lines);
    const CapabilityDifference found
        = difference(parseCapabilities(before), parseCapabilities(after));
    QCOMPARE(linesOf(found), lines);
    QCOMPARE(found.isEmpty(),
             lines.filter(QStringLiteral(" ")).isEmpty()
                 && !lines.contains(QStringLiteral("not-understood")));
    const auto widening = [](const QString &line) {
        return line.startsWith(QLatin1String("added")) || line.startsWith(QLatin1String("widened"))
            || line.startsWith(QLatin1String("not-understood"));
    };
    QCOMPARE(found.widens(), std::any_of(lines.cbegin(), lines.cend(), widening));
}

void TestCapabilityDifference::tableIsLarge()
{
    QVERIFY(readCapabilityCases(QStringLiteral("pairs.txt")).size() >= 65);
}

// Whatever a document is, it reaches no further than itself.
void TestCapabilityDifference::sameDocument_data()
{
    QTest::addColumn<QByteArray>("yaml");
    const auto cases = readCapabilityCases(QStringLiteral("documents.txt"));
    for (const auto &one : cases)
        QTest::newRow(qPrintable(one.title)) << one.sections.value(QString());
}

void TestCapabilityDifference::sameDocument()
{
    QFETCH(QByteArray, yaml);
    const auto found = difference(parseCapabilities(yaml), parseCapabilities(yaml));
    QVERIFY(found.isEmpty());
}

void TestCapabilityDifference::namesTheCounterpart()
{
    const auto before
        = parseCapabilities(document(rule("b.com", {}) + ", " + rule("a.com", ", paths: [/x]")));
    const auto after = parseCapabilities(document(rule("b.com", {}) + ", " + rule("a.com", {})));
    const auto found = difference(before, after);
    QCOMPARE(found.widened.size(), 1);
    const auto &change = found.widened.front();
    QVERIFY(change.counterpart.has_value());
    QCOMPARE(change.counterpart->domain.pattern, QStringLiteral("a.com"));
    QCOMPARE(change.counterpart->paths, QStringList{QStringLiteral("/x")});
    QVERIFY(change.problems.isEmpty());
}

void TestCapabilityDifference::namesWhatIsNotUnderstood()
{
    const auto found = difference(
        parseCapabilities(document(rule("a.com", {}))),
        parseCapabilities(document(rule("a.com", {}) + ", {domains: [b/c], methods: [get]}")));
    QCOMPARE(found.widened.size(), 1);
    QCOMPARE(found.added.size(), 1);
    const auto &problems = found.widened.front().problems;
    QCOMPARE(problems.size(), 2);
    QCOMPARE(problems.at(0).fault, CapabilityFault::DomainWrong);
    QCOMPARE(problems.at(1).fault, CapabilityFault::MethodWrong);
    const auto tagged = difference(parseCapabilities("[]"), parseCapabilities("!foo []"));
    QCOMPARE(tagged.widened.size(), 1);
}

void TestCapabilityDifference::comparesOneRow()
{
    const auto parsed = parseCapabilities(document(rule("a.com, '*.b.com'", ", paths: [/x]")));
    const auto other = parseCapabilities(document(rule("a.com", {})));
    const ReachSet rows(parsed);
    const ReachSet others(other);
    QCOMPARE(rows.rows().size(), 2);
    QCOMPARE(rows.wildcards(), QStringList{QStringLiteral("*.b.com")});
    QCOMPARE(rows.ruleNumber(0), rows.ruleNumber(1));
    WorkLimit work(1000);
    ReachComparison comparison(rows, others, ReachComparison::Direction::Wider, work);
    QVERIFY(!comparison.excess(0));
    QVERIFY(comparison.sharesReach(0, 0));
    QVERIFY(!comparison.sharesReach(1, 0));
    QVERIFY(comparison.excess(1));
    // Nothing is believed once the work is used up.
    WorkLimit none(0);
    ReachComparison tired(rows, others, ReachComparison::Direction::Wider, none);
    QVERIFY(tired.excess(0));
}

// Documents within the limits of the guard that make a comparison as long as they can.
void TestCapabilityDifference::hostile_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("changed");
    const auto many = [](int count, auto &&make) {
        QByteArrayList parts;
        for (int i = 0; i < count; ++i)
            parts += make(QByteArray::number(i));
        return parts.join(", ");
    };
    const auto domains = many(9000, [](const auto &i) { return "'*.d" + i + ".com'"; });
    QTest::newRow("many wildcards")
        << document(rule(domains, {})) << document(rule("'*.x.com', " + domains, ", when: x"));
    const auto paths = many(9000, [](const auto &i) { return "'/*/a*b*c" + i + "'"; });
    QTest::newRow("many paths") << document(rule("a.com", ", paths: [" + paths + "]"))
                                << document(rule("a.com", ", paths: [/*/x, " + paths + "]"));
    const auto both = many(4000, [](const auto &i) { return "'/*/a" + i + "'"; });
    const auto hosts = many(4000, [](const auto &i) { return "d" + i + ".com"; });
    QTest::newRow("many domains and paths")
        << document(rule(hosts, ", paths: [" + both + "]"))
        << document(rule(hosts, ", when: x, paths: [" + both + ", '/*/x']"));
    const auto rules
        = many(4500, [](const auto &i) { return rule("a.com", ", paths: [/x" + i + "]"); });
    QTest::newRow("many rules") << document(rules) << document(rules, ", transforms: [x]");
    QTest::newRow("stars")
        << document(rule("a.com", ", paths: ['/" + QByteArray("*a").repeated(100) + "']"))
        << document(rule("a.com", ", paths: ['/" + QByteArray("*a").repeated(99) + "?a']"));
    const auto budgets = many(9000, [](const auto &i) { return "b" + i + ": 5"; });
    const auto few
        = many(1000, [](const auto &i) { return rule("a.com", ", paths: [/x" + i + "]"); });
    QTest::newRow("many budgets") << document(few, ", budgets: {" + budgets + "}")
                                  << document(few, ", budgets: {" + budgets + ", z: 1}");
    QByteArray split;
    for (int i = 0; i < 2000; ++i) {
        split += "- {name: c" + QByteArray::number(i) + ", type: http, budgets: {a: 1}, allow: ["
            + rule("a.com", ", paths: [/x" + QByteArray::number(i) + "]") + "]}\n";
    }
    QTest::newRow("many capabilities with budgets")
        << split << split + document(rule("a.com", ", paths: [/x1]"), ", budgets: {a: 1}");
}

void TestCapabilityDifference::hostile()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QByteArray, changed);
    const auto before = parseCapabilities(yaml);
    const auto after = parseCapabilities(changed);
    QVERIFY(before.readable && after.readable);
    const test::ProcessorTime same;
    QVERIFY(difference(before, before).isEmpty());
    const auto ofSame = same.elapsed();
    const test::ProcessorTime other;
    QVERIFY(!difference(before, after).isEmpty());
    const auto ofOther = other.elapsed();
    QVERIFY2(ofSame < 2 * test::mostMs, qPrintable(QString::number(ofSame)));
    QVERIFY2(ofOther < 8 * test::mostMs, qPrintable(QString::number(ofOther)));
}

QTEST_GUILESS_MAIN(TestCapabilityDifference)
#include "tst_capabilitydifference.moc"
