// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/imagereference.h"
#include "tests/support/processortime.h"

#include <QTest>

#include <random>

using namespace packdesk;
using namespace packdesk::test;

namespace {

const QString sha256 = QStringLiteral("sha256:") + QString(64, u'a');

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

/// `domain|path|tag|digest`
QString parts(const ImageReference &reference)
{
    return QStringList{reference.domain(), reference.path(), reference.tag(), reference.digest()}
        .join(u'|');
}

class Dice
{
public:
    explicit Dice(unsigned seed)
        : m_random(seed)
    {
    }

    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }
    bool often() { return upTo(2) > 0; }
    QString of(const char *characters, int least, int most)
    {
        const auto all = text(characters);
        QString made;
        const int length = least + upTo(most - least);
        for (int i = 0; i < length; ++i)
            made += all.at(upTo(int(all.size()) - 1));
        return made;
    }

private:
    std::mt19937 m_random;
};

constexpr auto lowerCase = "abcdefghijklmnopqrstuvwxyz0123456789";
constexpr auto words = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";
constexpr auto hexadecimal = "0123456789abcdef";

QString randomDomain(Dice &dice)
{
    const int kind = dice.upTo(4);
    QString host = text("localhost");
    if (kind == 0)
        host = text("[%1::%2]").arg(dice.of(hexadecimal, 1, 4), dice.of(hexadecimal, 1, 4));
    else if (kind < 4)
        host = dice.of(lowerCase, 1, 10) + u'.' + dice.of(lowerCase, 1, 10);
    return dice.often() ? host : host + u':' + QString::number(1 + dice.upTo(65534));
}

QString randomPath(Dice &dice)
{
    static const QStringList separators{text("."), text("_"), text("__"), text("-"), text("---")};
    QStringList components;
    for (int i = dice.upTo(3); i >= 0; --i) {
        auto component = dice.of(lowerCase, 1, 8);
        for (int j = dice.upTo(2); j > 0; --j)
            component += separators.at(dice.upTo(4)) + dice.of(lowerCase, 1, 5);
        components.append(component);
    }
    return components.join(u'/');
}

} // namespace

// A second table beside that of the grammar's own cases, and what holds for every reference.
class TestReferenceTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good_data();
    void good();
    void bad_data();
    void bad();
    void printedIsParsed();
    void damagedIsRefusedOrTheSame();
    void isLinear_data();
    void isLinear();
    void tags_data();
    void tags();
};

void TestReferenceTable::good_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &reference, const QString &expected) {
        QTest::newRow(qPrintable(reference)) << reference << expected;
    };
    row(text("a"), text("|a||"));
    row(text("0"), text("|0||"));
    row(text("a:1"), text("|a|1|"));
    row(text("a:latest"), text("|a|latest|"));
    row(text("a:_x.y-z"), text("|a|_x.y-z|"));
    row(text("a@") + sha256, text("|a||") + sha256);
    row(text("a:1@") + sha256, text("|a|1|") + sha256);
    row(text("library/alpine:3.19"), text("|library/alpine|3.19|"));
    row(text("docker.io/library/alpine"), text("docker.io|library/alpine||"));
    row(text("ghcr.io/acme/packs/slack:v1.5.0"), text("ghcr.io|acme/packs/slack|v1.5.0|"));
    row(text("registry.acme.io/agents/slack:1.5.0-rc.1"),
        text("registry.acme.io|agents/slack|1.5.0-rc.1|"));
    row(text("123456789012.dkr.ecr.eu-central-1.amazonaws.com/team/pack"),
        text("123456789012.dkr.ecr.eu-central-1.amazonaws.com|team/pack||"));
    row(text("europe-docker.pkg.dev/p-1/r/i@") + sha256,
        text("europe-docker.pkg.dev|p-1/r/i||") + sha256);
    row(text("LOCALHOST/a"), text("LOCALHOST|a||"));
    row(text("localhost:1/a"), text("localhost:1|a||"));
    row(text("127.0.0.1:5000/a:b"), text("127.0.0.1:5000|a|b|"));
    row(text("[::1]/a"), text("[::1]|a||"));
    row(text("[fe80::1]:443/a"), text("[fe80::1]:443|a||"));
    row(text("a/b/c/d/e/f/g"), text("|a/b/c/d/e/f/g||"));
    row(text("a_b"), text("|a_b||"));
    row(text("a__b"), text("|a__b||"));
    row(text("a-b--c---d"), text("|a-b--c---d||"));
    row(text("a.b"), text("|a.b||"));
    row(text("a.b/c.d"), text("a.b|c.d||"));
    row(text("a.b:80/c:80"), text("a.b:80|c|80|"));
}

