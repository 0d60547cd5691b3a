// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/details/flowlayout.h"

#include <QStyle>
#include <QWidget>

namespace packdesk {

FlowLayout::FlowLayout(int spacing, QWidget *parent)
    : QLayout(parent)
    , m_gap(spacing)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items << item;
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

Qt::Orientations FlowLayout::expandingDirections() const
{
    return {};
}

bool FlowLayout::hasHeightForWidth() const
{
    return true;
}

int FlowLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    return minimumSize();
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect &rect, bool apply) const
{
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = 0;
    int y = 0;
    int rowHeight = 0;
    QList<std::pair<QLayoutItem *, QRect>> row;
    const auto finishRow = [&] {
        for (const auto &[item, box] : std::as_const(row)) {
            const QRect centred(box.left(), rect.top() + y + (rowHeight - box.height()) / 2,
                                box.width(), box.height());
            if (apply)
                item->setGeometry(QStyle::visualRect(direction, rect, centred));
        }
        row.clear();
    };
    for (auto *item : m_items) {
        if (item->isEmpty())
            continue;
        auto size = item->sizeHint();
        size.setWidth(qMin(size.width(), rect.width()));
        if (x > 0 && x + size.width() > rect.width()) {
            finishRow();
            y += rowHeight + m_gap;
            x = 0;
            rowHeight = 0;
        }
        row.append({item, QRect(QPoint(rect.left() + x, 0), size)});
        x += size.width() + m_gap;
        rowHeight = qMax(rowHeight, size.height());
    }
    finishRow();
    return y + rowHeight;
}

} // namespace packdesk
