// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/support/imagematrix.h"

#include "tests/support/rawtar.h"

namespace packdesk::test {

namespace {

constexpr auto gzip = TarCompression::Gzip;
constexpr auto zstd = TarCompression::Zstd;
constexpr auto plain = TarCompression::None;

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

ArchiveItem file(const char *path, const QByteArray &bytes = "x")
{
    return {text(path), bytes};
}

QByteArray yaml(const QByteArray &name, const QByteArray &version)
{
    return "name: " + name + "\nversion: " + version + "\ndescription: d\ncategory: c\n";
}

ArchiveItem pack(const QByteArray &name, const QByteArray &version = "1.0.0")
{
    return file("pack.yaml", yaml(name, version));
}

/// A case of a single image.
MatrixCase single(const char *name, const QList<LayerSpec> &layers,
                  ImageMaker::Kind kind = ImageMaker::Kind::Oci)
{
    MatrixCase made;
    made.name = text(name);
    made.packName = text(name);
    made.version = text("1.0.0");
    made.packYaml = yaml(name, "1.0.0");
    made.make
        = [layers, kind](const QString &folder) { return ImageMaker(folder, kind).single(layers); };
    made.files = {text("pack.yaml")};
    made.topLevel = made.files;
    return made;
}

MatrixCase noPack(MatrixCase made, FindingKind error, const QByteArray &packYaml)
{
    made.packName = QString();
    made.version = QString();
    made.packYaml = packYaml;
    made.error = error;
    return made;
}

MatrixCase withFiles(MatrixCase made, const char *files, const char *topLevel)
{
    made.files = text(files).split(u' ');
    made.topLevel = text(topLevel).split(u' ');
    return made;
}

MatrixCase inLayer(MatrixCase made, int layer)
{
    made.packLayer = layer;
    return made;
}

MatrixCase withBehavior(MatrixCase made, const char *behavior)
{
    made.behavior = text(behavior);
    return made;
}

QList<MatrixCase> layerCases()
{
    QList<MatrixCase> cases;
    cases << single("one-gzip", {{{pack("one-gzip")}, gzip, {}}});
    cases << single("one-zstd", {{{pack("one-zstd")}, zstd, {}}});
    cases << single("one-plain", {{{pack("one-plain")}, plain, {}}});
    cases << inLayer(single("two", {{{pack("old", "0.1")}, gzip, {}}, {{pack("two")}, gzip, {}}}),
                     1);
    cases << withFiles(single("three-kinds",
                              {{{file("data/a")}, plain, {}},
                               {{file("data/b")}, gzip, {}},
                               {{pack("three-kinds")}, zstd, {}}}),
                       "data/a data/b pack.yaml", "data/ pack.yaml");
    cases.last().packLayer = 2;
    QList<LayerSpec> ten;
    for (int i = 0; i < 9; ++i)
        ten.append({{pack("ten", QByteArray::number(i)),
                     file(qPrintable(text("data/%1").arg(i)), QByteArray(1000 * i, 'x'))},
                    i % 3 == 0 ? plain : (i % 3 == 1 ? gzip : zstd),
                    {}});
    ten.append({{pack("ten")}, gzip, {}});
    cases << withFiles(inLayer(single("ten", ten), 9),
                       "data/0 data/1 data/2 data/3 data/4 data/5 data/6 data/7 data/8 pack.yaml",
                       "data/ pack.yaml");
    cases << withFiles(
        withBehavior(single("texts",
                            {{{pack("texts"), file("behavior.md", "Be kind \xE2\x9C\x93.\n"),
                               file("guides/\xC3\xA4.md", "# \xC3\xA4\n"),
                               file("scripts/run.sh", "#!/bin/sh\n")},
                              gzip,
                              {}}}),
                     "Be kind \xE2\x9C\x93.\n"),
        "behavior.md guides/\xC3\xA4.md pack.yaml scripts/run.sh",
        "behavior.md guides/ pack.yaml scripts/");
    QByteArray capable = yaml("capable", "1.0.0")
        + "capabilities:\n  - name: api\n    type: http\n    allow:\n"
          "      - domains: [api.example.com]\n        methods: [GET]\n";
    cases << single("capable", {{{file("pack.yaml", capable)}, zstd, {}}});
    cases.last().packYaml = capable;
    cases << withFiles(
        single("system",
               {{{file("etc/hosts"), file("usr/bin/x")}, gzip, {}}, {{pack("system")}, gzip, {}}}),
        "etc/hosts pack.yaml usr/bin/x", "etc/ pack.yaml usr/");
    cases.last().packLayer = 1;
    return cases;
}

QList<MatrixCase> whiteoutCases()
{
    QList<MatrixCase> cases;
    cases << noPack(withFiles(single("whiteout-gone",
                                     {{{pack("a"), file("data/a")}, gzip, {}},
                                      {{file(".wh.pack.yaml", "")}, gzip, {}}}),
                              "data/a", "data/"),
                    FindingKind::PackYamlMissing, {});
    cases << inLayer(single("whiteout-back",
                            {{{pack("a", "2")}, gzip, {}},
                             {{file(".wh.pack.yaml", "")}, plain, {}},
                             {{pack("whiteout-back")}, zstd, {}}}),
                     2);
    cases << inLayer(single("whiteout-same-layer",
                            {{{pack("a", "2")}, gzip, {}},
                             {{file(".wh.pack.yaml", ""), pack("whiteout-same-layer")}, gzip, {}}}),
                     1);
    cases << withFiles(single("whiteout-behavior",
                              {{{pack("whiteout-behavior"), file("behavior.md", "old")}, gzip, {}},
                               {{file(".wh.behavior.md", "")}, zstd, {}}}),
                       "pack.yaml", "pack.yaml");
    cases << withFiles(
        single("opaque-folder",
               {{{pack("opaque-folder"), file("scripts/old"), file("data/kept")}, gzip, {}},
                {{file("scripts/.wh..wh..opq", ""), file("scripts/new")}, gzip, {}}}),
        "data/kept pack.yaml scripts/new", "data/ pack.yaml scripts/");
    cases << inLayer(single("opaque-root",
                            {{{pack("a", "2"), file("data/old")}, zstd, {}},
                             {{file(".wh..wh..opq", ""), pack("opaque-root")}, gzip, {}}}),
                     1);
    cases << withFiles(
        single("whiteout-folder",
               {{{pack("whiteout-folder"), file("data/a/b"), file("data/c")}, gzip, {}},
                {{file("data/.wh.a", "")}, gzip, {}}}),
        "data/c pack.yaml", "data/ pack.yaml");
    return cases;
}

QList<MatrixCase> platformCases()
{
    using Kind = ImageMaker::Kind;
    const auto layers = [](const char *name) { return QList<LayerSpec>{{{pack(name)}, gzip, {}}}; };
    QList<MatrixCase> cases;
    cases << single("two-platforms", {});
    cases.last().make = [layers](const QString &folder) {
        ImageMaker maker(folder);
        maker.add(text("arm64"), layers("for-arm"));
        maker.add(text("amd64"), layers("two-platforms"));
        return maker.index(1);
    };
    cases << single("one-foreign-platform", {});
    cases.last().make = [layers](const QString &folder) {
        ImageMaker maker(folder);
        maker.add(text("arm64"), layers("one-foreign-platform"));
        return maker.index(0);
    };
    cases << single("attested", {});
    cases.last().make = [layers](const QString &folder) {
        ImageMaker maker(folder);
        maker.addAttestation();
        maker.add(text("amd64"), layers("attested"));
        return maker.index(1);
    };
    cases << single("docker", {{{file("data/a")}, gzip, {}}, {{pack("docker")}, gzip, {}}},
                    Kind::Docker);
    cases.last() = withFiles(inLayer(cases.last(), 1), "data/a pack.yaml", "data/ pack.yaml");
    cases << single("docker-list", {});
    cases.last().make = [layers](const QString &folder) {
        ImageMaker maker(folder, Kind::Docker);
        maker.add(text("amd64"), layers("docker-list"));
        maker.add(text("s390x"), layers("other"));
        return maker.index(0);
    };
    return cases;
}

QList<MatrixCase> brokenCases()
{
    QList<MatrixCase> cases;
    cases << noPack(withFiles(single("missing", {{{file("data/a")}, gzip, {}}}), "data/a", "data/"),
                    FindingKind::PackYamlMissing, {});
    const QByteArray broken("name: [a\nversion: 1\n");
    cases << noPack(single("broken", {{{file("pack.yaml", broken)}, gzip, {}}}),
                    FindingKind::PackYamlInvalid, broken);
    const QByteArray wrong("name: A B\nversion: 1\ndescription: d\ncategory: c\n");
    cases << noPack(single("wrong-name", {{{file("pack.yaml", wrong)}, gzip, {}}}),
                    FindingKind::FieldWrong, wrong);
    const auto large = yaml("large", "1") + "# " + QByteArray(2 << 20, 'x') + '\n';
    cases << noPack(single("two-mebibytes", {{{file("pack.yaml", large)}, gzip, {}}}),
                    FindingKind::TooLarge, large);
    cases << noPack(single("empty", {{{file("pack.yaml", "")}, gzip, {}}}),
                    FindingKind::PackYamlInvalid, QByteArray(""));
    // The last of two counts, as it does when unpacking.
    cases << inLayer(single("twice",
                            {{{},
                              gzip,
                              tarEntry("pack.yaml", yaml("first", "9"))
                                  + tarEntry("pack.yaml", yaml("twice", "1.0.0")) + tarEnd()}}),
                     -1);
    cases << inLayer(withFiles(single("dotted",
                                      {{{},
                                        plain,
                                        tarEntry("./", {}, '5')
                                            + tarEntry("./pack.yaml", yaml("dotted", "1.0.0"))
                                            + tarEntry(".//data//a", "x") + tarEnd()}}),
                               "data/a pack.yaml", "data/ pack.yaml"),
                     -1);
    cases << inLayer(
        withFiles(single("hard-link",
                         {{{},
                           gzip,
                           tarEntry("data/real", yaml("hard-link", "1.0.0"))
                               + tarEntry("pack.yaml", {}, '1', "data/real") + tarEnd()}}),
                  "data/real pack.yaml", "data/ pack.yaml"),
        -1);
    return cases;
}

} // namespace

QList<MatrixCase> imageMatrix()
{
    return layerCases() + whiteoutCases() + platformCases() + brokenCases();
}

} // namespace packdesk::test
