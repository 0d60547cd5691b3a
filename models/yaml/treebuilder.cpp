// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/yaml/treebuilder.h"

#include <algorithm>

namespace packdesk {

namespace {

constexpr auto byteOrderMark = "\xEF\xBB\xBF";

// The library writes "?" for a plain scalar without a tag and "!" for a quoted one.
QString explicitTag(const std::string &tag)
{
    return tag.empty() || tag == "?" || tag == "!" ? QString() : QString::fromStdString(tag);
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

bool isBlankOrComment(QByteArrayView line)
{
    const auto first = std::find_if_not(line.begin(), line.end(), isBlank);
    return first == line.end() || *first == '#';
}

/// Of the indicators that a line begins with, the last dash; -1: none.
qsizetype lastDash(QByteArrayView line)
{
    qsizetype dash = -1;
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line.at(at) == '-')
            dash = at;
        else if (!isBlank(line.at(at)) && line.at(at) != '?' && line.at(at) != ':')
            break;
    }
    return dash;
}

} // namespace

MarkReader::MarkReader(const QByteArray &text)
    : m_text(text)
    , m_start(text.startsWith(byteOrderMark) ? 3 : 0)
    , m_position(m_start)
{
}

void MarkReader::locate(const YAML::Mark &mark, int *line, int *column)
{
    if (mark.pos < 0) {
        *line = 0;
        *column = 0;
        return;
    }
    const auto target = std::min(m_start + qsizetype(mark.pos), m_text.size());
    if (target < m_position) {
        m_position = m_start;
        m_line = 1;
        m_column = 1;
    }
    for (; m_position < target; ++m_position) {
        const auto byte = static_cast<unsigned char>(m_text.at(m_position));
        if (byte == '\n') {
            ++m_line;
            m_column = 1;
        } else if ((byte & 0xC0) != 0x80) {
            ++m_column;
        }
    }
    *line = m_line;
    *column = m_column;
}

qsizetype MarkReader::startOfLine(qsizetype at) const
{
    return at > m_start ? std::max(m_start, m_text.lastIndexOf('\n', at - 1) + 1) : m_start;
}

YAML::Mark MarkReader::placeOfNullItem(const YAML::Mark &mark) const
{
    if (mark.pos < 0)
        return mark;
    const auto at = std::min(m_start + qsizetype(mark.pos), m_text.size());
    const auto view = QByteArrayView(m_text);
    const bool atEnd = at == m_text.size();
    auto from = startOfLine(at);
    const auto before = view.sliced(from, at - from);
    const auto column = before.size();
    // Something else stands before it: it is written out.
    if (!atEnd && !isBlankOrComment(before))
        return mark;
    auto line = atEnd ? before : QByteArrayView();
    while (isBlankOrComment(line) && from > m_start) {
        const auto end = from - 1;
        from = startOfLine(end);
        line = view.sliced(from, end - from);
    }
    const auto dash = lastDash(line);
    // What is further in than the dash belongs to it.
    if (dash < 0 || (!atEnd && column > dash))
        return mark;
    auto place = mark;
    place.pos = int(from + dash - m_start);
    return place;
}

TreeBuilder::TreeBuilder(const QByteArray &text, const YamlLimits &limits)
    : m_limits(limits)
    , m_marks(text)
{
}

void TreeBuilder::OnDocumentStart(const YAML::Mark &mark)
{
    if (++m_documents > 1)
        refuse(mark, YamlFault::SeveralDocuments, QString());
}

void TreeBuilder::OnNull(const YAML::Mark &mark, YAML::anchor_t)
{
    const bool isItem = !m_levels.empty() && m_levels.back().isBlockList;
    place(start(isItem ? m_marks.placeOfNullItem(mark) : mark, YamlNode::Kind::Scalar, {}));
}

void TreeBuilder::OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor)
{
    refuse(mark, YamlFault::Alias, QString::number(anchor));
}

void TreeBuilder::OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
                           const std::string &value)
{
    auto node = start(mark, YamlNode::Kind::Scalar, tag);
    node.text = QString::fromStdString(value);
    // An explicit tag hides whether the scalar was quoted; it says more than the quotes.
    node.quoted = tag == "!" || !node.tag.isNull();
    place(std::move(node));
}

void TreeBuilder::OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
                                  YAML::EmitterStyle::value style)
{
    const bool isBlock = style == YAML::EmitterStyle::Block;
    open(start(mark, YamlNode::Kind::Sequence, tag), isBlock);
}

void TreeBuilder::OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t,
                             YAML::EmitterStyle::value)
{
    open(start(mark, YamlNode::Kind::Map, tag), false);
}

YamlError TreeBuilder::errorAt(const YAML::Mark &mark, YamlFault fault, const QString &message)
{
    YamlError error{fault, 0, 0, message};
    m_marks.locate(mark, &error.line, &error.column);
    return error;
}

YamlNode TreeBuilder::start(const YAML::Mark &mark, YamlNode::Kind kind, const std::string &tag)
{
    if (++m_nodes > m_limits.nodes)
        refuse(mark, YamlFault::TooManyNodes, QString::number(m_limits.nodes));
    if (kind != YamlNode::Kind::Scalar && int(m_levels.size()) >= m_limits.depth)
        refuse(mark, YamlFault::TooDeep, QString::number(m_limits.depth));
    if (kind != YamlNode::Kind::Scalar && !m_levels.empty() && m_levels.back().node.isMap()
        && !m_levels.back().keyPending) {
        refuse(mark, YamlFault::KeyNotScalar, QString());
    }
    YamlNode node;
    node.kind = kind;
    node.tag = explicitTag(tag);
    m_marks.locate(mark, &node.line, &node.column);
    return node;
}

void TreeBuilder::open(YamlNode node, bool isBlockList)
{
    m_levels.push_back({std::move(node), isBlockList, {}, false, {}});
}

void TreeBuilder::close()
{
    auto node = std::move(m_levels.back().node);
    m_levels.pop_back();
    place(std::move(node));
}

void TreeBuilder::place(YamlNode node)
{
    if (m_levels.empty()) {
        m_root = std::move(node);
        return;
    }
    auto &level = m_levels.back();
    if (level.node.isMap()) {
        if (!level.keyPending) {
            takeKey(level, std::move(node));
            return;
        }
        node.key = level.key.text;
        node.keyLine = level.key.line;
        node.keyColumn = level.key.column;
        level.keyPending = false;
    }
    level.node.children.push_back(std::move(node));
}

void TreeBuilder::takeKey(Level &level, YamlNode node)
{
    if (level.keys.contains(node.text))
        throw YamlRefusal({YamlFault::DuplicateKey, node.line, node.column, node.text});
    level.keys.insert(node.text);
    level.key = std::move(node);
    level.keyPending = true;
}

void TreeBuilder::refuse(const YAML::Mark &mark, YamlFault fault, const QString &message)
{
    throw YamlRefusal(errorAt(mark, fault, message));
}

} // namespace packdesk
