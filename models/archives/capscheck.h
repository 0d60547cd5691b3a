// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereport.h"
#include "models/yaml/yamlnode.h"

namespace packdesk {

struct YamlPlace
{
    int line = 0;
    int column = 0;
};

/// Where a person looks for a value; for one that is not there, at its key.
YamlPlace placeOf(const YamlNode &node);

/// Checks a parsed caps.yaml list by the table of the facts page. Keys that are not known are
/// left alone: they may be conditions or schemas.
class CapsCheck
{
public:
    /// @param path of the file, for the findings
    /// @param place of the list in it, such as `capabilities`; may be empty
    CapsCheck(QString path, QString place);

    QList<Finding> check(const YamlNode &list);

private:
    void checkCapability(const YamlNode &node, const QString &place);
    void checkRule(const YamlNode &node, const QString &place);
    void checkName(const YamlNode &map, const QString &place, bool required);
    const YamlNode *list(const YamlNode &map, const QString &field, const QString &place,
                         bool required);
    void checkTexts(const YamlNode &map, const QString &field, const QString &place, bool required,
                    bool (*isGood)(const QString &));
    void report(FindingKind kind, const YamlNode &node, const QString &place,
                Severity severity = Severity::Error);

    QString m_path;
    QString m_place;
    QList<Finding> m_findings;
};

} // namespace packdesk
