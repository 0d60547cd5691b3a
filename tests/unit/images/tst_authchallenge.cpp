// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/authchallenge.h"
#include "tests/support/processortime.h"

#include <QTest>

using namespace packdesk;
using namespace packdesk::test;

class TestAuthChallenge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void challenges_data();
    void challenges();
    void everyPrefixIsSafe();
    void isLinear();
    void bounded();
    void tokens();
};

namespace {

/// `basic[realm=x] bearer[realm=y|service=z]`
QByteArray shown(const QList<AuthChallenge> &challenges)
{
    QByteArrayList all;
    for (const auto &challenge : challenges) {
        QByteArrayList parameters;
        for (auto at = challenge.parameters.cbegin(); at != challenge.parameters.cend(); ++at)
            parameters.append(at.key() + '=' + at.value());
        all.append(challenge.scheme + '[' + parameters.join('|') + ']');
    }
    return all.join(' ');
}

} // namespace

void TestAuthChallenge::challenges_data()
{
    QTest::addColumn<QByteArrayList>("headers");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArrayList &headers, const char *expected) {
        QTest::newRow(name) << headers << QByteArray(expected);
    };
    row("none", {}, "");
    row("empty", {""}, "");
    row("usual", {R"(Bearer realm="https://a.b/t",service="s",scope="repository:x:pull,push")"},
        "bearer[realm=https://a.b/t|scope=repository:x:pull,push|service=s]");
    row("spaces", {"  Bearer \t realm = \"r\" ,  service\t=\t\"s\"  "},
        "bearer[realm=r|service=s]");
    row("case", {"bEARER ReAlM=\"R\",SERVICE=S"}, "bearer[realm=R|service=S]");
    row("basic", {R"(Basic realm="Registry Realm", charset="UTF-8")"},
        "basic[charset=UTF-8|realm=Registry Realm]");
    row("two in one header", {R"(Basic realm="a", Bearer realm="https://b/c",service="d")"},
        "basic[realm=a] bearer[realm=https://b/c|service=d]");
    row("two in two headers", {R"(Bearer realm="b")", R"(Basic realm="a")"},
        "bearer[realm=b] basic[realm=a]");
    row("three in two", {R"(Negotiate, Bearer realm="b")", R"(Basic realm="a")"},
        "negotiate[] bearer[realm=b] basic[realm=a]");
    row("token68", {R"(Negotiate YIIB/+-._~==, Basic realm="a")"}, "negotiate[] basic[realm=a]");
    row("token68 alone", {"NTLM TlRMTVNTUAAB"}, "ntlm[]");
    row("quoted comma", {R"(Basic realm="a, Bearer realm=\"x\"")"},
        "basic[realm=a, Bearer realm=\"x\"]");
    row("quoted scheme is no scheme", {R"(Digest realm="Bearer realm=https://evil")"},
        "digest[realm=Bearer realm=https://evil]");
    row("escaped", {R"(Bearer realm="a\"b\\c\d",service="s")"}, "bearer[realm=a\"b\\cd|service=s]");
    row("empty value", {R"(Bearer realm="",service="s")"}, "bearer[realm=|service=s]");
    row("address without quotes", {"Bearer realm=https://a.b/t?x=y,service=s"},
        "bearer[realm=https://a.b/t?x=y|service=s]");
    row("empty elements", {R"(,, Bearer realm="a",, ,service="s",)"}, "bearer[realm=a|service=s]");
    row("scheme alone", {"Bearer"}, "bearer[]");
    row("scheme and space", {"Bearer "}, "bearer[]");
    row("realm of another scheme", {R"(Bearer service="s", Basic realm="b")"},
        "bearer[service=s] basic[realm=b]");
    row("realm twice", {R"(Bearer realm="a",realm="b")"}, "");
    row("realm twice, in another case", {R"(Bearer realm="a",REALM="b", Basic realm="c")"}, "");
    row("open quote", {R"(Basic realm="a", Bearer realm="b)"}, "basic[realm=a]");
    row("ends in an escape", {R"(Bearer realm="b\)"}, "");
    row("text behind a quote", {R"(Bearer realm="a"b)"}, "");
    row("no comma between", {R"(Bearer realm="a" service="s")"}, "");
    row("parameter without a scheme", {R"(realm="a")"}, "");
    row("no space behind the scheme", {R"(Bearer="a")"}, "");
    row("nonsense", {"\"\"; <>"}, "");
    row("nonsense does not reach the next header", {"=", R"(Basic realm="a")"}, "basic[realm=a]");
}

void TestAuthChallenge::challenges()
{
    QFETCH(QByteArrayList, headers);
    QTEST(shown(parseChallenges(headers)), "expected");
}

void TestAuthChallenge::everyPrefixIsSafe()
{
    const QByteArray text(R"(Negotiate abc=, Basic realm="a\"b, c", Bearer realm="d",service=e)");
    for (qsizetype size = 0; size <= text.size(); ++size) {
        const auto whole = parseChallenges({text});
        const auto part = parseChallenges({text.left(size)});
        // The beginning of a parameter may look like one more scheme.
        QVERIFY(part.size() <= whole.size() + 1);
    }
}

void TestAuthChallenge::isLinear()
{
    for (const QByteArray &piece : {QByteArray("a "), QByteArray("a=b,"), QByteArray("\\\""),
                                    QByteArray(","), QByteArray("a b="), QByteArray("=")}) {
        const auto text = "Bearer realm=\"x\"," + piece.repeated((1 << 20) / piece.size());
        const ProcessorTime timer;
        parseChallenges({text, "Bearer x=\"" + text});
        QVERIFY2(timer.elapsed() < mostMs, piece.constData());
    }
}

void TestAuthChallenge::bounded()
{
    const auto many = QByteArray("a,").repeated(1000);
    QCOMPARE(parseChallenges({many}).size(), 32);
    QCOMPARE(parseChallenges({many, many}).size(), 32);
}

void TestAuthChallenge::tokens()
{
    QCOMPARE(parseToken("{\"token\":\"a\",\"access_token\":\"b\"}"), QByteArray("a"));
    QCOMPARE(parseToken("{\"access_token\":\"b\"}"), QByteArray("b"));
    QVERIFY(parseToken("{\"token\":1}").isEmpty());
    QVERIFY(parseToken("{\"token\":\"\\u00e4\"}").isEmpty());
    QVERIFY(parseToken("{\"token\":\"" + QByteArray(20'000, 'a') + "\"}").isEmpty());
    QVERIFY(parseToken("[]").isEmpty());
}

QTEST_GUILESS_MAIN(TestAuthChallenge)
#include "tst_authchallenge.moc"
