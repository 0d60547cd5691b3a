// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStyledItemDelegate>

namespace packdesk {

class Theme;

/// A piece of a cell; what deserves a look has a warning sign and the colour of attention.
struct CellPart
{
    QString text;
    bool marked = false;

    friend bool operator==(const CellPart &, const CellPart &) = default;
};

using CellParts = QList<CellPart>;

/// Paints cells made of parts, which come as CellParts under `partsRole`; cut at the end with an
/// ellipsis. GUI thread.
class PartsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int partsRole = Qt::UserRole + 1;
    /// Whether the cell is set in the fixed font.
    static constexpr int codeRole = Qt::UserRole + 2;

    /// @param theme not owned, outlives this
    explicit PartsDelegate(const Theme *theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int paintPart(QPainter *painter, const QRect &rest, const QStyleOptionViewItem &option,
                  const CellPart &part) const;
    int signSide(const QFontMetrics &metrics) const;

    const Theme *m_theme;
};

} // namespace packdesk

Q_DECLARE_METATYPE(packdesk::CellParts)