void TestReferenceTable::good()
{
    QFETCH(QString, reference);
    const auto parsed = ImageReference::parse(reference);
    QVERIFY(parsed);
    QTEST(parts(*parsed), "expected");
    QCOMPARE(parsed->toString(), reference);
}

void TestReferenceTable::bad_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<ReferencePart>("part");
    QTest::addColumn<ReferenceFault>("fault");
    using P = ReferencePart;
    using F = ReferenceFault;
    const auto row = [](const QString &reference, P part, F fault) {
        QTest::newRow(qPrintable(reference.left(100))) << reference << part << fault;
    };
    row(text("\t"), P::Whole, F::WhiteSpace);
    row(text("a b"), P::Whole, F::WhiteSpace);
    row(text("a/b :1"), P::Whole, F::WhiteSpace);
    row(text("oci://a/b"), P::Whole, F::Scheme);
    row(text("/"), P::Path, F::EmptyPart);
    row(text("a/"), P::Path, F::EmptyPart);
    row(text("a/b/"), P::Path, F::EmptyPart);
    row(text("a.b//c"), P::Path, F::EmptyPart);
    row(text("a.b/:1"), P::Path, F::EmptyPart);
    row(text("a.b/c:"), P::Tag, F::EmptyPart);
    row(text("a.b/c@"), P::Digest, F::EmptyPart);
    row(text("a/B"), P::Path, F::UppercaseInPath);
    row(text("a.b/c/Dd:1"), P::Path, F::UppercaseInPath);
    row(text("a/_b"), P::Path, F::BadCharacter);
    row(text("a/b-"), P::Path, F::BadCharacter);
    row(text("a/.b"), P::Path, F::BadCharacter);
    row(text("a/b%20c"), P::Path, F::BadCharacter);
    row(text("a/b?c"), P::Path, F::BadCharacter);
    row(text("a/b#c"), P::Path, F::BadCharacter);
    row(text("a/b\\c"), P::Path, F::BadCharacter);
    row(text("a/../b"), P::Path, F::BadCharacter);
    row(text("a/b:c/d"), P::Path, F::BadCharacter);
    row(text("a:b%"), P::Tag, F::BadCharacter);
    row(text("a.b:0x1/c"), P::Domain, F::BadPort);
    row(text("a.b:-1/c"), P::Domain, F::BadPort);
    row(text("a_b.c/d"), P::Domain, F::BadCharacter);
    row(text("a.b@c/d"), P::Digest, F::BadDigestAlgorithm);
    row(text("a@sha256:"), P::Digest, F::BadDigestLength);
    row(text("a@sha256:") + QString(65, u'a'), P::Digest, F::BadDigestLength);
    row(text("a@SHA256:") + QString(64, u'a'), P::Digest, F::BadDigestAlgorithm);
    row(text("a@") + sha256 + text(":1"), P::Digest, F::BadCharacter);
    row(text("a/").repeated(5000) + u'a', P::Whole, F::TooLong);
}

void TestReferenceTable::bad()
{
    QFETCH(QString, reference);
    const auto parsed = ImageReference::parse(reference);
    QVERIFY2(!parsed, parsed ? qPrintable(parts(*parsed)) : "");
    QTEST(parsed.error().part, "part");
    QTEST(parsed.error().fault, "fault");
    QVERIFY(parsed.error().position >= 0 && parsed.error().position <= reference.size());
}

