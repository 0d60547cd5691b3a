// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>
#include <QWidget>

class QLabel;

namespace packdesk {

class MessagePanel;
class PackActions;
class Theme;

/// What the inspector shows while several packs are selected: how many, which, and what can be done
/// with them. GUI thread.
class SelectionPage : public QWidget
{
    Q_OBJECT

public:
    /// The most names that are worth handing over.
    static constexpr int mostNames = 12;

    /// @param theme, actions not owned, outlive this
    SelectionPage(const Theme *theme, PackActions *actions, QWidget *parent = nullptr);

    /// @param names of the first ones, as the server wrote them. @param hidden how many of `count`
    /// the filter hides
    void setSelection(int count, const QStringList &names, int hidden);

private:
    QLabel *m_headline;
    QLabel *m_names;
    MessagePanel *m_hidden;
};

} // namespace packdesk
