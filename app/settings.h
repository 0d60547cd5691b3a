// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/accounts/registrychoice.h"

#include <QByteArray>
#include <QString>

#include <memory>

class QSettings;

namespace packdesk {

/// What the program remembers from one start to the next, in one file of mode 0600; no secrets.
/// A file that cannot be understood is moved aside and a new one is begun; values that make no
/// sense read as their defaults. Changes are written when the event loop comes to it, and at the
/// end. GUI thread.
class Settings
{
public:
    /// `settings.conf` in the configuration folder.
    static QString defaultPath();

    /// @param path of the file; its folder exists
    explicit Settings(const QString &path);
    ~Settings();

    /// Where the file that could not be understood was moved to; empty where all was well. The
    /// user is to be told.
    const QString &brokenCopy() const { return m_brokenCopy; }
    /// False where the file cannot be read or written: nothing will be remembered.
    bool isWritable() const;
    /// Writes now; false where that failed.
    bool flush();

    /// The group of the accounts is AccountStore's; owned by this.
    QSettings *store() { return m_store.get(); }

    /// States and geometries of windows, splitters and headers, by a name of letters, digits and
    /// hyphens (`main-window`, `details-splitter`); empty where none was kept.
    QByteArray blob(const QString &name) const;
    void setBlob(const QString &name, const QByteArray &blob);

    /// What was chosen for a registry, by its host and port; their case does not matter.
    RegistryChoice registryChoice(const QString &domain) const;
    /// A choice of nothing forgets the registry.
    void setRegistryChoice(const QString &domain, const RegistryChoice &choice);

private:
    std::unique_ptr<QSettings> m_store;
    QString m_brokenCopy;
};

} // namespace packdesk
