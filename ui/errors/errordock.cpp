// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/errors/errordock.h"

#include "ui/errors/errorpanel.h"

#include <QApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace packdesk {

ErrorDock::ErrorDock(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_panel(new ErrorPanel(theme, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_panel);
    connect(m_panel, &ErrorPanel::retryRequested, this,
            [this] { Q_EMIT retryRequested(currentNumber()); });
    connect(m_panel, &ErrorPanel::nextStepRequested, this,
            [this](NextStep step) { Q_EMIT nextStepRequested(currentNumber(), step); });
    connect(m_panel, &ErrorPanel::dismissed, this, [this] { dismiss({currentNumber()}); });
    connect(m_panel, &ErrorPanel::dismissAllRequested, this, [this] {
        std::vector<quint64> numbers;
        for (const auto &item : m_items)
            numbers.push_back(item.number);
        dismiss(numbers);
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, const QWidget *now) {
        if (old && holdsFocus(now) && !holdsFocus(old))
            m_before = old;
    });
    connect(m_panel, &ErrorPanel::previousRequested, this, [this] { step(-1); });
    connect(m_panel, &ErrorPanel::nextRequested, this, [this] { step(1); });
    connect(m_panel, &ErrorPanel::copied, this, &ErrorDock::copied);
    hide();
}

ErrorDock::~ErrorDock()
{
    // The focus leaves its children while they go, and this is no dock any more by then.
    disconnect(qApp, nullptr, this, nullptr);
}

void ErrorDock::setError(quint64 number, const ApiError &error, const WordsContext &context)
{
    const auto known = find(number);
    if (known != m_items.end()) {
        known->error = error;
        known->context = context;
        if (number == currentNumber())
            showCurrent();
        return;
    }
    m_items.push_back({number, error, context});
    m_current = m_items.size() - 1;
    showCurrent();
    Q_EMIT countChanged(count());
}

void ErrorDock::remove(quint64 number)
{
    const auto item = find(number);
    if (item == m_items.end())
        return;
    const bool held = holdsFocus(QApplication::focusWidget());
    const QPointer<QWidget> before = m_before;
    const auto at = std::size_t(item - m_items.begin());
    m_items.erase(item);
    if (m_current > at || (m_current == m_items.size() && m_current > 0))
        --m_current;
    showCurrent();
    Q_EMIT countChanged(count());
    m_before = before;
    if (held)
        passFocus();
}

bool ErrorDock::holdsFocus(const QWidget *focus) const
{
    return focus && (focus == this || isAncestorOf(focus));
}

void ErrorDock::dismiss(const std::vector<quint64> &numbers)
{
    // Hiding the panel may have sent the focus anywhere already.
    const QPointer<QWidget> before = m_before;
    for (const auto number : numbers) {
        remove(number);
        Q_EMIT dismissed(number);
    }
    m_before = before;
    passFocus();
}

void ErrorDock::passFocus()
{
    const QPointer<QWidget> before = m_before;
    if (!m_items.empty())
        m_panel->focusDismiss();
    else if (before && before->isVisible() && before->isEnabled())
        before->setFocus(Qt::OtherFocusReason);
    else
        Q_EMIT focusLeft();
    m_before = before;
}

void ErrorDock::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_panel->focusFirst();
}

void ErrorDock::clear()
{
    if (m_items.empty())
        return;
    m_items.clear();
    m_current = 0;
    showCurrent();
    Q_EMIT countChanged(0);
}

bool ErrorDock::contains(quint64 number) const
{
    return std::ranges::any_of(m_items, [number](const Item &i) { return i.number == number; });
}

quint64 ErrorDock::currentNumber() const
{
    return m_items.empty() ? 0 : m_items[m_current].number;
}

void ErrorDock::showNumber(quint64 number)
{
    const auto item = find(number);
    if (item == m_items.end())
        return;
    m_current = std::size_t(item - m_items.begin());
    showCurrent();
}

std::vector<ErrorDock::Item>::iterator ErrorDock::find(quint64 number)
{
    return std::ranges::find(m_items, number, &Item::number);
}

void ErrorDock::showCurrent()
{
    if (m_items.empty()) {
        m_panel->clear();
        hide();
        return;
    }
    const auto &item = m_items[m_current];
    m_panel->setPosition(int(m_current), count());
    m_panel->setError(item.error, item.context);
    show();
}

void ErrorDock::step(int by)
{
    const auto to = qint64(m_current) + by;
    if (to < 0 || to >= qint64(m_items.size()))
        return;
    m_current = std::size_t(to);
    showCurrent();
}

} // namespace packdesk
