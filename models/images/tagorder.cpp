// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "models/images/tagorder.h"

#include "models/api/versionorder.h"

#include <algorithm>

namespace packdesk {

namespace {

enum class Group { Version, Latest, Other };

Group groupOf(QStringView tag)
{
    if (tag == QLatin1String("latest"))
        return Group::Latest;
    if (tag.startsWith(QLatin1Char('v'), Qt::CaseInsensitive))
        tag = tag.mid(1);
    const bool digit
        = !tag.isEmpty() && tag.front() >= QLatin1Char('0') && tag.front() <= QLatin1Char('9');
    return digit ? Group::Version : Group::Other;
}

bool comesBefore(const QString &left, const QString &right)
{
    const auto group = groupOf(left);
    const auto other = groupOf(right);
    if (group != other)
        return group < other;
    if (group != Group::Version)
        return left < right;
    const int order = compareVersions(left, right);
    if (order != 0)
        return order > 0;
    return left.size() != right.size() ? left.size() > right.size() : left < right;
}

} // namespace

QStringList newestFirst(QStringList tags)
{
    std::sort(tags.begin(), tags.end(), comesBefore);
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
    return tags;
}

} // namespace packdesk
