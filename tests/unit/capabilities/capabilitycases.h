// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

/// One case of data/*.txt: a title, texts by the names of their sections, and the lines that are
/// expected.
struct CapabilityCase
{
    QString title;
    QHash<QString, QByteArray> sections;
    QStringList expected;
};

/// The cases of a file beside the tests. The section before the first `--- NAME` has the empty
/// name. Empty where the file cannot be read.
QList<CapabilityCase> readCapabilityCases(const QString &fileName);

/// pack.yaml with a document as its capabilities: below five lines, each line two columns in.
QByteArray manifestWith(const QByteArray &document);
