// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/capabilities/glob.h"
#include "tests/support/processortime.h"

#include <QTest>

using namespace packdesk;
using namespace packdesk::test;

class TestGlob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paths_data();
    void paths();
    void domains_data();
    void domains();
    void work();
    void hostilePatterns();
};

void TestGlob::paths_data()
{
    QTest::addColumn<QString>("wide");
    QTest::addColumn<QString>("narrow");
    QTest::addColumn<bool>("covers");
    auto row = [](const char *wide, const char *narrow, bool covers) {
        QTest::addRow("%s over %s", wide, narrow)
            << QString::fromUtf8(wide) << QString::fromUtf8(narrow) << covers;
    };
    row("/a", "/a", true);
    row("/a", "/b", false);
    row("/a", "/a/", false);
    row("/a", "/A", false);
    row("/**", "/", true);
    row("/**", "/a/b", true);
    row("/**", "/a/**/b", true);
    row("/**", "/{id}/[ab]", true);
    row("/*", "/a", true);
    row("/*", "/", false);
    row("/*", "/a/b", false);
    row("/*", "/**", false);
    row("/*", "/a*", true);
    row("/*", "/?", true);
    row("/?", "/*", false);
    row("/?", "/a", true);
    row("/?", "/é", false);
    row("/?", "/??", false);
    row("/*", "/é", true);
    row("/a/**", "/a", false);
    row("/a/**", "/a/", true);
    row("/a/**", "/a/*/c", true);
    row("/a/**", "/ab", false);
    row("/a/**", "/a/b/../c", false);
    row("/a/**", "/a/..", false);
    row("/a/**", "/a/./b", false);
    row("/a/**", "/a/%2e%2e/b", false);
    row("/a/**", "/a/b..c", true);
    row("/**", "/a/../%62", true);
    row("/a/*/c", "/a/b/c", true);
    row("/a/*/c", "/a/b/b/c", false);
    row("/a/*/c", "/a//c", false);
    row("/a/**/c", "/a/b/c", true);
    row("/a/**/c", "/a/*/*/c", true);
    row("/a/**/c", "/a/c", false);
    // As `/a/c` too, where the folder may be left out.
    row("/a/*/**", "/a/**/b", false);
    row("/a*b*c", "/abc", true);
    row("/a*b*c", "/aXbYbc", true);
    row("/a*b*c", "/a*c", false);
    row("/*a", "/*ba", true);
    row("/*ab*", "/*a*b*", false);
    row("/*a*", "/*a*a*", true);
    row("/{id}", "/{id}", true);
    row("/{id}", "/1", false);
    row("/x{a,b}", "/x{a,b}", true);
    row("/[ab]", "/a", false);
    row("/x/**", "/x/{a/b}/[c]", true);
    row("/x/*", "/x/[c]", false);
    row("", "/a", false);
    row("/**", "a", false);
    row("/a?**", "/ab/c", true);
    row("/***", "/a/b", true);
}

void TestGlob::paths()
{
    QFETCH(QString, wide);
    QFETCH(QString, narrow);
    WorkLimit work(1'000'000);
    QTEST(pathCovers(wide, narrow, work), "covers");
    QVERIFY(pathCovers(wide, wide, work));
    QVERIFY(pathCovers(narrow, narrow, work));
}

void TestGlob::domains_data()
{
    QTest::addColumn<QString>("wide");
    QTest::addColumn<QString>("narrow");
    QTest::addColumn<bool>("covers");
    auto row = [](const char *wide, const char *narrow, bool covers) {
        QTest::addRow("%s over %s", wide, narrow)
            << QString::fromUtf8(wide) << QString::fromUtf8(narrow) << covers;
    };
    row("*", "a.b.c", true);
    row("*", "*.b.c", true);
    row("*", "a.b:8080", false);
    row("*", "*:8080", false);
    row("*:*", "a.b:8080", false);
    row("*.a.com", "b.a.com", true);
    row("*.a.com", "a.com", false);
    row("*.a.com", "c.b.a.com", false);
    row("*.a.com", "*.b.a.com", false);
    row("**.a.com", "c.b.a.com", true);
    row("*.a.com", "b-*.a.com", true);
    row("*.a.com", "b.a.com:8443", false);
    row("*.a.com:8443", "b.a.com:8443", true);
    row("*.a.com", "b.a.com.evil.com", false);
    row("a?.com", "ab.com", true);
    row("a?.com", "a..com", false);
    row("a[12].com", "a1.com", false);
    row("*.com", "a[12].com", false);
    row("**.com", "a[12].com", true);
    row("[::1]", "[::1]", true);
    row("*", "[::1]", true);
}

void TestGlob::domains()
{
    QFETCH(QString, wide);
    QFETCH(QString, narrow);
    WorkLimit work(1'000'000);
    QTEST(domainCovers(wide, narrow, work), "covers");
    QVERIFY(domainCovers(narrow, narrow, work));
}

void TestGlob::work()
{
    WorkLimit work(3);
    QVERIFY(work.spend(3));
    QVERIFY(!work.isSpent());
    QVERIFY(!work.spend(1));
    QVERIFY(work.isSpent());
    QVERIFY(!pathCovers(QStringLiteral("/**"), QStringLiteral("/a"), work));
    QVERIFY(pathCovers(QStringLiteral("/a"), QStringLiteral("/a"), work));
}

// Where each `a` may be the last one before a `b`, the ways to follow double with every `?`.
void TestGlob::hostilePatterns()
{
    const auto wide = QStringLiteral("/*a") + QString(20, u'?') + QStringLiteral("b*");
    const auto narrow = QStringLiteral("/*") + QStringLiteral("a*").repeated(30)
        + QStringLiteral("b*").repeated(30);
    WorkLimit work(2'000'000);
    const ProcessorTime timer;
    QVERIFY(!pathCovers(wide, narrow, work));
    QVERIFY2(timer.elapsed() < mostMs, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(work.isSpent());
}

QTEST_GUILESS_MAIN(TestGlob)
#include "tst_glob.moc"
