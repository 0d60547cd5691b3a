// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/packlistdefs.h"

#include <QCollator>
#include <QDateTime>
#include <QString>

#include <limits>
#include <optional>
#include <vector>

namespace packdesk {

struct Pack;
struct PackReach;

/// The order of a list of packs by any column of the table. Every key becomes a number: titles
/// through collation keys that are made once per pack, other texts through the rank of each
/// distinct one, so that sorting compares integers only.
class PackOrder
{
public:
    PackOrder();

    void clear();
    void insertRows(int first, int count);
    void removeRows(int first, int count);
    void permuteRows(const std::vector<int> &to);
    void setPack(int row, const Pack &pack, const PackReach &reach);
    /// The pack is the same; what it may reach was read.
    void setReach(int row, const PackReach &reach);

    /// @param column a PackColumn, or -1 for the order of the list itself
    void setSorting(int column, Qt::SortOrder order);
    int column() const { return m_column; }
    Qt::SortOrder order() const { return m_order; }

    /// All rows in the present order.
    const std::vector<int> &rows();

private:
    static constexpr qint64 missing = std::numeric_limits<qint64>::max();

    struct Row
    {
        QString id;
        QString version;
        QString tier;
        QString visibility;
        QString category;
        std::optional<QCollatorSortKey> title;
        qint64 size = missing;
        qint64 updated = missing;
        qint64 owner = missing;
        qint64 reach = missing;
        /// Place by title, then id; equal titles share `titleClass`.
        int titleRank = 0;
        qint64 titleClass = missing;
        bool changed = true;
    };

    bool titleLess(int left, int right) const;
    void updateTitles();
    void rankTitles();
    std::vector<qint64> columnValues() const;
    template <typename Less>
    std::vector<qint64> ranksOf(QString Row::*text, Less less) const;
    void sortRows();

    QCollator m_collator;
    std::vector<Row> m_rows;
    /// All rows but changed ones, by title, then id.
    std::vector<int> m_byTitle;
    std::vector<int> m_sorted;
    bool m_stale = false;
    bool m_titlesStale = false;
    int m_column = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace packdesk
