// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/words/errorwords.h"

#include <QPointer>
#include <QWidget>

#include <optional>
#include <vector>

namespace packdesk {

class ErrorPanel;
class Theme;

/// The errors at the window's bottom, by their journal number: one at a time with `1 of 3`.
/// Dismissing takes one away from here only; the journal keeps it. Hidden while empty; a new
/// error is shown at once, an update keeps what is shown. GUI thread.
class ErrorDock : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit ErrorDock(const Theme *theme, QWidget *parent = nullptr);
    ~ErrorDock() override;

    /// Adds it and brings it to the front, or updates the one with this number in place.
    void setError(quint64 number, const ApiError &error, const WordsContext &context);
    void remove(quint64 number);
    void clear();
    int count() const { return int(m_items.size()); }
    bool contains(quint64 number) const;
    /// 0 while empty.
    quint64 currentNumber() const;
    void showNumber(quint64 number);
    ErrorPanel *panel() const { return m_panel; }

Q_SIGNALS:
    void retryRequested(quint64 number);
    void nextStepRequested(quint64 number, packdesk::NextStep step);
    void dismissed(quint64 number);
    void countChanged(int count);
    void copied(const QString &what);
    /// The last error went while the focus was here, and who had it before cannot take it back.
    void focusLeft();

protected:
    /// The focus goes to the first button of the error that is shown.
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Item
    {
        quint64 number = 0;
        ApiError error;
        WordsContext context;
    };
    std::vector<Item>::iterator find(quint64 number);
    void showCurrent();
    void step(int by);
    bool holdsFocus(const QWidget *focus) const;
    void dismiss(const std::vector<quint64> &numbers);
    void passFocus();

    ErrorPanel *m_panel;
    std::vector<Item> m_items;
    std::size_t m_current = 0;
    /// Who had the focus before it came here.
    QPointer<QWidget> m_before;
};

} // namespace packdesk
