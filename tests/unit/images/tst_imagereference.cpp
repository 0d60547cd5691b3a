// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/imagereference.h"
#include "models/images/referenceparser.h"

#include <QTest>

using namespace packdesk;

namespace {

const QString sha256 = QStringLiteral("sha256:") + QString(64, u'f');
const QString sha512 = QStringLiteral("sha512:") + QString(128, u'f');

} // namespace

class TestImageReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void good_data();
    void good();
    void bad_data();
    void bad();
    void everyPrefixIsSafe();
    void digests_data();
    void digests();
    void withDigest();
};

// The cases of the grammar's own implementation, and the edges of each rule.
void TestImageReference::good_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("tag");
    QTest::addColumn<QString>("digest");
    auto row = [](const QString &text, const char *domain, const QString &path,
                  const QString &tag = {}, const QString &digest = {}) {
        QTest::newRow(qPrintable(text.left(60)))
            << text << QString::fromLatin1(domain) << path << tag << digest;
    };
    auto s = [](const char *text) { return QString::fromLatin1(text); };

    row(s("test_com"), "", s("test_com"));
    row(s("test.com:tag"), "", s("test.com"), s("tag"));
    row(s("test.com:5000"), "", s("test.com"), s("5000"));
    row(s("test.com/repo:tag"), "test.com", s("repo"), s("tag"));
    row(s("test:5000/repo"), "test:5000", s("repo"));
    row(s("test:5000/repo:tag"), "test:5000", s("repo"), s("tag"));
    row(s("test:5000/repo@") + sha256, "test:5000", s("repo"), {}, sha256);
    row(s("test:5000/repo:tag@") + sha256, "test:5000", s("repo"), s("tag"), sha256);
    row(s("lowercase:Uppercase"), "", s("lowercase"), s("Uppercase"));
    row(s("sub-dom1.foo.com/bar/baz/quux"), "sub-dom1.foo.com", s("bar/baz/quux"));
    row(s("sub-dom1.foo.com/bar/baz/quux:some-long-tag"), "sub-dom1.foo.com", s("bar/baz/quux"),
        s("some-long-tag"));
    row(s("b.gcr.io/test.example.com/my-app:test.example.com"), "b.gcr.io",
        s("test.example.com/my-app"), s("test.example.com"));
    row(s("xn--n3h.com/myimage:xn--n3h.com"), "xn--n3h.com", s("myimage"), s("xn--n3h.com"));
    row(s("xn--7o8h.com/myimage:xn--7o8h.com@") + sha512, "xn--7o8h.com", s("myimage"),
        s("xn--7o8h.com"), sha512);
    row(s("foo_bar.com:8080"), "", s("foo_bar.com"), s("8080"));
    row(s("foo/foo_bar.com:8080"), "", s("foo/foo_bar.com"), s("8080"));
    row(s("192.168.1.1"), "", s("192.168.1.1"));
    row(s("192.168.1.1:tag"), "", s("192.168.1.1"), s("tag"));
    row(s("192.168.1.1/repo"), "192.168.1.1", s("repo"));
    row(s("192.168.1.1:5000/repo:5050"), "192.168.1.1:5000", s("repo"), s("5050"));
    row(s("[2001:db8::1]/repo"), "[2001:db8::1]", s("repo"));
    row(s("[2001:db8:1:2:3:4:5:6]/repo:tag"), "[2001:db8:1:2:3:4:5:6]", s("repo"), s("tag"));
    row(s("[2001:db8::1]:5000/repo:tag@") + sha256, "[2001:db8::1]:5000", s("repo"), s("tag"),
        sha256);
    row(s("[2001:db8::]:5000/repo"), "[2001:db8::]:5000", s("repo"));
    row(s("[::1]:5000/repo"), "[::1]:5000", s("repo"));
    row(s("test_com/foo"), "", s("test_com/foo"));
    row(s("test-com:8080/foo"), "test-com:8080", s("foo"));
    row(s("localhost/foo"), "localhost", s("foo"));
    row(s("localhost:5000/a/b"), "localhost:5000", s("a/b"));
    row(s("localhost"), "", s("localhost"));
    row(s("Host/foo"), "Host", s("foo"));
    row(s("team/pack"), "", s("team/pack"));
    row(s("a.b/c__d/e-f/g---h/i.j/k_l"), "a.b", s("c__d/e-f/g---h/i.j/k_l"));
    row(s("a:_"), "", s("a"), s("_"));
    row(s("a:") + QString(128, u't'), "", s("a"), QString(128, u't'));
    row(s("a.b:65535/c"), "a.b:65535", s("c"));
    const auto longest = s("a/").repeated(127) + u'a';
    row(longest + s(":tag-puts-this-over-max"), "", longest, s("tag-puts-this-over-max"));
}

