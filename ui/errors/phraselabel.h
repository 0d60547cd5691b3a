// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>
#include <QTextLayout>

namespace packdesk {

/// A wrapping plain text of which some parts stand in a heavier weight. The parts change how it is
/// drawn and nothing else: text() is what assistive tools read. GUI thread.
class PhraseLabel : public QLabel
{
    Q_OBJECT

public:
    /// @param role of the style sheet; null: none
    explicit PhraseLabel(const char *role, QWidget *parent = nullptr);

    /// @param strong in the order in which they stand in `text`; a part that is not found there is
    /// left out
    void setPhrase(const QString &text, const QStringList &strong);
    QStringList strongParts() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Breaks the text into the lines of a width. @returns their height
    qreal layOut(QTextLayout &layout, qreal width) const;

    QList<QTextLayout::FormatRange> m_strong;
};

} // namespace packdesk
