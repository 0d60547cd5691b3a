// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/yaml/guard.h"

#include <QSet>

#include <exception>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

namespace packdesk {

/// Leaves the parser from inside an event; never leaves models/yaml.
class YamlRefusal : public std::exception
{
public:
    explicit YamlRefusal(YamlError error)
        : m_error(std::move(error))
    {
    }
    const char *what() const noexcept override { return "refused"; }
    const YamlError &error() const { return m_error; }

private:
    YamlError m_error;
};

/// Turns the library's marks, which count bytes, into lines and characters. Walks on from the
/// last answer, so that asking in the order of the text costs one pass in all.
class MarkReader
{
public:
    explicit MarkReader(const QByteArray &text);
    void locate(const YAML::Mark &mark, int *line, int *column);
    /// Where an item of a block list stands that is `null`, `~` or nothing at all: the last is
    /// marked by the library at the token behind it, and stands at its dash.
    YAML::Mark placeOfNullItem(const YAML::Mark &mark) const;

private:
    qsizetype startOfLine(qsizetype at) const;

    const QByteArray &m_text;
    qsizetype m_start = 0;
    qsizetype m_position = 0;
    int m_line = 1;
    int m_column = 1;
};

/// Builds a YamlNode from the library's events and throws YamlRefusal at the first that breaks
/// a rule.
class TreeBuilder : public YAML::EventHandler
{
public:
    TreeBuilder(const QByteArray &text, const YamlLimits &limits);

    void OnDocumentStart(const YAML::Mark &mark) override;
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                  const std::string &value) override;
    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }

    YamlError errorAt(const YAML::Mark &mark, YamlFault fault, const QString &message);
    YamlNode takeRoot() { return std::move(m_root); }

private:
    /// A sequence or map that is still open.
    struct Level
    {
        YamlNode node;
        bool isBlockList = false;
        QSet<QString> keys;
        bool keyPending = false;
        YamlNode key;
    };

    YamlNode start(const YAML::Mark &mark, YamlNode::Kind kind, const std::string &tag);
    void open(YamlNode node, bool isBlockList);
    void close();
    void place(YamlNode node);
    void takeKey(Level &level, YamlNode node);
    [[noreturn]] void refuse(const YAML::Mark &mark, YamlFault fault, const QString &message);

    YamlLimits m_limits;
    MarkReader m_marks;
    std::vector<Level> m_levels;
    YamlNode m_root;
    int m_nodes = 0;
    int m_documents = 0;
};

} // namespace packdesk
