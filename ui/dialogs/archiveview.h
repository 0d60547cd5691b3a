// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/archivereport.h"

#include <QWidget>

class QVBoxLayout;

namespace packdesk {

class Theme;

/// The look inside an archive before it is sent: what it is, what is wrong with it, its
/// capabilities, behavior.md in full and its scripts by name. Read-only plain text. GUI thread.
class ArchiveView : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit ArchiveView(const Theme *theme, QWidget *parent = nullptr);

    /// As people read it, else as a slug; not made visible. Empty where the archive has none.
    static QString nameOf(const ArchiveReport &report);
    /// False where there is nothing that could be sent.
    static bool isReadable(const ArchiveReport &report);
    void setReport(const ArchiveReport &report);
    void clear();
    /// Without the texts: what it is and what is wrong with it stay.
    void setBrief(bool brief);
    /// Default true; what is wrong with it is of no use once it has become a pack.
    void setFindingsShown(bool shown);

private:
    static QString filesText(qsizetype count);
    static QString linesText(qsizetype count);
    QWidget *makeHead(const ArchiveReport &report);
    QWidget *makeFindings(const QList<Finding> &findings);
    QWidget *makeFindingLine(const Finding &finding, QWidget *card) const;
    QWidget *makeTexts(const ArchiveReport &report);
    void addCapabilities(QVBoxLayout *layout, const ArchiveReport &report);
    void addBehavior(QVBoxLayout *layout, const ArchiveReport &report);
    void addScripts(QVBoxLayout *layout, const ArchiveReport &report);
    static QString factsOf(const ArchiveReport &report);
    void addText(QVBoxLayout *layout, const QString &title, const QString &note,
                 const QString &text);

    const Theme *m_theme;
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
    QWidget *m_findings = nullptr;
    QWidget *m_texts = nullptr;
};

} // namespace packdesk
