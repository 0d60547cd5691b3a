// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/errors/errorpanelview.h"

#include "ui/errors/fittedscrollarea.h"
#include "ui/errors/looks.h"
#include "ui/theme/flowlayout.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QFontMetrics>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace packdesk {

namespace {

constexpr int wideFrom = 860;
// An embedded panel stands in a pane that scrolls itself.
constexpr int noLimit = 10'000;
constexpr int copiedShownMs = 2000;

QPushButton *makeButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    return button;
}

} // namespace

ErrorPanelView::ErrorPanelView(QWidget *panel, const Theme *theme)
    : retry(makeButton(tr("&Retry"), panel))
    , step(makeButton({}, panel))
    , copyId(makeLink(tr("Copy request id"), panel))
    , copyDetails(makeLink(tr("Copy details"), panel))
    , copyCurl(makeLink(tr("Copy as cURL"), panel))
    , dismiss(makeLink(tr("Dismiss"), panel))
    , previous(makeLink({}, panel))
    , next(makeLink({}, panel))
    , m_panel(panel)
    , m_theme(theme)
    , m_icon(new QLabel(panel))
    , m_headline(makeSelectableLabel("dangerHeading", panel))
    , m_position(new QLabel(panel))
    , m_body(makeSelectableLabel(nullptr, panel))
    , m_quote(makeSelectableLabel(nullptr, panel))
    , m_fields(makeSelectableLabel(nullptr, panel))
    , m_status(makeSelectableLabel("caption", panel))
    , m_idLabel(makeLabel({}, "caption", panel))
    , m_id(new QLineEdit(panel))
    , m_time(makeSelectableLabel("caption", panel))
    , m_scroll(new FittedScrollArea(panel))
    , m_actions(new QWidget(panel))
    , m_flow(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_outer(new QBoxLayout(QBoxLayout::LeftToRight, panel))
{
    copyId->setAccessibleName(copyId->text());
    copyDetails->setAccessibleName(copyDetails->text());
    copyCurl->setAccessibleName(copyCurl->text());
    auto *column = new QVBoxLayout;
    column->setSpacing(theme->scaled(4));
    setupHead(column);
    auto *text = new QVBoxLayout;
    text->setSpacing(theme->scaled(6));
    text->addWidget(makeTexts());
    text->addWidget(makeFacts());
    text->addStretch(1);
    m_flow->setSpacing(theme->scaled(8));
    m_flow->addLayout(text, 1);
    m_flow->addWidget(makeActions());
    column->addLayout(m_flow);
    column->addStretch(1);
    m_outer->setSpacing(theme->scaled(10));
    m_outer->addWidget(m_icon, 0, Qt::AlignTop);
    m_outer->addLayout(column, 1);
    setMargins(12);
}

void ErrorPanelView::setupHead(QVBoxLayout *column)
{
    previous->setAccessibleName(tr("Previous error"));
    previous->setToolTip(previous->accessibleName());
    next->setAccessibleName(tr("Next error"));
    next->setToolTip(next->accessibleName());
    dismiss->setToolTip(tr("The entry stays in Activity"));
    m_position->setProperty("role", QStringLiteral("caption"));
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme->scaled(4));
    row->addWidget(m_headline, 1);
    for (auto *widget : std::initializer_list<QWidget *>{previous, m_position, next, dismiss})
        row->addWidget(widget, 0, Qt::AlignTop);
    column->addLayout(row);
    setPosition(0, 0);
}

QWidget *ErrorPanelView::makeTexts()
{
    auto *texts = new QWidget(m_scroll);
    auto *layout = new QVBoxLayout(texts);
    layout->setContentsMargins({});
    layout->setSpacing(m_theme->scaled(4));
    for (auto *label : {m_body, m_quote, m_fields})
        layout->addWidget(label);
    m_scroll->setWidget(texts);
    return m_scroll;
}

