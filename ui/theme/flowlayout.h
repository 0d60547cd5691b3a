// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QLayout>
#include <QList>

namespace packdesk {

/// Lays widgets out in a row and begins another row where the width ends, as words in a text.
/// Items of a row stand at its middle. GUI thread.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    /// @param spacing between items and between rows, logical pixels
    explicit FlowLayout(int spacing, QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSize() const override;
    /// All items in one row.
    QSize sizeHint() const override;
    void setGeometry(const QRect &rect) override;

private:
    static QSize sizeOf(const QLayoutItem *item, int width);
    int arrange(const QRect &rect, bool apply) const;

    QList<QLayoutItem *> m_items;
};

} // namespace packdesk