void TestImageReference::good()
{
    QFETCH(QString, text);
    const auto reference = ImageReference::parse(text);
    QVERIFY2(reference, reference ? "" : qPrintable(QString::number(int(reference.error().fault))));
    QTEST(reference->domain(), "domain");
    QTEST(reference->path(), "path");
    QTEST(reference->tag(), "tag");
    QTEST(reference->digest(), "digest");
    QCOMPARE(reference->toString(), text);
    QCOMPARE(reference->repository(),
             reference->domain().isEmpty() ? reference->path()
                                           : reference->domain() + u'/' + reference->path());
}

void TestImageReference::bad_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ReferencePart>("part");
    QTest::addColumn<ReferenceFault>("fault");
    QTest::addColumn<QString>("piece");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("limit");
    using P = ReferencePart;
    using F = ReferenceFault;
    auto row = [](const QString &text, P part, F fault, const QString &piece, int position,
                  int limit = 0) {
        QTest::newRow(qPrintable(text.left(60)))
            << text << part << fault << piece << position << limit;
    };
    auto s = [](const char *text) { return QString::fromUtf8(text); };

    row({}, P::Whole, F::Empty, {}, 0);
    row(s(" a"), P::Whole, F::WhiteSpace, s(" "), 0);
    row(s("a\n"), P::Whole, F::WhiteSpace, s("\n"), 1);
    row(s("a\xC2\xA0"
          "b"),
        P::Whole, F::WhiteSpace, s("\xC2\xA0"), 1);
    row(s("https://a.b/c"), P::Whole, F::Scheme, s("https://"), 0);
    row(s("docker://a.b/c"), P::Whole, F::Scheme, s("docker://"), 0);
    row(s("a/").repeated(128) + s("a:tag"), P::Whole, F::TooLong, s("a/").repeated(128) + u'a', 0,
        255);

    row(s("a..b/c"), P::Domain, F::EmptyPart, s("a..b"), 2);
    row(s(".b/c"), P::Domain, F::EmptyPart, s(".b"), 0);
    row(s("a.b./c"), P::Domain, F::EmptyPart, s("a.b."), 4);
    row(s(":5000/c"), P::Domain, F::EmptyPart, s(":5000"), 0);
    row(s("-a.b/c"), P::Domain, F::BadCharacter, s("-"), 0);
    row(s("a.b-/c"), P::Domain, F::BadCharacter, s("-"), 3);
    row(s("foo_bar.com/x"), P::Domain, F::BadCharacter, s("_"), 3);
    row(s("b\xC3\xBC"
          "cher.de/x"),
        P::Domain, F::BadCharacter, s("\xC3\xBC"), 1);
    row(s("\xF0\x9F\x90\xB3.com/x"), P::Domain, F::BadCharacter, s("\xF0\x9F\x90\xB3"), 0);
    row(s("a.b:/c"), P::Domain, F::BadPort, {}, 4, 65535);
    row(s("a.b:x/c"), P::Domain, F::BadPort, s("x"), 4, 65535);
    row(s("a.b:1:2/c"), P::Domain, F::BadPort, s("1:2"), 4, 65535);
    row(s("a.b:65536/c"), P::Domain, F::BadPort, s("65536"), 4, 65535);
    row(s("a.b:99999999999999999999/c"), P::Domain, F::BadPort, s("99999999999999999999"), 4,
        65535);
    row(s("[fe80::1%eth0]:5000/repo"), P::Domain, F::BadCharacter, s("%"), 8);
    row(s("[::1/repo"), P::Domain, F::BadCharacter, s("["), 0);
    row(s("[]:1/repo"), P::Domain, F::EmptyPart, s("[]"), 0);
    row(s("[::1]x:1/repo"), P::Domain, F::BadCharacter, s("x"), 5);
    row(s("user:pw@a.b/c"), P::Digest, F::BadDigestAlgorithm, s("a.b/c"), 8);

    row(s(":justtag"), P::Path, F::EmptyPart, {}, 0);
    row(s("@") + sha256, P::Path, F::EmptyPart, {}, 0);
    row(s("/a"), P::Path, F::EmptyPart, s("/a"), 0);
    row(s("a.b/"), P::Path, F::EmptyPart, {}, 4);
    row(s("a//b"), P::Path, F::EmptyPart, s("a//b"), 2);
    row(s("Uppercase:tag"), P::Path, F::UppercaseInPath, s("Uppercase"), 0);
    row(s("test:5000/Uppercase/lowercase:tag"), P::Path, F::UppercaseInPath, s("Uppercase"), 10);
    row(s("a.b/myImage"), P::Path, F::UppercaseInPath, s("myImage"), 6);
    row(s("aa/asdf$$^/aa"), P::Path, F::BadCharacter, s("$"), 7);
    row(s("[2001:db8::1]"), P::Path, F::BadCharacter, s("["), 0);
    row(s("[2001:db8::1]:5000"), P::Path, F::BadCharacter, s("["), 0);
    row(s("[fe80::1%@invalidzone]:5000/repo"), P::Path, F::BadCharacter, s("["), 0);
    row(s("-a"), P::Path, F::BadCharacter, s("-"), 0);
    row(s("a_"), P::Path, F::BadCharacter, s("_"), 1);
    row(s("a/b./c"), P::Path, F::BadCharacter, s("."), 3);
    row(s("a..b"), P::Path, F::BadCharacter, s("."), 2);
    row(s("a___b"), P::Path, F::BadCharacter, s("_"), 2);
    row(s("a.-b"), P::Path, F::BadCharacter, s("-"), 2);
    row(s("../a"), P::Domain, F::EmptyPart, s(".."), 0);

    row(s("a:"), P::Tag, F::EmptyPart, {}, 2);
    row(s("a:.b"), P::Tag, F::BadCharacter, s("."), 2);
    row(s("a:-b"), P::Tag, F::BadCharacter, s("-"), 2);
    row(s("a:b:c"), P::Tag, F::BadCharacter, s(":"), 3);
    row(s("a:b+c"), P::Tag, F::BadCharacter, s("+"), 3);
    row(s("a:") + QString(129, u't'), P::Tag, F::TooLong, QString(129, u't'), 2, 128);

    row(s("a@"), P::Digest, F::EmptyPart, {}, 2);
    row(s("a@sha256"), P::Digest, F::BadDigestLength, {}, 8, 64);
    row(s("repo@sha256:ffff"), P::Digest, F::BadDigestLength, s("ffff"), 12, 64);
    row(s("validname@invaliddigest:") + QString(64, u'f'), P::Digest, F::BadDigestAlgorithm,
        s("invaliddigest"), 10);
    row(s("a@md5:") + QString(32, u'f'), P::Digest, F::BadDigestAlgorithm, s("md5"), 2);
    row(s("a@sha256:") + QString(64, u'F'), P::Digest, F::BadCharacter, s("F"), 9);
    row(s("a@sha256:") + QString(63, u'f') + u'g', P::Digest, F::BadCharacter, s("g"), 72);
    row(s("a@") + sha256 + u'@' + sha256, P::Digest, F::BadCharacter, s("@"), 73);
}

