// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/registryclient.h"
#include "tests/support/scriptedregistry.h"

#include <QTest>

using namespace packdesk;
using namespace packdesk::test;

namespace {

QByteArray page(const QByteArrayList &tags, const QByteArray &next = {})
{
    const auto list = tags.isEmpty() ? QByteArray() : '"' + tags.join("\",\"") + '"';
    return RawServer::answer(
        200, "{\"name\":\"a\",\"tags\":[" + list + "]}",
        "Content-Type: application/json\r\n"
            + (next.isNull() ? QByteArray() : "Link: <" + next + ">; rel=\"next\"\r\n"));
}

auto tagsOf(const RawServer &server, const RegistryLimits &limits = {})
{
    return RegistryClient(domainOf(server), limits).tags(QStringLiteral("team/pack"));
}

} // namespace

class TestRegistryTags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pages();
    void refusedPages_data();
    void refusedPages();
    void otherOriginIsNotAsked();
    void circle();
    void tooManyPages();
    void tooManyTags();
    void badAnswers_data();
    void badAnswers();
};

void TestRegistryTags::pages()
{
    QByteArrayList lines;
    RawServer *self = nullptr;
    RawServer server(answering([&](const QByteArray &head) {
        lines.append(head.left(head.indexOf(" HTTP/")));
        if (head.contains("last=1.9"))
            return page({"1.10", "latest", "1.9"},
                        originOf(*self) + "/v2/team/pack/tags/list?last=x");
        if (head.contains("last=x"))
            return page({"0.1", "not a tag", "dev"});
        return page({"1.2", "1.9"}, "/v2/team/pack/tags/list?last=1.9&n=2");
    }));
    self = &server;
    const auto tags = tagsOf(server);
    QVERIFY2(tags, tags ? "" : qPrintable(tags.error().reason));
    QCOMPARE(tags->join(u' '), QStringLiteral("1.10 1.9 1.2 0.1 latest dev"));
    QCOMPARE(lines,
             (QByteArrayList{"GET /v2/team/pack/tags/list?n=1000",
                             "GET /v2/team/pack/tags/list?last=1.9&n=2",
                             "GET /v2/team/pack/tags/list?last=x"}));
}

void TestRegistryTags::refusedPages_data()
{
    QTest::addColumn<QByteArray>("next");
    for (const auto *next :
         {"http://example.com/v2/a/tags/list", "//example.com/x", "https://127.0.0.1/x",
          "http://127.0.0.1:1/x", "http://localhost/x", "http://169.254.169.254/",
          "file:///etc/passwd", "ftp://127.0.0.1/", "http://user:secret@127.0.0.1/", ""})
        QTest::newRow(next) << QByteArray(next);
}

void TestRegistryTags::refusedPages()
{
    QFETCH(QByteArray, next);
    RawServer server(always(page({"1"}, next)));
    const auto tags = tagsOf(server);
    QVERIFY(!tags);
    QCOMPARE(tags.error().fault, RegistryFault::UnsafePage);
    QVERIFY(!tags.error().reason.contains(QLatin1String("secret")));
    QCOMPARE(server.heads(), 1);
}

void TestRegistryTags::otherOriginIsNotAsked()
{
    RawServer other(always(page({"2"})));
    RawServer server(always(page({"1"}, originOf(other) + "/v2/team/pack/tags/list?last=1")));
    const auto tags = tagsOf(server);
    QVERIFY(!tags);
    QCOMPARE(tags.error().fault, RegistryFault::UnsafePage);
    QCOMPARE(other.connections(), 0);
}

void TestRegistryTags::circle()
{
    RawServer server(always(page({"1"}, "/v2/team/pack/tags/list?last=1")));
    const auto tags = tagsOf(server);
    QVERIFY(!tags);
    QCOMPARE(tags.error().fault, RegistryFault::BadAnswer);
    QCOMPARE(server.heads(), 2);
}

void TestRegistryTags::tooManyPages()
{
    std::atomic<int> count = 0;
    RawServer server(answering([&](const QByteArray &) {
        return page({"t"}, "/v2/team/pack/tags/list?last=" + QByteArray::number(++count));
    }));
    const auto tags = tagsOf(server);
    QVERIFY(!tags);
    QCOMPARE(tags.error().fault, RegistryFault::TooManyPages);
    QCOMPARE(server.heads(), 200);
}

void TestRegistryTags::tooManyTags()
{
    RawServer server(always(page({"1", "2", "3", "4"})));
    RegistryLimits limits;
    limits.tags = 4;
    QVERIFY(tagsOf(server, limits));
    limits.tags = 3;
    const auto tags = tagsOf(server, limits);
    QVERIFY(!tags);
    QCOMPARE(tags.error().fault, RegistryFault::TooLarge);
}

void TestRegistryTags::badAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<RegistryFault>("fault");
    QTest::newRow("no JSON") << RawServer::answer(200, "<html>") << RegistryFault::BadAnswer;
    QTest::newRow("no tags") << RawServer::answer(200, "{}") << RegistryFault::BadAnswer;
    QTest::newRow("not found") << RawServer::answer(404, "{}") << RegistryFault::NotFound;
    QTest::newRow("too large") << RawServer::answer(200, QByteArray((8 << 20) + 1, ' '))
                               << RegistryFault::TooLarge;
}

void TestRegistryTags::badAnswers()
{
    QFETCH(QByteArray, answer);
    RawServer server(always(answer));
    const auto tags = tagsOf(server);
    QVERIFY(!tags);
    QTEST(tags.error().fault, "fault");
}

QTEST_GUILESS_MAIN(TestRegistryTags)
#include "tst_registrytags.moc"
