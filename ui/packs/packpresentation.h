// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/pack.h"

#include <QDateTime>
#include <QIdentityProxyModel>
#include <QSet>

#include <functional>

namespace packdesk {

class PackFilterModel;

/// The ui's layer over the list: translated words, sizes and times for people, tooltips with the
/// full text, names for assistive tools. All of it is plain text. Sorting is the source's. The
/// columns are those of the outward interface; Reach is a column only while it is shown, since
/// assistive tools are told of hidden columns as well. GUI thread.
class PackPresentation : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    /// @param source not owned, outlives this
    /// @param clock the present time; the product uses the default
    explicit PackPresentation(PackFilterModel *source, QObject *parent = nullptr,
                              Clock clock = &QDateTime::currentDateTimeUtc);

    PackPtr packAt(int row) const;
    /// @param row one that is there
    QString idAt(int row) const;
    int rowOf(const QString &packId) const;
    /// Also where the filter hides it.
    bool isListed(const QString &packId) const;
    /// Not at first.
    void setReachShown(bool shown);
    bool isReachShown() const { return m_reachShown; }

    /// Ids of packs whose deletion is not finished; they are marked.
    void setUnfinished(const QSet<QString> &packIds);

    int columnCount(const QModelIndex &parent = {}) const override;
    /// The last column for one that is not shown.
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Rows come, go or move: before any other signal of that.
    void aboutToChange();

private:
    QString displayText(const Pack &pack, int column) const;
    QString toolTip(const Pack &pack, int column) const;
    QVariant reachText(const QModelIndex &index, int role) const;

    PackFilterModel *m_filter;
    Clock m_clock;
    QSet<QString> m_unfinished;
    bool m_reachShown = false;
};

} // namespace packdesk
