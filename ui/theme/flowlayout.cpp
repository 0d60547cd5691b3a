// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/theme/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace packdesk {

FlowLayout::FlowLayout(int spacing, QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins({});
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::minimumSize() const
{
    QSize size(0, 0);
    for (const auto *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

QSize FlowLayout::sizeHint() const
{
    QSize size(0, 0);
    for (const auto *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        const int gap = size.width() > 0 ? spacing() : 0;
        size = QSize(size.width() + gap + hint.width(), qMax(size.height(), hint.height()));
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

QSize FlowLayout::sizeOf(const QLayoutItem *item, int width)
{
    const QSize hint = item->sizeHint();
    if (hint.width() <= width)
        return hint;
    return {width, item->hasHeightForWidth() ? item->heightForWidth(width) : hint.height()};
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int top = rect.top();
    qsizetype first = 0;
    while (first < m_items.size()) {
        int height = 0;
        int used = 0;
        qsizetype end = first;
        for (; end < m_items.size(); ++end) {
            if (m_items.at(end)->isEmpty())
                continue;
            const QSize hint = sizeOf(m_items.at(end), rect.width());
            const int gap = used > 0 ? spacing() : 0;
            if (used > 0 && used + gap + hint.width() > rect.width())
                break;
            used += gap + hint.width();
            height = qMax(height, hint.height());
        }
        int left = rect.left();
        for (qsizetype i = first; apply && i < end; ++i) {
            auto *item = m_items.at(i);
            if (item->isEmpty())
                continue;
            const QSize hint = sizeOf(item, rect.width());
            const int down = (height - hint.height()) / 2;
            const QRect place(QPoint(left, top + down), hint);
            item->setGeometry(QStyle::visualRect(direction, rect, place));
            left += hint.width() + spacing();
        }
        if (height > 0)
            top += height + spacing();
        first = end;
    }
    return qMax(0, top - rect.top() - spacing());
}

} // namespace packdesk
