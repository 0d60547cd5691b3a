// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;

namespace packdesk {

class BadgeLabel;
class FlowLabel;
class Theme;
struct Pack;

/// Title, badges and description of the pack that is shown.
class DetailsHeader : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit DetailsHeader(const Theme *theme, QWidget *parent = nullptr);

    void setPack(const Pack &pack);
    QString title() const;

private:
    FlowLabel *m_title;
    BadgeLabel *m_owner;
    BadgeLabel *m_tier;
    BadgeLabel *m_visibility;
    QLabel *m_description;
};

} // namespace packdesk
