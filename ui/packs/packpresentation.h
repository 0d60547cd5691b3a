// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QIdentityProxyModel>

#include <functional>

namespace packdesk {

class PackFilterModel;
struct Pack;

/// The ui's layer over the list: translated words, sizes and times for people, tooltips with the
/// full text, names for assistive tools. All of it is plain text. Sorting is the source's.
/// GUI thread.
class PackPresentation : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    /// @param source not owned, outlives this
    /// @param clock the present time; the product uses the default
    explicit PackPresentation(PackFilterModel *source, QObject *parent = nullptr,
                              Clock clock = &QDateTime::currentDateTimeUtc);

    const Pack *packAt(int row) const;
    int rowOf(const QString &packId) const;

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString displayText(const Pack &pack, int column) const;
    QString toolTip(const Pack &pack, int column) const;

    PackFilterModel *m_filter;
    Clock m_clock;
};

} // namespace packdesk
