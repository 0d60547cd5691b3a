// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace packdesk {

class OrganisationButton;
class Theme;

/// The bar at the top: organisation, the field `Filter packs`, and the buttons `Refresh`,
/// `Upload pack…`, `Create from image…`.
class TopBar : public QFrame
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit TopBar(const Theme *theme, QWidget *parent = nullptr);

    void setOrganisation(const QString &name, const QString &caption);
    /// @param menu becomes a child of this
    void setAccountMenu(QMenu *menu);
    QLineEdit *search() const { return m_search; }
    QPushButton *filtersButton() const { return m_filters; }
    /// Shown where the facets have no pane of their own.
    void setFiltersVisible(bool visible);
    void setChosenCount(int count);
    /// Icons alone where there is no room for words; the names stay.
    void setTight(bool tight);
    /// Off where the list's place shows a primary button of its own.
    void setCreatePrimary(bool primary);
    void setRefreshEnabled(bool enabled);
    /// @param reason why not, for the tooltips
    void setChangesEnabled(bool enabled, const QString &reason);

Q_SIGNALS:
    void refreshRequested();
    void uploadRequested();
    void createRequested();
    /// Down or Enter in the search field.
    void listWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setupSearch();
    QPushButton *makeButton(const QString &text, bool primary);
    void applyTheme();
    void placeHint();
    void updateTexts();

    const Theme *m_theme;
    OrganisationButton *m_organisation;
    QLineEdit *m_search;
    QAction *m_searchIcon = nullptr;
    QLabel *m_hint;
    QPushButton *m_filters;
    QPushButton *m_refresh;
    QPushButton *m_upload;
    QPushButton *m_create;
    int m_chosenCount = 0;
    bool m_tight = false;
};

} // namespace packdesk