void TestImageReference::bad()
{
    QFETCH(QString, text);
    const auto reference = ImageReference::parse(text);
    QVERIFY(!reference);
    const auto &problem = reference.error();
    QTEST(problem.fault, "fault");
    QTEST(problem.part, "part");
    QTEST(problem.text, "piece");
    QTEST(problem.position, "position");
    QTEST(problem.limit, "limit");
}

void TestImageReference::everyPrefixIsSafe()
{
    const auto text = QStringLiteral("[2001:db8::1]:5000/te.am/pa__ck:v1.0@") + sha256;
    for (int size = 0; size <= text.size(); ++size) {
        ReferenceParser parser(text.left(size));
        const auto problem = parser.parse();
        if (problem)
            QVERIFY(problem->position >= 0 && problem->position <= size);
        else
            QVERIFY(!parser.path().isEmpty());
    }
}

void TestImageReference::digests_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("sha256") << sha256 << true;
    QTest::newRow("sha512") << sha512 << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("uppercase") << sha256.toUpper() << false;
    QTest::newRow("uppercase digits") << QStringLiteral("sha256:") + QString(64, u'F') << false;
    QTest::newRow("short") << sha256.chopped(1) << false;
    QTest::newRow("long") << sha256 + u'f' << false;
    QTest::newRow("path") << QStringLiteral("sha256:../") + QString(61, u'f') << false;
    QTest::newRow("line feed") << sha256.chopped(1) + u'\n' << false;
    QTest::newRow("other") << QStringLiteral("sha384:") + QString(96, u'f') << false;
}

void TestImageReference::digests()
{
    QFETCH(QString, text);
    QTEST(isDigest(text), "good");
}

void TestImageReference::withDigest()
{
    const auto reference = ImageReference::parse(QStringLiteral("a.b/c:1"));
    QVERIFY(reference);
    QCOMPARE(reference->withDigest(sha256).toString(), QStringLiteral("a.b/c@") + sha256);
    QCOMPARE(reference->toString(), QStringLiteral("a.b/c:1"));
}

QTEST_GUILESS_MAIN(TestImageReference)
#include "tst_imagereference.moc"
