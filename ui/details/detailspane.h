// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/pack.h"

#include <QGroupBox>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace packdesk {

class CapabilityView;
class CopyActions;
class DetailsHeader;
class ActionBar;
class FilesPage;
class OverviewPage;
class PackActions;
class MessagePanel;
class ReadNotice;
class RolesView;
class SelectionPage;
class Theme;

/// The inspector of one pack: group `Pack details`. Shows the list's own data at once, then what
/// was read of the pack. All texts are plain and selectable. GUI thread.
class DetailsPane : public QGroupBox
{
    Q_OBJECT

public:
    /// @param theme, copyActions, packActions not owned, outlive this; the copy actions follow what
    /// is shown
    DetailsPane(const Theme *theme, CopyActions *copyActions, PackActions *packActions,
                QWidget *parent = nullptr);

    /// The pages are made behind the first picture, or when one of them is asked for. `then` is
    /// called when they are there, before they show anything; at once where they are.
    void whenComplete(const QObject *context, const std::function<void()> &then);

    /// Empty where no pack is shown.
    QString packId() const;
    /// What is shown, as it was read last; empty where no pack is shown.
    const std::optional<Pack> &pack() const { return m_pack; }

    void showNothing();
    /// Whether an empty pane asks to select a pack; there may be none to select.
    void setPromptShown(bool shown);
    /// Shows the list's own data. The same id again updates in place and keeps tab and focus.
    void showListed(const Pack &pack);
    /// GET of this pack is on its way; without effect for another pack than the shown one.
    void setReading(const QString &packId);
    /// What GET answered, now; without effect for another pack than the shown one.
    void setRead(const Pack &pack);
    /// Keeps what is shown. @param factsLine status, code, request id, time
    void setReadFailed(const QString &packId, const QString &words, const QString &factsLine);
    /// Shows a pack that is not in the list, as read by its id.
    void showUnlisted(const Pack &pack);
    /// Several packs are selected; see SelectionPage::setSelection().
    void showSelection(int count, const QStringList &names, int hidden);
    bool showsSelection() const;
    /// The shown pack is no longer in the list; keeps its data and says so.
    void setGone();

    /// Which roles use the pack that is shown; their number stands in the tab's title.
    RolesView *roles();
    /// @param count nullopt where it is not known
    void setRoleCount(std::optional<qsizetype> count);
    void showRoles();
    /// The files of the pack that is shown; emptied where another one is.
    FilesPage *files();
    void showFiles();
    /// An earlier deletion did not come to its end; empty takes the note away.
    void setUnfinished(const QString &words);

    /// A button that leads back to the list, for windows too narrow for both.
    void setBackVisible(bool visible);
    void focusFirst();

Q_SIGNALS:
    void completed();
    /// A suggested pack was chosen: its name, as the server wrote it.
    void packLinkActivated(const QString &name);
    /// Read this pack again.
    void readRequested(const QString &packId);
    void backRequested();
    /// Another pack is shown, the same one with other data, or none.
    void packChanged();
    /// Which roles use it is to be read again.
    void rolesRequested();
    void finishDeletingRequested(const QString &packId);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setupPages();
    void complete();
    void reveal();
    QWidget *makePackPage();
    QWidget *makeCapabilitiesPage();
    QWidget *makeRolesPage();
    bool shows(const QString &packId) const;
    void present(const Pack &pack);
    void showCapabilities(const Pack &pack);

    const Theme *m_theme;
    CopyActions *m_copyActions;
    PackActions *m_packActions;
    QPushButton *m_back = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_blank = nullptr;
    QWidget *m_prompt = nullptr;
    /// Null until complete(), as all below.
    QWidget *m_page = nullptr;
    SelectionPage *m_selection = nullptr;
    DetailsHeader *m_header = nullptr;
    ReadNotice *m_notice = nullptr;
    QTabWidget *m_tabs = nullptr;
    OverviewPage *m_overview = nullptr;
    CapabilityView *m_capabilities = nullptr;
    MessagePanel *m_unfinished = nullptr;
    FilesPage *m_files = nullptr;
    RolesView *m_roles = nullptr;
    int m_rolesTab = -1;
    QLabel *m_state = nullptr;
    bool m_promptShown = true;
    QString m_capabilitiesText;
    std::optional<Pack> m_pack;
};

} // namespace packdesk
