// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace packdesk {

/// A YAML value with the place it stood at. A plain value: free to copy and to build by hand.
struct YamlNode
{
    enum class Kind { Scalar, Sequence, Map };

    Kind kind = Kind::Scalar;
    /// Text of a scalar; empty for `null`, `~` and nothing at all, which are not `quoted`.
    QString text;
    /// The scalar was quoted or a block: it is a text, whatever it looks like.
    bool quoted = false;
    /// An explicit tag, resolved (`tag:yaml.org,2002:str`); null where there was none.
    QString tag;
    /// Items of a sequence, values of a map, in the order of the document.
    std::vector<YamlNode> children;
    /// The key that leads to this value and its place, where the parent is a map.
    QString key;
    int keyLine = 0;
    int keyColumn = 0;
    /// 1-based, columns in characters; 0 where the node does not come from a text. An item of a
    /// block list that is nothing at all stands at its dash.
    int line = 0;
    int column = 0;

    bool isScalar() const { return kind == Kind::Scalar; }
    bool isSequence() const { return kind == Kind::Sequence; }
    bool isMap() const { return kind == Kind::Map; }
    /// Nothing, `null` or `~`.
    bool isNull() const { return isScalar() && !quoted && text.isEmpty(); }
    /// The value of a map's key; nullptr where there is none.
    const YamlNode *value(const QString &name) const;
};

/// The value as a YAML document in UTF-8 with block style, ending in a newline. Reading it
/// again gives the same kinds, texts and keys; comments and styles are not kept.
QByteArray emitYaml(const YamlNode &node);

} // namespace packdesk
