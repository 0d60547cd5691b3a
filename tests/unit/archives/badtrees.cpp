// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/unit/archives/badfolders.h"

namespace packdesk {

namespace {

using Kind = FolderItem::Kind;

BadFolder with(const char *name, const FolderItem &item, const QByteArray &expected)
{
    return {name, {item}, {QString::fromUtf8(expected)}};
}

QList<BadFolder> badTops()
{
    const auto missing = QStringLiteral("E PackYamlMissing pack.yaml");
    return {
        with("another file at the top", {"README.md", "x"}, "E UnknownTopLevel README.md"),
        with("another directory at the top", {"src/deep/a", "x"}, "E UnknownTopLevel src"),
        with("empty directory at the top", {"bin", {}, Kind::Directory}, "E UnknownTopLevel bin"),
        with("caps.yaml at the top", {"caps.yaml", "[]\n"}, "E UnknownTopLevel caps.yaml"),
        with("directory in capitals", {"Guides/a.md", "x"}, "E UnknownTopLevel Guides"),
        with("left by a desktop", {".DS_Store", "x"}, "E UnknownTopLevel .DS_Store"),
        with("left by an editor", {"pack.yaml~", "x"}, "E UnknownTopLevel pack.yaml~"),
        with("guides are a file", {"guides", "x"}, "E UnknownTopLevel guides"),
        with("behavior.md is a directory", {"behavior.md/a", "x"}, "E UnknownTopLevel behavior.md"),
        {"pack one level deeper",
         {{"pack.yaml", {}, Kind::Absent}, {"tools/pack.yaml", goodManifest()}},
         {missing, QStringLiteral("E UnknownTopLevel tools tools/pack.yaml")}},
        {"letter case of pack.yaml",
         {{"pack.yaml", {}, Kind::Absent}, {"Pack.yaml", goodManifest()}},
         {missing, QStringLiteral("E UnknownTopLevel Pack.yaml")}},
    };
}

QList<BadFolder> badKinds()
{
    const auto missing = QStringLiteral("E PackYamlMissing pack.yaml");
    return {
        with("link inside", {"guides/a.md", "../behavior.md", Kind::Link},
             "E Link guides/a.md ../behavior.md"),
        with("link to nothing", {"data/x", "nothing", Kind::Link}, "E Link data/x nothing"),
        with("link to its directory", {"data/loop", ".", Kind::Link}, "E Link data/loop ."),
        with("link to the pack", {"data/all", "..", Kind::Link}, "E Link data/all .."),
        with("absolute link", {"guides/a.md", "/etc/passwd", Kind::Link},
             "E AbsoluteLink guides/a.md /etc/passwd"),
        with("absolute link to a directory", {"data", "/etc", Kind::Link},
             "E AbsoluteLink data /etc"),
        with("link that leads out", {"data/a", "../../a", Kind::Link},
             "E OutsideLink data/a ../../a"),
        with("link that leads out and in again", {"data/a", "../../x/data/b", Kind::Link},
             "E OutsideLink data/a ../../x/data/b"),
        with("directory that is a link out", {"scripts", "../other", Kind::Link},
             "E OutsideLink scripts ../other"),
        {"pack.yaml is a link",
         {{"pack.yaml", "data/p.yaml", Kind::Link}, {"data/p.yaml", goodManifest()}},
         {missing, QStringLiteral("E Link pack.yaml data/p.yaml")}},
        with("behavior.md is a link out", {"behavior.md", "/dev/zero", Kind::Link},
             "E AbsoluteLink behavior.md /dev/zero"),
        with("pipe", {"data/pipe", {}, Kind::Pipe}, "E SpecialFile data/pipe"),
        with("behavior.md is a pipe", {"behavior.md", {}, Kind::Pipe}, "E SpecialFile behavior.md"),
        {"pack.yaml is a pipe",
         {{"pack.yaml", {}, Kind::Pipe}},
         {missing, QStringLiteral("E SpecialFile pack.yaml")}},
        with("socket", {"data/socket", {}, Kind::Socket}, "E SpecialFile data/socket"),
    };
}

QList<BadFolder> badNames()
{
    const QByteArray long250 = '/' + QByteArray(250, 'n');
    const QByteArray longPath
        = "data" + long250 + long250 + long250 + long250 + "/" + QByteArray(100, 'f');
    const QByteArray deep = "data" + QByteArray("/d").repeated(64);
    return {
        with("name that is not UTF-8", {"data/a\xFF", "x"}, "E NameNotUtf8 data/a\xEF\xBF\xBD"),
        with("directory that is not UTF-8", {"data/\xC3", {}, Kind::Directory},
             "E NameNotUtf8 data/\xEF\xBF\xBD"),
        with("line feed in a name", {"data/a\nb", "x"}, "E BadName data/a\nb"),
        with("escape in a name", {"data/\x1B[2J", "x"}, "E BadName data/\x1B[2J"),
        with("right to left",
             {"data/a\xE2\x80\xAE"
              "b",
              "x"},
             "E BadName data/a\xE2\x80\xAE"
             "b"),
        with("backslash", {"data/a\\b", "x"}, "W BadName data/a\\b"),
        with("name with drive", {"data/C:\\a", "x"}, "W BadName data/C:\\a"),
        with("path too long", {longPath, "x"}, "E BadName " + longPath.left(300)),
        {"names that differ in case",
         {{"data/README", "x"}, {"data/Readme", "x"}},
         {QStringLiteral("W CaseCollision data/Readme data/README")}},
        {"directories that differ in case",
         {{"data/A/x", "x"}, {"data/a/y", "x"}},
         {QStringLiteral("W CaseCollision data/a data/A")}},
        {"two forms of one letter",
         {{"data/a\xCC\x88", "x"}, {"data/\xC3\xA4", "x"}},
         {QString::fromUtf8("W CaseCollision data/\xC3\xA4 data/a\xCC\x88")}},
        with("nested too deeply", {deep + "/a", "x"}, "E TooDeep " + deep + " 64"),
    };
}

} // namespace

QList<BadFolder> badTrees()
{
    return badTops() + badKinds() + badNames();
}

} // namespace packdesk
