// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/errors/phraselabel.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

#include <cmath>

namespace packdesk {

namespace {

constexpr int leastLetters = 20;

} // namespace

PhraseLabel::PhraseLabel(const char *role, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    if (role)
        setProperty("role", QString::fromLatin1(role));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PhraseLabel::setPhrase(const QString &text, const QStringList &strong)
{
    setText(text);
    m_strong.clear();
    qsizetype from = 0;
    for (const auto &part : strong) {
        const auto at = part.isEmpty() ? -1 : text.indexOf(part, from);
        if (at < 0)
            continue;
        QTextLayout::FormatRange range;
        range.start = int(at);
        range.length = int(part.size());
        range.format.setFontWeight(QFont::DemiBold);
        m_strong.append(range);
        from = at + part.size();
    }
    updateGeometry();
    update();
}

QStringList PhraseLabel::strongParts() const
{
    QStringList parts;
    for (const auto &range : m_strong)
        parts += text().mid(range.start, range.length);
    return parts;
}

int PhraseLabel::heightForWidth(int width) const
{
    QTextLayout layout;
    return int(std::ceil(layOut(layout, width)));
}

QSize PhraseLabel::sizeHint() const
{
    QTextLayout layout;
    const auto height = layOut(layout, QWIDGETSIZE_MAX);
    return QSize(int(std::ceil(layout.maximumWidth())) + 1, int(std::ceil(height)));
}

QSize PhraseLabel::minimumSizeHint() const
{
    ensurePolished();
    const QFontMetrics metrics(font());
    return {qMin(sizeHint().width(), leastLetters * metrics.averageCharWidth()), metrics.height()};
}

void PhraseLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Normal : QPalette::Disabled, QPalette::WindowText));
    QTextLayout layout;
    const auto height = layOut(layout, width());
    layout.draw(&painter, {0, qMax(0.0, (this->height() - height) / 2)});
}

qreal PhraseLabel::layOut(QTextLayout &layout, qreal width) const
{
    ensurePolished();
    QTextOption option(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layoutDirection());
    layout.setText(text());
    layout.setFont(font());
    layout.setTextOption(option);
    layout.setFormats(m_strong);
    layout.beginLayout();
    qreal top = 0;
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, top});
        top += line.height();
    }
    layout.endLayout();
    return top;
}

} // namespace packdesk
