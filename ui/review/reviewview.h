// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/review/reviewcontent.h"

#include <QWidget>

class QVBoxLayout;

namespace packdesk {

class MessagePanel;
class Theme;

/// The review of what comes in, the same for every way: what the pack is, what is wrong with it,
/// what it may reach, and what works on the agent. Read-only. GUI thread.
class ReviewView : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit ReviewView(const Theme *theme, QWidget *parent = nullptr);

    /// Nothing stays of what was shown before, nor of the notice.
    void setContent(const ReviewContent &content);
    void clear();
    bool isEmpty() const { return !m_content; }
    /// The findings' files lie in a folder of this machine.
    void setCanOpen(bool canOpen) { m_canOpen = canOpen; }
    /// What the organisation has to do with this pack already; empty hides it.
    void setNotice(const QString &text, const QString &link = {});
    /// Without reach and rows: what it is and what is wrong with it stay.
    void setBrief(bool brief);
    /// Default true; what is wrong with it is of no use once it has become a pack.
    void setFindingsShown(bool shown);

Q_SIGNALS:
    void openRequested(const QString &path);
    void noticeLinkActivated();

private:
    QWidget *makeHead(const ReviewContent &content);
    QWidget *makeDetails(const ReviewContent &content);

    const Theme *m_theme;
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
    QWidget *m_findings = nullptr;
    QWidget *m_details = nullptr;
    MessagePanel *m_notice = nullptr;
    bool m_canOpen = false;
};

} // namespace packdesk
