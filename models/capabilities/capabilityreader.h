// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/capabilities/capabilities.h"

#include <QSet>

namespace packdesk {

/// Reads a parsed list of capabilities into a document, noting what breaks a rule.
class CapabilityReader
{
public:
    CapabilityDocument read(const YamlNode &list);

private:
    Capability readCapability(const YamlNode &node, const QString &place);
    CapabilityRule readRule(const YamlNode &node, const QString &place);
    QString readName(const YamlNode &map, const QString &place, bool required);
    QString readType(const YamlNode &map, const QString &place);
    QList<CapabilityField> readChanges(const YamlNode &map, const QString &place);
    QList<CapabilityField> readBudgets(const YamlNode &map, const QString &place);
    QList<CapabilityDomain> readDomains(const YamlNode &map, const QString &place, bool plainHttp);
    QStringList readMethods(const YamlNode &map, const QString &place);
    QStringList readPaths(const YamlNode &map, const QString &place);
    bool readInsecure(const YamlNode &map, const QString &place);

    /// The value of a key; nullptr where there is none or where it is nothing, which is reported
    /// where it is required.
    const YamlNode *field(const YamlNode &map, const QString &key, const QString &place,
                          bool required);
    /// The same for lists.
    const YamlNode *list(const YamlNode &map, const QString &key, const QString &place,
                         bool required);
    /// Whether an item of a list is a text.
    bool isText(const YamlNode &item, const QString &key, const QString &place);
    void report(CapabilityFault fault, const YamlNode &node, const QString &key,
                const QString &place);
    void reportAt(CapabilityFault fault, int line, int column, const QString &key,
                  const QString &place, const QString &value);

    CapabilityDocument m_document;
    QSet<QString> m_names;
};

} // namespace packdesk
