// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/packs/listchange.h"

#include <QHash>

#include <algorithm>

namespace packdesk {

namespace {

// Most packs follow the one that they followed before.
int newRowOf(const Snapshot &before, int row, const Snapshot &next, int guess)
{
    if (guess < next.size()) {
        const TextSpan &there = next.span(guess, PackField::Id);
        const bool same = there.size > 0 && !there.escaped
            && before.rawText(row, PackField::Id) == next.rawText(guess, PackField::Id);
        const auto &unnamed = next.unnamedRows();
        if (same && !std::binary_search(unnamed.begin(), unnamed.end(), guess))
            return guess;
    }
    return next.rowOf(before.text(row, PackField::Id));
}

void matchUnnamedRows(const Snapshot &before, const Snapshot &next, std::vector<int> &newRows)
{
    const auto keyOf = [](const Snapshot &list, int row) {
        return std::pair(list.text(row, PackField::Id), list.text(row, PackField::Name));
    };
    QHash<std::pair<QString, QString>, QList<int>> rows;
    for (const int row : next.unnamedRows())
        rows[keyOf(next, row)].append(row);
    for (const int row : before.unnamedRows()) {
        QList<int> &candidates = rows[keyOf(before, row)];
        newRows[std::size_t(row)] = candidates.isEmpty() ? -1 : candidates.takeFirst();
    }
}

std::vector<int> newRows(const Snapshot &before, const Snapshot &next)
{
    std::vector<int> rows;
    rows.reserve(std::size_t(before.size()));
    int last = -1;
    for (int row = 0; row < before.size(); ++row) {
        rows.push_back(newRowOf(before, row, next, last + 1));
        last = rows.back() < 0 ? last : rows.back();
    }
    matchUnnamedRows(before, next, rows);
    return rows;
}

// Texts that are null and that are empty are equal, but do not say the same.
bool statesSameTexts(const Snapshot &before, int row, const Snapshot &next, int newRow)
{
    for (int text = 0; text < int(PackField::Count); ++text) {
        if (before.span(row, PackField(text)).isStated()
            != next.span(newRow, PackField(text)).isStated())
            return false;
    }
    return true;
}

bool isSame(const Snapshot &before, int row, const Snapshot &next, int newRow)
{
    return statesSameTexts(before, row, next, newRow) && before.at(row) == next.at(newRow);
}

} // namespace

std::vector<int> ListChange::fresh() const
{
    std::vector<int> rows;
    rows.reserve(changed.size() + entered.size());
    std::merge(changed.begin(), changed.end(), entered.begin(), entered.end(),
               std::back_inserter(rows));
    return rows;
}

bool ListChange::keepsRows() const
{
    const auto count = int(newRowOf.size());
    for (int row = 0; row < count; ++row) {
        if (newRowOf[std::size_t(row)] != row)
            return false;
    }
    return newCount >= count;
}

ListChange changeBetween(const Snapshot *before, const Snapshot &next)
{
    ListChange change;
    change.newCount = next.size();
    std::vector<char> known(std::size_t(next.size()), 0);
    if (before)
        change.newRowOf = newRows(*before, next);
    for (std::size_t row = 0; row < change.newRowOf.size(); ++row) {
        const int newRow = change.newRowOf[row];
        if (newRow < 0)
            continue;
        known[std::size_t(newRow)] = 1;
        if (before->json(int(row)) == next.json(newRow))
            continue;
        const bool same = isSame(*before, int(row), next, newRow);
        (same ? change.rewritten : change.changed).push_back(newRow);
    }
    std::sort(change.changed.begin(), change.changed.end());
    for (int row = 0; row < next.size(); ++row) {
        if (!known[std::size_t(row)])
            change.entered.push_back(row);
    }
    return change;
}

} // namespace packdesk
