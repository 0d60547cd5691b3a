// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "models/api/pack.h"
#include "models/images/imagepreview.h"

#include <QFrame>

#include <optional>

class QLabel;

namespace packdesk {

class Theme;

/// `Now` and `New` of a pack: version, digest, size, files. What is not known is said so. GUI
/// thread.
class SideBySide : public QFrame
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    explicit SideBySide(const Theme *theme, QWidget *parent = nullptr);

    /// As the server tells of it; its files are not known by that.
    void setNow(const Pack &pack);
    /// The image of what is there now; null: not known.
    void setNowImage(const std::optional<ImagePreview> &image);
    /// Null: nothing was seen.
    void setNew(const std::optional<ImagePreview> &image);

private:
    enum Row { Version, Digest, Size, Files, RowCount };

    QLabel *addCell(int row, int column, const char *role);
    void setCell(QLabel *cell, const QString &text, const QString &whole = {});
    void showFiles();

    QLabel *m_now[RowCount] = {};
    QLabel *m_new[RowCount] = {};
    std::optional<ImagePreview> m_nowImage;
    std::optional<ImagePreview> m_newImage;
};

/// How many files of `now` and of `next` are new, changed (by size and, of those that were read,
/// by text) and gone.
struct FileCounts
{
    int added = 0;
    int changed = 0;
    int removed = 0;
};
FileCounts compareFiles(const ImagePreview &now, const ImagePreview &next);

} // namespace packdesk
