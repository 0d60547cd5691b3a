// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/budgetcount.h"
#include "models/capabilities/difference.h"
#include "models/capabilities/parser.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace packdesk;

namespace {

/// A document as the tests make it up, with all that it says kept apart.
struct Rule
{
    QStringList domains;
    QStringList methods;
    QStringList paths;
    bool plainHttp = false;
    QString condition;
    QString unknown;
};

struct Group
{
    QList<Rule> rules;
    int budget = 0;
    QString change;
};

using Document = QList<Group>;

const QStringList hosts{QStringLiteral("a.com"),     QStringLiteral("b.a.com"),
                        QStringLiteral("c.a.com"),   QStringLiteral("c.b.a.com"),
                        QStringLiteral("a.com:81"),  QStringLiteral("b.a.com:81"),
                        QStringLiteral("other.org"), QStringLiteral("x.other.org")};
const QStringList hostPatterns{
    QStringLiteral("a.com"),   QStringLiteral("b.a.com"),   QStringLiteral("*.a.com"),
    QStringLiteral("*"),       QStringLiteral("c*.a.com"),  QStringLiteral("b.a.com:81"),
    QStringLiteral("a.com:*"), QStringLiteral("other.org"), QStringLiteral("*.*.com")};
const QStringList requestPaths{
    QStringLiteral("/"),      QStringLiteral("/x"), QStringLiteral("/x/"),  QStringLiteral("/x/y"),
    QStringLiteral("/x/y/z"), QStringLiteral("/y"), QStringLiteral("/y/y"), QStringLiteral("/xx")};
const QStringList pathPatterns{
    QStringLiteral("/x"),    QStringLiteral("/x/**"), QStringLiteral("/x/*"), QStringLiteral("/*"),
    QStringLiteral("/**"),   QStringLiteral("/y"),    QStringLiteral("/*/y"), QStringLiteral("/x*"),
    QStringLiteral("/**/y"), QStringLiteral("/?")};
const QStringList allMethods{QStringLiteral("GET"), QStringLiteral("POST"),
                             QStringLiteral("DELETE")};

class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_random(seed)
    {
    }

    int below(qsizetype end) { return int(m_random.bounded(int(end))); }
    bool oneIn(int n) { return below(n) == 0; }
    const QString &of(const QStringList &texts) { return texts.at(below(texts.size())); }
    QStringList some(const QStringList &texts, int most)
    {
        QStringList chosen;
        for (int count = 1 + below(most); count > 0; --count)
            chosen += of(texts);
        chosen.removeDuplicates();
        return chosen;
    }

private:
    QRandomGenerator m_random;
};

Rule randomRule(Dice &dice)
{
    Rule rule;
    rule.domains = dice.some(hostPatterns, 2);
    rule.methods = dice.some(allMethods, 2);
    if (!dice.oneIn(3))
        rule.paths = dice.some(pathPatterns, 2);
    rule.plainHttp = dice.oneIn(3);
    if (dice.oneIn(3))
        rule.condition = dice.oneIn(2) ? QStringLiteral("c1") : QStringLiteral("c2");
    return rule;
}

Document randomDocument(Dice &dice)
{
    Document document;
    for (int groups = dice.below(4); groups > 0; --groups) {
        Group group;
        for (int rules = 1 + dice.below(3); rules > 0; --rules)
            group.rules += randomRule(dice);
        group.budget = dice.oneIn(2) ? 10 * (1 + dice.below(3)) : 0;
        group.change = dice.oneIn(4) ? QStringLiteral("t1") : QString();
        document += group;
    }
    return document;
}

QString listed(const QStringList &texts)
{
    return QLatin1String("[\"") + texts.join(QLatin1String("\", \"")) + QLatin1String("\"]");
}

QString written(const Rule &rule)
{
    QString text = QStringLiteral("{domains: %1, methods: %2")
                       .arg(listed(rule.domains), listed(rule.methods));
    if (!rule.paths.isEmpty())
        text += QLatin1String(", paths: ") + listed(rule.paths);
    if (rule.plainHttp)
        text += QLatin1String(", allow_insecure: true");
    if (!rule.condition.isEmpty())
        text += QLatin1String(", when: ") + rule.condition;
    if (!rule.unknown.isEmpty())
        text += QLatin1String(", also: ") + rule.unknown;
    return text + QLatin1Char('}');
}

