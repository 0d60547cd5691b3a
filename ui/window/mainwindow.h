// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/account.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QMainWindow>

#include <memory>
#include <optional>

namespace packdesk {

class DetailsPane;
class ListFaces;
class PackActions;
class PackFilterModel;
class PackListModel;
class PackPresentation;
class PackTable;
struct FirstLook;
struct PreparedList;
struct PackFilter;
struct WindowParts;
struct WindowState;

/// The main window. Shows what the models hold and what its setters are given; asks for
/// everything else by signals.
///
/// It may be built in two steps, so that the rows of a list are seen before the rest is there: as
/// long as build() was not called, showFirst() is all that may be. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    enum class Build { AtOnce, Later };

    /// @param theme, list, filter not owned, outlive this
    MainWindow(Theme *theme, PackListModel *list, PackFilterModel *filter,
               QWidget *parent = nullptr)
        : MainWindow(theme, list, filter, Build::AtOnce, parent)
    {
    }
    MainWindow(Theme *theme, PackListModel *list, PackFilterModel *filter, Build build,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Restores what the table needs of the state, and shows the window with nothing but these
    /// rows, where they were seen last. False, and nothing is shown, where they would not be the
    /// first rows of the list any more.
    /// @param state of saveUiState()
    bool showFirst(const QByteArray &state, const FirstLook &look, PreparedList page);
    /// Builds all that is still to be built. A window that is shown goes on showing its first
    /// picture until reveal().
    void build();
    /// Shows what was built behind the first picture, with the rest of the state.
    void reveal(const QByteArray &state);
    /// Nothing while no rows of a list are seen.
    std::optional<FirstLook> firstLook() const;

    /// @param name what the user calls the organisation
    /// @param hostLabel the server's host, for the title
    /// @param callerLine who the key is: *key ci-admin · full access*
    void setOrganisation(const QString &name, const QString &hostLabel, const QString &callerLine);
    void setAccounts(const QList<Account> &accounts, const QString &currentId);
    /// A message that stays, such as where the session comes from.
    void setBanner(const QString &text);
    /// A message that stays until the user dismisses it, whatever the session.
    void setNotice(const QString &text);
    /// Not allowed: creating and uploading are disabled, the reason stands in tooltips and banner.
    void setChangesAllowed(bool allowed, const QString &reason = {});
    /// A caution in the banner; empty takes it away.
    void setCaution(const QString &text);

    /// While a list is shown it stays, and only the status bar says that it is read again.
    void showLoading(const QString &hostLabel, const QDateTime &startedAt);
    /// While a list is shown it stays, and the status bar says that it is the older one.
    void showFailed(const QString &headline, const QString &body, const QString &factsLine);
    /// Shows what the models hold: rows, or the face for none.
    void showList();
    void showSignedOut();
    void setListTime(const QDateTime &read, const QDateTime &changed = {});

    /// @param text what is sent: *Uploading incident-runbooks.tar.gz*
    /// @param detail *62% · 18.4 MiB/s · 0:41 left*
    /// @param fraction 0 to 1; below 0 where it is not known
    /// @param cancelText another word on the button, such as *Stop waiting*
    void setUploadProgress(const QString &text, const QString &detail, double fraction,
                           const QString &cancelText = {});
    void clearUploadProgress();
    void setActivityCount(int running);
    /// For some seconds.
    void showMessage(const QString &text);
    /// Selects the pack and brings it into view; filters that hide it are cleared. False where
    /// the list does not hold it.
    bool selectPack(const QString &packId);
    QString currentPackId() const;
    /// All that are selected, also those that the filter hides; see PackSelection.
    QStringList selectedPackIds() const;
    /// Packs whose deletion is not finished; they are marked in the list.
    void setUnfinished(const QSet<QString> &packIds);
    QStringList hiddenSelectedIds() const;
    /// Also where the window is too narrow for list and details.
    void showDetails();
    DetailsPane *details() const;
    /// The changes of the pack that details() shows.
    PackActions *packActions() const;
    PackTable *table() const;
    ListFaces *faces() const;

    /// Becomes a child of this, above the status bar; shown and hidden by its owner.
    void setErrorDock(QWidget *dock);
    /// Becomes a child of this, below the panes; hidden at first.
    void setActivityDock(QWidget *dock);
    void setActivityVisible(bool visible);

    /// Geometry, splitters, columns, sort, filter, appearance.
    QByteArray saveUiState() const;
    /// False where the bytes are not of this version; then nothing is changed.
    bool restoreUiState(const QByteArray &state);
    void closeNow();

Q_SIGNALS:
    void refreshRequested();
    void createRequested();
    /// @param path an archive or a folder that was dropped; empty where none was named
    void uploadRequested(const QString &path);
    void openByIdRequested();
    /// Empty when nothing is selected any more.
    void currentPackChanged(const QString &packId);
    void packActivated(const QString &packId);
    /// A suggested pack that the list does not hold.
    void unknownPackRequested(const QString &name);
    void cancelLoadingRequested();
    void retryRequested();
    void copyFailureDetailsRequested();
    void signInRequested();
    void signOutRequested();
    void accountChosen(const QString &accountId);
    void demoRequested();
    void cancelUploadRequested();
    void uiStateChanged();
    /// The user wants to close; closeNow() does it without asking.
    void closeRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void restoreTheme(const WindowState &state);
    void restoreFirst(const WindowState &state);
    void makeTable();
    void restoreRest(const WindowState &state);
    void setupCentre();
    void setupMenus();
    void setupListConnections();
    void setupPaneConnections();
    void setupRequestConnections();
    void setupActionConnections();
    void updateTitle();
    void updateAccountMenu();
    void updateFace();
    void suitFace();
    void updateFacets();
    void updateRoom();
    void updateDetails(const QString &packId);
    void updateSelection();
    void settleDetails();
    void updateChanges();
    void applyFilter(const PackFilter &filter);
    void followLink(const QString &name);
    void setAppearance(Appearance appearance);

    Theme *m_theme;
    PackListModel *m_list;
    PackFilterModel *m_filter;
    PackPresentation *m_presentation;
    PackTable *m_table = nullptr;
    std::unique_ptr<WindowParts> m_parts;
    QList<Account> m_accounts;
    QString m_accountId;
    QString m_organisation;
    QString m_hostLabel;
    QString m_bannerText;
    QString m_refusal;
    QString m_caution;
    bool m_changesAllowed = true;
    bool m_signedIn = false;
    bool m_closing = false;
};

} // namespace packdesk
