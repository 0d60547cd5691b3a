// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/yaml/yamlnode.h"

#include <tl/expected.hpp>

namespace packdesk {

/// Why a YAML text is refused.
enum class YamlFault {
    TooLarge,
    TooDeep,
    TooManyNodes,
    Alias,
    DuplicateKey,
    /// A key that is a list or a map.
    KeyNotScalar,
    SeveralDocuments,
    /// Not UTF-8, or a zero byte in it.
    BadEncoding,
    Syntax,
};

struct YamlError
{
    YamlFault fault = YamlFault::Syntax;
    /// 1-based, columns in characters; 0 where the whole text is meant.
    int line = 0;
    int column = 0;
    /// The library's own words, the key that is doubled, the alias's number or the limit.
    QString message;
};

/// What a text may cost (source: hazards, *Registries, archives, YAML*).
struct YamlLimits
{
    qsizetype bytes = qsizetype(1) << 20;
    int depth = 64;
    /// Scalars, sequences and maps, keys included.
    int nodes = 50'000;
};

/// Reads one YAML document from UTF-8 text. Every YAML text goes through here: what breaks a
/// limit is refused while it is read, before anything of its size has been built. An anchor
/// that no alias uses is harmless and dropped. An empty document is a null scalar.
/// Thread-safe.
tl::expected<YamlNode, YamlError> parseYaml(const QByteArray &text, const YamlLimits &limits = {});

} // namespace packdesk
