// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/unit/capabilities/capabilitycases.h"

#include <QFile>

namespace {

bool isSection(const QByteArray &line)
{
    return line == "--- before" || line == "--- after" || line == "--- expect";
}

} // namespace

QList<CapabilityCase> readCapabilityCases(const QString &fileName)
{
    QFile file(QStringLiteral(CAPABILITY_DATA) + QLatin1Char('/') + fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<CapabilityCase> cases;
    QString section;
    const auto lines = file.readAll().split('\n');
    for (const auto &line : lines) {
        if (line.startsWith("=== ")) {
            cases.append({QString::fromUtf8(line.mid(4)), {}, {}});
            section.clear();
        } else if (cases.isEmpty()) {
            continue;
        } else if (isSection(line)) {
            section = QString::fromUtf8(line.mid(4));
        } else if (section != QLatin1String("expect")) {
            cases.back().sections[section] += line + '\n';
        } else if (!line.isEmpty()) {
            cases.back().expected += QString::fromUtf8(line);
        }
    }
    return cases;
}

QByteArray manifestWith(const QByteArray &document)
{
    QByteArray yaml("name: mine\nversion: \"1.0.0\"\ndescription: Pr\xC3\xBC"
                    "fen\ncategory: data\ncapabilities:\n");
    const auto lines = document.split('\n');
    for (const auto &line : lines)
        yaml += (line.isEmpty() ? line : "  " + line) + '\n';
    return yaml;
}
