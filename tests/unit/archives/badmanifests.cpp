// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/unit/archives/badfolders.h"

namespace packdesk {

namespace {

BadFolder yaml(const char *name, const QByteArray &text, const QByteArray &expected)
{
    return {name, {{"pack.yaml", text}}, {QString::fromUtf8(expected)}};
}

/// The good manifest with one line exchanged; an empty line falls away.
BadFolder line(const char *name, int number, const QByteArray &text, const QByteArray &expected)
{
    auto lines = goodManifest().split('\n');
    lines[number - 1] = text;
    if (text.isEmpty())
        lines.removeAt(number - 1);
    return yaml(name, lines.join('\n'), expected);
}

BadFolder more(const char *name, const QByteArray &text, const QByteArray &expected)
{
    return yaml(name, goodManifest() + text, expected);
}

QList<BadFolder> brokenYaml()
{
    const QByteArray map("a map of fields was expected");
    return {
        {"no pack.yaml",
         {{"pack.yaml", {}, FolderItem::Kind::Absent}, {"behavior.md", "x"}},
         {QStringLiteral("E PackYamlMissing pack.yaml")}},
        {"pack.yaml is a directory",
         {{"pack.yaml/a", "x"}, {"pack.yaml", {}, FolderItem::Kind::Absent}},
         {QStringLiteral("E PackYamlMissing pack.yaml"),
          QStringLiteral("E UnknownTopLevel pack.yaml")}},
        yaml("empty", "", "E PackYamlInvalid pack.yaml " + map),
        yaml("only a comment", "# name: a\n", "E PackYamlInvalid pack.yaml " + map),
        yaml("a list", "- a\n", "E PackYamlInvalid pack.yaml:1:1 " + map),
        yaml("a text", "\nhello\n", "E PackYamlInvalid pack.yaml:2:1 " + map),
        yaml("not UTF-8", "name: tools\nversion: \"1\"\ndescription: T\xFF\n",
             "E BadEncoding pack.yaml:3:15 not UTF-8"),
        yaml("zero byte", QByteArray("name: to\0ols\n", 13),
             "E BadEncoding pack.yaml:1:9 not UTF-8"),
        more("key twice", "name: b\n", "E PackYamlInvalid pack.yaml:5:1 duplicate key: name"),
        more("alias", "display_name: &a Tools\nx: *a\n",
             "E PackYamlInvalid pack.yaml:6:4 aliases are not allowed"),
        yaml("a thousand laughs", "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\n",
             "E PackYamlInvalid pack.yaml:2:8 aliases are not allowed"),
        yaml("alias of itself", "a: &a\n  b: *a\n",
             "E PackYamlInvalid pack.yaml:2:6 aliases are not allowed"),
        yaml("a thousand brackets", "a: " + QByteArray(1000, '[') + QByteArray(1000, ']'),
             "E PackYamlInvalid pack.yaml:1:67 nested deeper than 64"),
        // Without their ends the library takes what they hold for a key.
        yaml("a hundred thousand open brackets", "a: " + QByteArray(100'000, '['),
             "E PackYamlInvalid pack.yaml:1:5 a list or map as a key"),
        yaml("a hundred thousand braces", "a: " + QByteArray("{a: ").repeated(100'000),
             "E PackYamlInvalid pack.yaml:1:256 nested deeper than 64"),
        yaml("a hundred thousand dashes", QByteArray("- ").repeated(100'000),
             "E PackYamlInvalid pack.yaml:1:129 nested deeper than 64"),
        yaml("too many values", "a: [" + QByteArray("x,").repeated(60'000) + "x]\n",
             "E PackYamlInvalid pack.yaml:1:99999 more than 50000 values"),
        more("two documents", "---\nname: b\n",
             "E PackYamlInvalid pack.yaml:5:1 more than one document"),
        yaml("a list as a key", "? [a]\n: b\n",
             "E PackYamlInvalid pack.yaml:1:3 a list or map as a key"),
        yaml("too large", QByteArray((1 << 20) + 1, '#'), "E TooLarge pack.yaml 1048576"),
    };
}

QList<BadFolder> brokenFields()
{
    return {
        line("no name", 1, "", "E FieldMissing pack.yaml name"),
        line("name is empty", 1, "name: ''", "E FieldMissing pack.yaml:1:7 name"),
        line("name is nothing", 1, "name:", "E FieldMissing pack.yaml:1:1 name"),
        line("name with a space", 1, "name: my tools", "E FieldWrong pack.yaml:1:7 name"),
        line("name in capitals", 1, "name: Tools", "E FieldWrong pack.yaml:1:7 name"),
        line("name with a dash first", 1, "name: -tools", "E FieldWrong pack.yaml:1:7 name"),
        line("name with a dash last", 1, "name: tools-", "E FieldWrong pack.yaml:1:7 name"),
        line("name with a letter of its own", 1, "name: t\xC3\xB6ols",
             "E FieldWrong pack.yaml:1:7 name"),
        line("name too long", 1, "name: " + QByteArray(65, 'a'), "E FieldWrong pack.yaml:1:7 name"),
        line("name is a list", 1, "name: [tools]", "E FieldWrong pack.yaml:1:7 name"),
        line("no version", 2, "", "E FieldMissing pack.yaml version"),
        line("version is null", 2, "version: ~", "E FieldMissing pack.yaml:2:10 version"),
        line("version is a map", 2, "version:\n  major: 1", "E FieldWrong pack.yaml:3:3 version"),
        line("version with a space", 2, "version: 1.0 beta", "E FieldWrong pack.yaml:2:10 version"),
        line("version with a slash", 2, "version: v1/2", "E FieldWrong pack.yaml:2:10 version"),
        line("version is a number", 2, "version: 1.10", "W VersionIsNumber pack.yaml:2:10 1.10"),
        line("version is an octal number", 2, "version: 010",
             "W VersionIsNumber pack.yaml:2:10 010"),
        line("no description", 3, "", "W FieldMissing pack.yaml description"),
        line("description is a list", 3, "description: [a]",
             "E FieldWrong pack.yaml:3:14 description"),
        line("no category", 4, "", "W FieldMissing pack.yaml category"),
        more("field that nobody knows", "licence: MIT\n", "N UnknownField pack.yaml:5:1 licence"),
        more("display name is a map", "display_name: {a: b}\n",
             "E FieldWrong pack.yaml:5:15 display_name"),
        more("suggested packs are a text", "suggested_packs: git, sql\n",
             "E FieldWrong pack.yaml:5:18 suggested_packs"),
        more("suggested pack is no slug", "suggested_packs: [git, \"A B\"]\n",
             "E FieldWrong pack.yaml:5:24 suggested_packs[1]"),
    };
}

} // namespace

QList<BadFolder> badManifests()
{
    return brokenYaml() + brokenFields();
}

} // namespace packdesk