QByteArray written(const Document &document)
{
    QString text;
    for (qsizetype i = 0; i < document.size(); ++i) {
        const auto &group = document.at(i);
        QStringList rules;
        for (const auto &rule : group.rules)
            rules += written(rule);
        text += QStringLiteral("- {name: c%1, type: http, allow: [%2]")
                    .arg(QString::number(i), rules.join(QLatin1String(", ")));
        if (group.budget > 0)
            text += QStringLiteral(", budgets: {requests: %1}").arg(group.budget);
        if (!group.change.isEmpty())
            text += QStringLiteral(", transforms: [%1]").arg(group.change);
        text += QLatin1String("}\n");
    }
    return text.toUtf8();
}

// A reader of globs that has nothing in common with the one under test.
bool matches(const QString &pattern, const QString &text, bool crossing, const QString &inner)
{
    static QHash<QString, QRegularExpression> cache;
    const auto key = pattern + inner + QLatin1Char(crossing ? '1' : '0');
    if (!cache.contains(key)) {
        auto expression = QRegularExpression::escape(pattern);
        expression.replace(QLatin1String("\\*\\*"), QLatin1String("\x01"));
        expression.replace(QLatin1String("\\*"), (crossing ? QLatin1String("[^:]*") : inner));
        expression.replace(QLatin1String("\\?"), QLatin1String("[^/]"));
        expression.replace(QLatin1String("\x01"), QLatin1String("[^:]*"));
        cache.insert(key, QRegularExpression(QRegularExpression::anchoredPattern(expression)));
    }
    return cache.value(key).match(text).hasMatch();
}

bool allowsHost(const QString &pattern, const QString &host, bool crossing)
{
    if (pattern == QLatin1String("*"))
        return !host.contains(QLatin1Char(':'));
    return matches(pattern, host, crossing, QStringLiteral("[^.:]*"));
}

bool allowsPath(const QStringList &patterns, const QString &path, bool crossing)
{
    return patterns.isEmpty()
        || std::any_of(patterns.cbegin(), patterns.cend(), [&](const QString &pattern) {
               return matches(pattern, path, crossing, QStringLiteral("[^/]*"));
           });
}

