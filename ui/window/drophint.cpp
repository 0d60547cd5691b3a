// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/window/drophint.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace packdesk {

namespace {

constexpr int longestName = 80;

// Empty where it is not one file or folder of this computer.
QString pathIn(const QMimeData *data)
{
    const auto urls = data ? data->urls() : QList<QUrl>();
    if (urls.size() != 1)
        return {};
    const auto path = urls.constFirst().toLocalFile();
    const QFileInfo info(path);
    return info.isFile() || info.isDir() ? path : QString();
}

} // namespace

DropHint::DropHint(const Theme *theme, QWidget *window)
    : QWidget(window)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

void DropHint::setAllowed(bool allowed, const QString &reason)
{
    m_allowed = allowed;
    m_reason = reason;
}

bool DropHint::consider(QDropEvent *event)
{
    const auto path = pathIn(event->mimeData());
    const bool takes = m_allowed && !path.isEmpty();
    if (!m_allowed)
        m_words = m_reason;
    else if (path.isEmpty())
        m_words = tr("Drop one folder or archive (.tar.gz)");
    else
        m_words = tr("Drop to look into %1 and upload it")
                      .arg(quoted(QFileInfo(path).fileName(), longestName));
    event->setDropAction(takes ? Qt::CopyAction : Qt::IgnoreAction);
    event->setAccepted(takes);
    return takes;
}

bool DropHint::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        // Accepted in any case, or the reason for a refusal could not be shown.
        auto *drag = static_cast<QDropEvent *>(event);
        if (!drag->mimeData()->hasUrls())
            return false;
        consider(drag);
        drag->setAccepted(true);
        setGeometry(parentWidget()->rect());
        raise();
        show();
        update();
        return true;
    }
    case QEvent::DragMove:
        consider(static_cast<QDropEvent *>(event));
        return true;
    case QEvent::DragLeave:
        hide();
        return true;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        const bool takes = consider(drop);
        hide();
        if (takes)
            Q_EMIT dropped(pathIn(drop->mimeData()));
        return true;
    }
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void DropHint::paintEvent(QPaintEvent *)
{
    const auto &colours = m_theme->colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    auto veil = colours.window;
    veil.setAlphaF(0.82F);
    painter.fillRect(rect(), veil);
    const int inset = m_theme->scaled(16);
    QPen pen(m_allowed ? colours.accent : colours.secondary, 2, Qt::DashLine);
    painter.setPen(pen);
    painter.drawRoundedRect(rect().adjusted(inset, inset, -inset, -inset), m_theme->scaled(12),
                            m_theme->scaled(12));
    const int side = m_theme->scaled(32);
    QRect iconRect(0, 0, side, side);
    iconRect.moveCenter(rect().center() - QPoint(0, m_theme->scaled(28)));
    icon(m_allowed ? QStringLiteral("upload") : QStringLiteral("lock"),
         m_allowed ? colours.accent : colours.secondary)
        .paint(&painter, iconRect);
    auto drawn = font();
    drawn.setPointSizeF(drawn.pointSizeF() * 1.3);
    drawn.setWeight(QFont::DemiBold);
    painter.setFont(drawn);
    painter.setPen(colours.text);
    painter.drawText(rect().adjusted(3 * inset, m_theme->scaled(40), -3 * inset, 0),
                     int(Qt::AlignCenter) | Qt::TextWordWrap, m_words);
}

} // namespace packdesk
