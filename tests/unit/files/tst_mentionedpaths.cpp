// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/files/mentionedpaths.h"

#include "tests/support/processortime.h"

#include <QTest>

namespace packdesk {

/// Paths that a text speaks of.
class TestMentionedPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void endsInTime_data();
    void endsInTime();
    void takesSoMany();
};

void TestMentionedPaths::finds_data()
{
    QTest::addColumn<QString>("of");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("paths");
    const auto row = [](const char *name, const char *of, const char *text, const char *paths) {
        QTest::newRow(name) << QString::fromUtf8(of) << QString::fromUtf8(text)
                            << QString::fromUtf8(paths);
    };
    row("word", "behavior.md", "Read guides/x.md first.", "guides/x.md");
    row("at the end", "behavior.md", "Run scripts/y.sh", "scripts/y.sh");
    row("full stop", "behavior.md", "See data/codes.csv. Then stop.", "data/codes.csv");
    row("code", "behavior.md", "`scripts/a/b_c-d.py`", "scripts/a/b_c-d.py");
    row("each once", "behavior.md", "guides/x.md, (guides/x.md), guides/y.md",
        "guides/x.md guides/y.md");
    row("mount", "behavior.md", "/workspace/packs/slack/templates/t.txt", "templates/t.txt");
    row("from here", "behavior.md", "./data/a", "data/a");
    row("other letters", "behavior.md", "guides/größe.md", "guides/größe.md");
    row("link", "behavior.md", "[the guide](guides/the%20guide.md#part)", "guides/the guide.md");
    row("link with a title", "behavior.md", "[x](guides/a.md \"A\")", "guides/a.md");
    row("link in angles", "behavior.md", "[x](<guides/a b.md>)", "guides/a b.md guides/a");
    row("link beside", "guides/a.md", "[x](b.md)", "guides/b.md");
    row("link up", "guides/deep/a.md", "[x](../../scripts/y.sh)", "scripts/y.sh");
    row("link beyond the top", "guides/a.md", "[x](../../../etc/passwd)", "");
    row("link to an address", "guides/a.md", "[x](https://example.com/guides/z.md)", "");
    row("link to mail", "guides/a.md", "[x](mailto:me@example.com)", "");
    row("address", "behavior.md", "https://example.com/guides/z.md", "");
    row("folder", "behavior.md", "everything below guides/ and scripts/", "");
    row("other folder", "behavior.md", "src/guides/a.md docs/x", "");
    row("path with dots", "behavior.md", "guides/../../x guides/./y", "");
    row("nothing", "behavior.md", "", "");
    row("open link", "behavior.md", "[x](guides/a.md", "guides/a.md");
}

void TestMentionedPaths::finds()
{
    QFETCH(QString, of);
    QFETCH(QString, text);
    QFETCH(QString, paths);
    QCOMPARE(mentionedPaths(text, of).join(QLatin1Char(' ')), paths);
}

void TestMentionedPaths::endsInTime_data()
{
    QTest::addColumn<QString>("piece");
    QTest::newRow("openings") << QStringLiteral("](");
    QTest::newRow("slashes") << QStringLiteral("guides/");
    QTest::newRow("letters") << QStringLiteral("aaaaaaaa");
    QTest::newRow("links") << QStringLiteral("](x) ");
}

void TestMentionedPaths::endsInTime()
{
    QFETCH(QString, piece);
    const auto text = piece.repeated((1 << 20) / piece.size() - 1) + QLatin1Char(')');
    const test::ProcessorTime spent;
    mentionedPaths(text, QStringLiteral("behavior.md"));
    QVERIFY2(spent.elapsed() < test::mostMs, qPrintable(QString::number(spent.elapsed())));
}

void TestMentionedPaths::takesSoMany()
{
    QString text;
    for (int i = 0; i < 2 * mostMentionedPaths; ++i)
        text += QStringLiteral("guides/%1.md\n").arg(i);
    QCOMPARE(mentionedPaths(text, QStringLiteral("behavior.md")).size(), mostMentionedPaths);
}

} // namespace packdesk

QTEST_APPLESS_MAIN(packdesk::TestMentionedPaths)
#include "tst_mentionedpaths.moc"
