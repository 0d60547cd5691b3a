// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/exactchoice.h"

#include "ui/errors/looks.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>

namespace packdesk {

namespace {

constexpr qsizetype shownDigest = 28;

} // namespace

ExactChoice::ExactChoice(ReviewVerb verb, const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_exactly(new QCheckBox(verb == ReviewVerb::Create
                                  ? tr("Create &exactly what is shown below:")
                                  : tr("By &exactly what is shown below:"),
                              this))
    , m_shown(makeLabel({}, nullptr, this))
{
    m_exactly->setAccessibleName(verb == ReviewVerb::Create
                                     ? tr("Create exactly what is shown")
                                     : tr("Replace by exactly what is shown"));
    m_exactly->setChecked(true);
    m_shown->setFont(monospaced(font()));
    m_shown->setWordWrap(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(theme->scaled(6));
    row->addWidget(m_exactly);
    row->addWidget(m_shown);
    row->addSpacing(theme->scaled(8));
    row->addWidget(makeLabel(tr("otherwise: whatever the tag points to when the server pulls"),
                             "caption", this),
                   1);
    connect(m_exactly, &QCheckBox::toggled, this, &ExactChoice::changed);
    setDigest({});
}

void ExactChoice::setDigest(const QString &digest)
{
    if (m_digest != digest)
        m_exactly->setChecked(true);
    m_digest = digest;
    m_shown->setText(middleElided(digest, shownDigest));
    m_shown->setToolTip(digest);
    setVisible(!digest.isEmpty());
    Q_EMIT changed();
}

QString ExactChoice::digest() const
{
    return m_exactly->isChecked() ? m_digest : QString();
}

} // namespace packdesk
