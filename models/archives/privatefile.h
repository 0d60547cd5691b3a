// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/archives/descriptor.h"

#include <QString>
#include <memory>
#include <tl/expected.hpp>

namespace packdesk {

/// A temporary file that nobody else can read: mode 0600, in a directory of its own (0700)
/// below `root`. It goes with the object. A program that crashed leaves it behind without its
/// lock: the next create() or sweep() below the same root removes it, and no file that a
/// running program still holds.
class PrivateFile
{
public:
    /// Makes `root` (0700) where it is missing, sweeps it, and creates the file empty.
    /// @param name of the file, as others see it; slashes become `_`
    /// @return the system's words where it failed, or where `root` is another user's
    static tl::expected<std::unique_ptr<PrivateFile>, QString> create(const QString &root,
                                                                      const QString &name);
    /// Removes what programs left behind that do not run any more. Blocks, shortly.
    static void sweep(const QString &root);

    ~PrivateFile();
    PrivateFile(const PrivateFile &) = delete;
    PrivateFile &operator=(const PrivateFile &) = delete;

    QString path() const;
    /// Appends; false with the system's words in error().
    bool write(const char *bytes, qint64 count);
    /// Ends the writing; false where bytes could not be brought to the file.
    bool close();
    const QString &error() const { return m_error; }

private:
    PrivateFile(QByteArray directory, QByteArray name);

    QByteArray m_directory;
    QByteArray m_name;
    // Open and locked as long as the file is wanted.
    Descriptor m_lock;
    Descriptor m_file;
    QString m_error;
};

} // namespace packdesk