/// All that may happen, one text each: request, what holds when it is made, how often, and what
/// becomes of it.
QSet<QString> outcomes(const Document &document, bool crossing)
{
    QSet<QString> found;
    for (const auto &group : document) {
        for (const auto &rule : group.rules) {
            for (const auto &host : hosts) {
                if (std::none_of(rule.domains.cbegin(), rule.domains.cend(),
                                 [&](const auto &p) { return allowsHost(p, host, crossing); }))
                    continue;
                for (const auto &path : requestPaths) {
                    if (!allowsPath(rule.paths, path, crossing))
                        continue;
                    for (const auto &method : rule.methods) {
                        for (int holds = 0; holds < 4; ++holds) {
                            const int needed = rule.condition.isEmpty() ? 0
                                : rule.condition == QLatin1String("c1") ? 1
                                                                        : 2;
                            if ((holds & needed) != needed)
                                continue;
                            for (int count = 5; count <= 35; count += 10) {
                                if (group.budget > 0 && count > group.budget)
                                    continue;
                                for (int http = 0; http <= int(rule.plainHttp); ++http) {
                                    found.insert(QStringLiteral("%1 %2%3 %4 %5 %6 %7")
                                                     .arg(method, host, path)
                                                     .arg(holds)
                                                     .arg(count)
                                                     .arg(http)
                                                     .arg(group.change));
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    return found;
}

/// Makes one rule reach further, in a way that no other can have allowed. Returns what it did.
QString widen(Document &document, Dice &dice)
{
    auto &group = document[dice.below(document.size())];
    auto &rule = group.rules[dice.below(group.rules.size())];
    switch (dice.below(9)) {
    case 0:
        rule.domains += QStringLiteral("fresh.net:99");
        return QStringLiteral("domain");
    case 1:
        rule.methods += QStringLiteral("PUT");
        return QStringLiteral("method");
    case 2:
        rule.domains = QStringList{QStringLiteral("*.fresh.*:98")};
        rule.paths.clear();
        return QStringLiteral("wildcard");
    case 3:
        rule.unknown = QStringLiteral("x");
        return QStringLiteral("unknown key");
    case 4:
        group.change += QStringLiteral("-more");
        return QStringLiteral("change");
    case 5:
        rule.domains += QString::fromUtf8("p\u0430ypal.com");
        return QStringLiteral("mixed scripts");
    case 6:
        rule.condition = QStringLiteral("c3");
        rule.domains = QStringList{QStringLiteral("fresh.net:97")};
        return QStringLiteral("domain under a condition");
    case 7:
        rule.methods += QStringLiteral("brew");
        return QStringLiteral("not understood");
    default:
        break;
    }
    rule.paths = QStringList{QStringLiteral("/fresh/{a,b}")};
    rule.domains = QStringList{QStringLiteral("fresh.net:96")};
    return QStringLiteral("path");
}

/// Takes something away; what is left was all allowed.
QString narrow(Document &document, Dice &dice)
{
    auto &group = document[dice.below(document.size())];
    auto &rule = group.rules[dice.below(group.rules.size())];
    switch (dice.below(6)) {
    case 0:
        group.rules.removeLast();
        document.removeIf([](const Group &g) { return g.rules.isEmpty(); });
        return QStringLiteral("rule");
    case 1:
        rule.condition = rule.condition.isEmpty() ? QStringLiteral("c1") : rule.condition;
        return QStringLiteral("condition");
    case 2:
        group.budget = group.budget > 0 ? group.budget - 5 : 10;
        return QStringLiteral("budget");
    case 3:
        rule.plainHttp = false;
        return QStringLiteral("http");
    case 4:
        if (rule.paths.isEmpty())
            rule.paths = QStringList{QStringLiteral("/x")};
        else if (rule.paths.size() > 1)
            rule.paths.removeFirst();
        return QStringLiteral("paths");
    default:
        break;
    }
    if (rule.methods.size() > 1)
        rule.methods.removeLast();
    return QStringLiteral("method");
}

/// The same reach: rules and capabilities in another order, names and spelling changed.
QByteArray respelled(Document document, Dice &dice)
{
    for (auto &group : document) {
        for (auto &rule : group.rules) {
            std::reverse(rule.domains.begin(), rule.domains.end());
            std::reverse(rule.methods.begin(), rule.methods.end());
            std::reverse(rule.paths.begin(), rule.paths.end());
            for (auto &domain : rule.domains) {
                if (!domain.contains(QLatin1Char(':')) && dice.oneIn(2))
                    domain = domain.toUpper() + QLatin1String(".:443");
            }
        }
        std::rotate(group.rules.begin(), group.rules.begin() + dice.below(group.rules.size()),
                    group.rules.end());
    }
    if (!document.isEmpty()) {
        std::rotate(document.begin(), document.begin() + dice.below(document.size()),
                    document.end());
    }
    return written(document).replace("name: c", "name: renamed-");
}

CapabilityDifference differenceOf(const QByteArray &before, const QByteArray &after)
{
    return difference(parseCapabilities(before), parseCapabilities(after));
}

} // namespace

/// Random documents against an independent reader. A failing case prints its seed; give it as
/// PACKDESK_SEED to see it again.
class TestReachProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameIsEmpty();
    void spellingIsNoDifference();
    void everyWideningIsFound();
    void everyNewOutcomeIsFound();
    void narrowingIsNoWidening();
    void doubledBudgetsAreFound();

private:
    void repeat(int times, const std::function<void(Dice &, const QByteArray &)> &body);

    quint32 m_seed = 0;
};

void TestReachProperties::initTestCase()
{
    m_seed = QRandomGenerator::global()->generate() % 1'000'000'000;
    if (qEnvironmentVariableIsSet("PACKDESK_SEED"))
        m_seed = qEnvironmentVariable("PACKDESK_SEED").toUInt();
    qInfo("PACKDESK_SEED=%u", m_seed);
}

void TestReachProperties::repeat(int times,
                                 const std::function<void(Dice &, const QByteArray &)> &body)
{
    for (int i = 0; i < times && !QTest::currentTestFailed(); ++i) {
        Dice dice(m_seed + quint32(i));
        body(dice,
             "seed " + QByteArray::number(m_seed) + ", round " + QByteArray::number(i) + '\n');
    }
}

void TestReachProperties::sameIsEmpty()
{
    repeat(500, [](Dice &dice, const QByteArray &round) {
        const auto text = written(randomDocument(dice));
        QVERIFY2(parseCapabilities(text).isValid(), round + text);
        QVERIFY2(differenceOf(text, text).isEmpty(), round + text);
    });
}

void TestReachProperties::spellingIsNoDifference()
{
    repeat(500, [](Dice &dice, const QByteArray &round) {
        const auto document = randomDocument(dice);
        const auto text = written(document);
        const auto other = respelled(document, dice);
        QVERIFY2(differenceOf(text, other).isEmpty(), round + text + other);
    });
}

void TestReachProperties::everyWideningIsFound()
{
    repeat(1000, [](Dice &dice, const QByteArray &round) {
        auto document = randomDocument(dice);
        if (document.isEmpty())
            return;
        const auto before = written(document);
        const auto what = widen(document, dice).toUtf8();
        const auto after = written(document);
        const auto found = differenceOf(before, after);
        QVERIFY2(found.widens(), round + what + '\n' + before + after);
    });
}

void TestReachProperties::everyNewOutcomeIsFound()
{
    int wider = 0;
    repeat(250, [&](Dice &dice, const QByteArray &round) {
        auto document = randomDocument(dice);
        const auto before = written(document);
        const QList<QSet<QString>> then{outcomes(document, false), outcomes(document, true)};
        // Mostly neighbours: of two random documents nearly each reaches further.
        for (int steps = dice.below(4); steps > 0 && !document.isEmpty(); --steps) {
            auto &group = document[dice.below(document.size())];
            auto &rule = group.rules[dice.below(group.rules.size())];
            if (dice.oneIn(3))
                narrow(document, dice);
            else if (dice.oneIn(2))
                rule.paths = dice.some(pathPatterns, 2);
            else
                rule.domains = dice.some(hostPatterns, 2);
        }
        const auto after = written(document);
        const auto found = differenceOf(before, after);
        for (const bool crossing : {false, true}) {
            const auto more = outcomes(document, crossing) - then.at(int(crossing));
            wider += more.isEmpty() ? 0 : 1;
            QVERIFY2(more.isEmpty() || found.widens(),
                     round + before + after + (more.isEmpty() ? "" : more.begin()->toUtf8()));
        }
    });
    QVERIFY(wider > 30);
}

void TestReachProperties::narrowingIsNoWidening()
{
    repeat(1000, [](Dice &dice, const QByteArray &round) {
        auto document = randomDocument(dice);
        if (document.isEmpty())
            return;
        // One capability has a budget at most: several that overlap are another test's.
        for (qsizetype i = 1; i < document.size(); ++i)
            document[i].budget = 0;
        const auto before = written(document);
        const auto what = narrow(document, dice).toUtf8();
        const auto after = written(document);
        QVERIFY2(!differenceOf(before, after).widens(), round + what + '\n' + before + after);
    });
}

void TestReachProperties::doubledBudgetsAreFound()
{
    repeat(300, [](Dice &dice, const QByteArray &round) {
        auto document = randomDocument(dice);
        if (document.isEmpty())
            return;
        for (auto &group : document)
            group.budget = 10;
        const auto before = written(document);
        document += document.at(dice.below(document.size()));
        const auto after = written(document);
        QVERIFY2(differenceOf(before, after).widens(), round + before + after);
    });
    const auto text = QByteArray("- {name: a, type: http, budgets: {r: 1}, "
                                 "allow: [{domains: [a.com], methods: [GET]}]}\n");
    const ReachSet one(parseCapabilities(text));
    const ReachSet two(parseCapabilities(text + text));
    WorkLimit work(10'000);
    QCOMPARE(BudgetCount(one, two, work).surplus({}).size(), 1);
    QCOMPARE(BudgetCount(two, one, work).surplus({}).size(), 0);
    QCOMPARE(BudgetCount(one, two, work).surplus({1}).size(), 0);
}

QTEST_GUILESS_MAIN(TestReachProperties)
#include "tst_reachproperties.moc"