QWidget *ErrorPanelView::makeFacts()
{
    m_id->setReadOnly(true);
    m_id->setFrame(false);
    m_id->setAccessibleName(tr("Request id"));
    m_id->setProperty("role", QStringLiteral("inline"));
    m_id->setFont(monospaced(m_panel->font()));
    auto *facts = new QWidget(m_panel);
    auto *row = new FlowLayout(m_theme->scaled(4), facts);
    for (auto *label : {m_status, m_idLabel, m_time})
        label->setWordWrap(false);
    row->addWidget(m_status);
    row->addWidget(m_idLabel);
    row->addWidget(m_id);
    row->addWidget(m_time);
    return facts;
}

QWidget *ErrorPanelView::makeActions()
{
    auto *row = new FlowLayout(m_theme->scaled(6), m_actions);
    for (auto *button : {step, retry, copyId, copyDetails, copyCurl})
        row->addWidget(button);
    return m_actions;
}

void ErrorPanelView::setText(const ErrorText &text)
{
    m_headline->setText(text.headline);
    m_body->setText(text.body);
    m_body->setVisible(!text.body.isEmpty());
    m_quote->setText(text.quote);
    m_quote->setVisible(!text.quote.isEmpty());
    m_fields->setText(text.fieldLines.join(QLatin1Char('\n')));
    m_fields->setVisible(!text.fieldLines.isEmpty());

    const auto dot = QStringLiteral(" ·");
    const bool hasId = !text.requestId.isEmpty();
    m_status->setText(text.status + dot);
    m_status->setVisible(!text.status.isEmpty());
    m_idLabel->setText(hasId ? tr("Request id") : text.noRequestId + dot);
    m_id->setText(text.requestId);
    m_id->setCursorPosition(0);
    m_id->setVisible(hasId);
    const int width = QFontMetrics(m_id->font()).horizontalAdvance(text.requestId);
    m_id->setFixedWidth(qMin(width + m_theme->scaled(5), m_theme->scaled(320)));
    m_time->setText(hasId ? QStringLiteral("· ") + text.time : text.time);
    copyId->setVisible(hasId);

    step->hide();
    for (const auto candidate : text.nextSteps) {
        if (candidate == NextStep::CorrectFields)
            continue;
        step->setText(nextStepText(candidate));
        step->show();
        break;
    }
}

void ErrorPanelView::setPosition(int index, int count)
{
    m_position->setText(tr("%1 of %2").arg(index + 1).arg(count));
    for (auto *widget : std::initializer_list<QWidget *>{previous, m_position, next})
        widget->setVisible(count > 1);
    previous->setEnabled(index > 0);
    next->setEnabled(index + 1 < count);
}

void ErrorPanelView::setMargins(int margins)
{
    const int side = m_theme->scaled(margins);
    const int edge = m_theme->scaled(margins * 3 / 4);
    m_outer->setContentsMargins(side, edge, side, edge);
}

void ErrorPanelView::paintTone(Tone tone, const Colours &colours)
{
    const QColor colour = toneColour(tone, colours);
    m_icon->setPixmap(glyph(toneIcon(tone), colour, m_panel));
    setRole(m_headline, tone == Tone::Danger ? "dangerHeading" : "heading");
    previous->setIcon(icon(QStringLiteral("chevron-left"), colours.text));
    next->setIcon(icon(QStringLiteral("chevron-right"), colours.text));
}

void ErrorPanelView::arrange(int width, bool embedded)
{
    const bool wide = width >= m_theme->scaled(wideFrom);
    m_flow->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // Beside a long text the actions would be squeezed; below it they may wrap.
    m_actions->setSizePolicy(wide ? QSizePolicy::Fixed : QSizePolicy::Preferred,
                             QSizePolicy::Preferred);
    m_scroll->setMaximumLines(embedded ? noLimit : wide ? 4 : 6);
}

void ErrorPanelView::showCopied(QPushButton *button)
{
    const QString text = button->accessibleName();
    button->setMinimumWidth(button->width());
    button->setText(tr("Copied"));
    QTimer::singleShot(copiedShownMs, button, [button, text] { button->setText(text); });
}

} // namespace packdesk
