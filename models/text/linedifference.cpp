// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/text/linedifference.h"

#include <QHash>
#include <QStringView>

#include <algorithm>
#include <vector>

namespace packdesk {

namespace {

// Lines added and removed. Memory grows with its square: 4 MB.
constexpr int mostEdits = 1000;

// Comparisons of two lines: 100 ms on a slow machine.
constexpr qint64 mostSteps = 50'000'000;

using Lines = QList<QStringView>;
using Numbers = std::vector<int>;

// With their line feeds, so that a last line without one is another line.
Lines linesOf(const QString &text)
{
    Lines lines;
    qsizetype start = 0;
    while (start < text.size()) {
        const auto feed = text.indexOf(QLatin1Char('\n'), start);
        const auto end = feed < 0 ? text.size() : feed + 1;
        lines.append(QStringView(text).mid(start, end - start));
        start = end;
    }
    return lines;
}

Numbers numbersOf(const Lines &lines, QHash<QStringView, int> &known)
{
    Numbers numbers;
    numbers.reserve(std::size_t(lines.size()));
    for (const auto line : lines) {
        auto number = known.find(line);
        if (number == known.end())
            number = known.insert(line, int(known.size()));
        numbers.push_back(*number);
    }
    return numbers;
}

/// What lies between the common start and the common end of two texts.
struct Middle
{
    int start = 0;
    int beforeEnd = 0;
    int afterEnd = 0;

    int beforeCount() const { return beforeEnd - start; }
    int afterCount() const { return afterEnd - start; }
};

Middle middleOf(const Numbers &before, const Numbers &after)
{
    Middle middle{0, int(before.size()), int(after.size())};
    const int shorter = std::min(middle.beforeEnd, middle.afterEnd);
    while (middle.start < shorter
           && before[std::size_t(middle.start)] == after[std::size_t(middle.start)])
        ++middle.start;
    while (middle.beforeEnd > middle.start && middle.afterEnd > middle.start
           && before[std::size_t(middle.beforeEnd - 1)]
               == after[std::size_t(middle.afterEnd - 1)]) {
        --middle.beforeEnd;
        --middle.afterEnd;
    }
    return middle;
}

/// Myers' greedy search for the shortest path through a grid whose diagonals are common lines.
class Search
{
public:
    Search(const int *before, int beforeCount, const int *after, int afterCount)
        : m_before(before)
        , m_after(after)
        , m_beforeCount(beforeCount)
        , m_afterCount(afterCount)
    {
    }

    /// The kinds of the lines in order; empty where it would cost too much.
    std::vector<LineKind> run()
    {
        for (int edits = 0; edits <= mostEdits && m_steps < mostSteps; ++edits) {
            if (advance(edits))
                return pathBack();
        }
        return {};
    }

private:
    // How far along the earlier text a number of edits gets on each second diagonal.
    bool advance(int edits)
    {
        std::vector<int> reached(std::size_t(edits) + 1);
        m_reached.push_back({});
        bool done = false;
        for (int diagonal = -edits; diagonal <= edits && !done; diagonal += 2) {
            int x = startOn(diagonal, edits);
            int y = x - diagonal;
            while (x < m_beforeCount && y < m_afterCount && m_before[x] == m_after[y]) {
                ++x;
                ++y;
                ++m_steps;
            }
            ++m_steps;
            reached[std::size_t((diagonal + edits) / 2)] = x;
            done = x >= m_beforeCount && y >= m_afterCount;
        }
        m_reached.back() = std::move(reached);
        return done;
    }

    int reachedOn(int diagonal, int edits) const
    {
        if (edits < 0 || diagonal < -edits || diagonal > edits)
            return -1;
        return m_reached[std::size_t(edits)][std::size_t((diagonal + edits) / 2)];
    }

    bool comesFromAbove(int diagonal, int edits) const
    {
        const int left = reachedOn(diagonal - 1, edits - 1);
        const int above = reachedOn(diagonal + 1, edits - 1);
        return diagonal == -edits || (diagonal != edits && left < above);
    }

