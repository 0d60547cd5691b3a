// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/unit/archives/badfolders.h"

namespace packdesk {

namespace {

// The capability of the rows, from line 6 on; its rule begins in line 9.
constexpr const char *good[] = {
    "  - name: api",          "    type: http", "    allow:", "      - domains: [api.example.com]",
    "        methods: [GET]",
};
constexpr int firstLine = 6;

/// One line of the good capability exchanged; an empty one falls away, more may follow in it.
/// @param expected place and field of an error; else severity and kind as well
BadFolder caps(const char *name, int number, const QByteArray &text, const QByteArray &expected)
{
    auto yaml = goodManifest() + "capabilities:\n";
    for (int i = 0; i < int(std::size(good)); ++i) {
        const auto line = number == firstLine + i ? text : QByteArray(good[i]);
        if (!line.isEmpty())
            yaml += line + '\n';
    }
    if (number >= firstLine + int(std::size(good)))
        yaml += text + '\n';
    return {
        name,
        {{"pack.yaml", yaml}},
        {QString::fromUtf8(expected.startsWith("pack.yaml") ? "E CapabilitiesInvalid " + expected
                                                            : expected)}};
}

/// The good capability with other rules, from line 8 on.
BadFolder rules(const char *name, const QByteArray &allow, const QByteArray &expected)
{
    return {name,
            {{"pack.yaml",
              goodManifest() + "capabilities:\n  - name: api\n    type: http\n    allow:" + allow}},
            {QString::fromUtf8("E CapabilitiesInvalid " + expected)}};
}

QList<BadFolder> badShapes()
{
    return {
        {"capabilities are a text",
         {{"pack.yaml", goodManifest() + "capabilities: all\n"}},
         {QStringLiteral("E CapabilitiesInvalid pack.yaml:5:15 capabilities")}},
        {"capabilities are a map",
         {{"pack.yaml", goodManifest() + "capabilities:\n  name: api\n"}},
         {QStringLiteral("E CapabilitiesInvalid pack.yaml:6:3 capabilities")}},
        caps("capability without a name", 6, "  - x-note: a", "pack.yaml:6:5 capabilities[0].name"),
        caps("capability's name begins with a digit", 6, "  - name: 1api",
             "pack.yaml:6:11 capabilities[0].name"),
        caps("capability's name with a dot", 6, "  - name: a.b",
             "pack.yaml:6:11 capabilities[0].name"),
        caps("capability's name is the platform's", 6, "  - name: _api",
             "W CapabilitiesInvalid pack.yaml:6:11 capabilities[0].name"),
        caps("capability's name is nothing", 6, "  - name:", "pack.yaml:6:5 capabilities[0].name"),
        caps("capability's name is a list", 6, "  - name: [api]",
             "pack.yaml:6:11 capabilities[0].name"),
        caps("capability is a text", 11, "  - all", "pack.yaml:11:5 capabilities[1]"),
        caps("two of one name", 11,
             "  - name: api\n    type: http\n    allow: [{domains: [a.b], methods: [GET]}]",
             "pack.yaml:11:11 capabilities[1].name"),
        caps("type is another", 7, "    type: tcp", "pack.yaml:7:11 capabilities[0].type"),
        caps("type is nothing", 7, "    type:", "pack.yaml:7:5 capabilities[0].type"),
        caps("no type", 7, "", "pack.yaml:6:5 capabilities[0].type"),
        {"no rules",
         {{"pack.yaml", goodManifest() + "capabilities:\n  - name: api\n    type: http\n"}},
         {QStringLiteral("E CapabilitiesInvalid pack.yaml:6:5 capabilities[0].allow")}},
        rules("rules are empty", " []\n", "pack.yaml:8:12 capabilities[0].allow"),
        rules("rules are nothing", "\n", "pack.yaml:8:5 capabilities[0].allow"),
        rules("rules are a map", " {domains: [a.b]}\n", "pack.yaml:8:12 capabilities[0].allow"),
        rules("rules have a tag", " !!set [{domains: [a.b], methods: [GET]}]\n",
              "pack.yaml:8:12 capabilities[0].allow"),
        caps("rule is a text", 11, "      - all", "pack.yaml:11:9 capabilities[0].allow[1]"),
        caps("rule's name with a space", 9, "      - name: a b\n        domains: [api.example.com]",
             "pack.yaml:9:15 capabilities[0].allow[0].name"),
        caps("no domains", 9, "      - x-note: a",
             "pack.yaml:9:9 capabilities[0].allow[0].domains"),
        caps("domains are empty", 9, "      - domains: []",
             "pack.yaml:9:18 capabilities[0].allow[0].domains"),
        caps("domains are a text", 9, "      - domains: a.b",
             "pack.yaml:9:18 capabilities[0].allow[0].domains"),
        caps("transforms are a map", 11, "    transforms: {a: b}",
             "pack.yaml:11:17 capabilities[0].transforms"),
        caps("budgets are a list", 11, "    budgets: [1]",
             "pack.yaml:11:14 capabilities[0].budgets"),
        caps("key of a rule twice", 11, "        methods: [PUT]",
             "E PackYamlInvalid pack.yaml:11:9 duplicate key: methods"),
        caps("alias in a capability", 11, "    budgets: &a {x: 1}\n    transforms: [*a]",
             "E PackYamlInvalid pack.yaml:12:18 aliases are not allowed"),
        caps("condition that is nested deeply", 11,
             "        when: " + QByteArray("{a: ").repeated(100'000) + "1"
                 + QByteArray("}").repeated(100'000),
             "E PackYamlInvalid pack.yaml:11:251 nested deeper than 64"),
    };
}

QList<BadFolder> badValues()
{
    return {
        caps("domain is a map", 9, "      - domains: [{host: a.b}]",
             "pack.yaml:9:19 capabilities[0].allow[0].domains[0]"),
        caps("domain is nothing", 9, "      - domains: [a.b, ~]",
             "pack.yaml:9:24 capabilities[0].allow[0].domains[1]"),
        caps("domain with a tag", 9, "      - domains: [!!binary YS5i]",
             "pack.yaml:9:19 capabilities[0].allow[0].domains[0]"),
        caps("domain with an empty label", 9, "      - domains: [a..b]",
             "pack.yaml:9:19 capabilities[0].allow[0].domains[0]"),
        caps("domain with a label of 64 characters", 9,
             "      - domains: [" + QByteArray(64, 'a') + ".b]",
             "pack.yaml:9:19 capabilities[0].allow[0].domains[0]"),
        caps("domain with a port that is none", 9, "      - domains: [\"a.b:65536\"]",
             "pack.yaml:9:19 capabilities[0].allow[0].domains[0]"),
        caps("domain after letters of two bytes", 9,
             "      - domains: [b\xC3\xBC"
             "cher.example, \"a b\"]",
             "pack.yaml:9:35 capabilities[0].allow[0].domains[1]"),
        caps("domain with a scheme", 9, "      - domains: [\"https://api.example.com\"]",
             "pack.yaml:9:19 capabilities[0].allow[0].domains[0]"),
        caps("domain with a space", 9, "      - domains: [a.b, \"c d\"]",
             "pack.yaml:9:24 capabilities[0].allow[0].domains[1]"),
        caps("no methods", 10, "", "pack.yaml:9:9 capabilities[0].allow[0].methods"),
        caps("method in small letters", 10, "        methods: [get]",
             "pack.yaml:10:19 capabilities[0].allow[0].methods[0]"),
        caps("method that is none", 10, "        methods: [GET, TRACE]",
             "pack.yaml:10:24 capabilities[0].allow[0].methods[1]"),
        caps("methods are nothing", 10,
             "        methods:", "pack.yaml:10:9 capabilities[0].allow[0].methods"),
        caps("method is a list", 10, "        methods: [[GET]]",
             "pack.yaml:10:19 capabilities[0].allow[0].methods[0]"),
        caps("path is nothing", 11, "        paths: [~]",
             "pack.yaml:11:17 capabilities[0].allow[0].paths[0]"),
        caps("path with a space", 11, "        paths: [/a b]",
             "W CapabilitiesInvalid pack.yaml:11:17 capabilities[0].allow[0].paths[0]"),
        caps("path without a slash", 11, "        paths: [hooks/*]",
             "pack.yaml:11:17 capabilities[0].allow[0].paths[0]"),
        caps("paths are a text", 11, "        paths: /a",
             "pack.yaml:11:16 capabilities[0].allow[0].paths"),
        caps("insecure is no truth", 11, "        allow_insecure: maybe",
             "pack.yaml:11:25 capabilities[0].allow[0].allow_insecure"),
    };
}

} // namespace

QList<BadFolder> badCapabilities()
{
    return badShapes() + badValues();
}

} // namespace packdesk
