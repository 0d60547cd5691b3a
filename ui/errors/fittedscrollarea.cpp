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
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
}

void FittedScrollArea::setMaximumLines(int lines)
{
    m_lines = lines;
    fit();
}

void FittedScrollArea::fit()
{
    if (!widget())
        return;
    const int width = viewport()->width();
    const int wanted = widget()->hasHeightForWidth() ? widget()->heightForWidth(width)
                                                     : widget()->sizeHint().height();
    const int limit = QFontMetrics(font()).lineSpacing() * m_lines;
    const int height = qMin(wanted, limit);
    // A bar that comes and goes would change the width, and with it the height again.
    setVerticalScrollBarPolicy(wanted > limit ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    setFocusPolicy(wanted > limit ? Qt::StrongFocus : Qt::NoFocus);
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

bool FittedScrollArea::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return handled;
}

void FittedScrollArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

} // namespace packdesk
