// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/yaml/yamlnode.h"

#include <algorithm>
#include <yaml-cpp/emitter.h>
#include <yaml-cpp/emittermanip.h>

namespace packdesk {

namespace {

// The library's block scalars cannot say how they end or begin with white space, so only
// texts that need neither become one; all others are quoted.
bool fitsBlock(const QString &text)
{
    if (!text.contains(QLatin1Char('\n')) || !text.endsWith(QLatin1Char('\n'))
        || text.endsWith(QLatin1String("\n\n")) || text.front().isSpace()) {
        return false;
    }
    return std::all_of(text.cbegin(), text.cend(), [](QChar c) {
        return c == QLatin1Char('\n') || (c >= QLatin1Char(' ') && c <= QLatin1Char('~'))
            || c.isLetterOrNumber();
    });
}

void emitScalar(YAML::Emitter &out, const QString &text, bool quoted, bool mayBeBlock)
{
    if (!quoted && text.isEmpty()) {
        out << YAML::Null;
        return;
    }
    if (quoted && mayBeBlock && fitsBlock(text))
        out << YAML::Literal;
    else if (quoted)
        out << YAML::DoubleQuoted;
    out << text.toStdString();
}

void emitNode(YAML::Emitter &out, const YamlNode &node)
{
    if (!node.tag.isNull())
        out << YAML::VerbatimTag(node.tag.toStdString());
    if (node.isScalar()) {
        emitScalar(out, node.text, node.quoted, node.tag.isNull());
        return;
    }
    if (node.isSequence()) {
        out << YAML::BeginSeq;
        for (const auto &child : node.children)
            emitNode(out, child);
        out << YAML::EndSeq;
        return;
    }
    out << YAML::BeginMap;
    for (const auto &child : node.children) {
        out << YAML::Key;
        emitScalar(out, child.key, child.key.isEmpty(), false);
        out << YAML::Value;
        emitNode(out, child);
    }
    out << YAML::EndMap;
}

} // namespace

const YamlNode *YamlNode::value(const QString &name) const
{
    const auto found = std::find_if(children.cbegin(), children.cend(),
                                    [&](const YamlNode &child) { return child.key == name; });
    return isMap() && found != children.cend() ? &*found : nullptr;
}

QByteArray emitYaml(const YamlNode &node)
{
    YAML::Emitter out;
    emitNode(out, node);
    return QByteArray(out.c_str(), qsizetype(out.size())) + '\n';
}

} // namespace packdesk
