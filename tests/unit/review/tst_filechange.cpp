// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/review/filechange.h"
#include "models/review/widening.h"

#include <QtTest>

using namespace packdesk;

namespace {

QByteArray manifest(const QByteArray &domain, const QByteArray &description = "A pack")
{
    QByteArray yaml = "name: slack\nversion: 1.0.0\ndescription: " + description + "\n";
    if (!domain.isEmpty())
        yaml += "capabilities:\n  - name: api\n    type: http\n    allow:\n      - domains: ['"
            + domain + "']\n        methods: [GET]\n";
    return yaml;
}

QList<WideningKind> kinds(const QList<FileChange> &changes)
{
    const auto sides = sidesOf(changes);
    QList<WideningKind> kinds;
    for (const auto &widening : compareSides(sides.before, sides.after).widenings)
        kinds += widening.kind;
    return kinds;
}

} // namespace

class FileChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatTheFilesDoCounts_data();
    void onlyWhatTheFilesDoCounts();
    void binaryScriptsHaveNoText();
};

void FileChangeTest::onlyWhatTheFilesDoCounts_data()
{
    const auto yaml = QStringLiteral("pack.yaml");
    const auto behavior = QStringLiteral("behavior.md");
    const auto script = QStringLiteral("scripts/run.sh");
    using Kinds = QList<WideningKind>;
    QTest::addColumn<QList<FileChange>>("changes");
    QTest::addColumn<Kinds>("wanted");
    const auto row = [](const char *name, const QList<FileChange> &changes, const Kinds &wanted) {
        QTest::newRow(name) << changes << wanted;
    };
    row("nothing", {}, {});
    row("a guide", {{QStringLiteral("guides/a.md"), "a", "b"}}, {});
    row("data", {{QStringLiteral("data/scripts/a"), "a", "b"}}, {});
    row("a description", {{yaml, manifest("a.com"), manifest("a.com", "Other")}}, {});
    row("another domain", {{yaml, manifest("a.com"), manifest("b.com")}},
        {WideningKind::Capability});
    row("a first capability", {{yaml, manifest({}), manifest("b.com")}},
        {WideningKind::Capability});
    row("fewer capabilities", {{yaml, manifest("a.com"), manifest({})}}, {});
    row("no YAML any more", {{yaml, manifest("a.com"), "{"}}, {WideningKind::ReachUnseen});
    row("YAML at last", {{yaml, "{", manifest("a.com")}}, {WideningKind::Capability});
    row("a behavior", {{behavior, "a", "b"}}, {WideningKind::Behavior});
    row("a behavior that is no text", {{behavior, "a", "\xff"}}, {WideningKind::Behavior});
    row("a mark at the beginning of a behavior",
        {{behavior, "a",
          "\xEF\xBB\xBF"
          "a"}},
        {WideningKind::Behavior});
    row("a script", {{script, "a", "b"}}, {WideningKind::Scripts});
    row("a binary script", {{script, "\xff\x01", "\xff\x02"}}, {WideningKind::Scripts});
    row("all of them",
        {{script, "a", "b"}, {behavior, "a", "b"}, {yaml, manifest("a.com"), manifest("*.com")}},
        {WideningKind::Capability, WideningKind::Behavior, WideningKind::Scripts});
}

void FileChangeTest::onlyWhatTheFilesDoCounts()
{
    QFETCH(const QList<FileChange>, changes);
    QFETCH(const QList<WideningKind>, wanted);
    QCOMPARE(kinds(changes), wanted);
}

void FileChangeTest::binaryScriptsHaveNoText()
{
    const auto sides = sidesOf(
        {{QStringLiteral("scripts/b"), "b", "\xff"}, {QStringLiteral("scripts/a"), "a", "aa"}});
    const QList<SideFile> before{{QStringLiteral("scripts/a"), 1, QStringLiteral("a")},
                                 {QStringLiteral("scripts/b"), 1, QStringLiteral("b")}};
    const QList<SideFile> after{{QStringLiteral("scripts/a"), 2, QStringLiteral("aa")},
                                {QStringLiteral("scripts/b"), 1, std::nullopt}};
    const QByteArray large((1 << 20) + 1, 'x');
    const auto tooLarge = sidesOf({{QStringLiteral("scripts/a"), "a", large}});
    QVERIFY(!tooLarge.after.scripts->constFirst().text);
    QCOMPARE(*sides.before.scripts, before);
    QCOMPARE(*sides.after.scripts, after);
}

QTEST_APPLESS_MAIN(FileChangeTest)
#include "tst_filechange.moc"
