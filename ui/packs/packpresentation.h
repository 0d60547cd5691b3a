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

    const Pack *packAt(int row) const;
    int rowOf(const QString &packId) const;
    /// Also where the filter hides it.
    bool isListed(const QString &packId) const;
    /// Not at first.
    void setReachShown(bool shown);
    bool isReachShown() const { return m_reachShown; }

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
    bool m_reachShown = false;
};

} // namespace packdesk
