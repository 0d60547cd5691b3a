// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/packs/listcache.h"
#include "ui/window/firstlook.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace packdesk {

struct FirstParts;

/// Whose list a start will show, as far as that is known before anything was asked.
struct StartingOwner
{
    ListOwner list;
    /// Whose key the keyring has to give first; empty where the key is there.
    QString accountId;
};

/// The first picture of a start: the rows that were seen last, before anything else of the program
/// is there. What takes longer than a blink is not waited for. GUI thread.
class Opening : public QObject
{
    Q_OBJECT

public:
    /// Where the window keeps what it looks like, and its first picture, in the settings.
    static constexpr QLatin1String windowBlob{"main-window"};
    static constexpr QLatin1String lookBlob{"first-look"};

    /// @param parts not owned, outlives this
    explicit Opening(FirstParts *parts, QObject *parent = nullptr);

    /// Ends with finished(), also where there is nothing to be shown.
    /// @param look what the page of the owner was prefetched for
    void begin(const StartingOwner &owner, const FirstLook &look);
    /// Whose rows are shown; nothing where none are.
    const std::optional<ListOwner> &shown() const { return m_shown; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The picture was painted, or there will be none: the rest can be built. Once, and not at all
    /// where the window was closed meanwhile.
    void finished();

private:
    void takePage(const KeptListPtr &page);
    void showOnce();
    void finish();

    FirstParts *m_parts;
    std::optional<StartingOwner> m_owner;
    FirstLook m_look;
    KeptListPtr m_page;
    bool m_hasKey = false;
    bool m_isOver = false;
    std::optional<ListOwner> m_shown;
    QTimer m_patience;
};

} // namespace packdesk
