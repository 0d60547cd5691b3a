// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/theme/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace packdesk {

namespace {

QByteArray svgSource(const QString &name, const QColor &colour)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("currentColor", colour.name().toLatin1());
}

// Renders the drawing at the size that is asked for, so that it is sharp at every scale.
class SvgEngine : public QIconEngine
{
public:
    explicit SvgEngine(QByteArray svg)
        : m_svg(std::move(svg))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QSvgRenderer renderer(m_svg);
        painter->save();
        painter->setOpacity(mode == QIcon::Disabled ? 0.45 : 1.0);
        const int side = qMin(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        renderer.render(painter, square);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new SvgEngine(m_svg); }

private:
    QByteArray m_svg;
};

// What the drawings in resources/icons share.
constexpr int gridSide = 16;
constexpr double strokeWidth = 1.5;
constexpr auto strokeText = "stroke-width=\"1.5\"";

} // namespace

QIcon icon(const QString &name, const QColor &colour)
{
    const auto svg = svgSource(name, colour);
    return svg.isEmpty() ? QIcon() : QIcon(new SvgEngine(svg));
}

QIcon largeIcon(const QString &name, const QColor &colour, int side)
{
    auto svg = svgSource(name, colour);
    if (svg.isEmpty())
        return {};
    const double width = strokeWidth * gridSide / qMax(side, gridSide);
    svg.replace(strokeText, "stroke-width=\"" + QByteArray::number(width, 'f', 3) + '"');
    return QIcon(new SvgEngine(svg));
}

QIcon themedIcon(const QString &themeName, const QString &name, const QColor &colour)
{
    return QIcon::fromTheme(themeName, icon(name, colour));
}

} // namespace packdesk
