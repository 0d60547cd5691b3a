// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace packdesk::bench {

/// Fills an empty folder with a pack of about `bytes`, the same at every call. By bytes:
///
/// - 60 % text: three fifths of it prose in Markdown, the rest half code and half YAML; two thirds
///   in files of 2 to 64 KiB, one third in a few large ones. Words are made of syllables and come
///   as often as in a language (Zipf), each with successors that it likes. gzip -6 makes about a
///   third of the prose, a quarter of the rest.
/// - 20 % structured: tables of binary records, as databases and series of measurements are; half
///   in files of 64 KiB to 1 MiB, half in large ones.
/// - 20 % dense: noise, as pictures and models are to gzip; half in files of 16 to 512 KiB, half in
///   large ones.
///
/// @return false where the disk does not take it
bool makeMixedFolder(const QString &root, qint64 bytes);

} // namespace packdesk::bench
