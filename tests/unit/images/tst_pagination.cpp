// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/pagination.h"

#include <QTest>

using namespace packdesk;

class TestPagination : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void links_data();
    void links();
    void tags_data();
    void tags();
};

void TestPagination::links_data()
{
    QTest::addColumn<QByteArrayList>("headers");
    QTest::addColumn<QByteArray>("next");
    const auto row = [](const char *name, const QByteArrayList &headers, const char *next) {
        QTest::newRow(name) << headers << QByteArray(next);
    };
    row("none", {}, nullptr);
    row("usual", {R"(</v2/a/tags/list?last=b&n=2>; rel="next")"}, "/v2/a/tags/list?last=b&n=2");
    row("without quotes", {"</x>;rel=next"}, "/x");
    row("case and spaces", {R"(< /x > ; REL = "Next")"}, "/x");
    row("list of relations", {R"(</x>; rel="last next")"}, "/x");
    row("other relation", {R"(</x>; rel="prev")"}, nullptr);
    row("second link", {R"(</a>; rel="prev", </b>; rel="next")"}, "/b");
    row("second header", {R"(</a>; rel="prev")", R"(</b>; rel="next")"}, "/b");
    row("first of two", {R"(</a>; rel="next", </b>; rel="next")"}, "/a");
    row("comma in the address", {R"(</a,b>; rel="next")"}, "/a,b");
    row("comma in a title", {R"(</a>; title="x, </evil>; rel=next"; rel="next")"}, "/a");
    row("other parameter first", {R"(</a>; type="t"; rel="next")"}, "/a");
    row("only the first rel counts", {R"(</a>; rel="prev"; rel="next")"}, nullptr);
    row("nothing in it", {R"(<>; rel="next")"}, "");
    row("open", {"</a; rel=\"next\""}, nullptr);
    row("no angle brackets", {"/a; rel=\"next\""}, nullptr);
}

void TestPagination::links()
{
    QFETCH(QByteArrayList, headers);
    QFETCH(QByteArray, next);
    const auto found = nextLink(headers);
    QCOMPARE(found.has_value(), !next.isNull());
    if (found)
        QCOMPARE(*found, next);
}

void TestPagination::tags_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("good");
    QTest::addColumn<QStringList>("tags");
    const QStringList none;
    QTest::newRow("two") << QByteArray(R"({"name":"a","tags":["b","a"]})") << true
                         << QStringList{QStringLiteral("b"), QStringLiteral("a")};
    QTest::newRow("null") << QByteArray(R"({"name":"a","tags":null})") << true << none;
    QTest::newRow("empty") << QByteArray(R"({"tags":[]})") << true << none;
    QTest::newRow("no tags at all")
        << QByteArray(R"({"tags":["","a b","../x","-a",".b","ä","a\nb","a:b",")"
                      + QByteArray(129, 'a') + R"("]})")
        << true << none;
    QTest::newRow("longest") << QByteArray(R"({"tags":[")" + QByteArray(128, 'a') + R"("]})")
                             << true << QStringList{QString(128, u'a')};
    QTest::newRow("missing") << QByteArray("{}") << false << none;
    QTest::newRow("text") << QByteArray(R"({"tags":"a"})") << false << none;
    QTest::newRow("number inside") << QByteArray(R"({"tags":["a",1]})") << false << none;
    QTest::newRow("no JSON") << QByteArray("<html>") << false << none;
    QTest::newRow("cut") << QByteArray(R"({"tags":["a")") << false << none;
}

void TestPagination::tags()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, good);
    const auto tags = parseTags(json);
    QCOMPARE(tags.has_value(), good);
    if (tags)
        QTEST(*tags, "tags");
}

QTEST_GUILESS_MAIN(TestPagination)
#include "tst_pagination.moc"
