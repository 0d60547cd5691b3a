// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/theme/scrollareaaccess.h"

#include <QAccessibleWidget>
#include <QScrollArea>
#include <QScrollBar>

namespace packdesk {

namespace {

/// The same children as Qt's: the viewport, then the holders of the bars that are there.
class ScrollAreaAccess : public QAccessibleWidget
{
public:
    explicit ScrollAreaAccess(QScrollArea *area)
        : QAccessibleWidget(area, QAccessible::Client)
    {
    }

    int childCount() const override { return int(parts().size()); }

    QAccessibleInterface *child(int index) const override
    {
        return QAccessible::queryAccessibleInterface(parts().value(index));
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child ? int(parts().indexOf(qobject_cast<QWidget *>(child->object()))) : -1;
    }

private:
    QWidgetList parts() const
    {
        const auto *area = qobject_cast<QScrollArea *>(widget());
        if (!area)
            return {};
        QWidgetList parts{area->viewport()};
        for (auto *bar : {area->horizontalScrollBar(), area->verticalScrollBar()}) {
            if (bar && bar->isVisible())
                parts += bar->parentWidget();
        }
        return parts;
    }
};

QAccessibleInterface *makeAccess(const QString &className, QObject *object)
{
    auto *area
        = className == QLatin1String("QScrollArea") ? qobject_cast<QScrollArea *>(object) : nullptr;
    return area ? new ScrollAreaAccess(area) : nullptr;
}

} // namespace

void installScrollAreaAccess()
{
    QAccessible::installFactory(makeAccess);
}

} // namespace packdesk
