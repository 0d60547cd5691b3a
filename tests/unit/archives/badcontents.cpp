// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/unit/archives/badfolders.h"

namespace packdesk {

namespace {

BadFolder with(const char *name, const FolderItem &item, const QByteArray &expected)
{
    return {name, {item}, {QString::fromUtf8(expected)}};
}

QList<BadFolder> badTexts()
{
    return {
        with("behavior.md is not UTF-8", {"behavior.md", "# Be\n\xC3\xA4 kind\xFF\n"},
             "E BadEncoding behavior.md:2:7"),
        with("behavior.md ends in a letter", {"behavior.md", "kind \xC3"},
             "E BadEncoding behavior.md:1:6"),
        with("behavior.md is too large", {"behavior.md", QByteArray((1 << 20) + 1, 'x')},
             "E TooLarge behavior.md 1048576"),
    };
}

QList<BadFolder> secretNames()
{
    return {
        with(".env", {"data/.env", "A=1\n"}, "W LooksLikeSecret data/.env"),
        with(".env of a stage", {"scripts/.env.production", "A=1\n"},
             "W LooksLikeSecret scripts/.env.production"),
        with("key of ssh", {"data/id_ed25519", "x"}, "W LooksLikeSecret data/id_ed25519"),
        with("certificate's key", {"data/server.key", "x"}, "W LooksLikeSecret data/server.key"),
        with("key store", {"data/a.p12", "x"}, "W LooksLikeSecret data/a.p12"),
        with(".netrc", {"scripts/.netrc", "x"}, "W LooksLikeSecret scripts/.netrc"),
        with("repository", {"scripts/.git/config", "x"}, "W LooksLikeSecret scripts/.git"),
        {"repository at the top",
         {{".git/HEAD", "x"}, {".git/objects/aa/b", "x"}},
         {QStringLiteral("E UnknownTopLevel .git"), QStringLiteral("W LooksLikeSecret .git")}},
    };
}

// In two parts, so that this file holds nothing that looks like a secret.
QList<BadFolder> secretTexts()
{
    const QByteArray letters("Ab3dEf6hIj9lMn2pQr5tUv8xYz1bCd4fGh7j");
    return {
        with("private key",
             {"guides/a.md", QByteArray("# Key\n\n  -----BEGIN RSA PRI") + "VATE KEY-----\nMII\n"},
             "W LooksLikeSecret guides/a.md:3:3 private-key"),
        with("key of AWS", {"scripts/run.sh", "#!/bin/sh\nexport A=AKIA" + QByteArray(16, 'Q')},
             "W LooksLikeSecret scripts/run.sh:2:10 aws-access-key"),
        with("key of the API", {"data/a.json", "{\"\xC3\xA4\": \"sk_" + letters + "\"}"},
             "W LooksLikeSecret data/a.json:1:8 evershell-key"),
        with("token of GitHub", {"templates/a", "x\r\nghp_" + letters + "\r\n"},
             "W LooksLikeSecret templates/a:2:1 github-token"),
        with("token in behavior.md", {"behavior.md", "Use glpat-" + letters},
             "W LooksLikeSecret behavior.md:1:5 gitlab-token"),
        with("signed token",
             {"data/t", "\n\n\neyJ" + letters + ".eyJ" + letters + "." + letters + "\n"},
             "W LooksLikeSecret data/t:4:1 jwt"),
        with("password in an address",
             {"data/u", "a: https" + QByteArray("://me:hunter2@h.example")},
             "W LooksLikeSecret data/u:1:9 password-in-address"),
        with("bearer token", {"scripts/a.sh", "curl -H 'Authorization: Bearer " + letters + "'"},
             "W LooksLikeSecret scripts/a.sh:1:25 bearer-token"),
        {"secret in pack.yaml",
         {{"pack.yaml", goodManifest() + "display_name: xoxb-" + letters + "\n"}},
         {QStringLiteral("W LooksLikeSecret pack.yaml:5:15 slack-token")}},
    };
}

} // namespace

QList<BadFolder> badContents()
{
    return badTexts() + secretNames() + secretTexts();
}

} // namespace packdesk
