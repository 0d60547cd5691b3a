// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/text/linedifference.h"

#include <QDialog>
#include <QList>
#include <QString>

#include <optional>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace packdesk {

class DifferenceView;
class Theme;

/// A file as it is and as it will be.
struct TextPair
{
    /// Path inside the pack; as it came.
    QString path;
    /// nullopt: there is none.
    std::optional<QString> before;
    std::optional<QString> after;
    /// What cannot be shown of it; stands above the difference. Ready to be shown.
    QString note;
};

/// Differences of a pack's texts to read: read-only plain text in which nothing can hide. They are
/// found on a worker. Deletes itself when closed; open it with open(). GUI thread.
class DifferenceDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param files at least one; with more than one a list stands beside the difference
    /// @param theme not owned, outlives this
    DifferenceDialog(const QString &title, const QList<TextPair> &files, const Theme *theme,
                     QWidget *parent = nullptr);

    /// A difference is still to be found.
    bool isWorking() const { return m_working; }

private:
    QWidget *makeFile(const Theme *theme);
    void setupList();
    void setupButtons();
    void showFile(int row);
    void showDifference(const LineDifference &difference);

    QList<TextPair> m_files;
    QListWidget *m_list;
    QLabel *m_facts;
    QLabel *m_note;
    DifferenceView *m_view;
    QCheckBox *m_unchanged;
    QPushButton *m_next = nullptr;
    QPushButton *m_previous = nullptr;
    /// Answers of the worker to an earlier choice are passed over.
    int m_number = 0;
    bool m_working = false;
};

} // namespace packdesk
