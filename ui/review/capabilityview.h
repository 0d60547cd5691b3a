// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/capabilities/rows.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace packdesk {

class CapabilityModel;
class MessagePanel;
class TextReader;
class Theme;

/// What a pack may reach: a table of its rules with marks for what deserves a look, the YAML
/// beside it, and what is wrong with it, with its place. Read-only. GUI thread.
class CapabilityView : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit CapabilityView(const Theme *theme, QWidget *parent = nullptr);

    /// @param yaml the list of capabilities; empty where the pack has none
    void setCapabilities(const QString &yaml);
    /// @param missing says why there is nothing to show, such as that the owner does not share it
    void setMissing(const QString &missing);
    bool isYamlShown() const;
    /// The YAML stands below the table, instead of taking its place.
    void setYamlBeside(bool beside);

Q_SIGNALS:
    /// A text was read and is shown; long ones are read by a worker.
    void shown();

private:
    struct Reading
    {
        CapabilityDocument document;
        QList<CapabilityRow> rows;
    };

    static Reading readCapabilities(const QByteArray &yaml);
    void setupTable();
    void readLater(const QByteArray &yaml);
    void showReading(const Reading &reading);
    void showProblems(const CapabilityDocument &document);
    void showYaml(bool yaml);
    void fitTable();

    const Theme *m_theme;
    CapabilityModel *m_model;
    QLabel *m_heading;
    QPushButton *m_toggle;
    QLabel *m_none;
    MessagePanel *m_problems;
    QTableView *m_table;
    TextReader *m_yaml;
    QString m_text;
    bool m_beside = false;
    /// Counts the texts: a worker's answer to an older one is dropped.
    int m_generation = 0;
};

} // namespace packdesk
