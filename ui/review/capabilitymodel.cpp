// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/capabilitymodel.h"

#include "ui/words/plaintext.h"
#include "ui/words/reachwords.h"
#include "ui/words/sizewords.h"

namespace packdesk {

namespace {

constexpr qsizetype longestPart = 200;
constexpr qsizetype mostParts = 40;

QString shown(const QString &text)
{
    return visibleText(text, longestPart);
}

CellParts domainParts(const CapabilityRow &row)
{
    const auto looks = CapabilityMark::WildcardDomain | CapabilityMark::MixedScripts;
    CellParts parts{{shown(row.domain.pattern), bool(row.marks & looks)}};
    if (row.plainHttp)
        parts.append({capabilityMarkText(CapabilityMark::PlainHttp), true});
    return parts;
}

CellParts methodParts(const CapabilityRow &row)
{
    CellParts parts;
    for (const auto &method : row.methods)
        parts.append({shown(method), isWritingMethod(method)});
    return parts;
}

CellParts pathParts(const CapabilityRow &row)
{
    if (row.paths.isEmpty())
        return {{capabilityMarkText(CapabilityMark::EveryPath), true}};
    CellParts parts;
    for (const auto &path : row.paths)
        parts.append({shown(path), isEveryPath({path})});
    return parts;
}

void addCount(CellParts &parts, qsizetype count, const QString &one, const QString &many,
              bool marked)
{
    if (count > 0)
        parts.append({count == 1 ? one : many.arg(countText(count)), marked});
}

CellParts limitParts(const CapabilityRow &row)
{
    CellParts parts;
    addCount(parts, row.conditions.size(), CapabilityModel::tr("1 condition"),
             CapabilityModel::tr("%1 conditions"), false);
    addCount(parts, row.changes.size(), CapabilityModel::tr("1 change"),
             CapabilityModel::tr("%1 changes"), false);
    addCount(parts, row.budgets.size(), CapabilityModel::tr("1 budget"),
             CapabilityModel::tr("%1 budgets"), false);
    addCount(parts, row.unknown.size() + row.capabilityUnknown.size(),
             CapabilityModel::tr("1 unknown key"), CapabilityModel::tr("%1 unknown keys"), true);
    return parts;
}

CellParts partsOf(const CapabilityRow &row, int column)
{
    CellParts parts;
    switch (column) {
    case CapabilityModel::Domain:
        parts = domainParts(row);
        break;
    case CapabilityModel::Methods:
        parts = methodParts(row);
        break;
    case CapabilityModel::Paths:
        parts = pathParts(row);
        break;
    default:
        parts = limitParts(row);
    }
    if (parts.size() > mostParts) {
        const auto more = parts.size() - mostParts;
        parts = parts.first(mostParts);
        parts.append({CapabilityModel::tr("and %1 more").arg(countText(more)), false});
    }
    return parts;
}

QString joined(const CellParts &parts)
{
    QStringList texts;
    for (const auto &part : parts)
        texts << part.text;
    return texts.join(QStringLiteral(", "));
}

void addFields(QStringList &lines, const QString &title, const QList<CapabilityField> &fields)
{
    if (fields.isEmpty())
        return;
    lines << title;
    for (const auto &field : fields.first(qMin(fields.size(), mostParts)))
        lines << QStringLiteral("    ") + shown(field.text());
    if (fields.size() > mostParts)
        lines << CapabilityModel::tr("    and %1 more").arg(countText(fields.size() - mostParts));
}

CapabilityMarks marksShownIn(int column)
{
    switch (column) {
    case CapabilityModel::Domain:
        return CapabilityMark::WildcardDomain | CapabilityMark::PlainHttp
            | CapabilityMark::MixedScripts;
    case CapabilityModel::Methods:
        return CapabilityMark::Writes;
    case CapabilityModel::Paths:
        return CapabilityMark::EveryPath;
    default:
        return CapabilityMark::UnknownKey;
    }
}

QStringList marksOf(CapabilityRow row, int column)
{
    row.marks &= marksShownIn(column);
    return capabilityMarkSentences(row);
}

QString inFull(const CapabilityRow &row, int column)
{
    QStringList lines;
    if (column == CapabilityModel::Limits) {
        addFields(lines, CapabilityModel::tr("Conditions"), row.conditions);
        addFields(lines, CapabilityModel::tr("Changes of requests"), row.changes);
        addFields(lines, CapabilityModel::tr("Budgets"), row.budgets);
        addFields(lines, CapabilityModel::tr("Not known to Packdesk"),
                  row.unknown + row.capabilityUnknown);
        return lines.join(QLatin1Char('\n'));
    }
    lines << joined(partsOf(row, column)) << marksOf(row, column);
    if (column == CapabilityModel::Domain)
        lines << CapabilityModel::tr("Capability %1").arg(quoted(row.capability, longestPart));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

CapabilityModel::CapabilityModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void CapabilityModel::setRows(const QList<CapabilityRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

bool CapabilityModel::hasLimits() const
{
    return std::any_of(m_rows.cbegin(), m_rows.cend(),
                       [](const CapabilityRow &row) { return !limitParts(row).isEmpty(); });
}

int CapabilityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CapabilityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CapabilityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return joined(partsOf(row, index.column()));
    case Qt::ToolTipRole:
        return inFull(row, index.column());
    case Qt::AccessibleTextRole: {
        QStringList said = marksOf(row, index.column());
        const auto shown = joined(partsOf(row, index.column()));
        said.prepend(said.isEmpty() ? shown : shown + QLatin1Char('.'));
        return said.join(QLatin1Char(' '));
    }
    case PartsDelegate::partsRole:
        return QVariant::fromValue(partsOf(row, index.column()));
    case PartsDelegate::codeRole:
        return index.column() == Paths && !row.paths.isEmpty();
    default:
        return {};
    }
}

QVariant CapabilityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Domain:
        return tr("Domain");
    case Methods:
        return tr("Methods");
    case Paths:
        return tr("Paths");
    default:
        return tr("More");
    }
}

} // namespace packdesk