void TestReferenceTable::printedIsParsed()
{
    const auto seed = std::random_device()();
    Dice dice(seed);
    for (int i = 0; i < 5000; ++i) {
        const auto domain = dice.often() ? randomDomain(dice) : QString();
        const auto path = randomPath(dice);
        // Without a domain in front the first component of several must not look like one.
        const auto first = path.section(u'/', 0, 0);
        if (domain.isEmpty() && path.contains(u'/')
            && (first.contains(u'.') || first == text("localhost")))
            continue;
        const auto tag = dice.often() ? dice.of(words, 1, 1) + dice.of(words, 0, 20) : QString();
        const auto digest
            = dice.often() ? QString() : text("sha256:") + dice.of(hexadecimal, 64, 64);
        auto printed = domain.isEmpty() ? path : domain + u'/' + path;
        printed += (tag.isEmpty() ? tag : u':' + tag) + (digest.isEmpty() ? digest : u'@' + digest);
        const auto parsed = ImageReference::parse(printed);
        const auto which = QStringLiteral("seed %1: %2").arg(seed).arg(printed);
        QVERIFY2(parsed, qPrintable(which));
        QVERIFY2(parts(*parsed) == QStringList({domain, path, tag, digest}).join(u'|'),
                 qPrintable(which));
        QVERIFY2(parsed->toString() == printed, qPrintable(which));
        const auto again = ImageReference::parse(parsed->toString());
        QVERIFY2(again && parts(*again) == parts(*parsed), qPrintable(which));
    }
}

void TestReferenceTable::damagedIsRefusedOrTheSame()
{
    const auto seed = std::random_device()();
    Dice dice(seed);
    for (int i = 0; i < 5000; ++i) {
        auto damaged = randomDomain(dice) + u'/' + randomPath(dice) + text(":1@") + sha256;
        for (int j = dice.upTo(3); j >= 0; --j)
            damaged.replace(dice.upTo(int(damaged.size()) - 1), dice.upTo(1),
                            dice.of(":@/.[]-_ aA%\\", 0, 2));
        const auto parsed = ImageReference::parse(damaged);
        if (parsed)
            QVERIFY2(parsed->toString() == damaged,
                     qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(damaged)));
    }
}

void TestReferenceTable::isLinear_data()
{
    QTest::addColumn<QString>("piece");
    for (const auto *piece : {"a", "a/", "a.", "a:",    "a@", "/",     ":",    "@", ".",       "-",
                              "_", "A",  "[",  "[::1]", "a_", "a__b/", "a---", " ", "sha256:", "%"})
        QTest::newRow(piece) << text(piece);
}

void TestReferenceTable::isLinear()
{
    QFETCH(QString, piece);
    const auto repeated = piece.repeated((1 << 20) / int(piece.size()));
    for (const auto &input : {repeated, text("a.b/") + repeated, text("a.b:1/c:") + repeated,
                              text("a@sha256:") + repeated}) {
        const ProcessorTime timer;
        const auto parsed = ImageReference::parse(input);
        const auto elapsed = timer.elapsed();
        QVERIFY(!parsed);
        QVERIFY2(elapsed < mostMs, qPrintable(QString::number(elapsed)));
    }
}

void TestReferenceTable::tags_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<bool>("good");
    QTest::newRow("usual") << text("1.0-rc_2") << true;
    QTest::newRow("underscore") << text("_") << true;
    QTest::newRow("longest") << QString(128, u'a') << true;
    QTest::newRow("too long") << QString(129, u'a') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("dot") << text(".a") << false;
    QTest::newRow("hyphen") << text("-a") << false;
    QTest::newRow("slash") << text("a/b") << false;
    QTest::newRow("line feed") << text("a\n") << false;
    QTest::newRow("not ASCII") << QString::fromUtf8("\xC3\xA4") << false;
}

void TestReferenceTable::tags()
{
    QFETCH(QString, tag);
    QTEST(isTag(tag), "good");
}

QTEST_GUILESS_MAIN(TestReferenceTable)
#include "tst_referencetable.moc"
