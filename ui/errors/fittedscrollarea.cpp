// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/errors/fittedscrollarea.h"

#include <QEvent>
#include <QFontMetrics>

namespace packdesk {

FittedScrollArea::FittedScrollArea(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Not Fixed: that would cap the height at the hint of another width.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::NoFocus);
}

void FittedScrollArea::setMaximumLines(int lines)
{
    if (m_lines == lines)
        return;
    m_lines = lines;
    updateGeometry();
    setBar();
}

int FittedScrollArea::heightForWidth(int width) const
{
    if (!widget())
        return 0;
    const int wanted = widget()->hasHeightForWidth() ? widget()->heightForWidth(width)
                                                     : widget()->sizeHint().height();
    return qMin(wanted, limit());
}

QSize FittedScrollArea::sizeHint() const
{
    const int width = widget() ? widget()->sizeHint().width() : 0;
    return {width, heightForWidth(qMax(width, this->width()))};
}

QSize FittedScrollArea::minimumSizeHint() const
{
    return {QFontMetrics(font()).averageCharWidth() * 20, 0};
}

bool FittedScrollArea::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        setBar();
    }
    return handled;
}

void FittedScrollArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    setBar();
}

int FittedScrollArea::limit() const
{
    return QFontMetrics(font()).lineSpacing() * m_lines;
}

void FittedScrollArea::setBar()
{
    if (!widget())
        return;
    // A bar that comes and goes by itself would change the width, and with it the height again.
    const bool scrolls = widget()->heightForWidth(width()) > limit();
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    setFocusPolicy(scrolls ? Qt::StrongFocus : Qt::NoFocus);
}

} // namespace packdesk
