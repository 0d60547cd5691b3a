// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/window/statusline.h"

#include "ui/packs/packtexts.h"
#include "ui/theme/plaintooltip.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"
#include "ui/words/timewords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace packdesk {

namespace {

constexpr int longestText = 48;
constexpr int steps = 1000;
constexpr int barWidth = 128;
constexpr int shortBarWidth = 64;

QPushButton *linkButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("role", QStringLiteral("link"));
    button->setAutoDefault(false);
    return button;
}

} // namespace

StatusLine::StatusLine(const Theme *theme, QWidget *parent)
    : QStatusBar(parent)
    , m_theme(theme)
    , m_counts(new QLabel(this))
    , m_list(new QLabel(this))
    , m_shown(new QLabel(this))
    , m_message(new QLabel(this))
    , m_progress(new QWidget(this))
    , m_activity(linkButton(tr("Activity"), this))
{
    setSizeGripEnabled(false);
    setContentsMargins(theme->scaled(8), 0, theme->scaled(8), 0);
    for (auto *label : {m_counts, m_shown, m_list}) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(theme->scaled(4), 0, theme->scaled(12), 0);
        addWidget(label);
    }
    setupMessage(theme);
    setupProgress(theme);
    addPermanentWidget(m_progress);
    addPermanentWidget(m_activity);
    m_activity->setToolTip(tr("What was asked of the server (Ctrl+Shift+A)"));
    setActivityCount(0);
    updateRoom();
    connect(m_activity, &QPushButton::clicked, this, &StatusLine::activityRequested);
}

void StatusLine::setupMessage(const Theme *theme)
{
    m_message->setTextFormat(Qt::PlainText);
    m_message->setContentsMargins(theme->scaled(4), 0, theme->scaled(12), 0);
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_message->hide();
    addWidget(m_message, 1);
    m_messageEnds.setSingleShot(true);
    connect(&m_messageEnds, &QTimer::timeout, this, [this] {
        m_message->clear();
        updateRoom();
    });
}

void StatusLine::announce(const QString &text, std::chrono::milliseconds duration)
{
    m_message->setText(visibleText(text, lineLimit));
    m_message->setToolTip(plainToolTip(m_message->text()));
    m_messageEnds.start(duration);
    updateRoom();
}

void StatusLine::setupProgress(const Theme *theme)
{
    auto *layout = new QHBoxLayout(m_progress);
    layout->setContentsMargins(0, 0, theme->scaled(8), 0);
    layout->setSpacing(theme->scaled(12));
    m_text = new QLabel(m_progress);
    m_detail = new QLabel(m_progress);
    m_bar = new QProgressBar(m_progress);
    m_cancel = linkButton(tr("Cancel"), m_progress);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, steps);
    m_bar->setAccessibleName(tr("Upload in the background"));
    for (auto *label : {m_text, m_detail})
        label->setTextFormat(Qt::PlainText);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_detail);
    layout->addWidget(m_cancel);
    m_progress->hide();
    connect(m_cancel, &QPushButton::clicked, this, &StatusLine::cancelRequested);
}

void StatusLine::setCounts(int all, int yours, int shown)
{
    m_counts->setText(all == 1 ? tr("1 pack · %1 yours").arg(countText(yours))
                               : tr("%1 packs · %2 yours").arg(countText(all), countText(yours)));
    m_shown->setText(tr("%1 of %2 shown").arg(countText(shown), countText(all)));
    m_filtered = shown != all;
    updateRoom();
}

void StatusLine::clearCounts()
{
    m_counts->clear();
    m_filtered = false;
    updateRoom();
    m_time = {};
    m_state = ListState::Read;
    updateList();
}

void StatusLine::setListTime(const QDateTime &read, const QDateTime &changed)
{
    m_time = read;
    m_changed = changed;
    m_state = ListState::Read;
    updateList();
}

void StatusLine::setListState(ListState state)
{
    m_state = state;
    updateList();
}

void StatusLine::updateList()
{
    updateRoom();
    const auto time = m_time.isValid() ? momentText(m_time) : QString();
    switch (m_state) {
    case ListState::Reading:
        m_list->setText(time.isEmpty() ? tr("Reading the list…")
                                       : tr("List read %1, being read again").arg(time));
        break;
    case ListState::ReadingFailed:
        m_list->setText(time.isEmpty() ? QString()
                                       : tr("List read %1, could not be read again").arg(time));
        break;
    case ListState::Read:
        if (m_changed.isValid() && !time.isEmpty())
            m_list->setText(tr("List read %1, a pack added %2").arg(time, momentText(m_changed)));
        else
            m_list->setText(time.isEmpty() ? QString() : tr("List read %1").arg(time));
        break;
    }
}

void StatusLine::setProgress(const QString &text, const QString &detail, double fraction,
                             const QString &cancelText)
{
    m_text->setText(middleElided(text, longestText));
    m_text->setToolTip(plainToolTip(visibleText(text, lineLimit)));
    m_detail->setText(visibleText(detail, lineLimit));
    m_bar->setRange(0, fraction < 0 ? 0 : steps);
    if (fraction >= 0)
        m_bar->setValue(qRound(qBound(0.0, fraction, 1.0) * steps));
    m_cancel->setText(cancelText.isEmpty() ? tr("Cancel") : cancelText);
    m_cancel->setAccessibleName(cancelText.isEmpty() ? tr("Cancel the upload") : cancelText);
    m_bar->setAccessibleDescription(visibleText(text, lineLimit));
    m_detail->setToolTip(m_text->toolTip());
    m_bar->setToolTip(m_text->toolTip());
    m_progress->show();
    updateRoom();
}

void StatusLine::clearProgress()
{
    m_progress->hide();
    updateRoom();
}

void StatusLine::setActivityCount(int running)
{
    m_activity->setText(running > 0 ? tr("Activity (%1)").arg(running) : tr("Activity"));
    m_activity->setAccessibleName(m_activity->text());
}

void StatusLine::setTight(bool tight)
{
    m_tight = tight;
    updateRoom();
}

// In a narrow window the name of the file goes first: how far it is, and the count, stay.
void StatusLine::updateRoom()
{
    const bool message = !m_message->text().isEmpty();
    const bool uploading = !m_progress->isHidden();
    const bool words = !m_tight || m_detail->text().isEmpty();
    m_message->setVisible(message);
    // That what is shown is an older list has to be said anywhere.
    const bool old = m_state != ListState::Read && m_time.isValid();
    m_list->setVisible((!m_tight || (old && !uploading)) && !message);
    m_shown->setVisible(m_filtered && !(m_tight && uploading && (message || words)));
    m_text->setVisible(words);
    m_detail->setVisible(!(m_tight && message));
    m_bar->setFixedWidth(m_theme->scaled(m_tight ? shortBarWidth : barWidth));
}

} // namespace packdesk
