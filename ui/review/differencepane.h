// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/text/linedifference.h"

#include <QString>
#include <QWidget>

#include <optional>

class QCheckBox;
class QLabel;

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

/// The difference of one file, with how many lines differ above it. It is found on a worker. GUI
/// thread.
class DifferencePane : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit DifferencePane(const Theme *theme, QWidget *parent = nullptr);

    /// Takes the place of what was shown.
    void setFile(const TextPair &file);
    /// A difference is still to be found.
    bool isWorking() const { return m_working; }
    /// Something differs in what is shown.
    bool hasChanges() const { return m_hasChanges; }
    DifferenceView *view() const { return m_view; }

Q_SIGNALS:
    /// isWorking() or hasChanges() may be another.
    void changed();

private:
    void showDifference(const LineDifference &difference);

    QLabel *m_facts;
    QLabel *m_note;
    DifferenceView *m_view;
    QCheckBox *m_unchanged;
    /// Answers of the worker to an earlier file are passed over.
    int m_number = 0;
    bool m_working = false;
    bool m_hasChanges = false;
};

} // namespace packdesk
