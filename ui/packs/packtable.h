// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QSet>
#include <QTableView>

class QMenu;

namespace packdesk {

class PackDelegate;
class PackPresentation;
class PackSelection;
class Theme;

/// The table `Packs`. What is selected is carried by pack id: it survives sorting, filtering and
/// refreshing, and no other row takes its place when it goes. Several can be selected; none of them
/// is the current one then. GUI thread.
class PackTable : public QTableView
{
    Q_OBJECT

public:
    /// @param theme, model not owned, outlive this
    PackTable(const Theme *theme, PackPresentation *model, QWidget *parent = nullptr);

    /// Empty where no row is selected, or several are.
    const QString &currentPackId() const { return m_currentId; }
    PackSelection *packSelection() const { return m_selection; }
    /// Selects the row and scrolls to it. False where the row is not shown; it is then selected
    /// as soon as it comes.
    bool selectPack(const QString &packId);

    /// Names without their slugs, whose font costs a part of a first picture; not at first.
    void setBrief(bool brief);

    /// What the user hides, at first Reach; a narrow window hides more (setSpared()), and so does
    /// the table where the names would not be read: Category, then Size, at last Visibility. What
    /// the user has given a width of its own stays.
    void setColumnChosen(int column, bool shown);
    bool isColumnChosen(int column) const { return !m_hiddenByUser.contains(column); }
    /// Columns that the window has no room for, over what the user hides.
    void setSpared(const QSet<int> &columns);
    /// A menu of check boxes, one for each column but Name; it is the caller's.
    QMenu *createColumnMenu(QWidget *parent);
    /// A menu of the columns to sort by and of the two directions; follows the header, and is the
    /// caller's.
    QMenu *createSortMenu(QWidget *parent);

    /// Columns, widths and sort order.
    QByteArray saveState() const;
    /// False where the bytes are not of this version; then nothing is changed.
    bool restoreState(const QByteArray &state);

Q_SIGNALS:
    /// Empty when nothing is selected any more, or several are.
    void currentPackChanged(const QString &packId);
    /// Enter or a double click.
    void packActivated(const QString &packId);
    /// A click with the first button.
    void packClicked(const QString &packId);
    void columnsChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    void keyboardSearch(const QString &search) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int start, int end) override;

private:
    void setupHeader();
    void setupConnections();
    void applyTheme();
    void applyColumns();
    void leaveReach();
    void fillScrollBarsRoom(int room);
    int wantedWidth(int column) const;
    int defaultWidth(int column) const;
    void syncSelection();
    void selectWanted();
    void rememberTop();
    void layOutSoon();
    QModelIndex currentPack() const;
    int selectedRowCount() const;
    QString idAt(const QModelIndex &index) const;

    const Theme *m_theme;
    PackPresentation *m_model;
    PackDelegate *m_delegate;
    PackSelection *m_selection = nullptr;
    QString m_currentId;
    QString m_wantedId;
    QSet<int> m_hiddenByUser;
    QSet<int> m_spared;
    QSet<int> m_noRoomFor;
    QHash<int, int> m_resizedByUser;
    /// By column; measured once for a font.
    mutable QHash<int, int> m_defaultWidths;
    QString m_topId;
    bool m_removing = false;
    bool m_layingOut = false;
    bool m_sorting = false;
    bool m_fitting = false;
};

} // namespace packdesk
