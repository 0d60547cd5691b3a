// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/review/reviewverb.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace packdesk {

class Theme;

/// `Create exactly what is shown`, `Replace by exactly what is shown`: whether the digest that was
/// looked at is sent, or the tag. On by default, and again for each image. Hidden while there is no
/// digest. GUI thread.
class ExactChoice : public QWidget
{
    Q_OBJECT

public:
    /// @param theme not owned, outlives this
    ExactChoice(ReviewVerb verb, const Theme *theme, QWidget *parent = nullptr);

    /// @param digest of what is shown; empty where nothing is, or where it is what was typed
    void setDigest(const QString &digest);
    /// What is to be sent in the tag's place; empty: the tag.
    QString digest() const;

Q_SIGNALS:
    void changed();

private:
    QCheckBox *m_exactly;
    QLabel *m_shown;
    QString m_digest;
};

} // namespace packdesk
