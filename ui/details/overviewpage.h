// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/pack.h"

#include <QScrollArea>

#include <optional>

class QGridLayout;
class QLabel;

namespace packdesk {

class CopyActions;
class LinkRow;
class Theme;
class ValueField;

/// Every field of the contract in aligned rows, what is missing said to be so, and below them
/// the fields that the contract does not name.
class OverviewPage : public QScrollArea
{
    Q_OBJECT

public:
    /// @param theme, copyActions not owned, outlive this
    OverviewPage(const Theme *theme, CopyActions *copyActions, QWidget *parent = nullptr);

    /// Updates the rows in place.
    void setPack(const Pack &pack);

Q_SIGNALS:
    void packLinkActivated(const QString &name);

private:
    void setupRows(CopyActions *copyActions);
    ValueField *addField(const QString &label, bool code);
    void addCopyButton(ValueField *field, QAction *action);
    void setText(ValueField *field, const QString &value);
    void setTime(ValueField *field, const QDateTime &time);
    void setSize(std::optional<qint64> bytes);
    void setSuggested(const QString &list);
    void setUnknown(const QList<UnknownField> &fields);
    QString missingWords() const;

    const Theme *m_theme;
    QGridLayout *m_grid;
    Pack m_pack;
    ValueField *m_version = nullptr;
    ValueField *m_id = nullptr;
    ValueField *m_name = nullptr;
    ValueField *m_image = nullptr;
    ValueField *m_digest = nullptr;
    ValueField *m_origin = nullptr;
    ValueField *m_category = nullptr;
    ValueField *m_size = nullptr;
    ValueField *m_created = nullptr;
    ValueField *m_updated = nullptr;
    ValueField *m_organisation = nullptr;
    LinkRow *m_suggested = nullptr;
    ValueField *m_noSuggested = nullptr;
    QWidget *m_others = nullptr;
    QList<UnknownField> m_unknown;
};

} // namespace packdesk