    int startOn(int diagonal, int edits) const
    {
        if (edits == 0)
            return 0;
        return comesFromAbove(diagonal, edits) ? reachedOn(diagonal + 1, edits - 1)
                                               : reachedOn(diagonal - 1, edits - 1) + 1;
    }

    std::vector<LineKind> pathBack() const
    {
        std::vector<LineKind> kinds;
        int x = m_beforeCount;
        int y = m_afterCount;
        for (int edits = int(m_reached.size()) - 1; edits > 0; --edits) {
            const int diagonal = x - y;
            const bool above = comesFromAbove(diagonal, edits);
            const int start = startOn(diagonal, edits);
            kinds.insert(kinds.end(), std::size_t(x - start), LineKind::Common);
            kinds.push_back(above ? LineKind::Added : LineKind::Removed);
            x = above ? start : start - 1;
            y = above ? start - diagonal - 1 : start - diagonal;
        }
        kinds.insert(kinds.end(), std::size_t(x), LineKind::Common);
        std::reverse(kinds.begin(), kinds.end());
        return kinds;
    }

    const int *m_before;
    const int *m_after;
    int m_beforeCount;
    int m_afterCount;
    qint64 m_steps = 0;
    std::vector<std::vector<int>> m_reached;
};

// A change is read as what went, then what came.
void removedFirst(std::vector<LineKind> &kinds)
{
    auto from = kinds.begin();
    while (from != kinds.end()) {
        const auto to = std::find(from, kinds.end(), LineKind::Common);
        std::partition(from, to, [](LineKind kind) { return kind == LineKind::Removed; });
        from
            = std::find_if(to, kinds.end(), [](LineKind kind) { return kind != LineKind::Common; });
    }
}

/// Puts the lines of both texts together.
class Merge
{
public:
    Merge(const Lines &before, const Lines &after)
        : m_before(before)
        , m_after(after)
    {
    }

    void add(LineKind kind)
    {
        DifferenceLine line;
        line.kind = kind;
        if (kind != LineKind::Added)
            line.before = ++m_beforeLine;
        if (kind != LineKind::Removed)
            line.after = ++m_afterLine;
        auto text = line.before > 0 ? m_before.at(line.before - 1) : m_after.at(line.after - 1);
        line.isEnded = text.endsWith(QLatin1Char('\n'));
        line.text = (line.isEnded ? text.chopped(1) : text).toString();
        m_result.lines.append(line);
        m_result.removed += kind == LineKind::Removed ? 1 : 0;
        m_result.added += kind == LineKind::Added ? 1 : 0;
    }

    void add(LineKind kind, int count)
    {
        for (int i = 0; i < count; ++i)
            add(kind);
    }

    LineDifference &result() { return m_result; }

private:
    const Lines &m_before;
    const Lines &m_after;
    int m_beforeLine = 0;
    int m_afterLine = 0;
    LineDifference m_result;
};

} // namespace

LineDifference lineDifference(const QString &before, const QString &after)
{
    const auto beforeLines = linesOf(before);
    const auto afterLines = linesOf(after);
    QHash<QStringView, int> known;
    const auto beforeNumbers = numbersOf(beforeLines, known);
    const auto afterNumbers = numbersOf(afterLines, known);
    const auto middle = middleOf(beforeNumbers, afterNumbers);
    Merge merge(beforeLines, afterLines);
    merge.add(LineKind::Common, middle.start);
    auto kinds = Search(beforeNumbers.data() + middle.start, middle.beforeCount(),
                        afterNumbers.data() + middle.start, middle.afterCount())
                     .run();
    removedFirst(kinds);
    for (const auto kind : kinds)
        merge.add(kind);
    if (kinds.empty()) {
        merge.add(LineKind::Removed, middle.beforeCount());
        merge.add(LineKind::Added, middle.afterCount());
        merge.result().isCoarse = middle.beforeCount() > 0 && middle.afterCount() > 0;
    }
    merge.add(LineKind::Common, int(beforeLines.size()) - middle.beforeEnd);
    return merge.result();
}

} // namespace packdesk
