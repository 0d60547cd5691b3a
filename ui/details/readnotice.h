// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace packdesk {

class Theme;

/// Words above the tabs when the pack could not be read or is not in the list. Hidden while
/// there is nothing to say.
class ReadNotice : public QFrame
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit ReadNotice(const Theme *theme, QWidget *parent = nullptr);

    /// @param factsLine status, code, request id, time; may be empty
    void setNotice(const QString &words, const QString &factsLine, bool retry);
    void clear();
    QString words() const;

Q_SIGNALS:
    void retryRequested();

private:
    const Theme *m_theme;
    QLabel *m_icon;
    QLabel *m_words;
    QLabel *m_facts;
    QPushButton *m_retry;
};

} // namespace packdesk
