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
    , copyId(makeButton(tr("Copy request id"), panel))
    , copyDetails(makeButton(tr("Copy details"), panel))
    , copyCurl(makeButton(tr("Copy as cURL"), panel))
    , dismiss(makeLink(tr("Dismiss"), panel))
    , dismissAll(makeLink(tr("Dismiss all"), panel))
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
    , m_code(makeSelectableLabel("caption", panel))
    , m_codeDot(makeLabel({}, "caption", panel))
    , m_idLabel(makeLabel({}, "caption", panel))
    , m_id(new QLineEdit(panel))
    , m_idDot(makeLabel({}, "caption", panel))
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
    setMargins(12, 9);
}

void ErrorPanelView::setupHead(QVBoxLayout *column)
{
    previous->setAccessibleName(tr("Previous error"));
    previous->setToolTip(previous->accessibleName());
    next->setAccessibleName(tr("Next error"));
    next->setToolTip(next->accessibleName());
    dismiss->setToolTip(tr("The entry stays in Activity"));
    dismissAll->setToolTip(tr("The entries stay in Activity"));
    m_position->setProperty("role", QStringLiteral("caption"));
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme->scaled(4));
    m_headline->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    row->addWidget(m_headline, 1);
    for (auto *widget :
         std::initializer_list<QWidget *>{previous, m_position, next, dismiss, dismissAll})
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
    // Its own margin would look like a second space.
    m_id->setTextMargins(-2, 0, -2, 0);
    m_code->setFont(m_id->font());
    for (auto *label : {m_status, m_code, m_codeDot, m_idLabel, m_idDot, m_time})
        label->setWordWrap(false);
    m_codeDot->setText(QStringLiteral("·"));
    m_idDot->setText(QStringLiteral("·"));
    auto *facts = new QWidget(m_panel);
    m_codeFact = makeFact({m_code, m_codeDot}, facts);
    m_idFact = makeFact({m_idLabel, m_id, m_idDot}, facts);
    auto *row = new FlowLayout(space(), facts);
    for (auto *widget : std::initializer_list<QWidget *>{m_status, m_codeFact, m_idFact, m_time})
        row->addWidget(widget);
    return facts;
}

// A fact and the dot behind it wrap together, so that no row begins with a dot.
QWidget *ErrorPanelView::makeFact(const QList<QWidget *> &parts, QWidget *facts)
{
    auto *fact = new QWidget(facts);
    auto *row = new QHBoxLayout(fact);
    row->setContentsMargins({});
    row->setSpacing(space());
    for (auto *part : parts)
        row->addWidget(part);
    return fact;
}

int ErrorPanelView::space() const
{
    return QFontMetrics(m_panel->font()).horizontalAdvance(QLatin1Char(' '));
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

    showFacts(text);

    step->hide();
    for (const auto candidate : text.nextSteps) {
        if (candidate == NextStep::CorrectFields)
            continue;
        step->setText(nextStepText(candidate));
        step->show();
        break;
    }
}

void ErrorPanelView::showFacts(const ErrorText &text)
{
    const auto dot = QStringLiteral(" ·");
    const auto parts = text.status.split(QStringLiteral(" · "));
    bool isNumber = false;
    parts.first().toInt(&isNumber);
    const QString code = parts.mid(isNumber ? 1 : 0).join(QStringLiteral(" · "));
    const bool hasId = !text.requestId.isEmpty();
    m_status->setText(parts.first() + dot);
    m_status->setVisible(isNumber);
    m_code->setText(code);
    m_codeFact->setVisible(!code.isEmpty());
    m_idLabel->setText(hasId ? tr("Request id") : text.noRequestId);
    m_id->setText(text.requestId);
    m_id->setCursorPosition(0);
    m_id->setVisible(hasId);
    const int width = QFontMetrics(m_id->font()).horizontalAdvance(text.requestId);
    m_id->setFixedWidth(qMin(width + 1, m_theme->scaled(320)));
    m_time->setText(text.time);
    copyId->setVisible(hasId);
}

void ErrorPanelView::setPosition(int index, int count)
{
    m_position->setText(tr("%1 of %2").arg(index + 1).arg(count));
    for (auto *widget : std::initializer_list<QWidget *>{previous, m_position, next})
        widget->setVisible(count > 1);
    previous->setEnabled(index > 0);
    next->setEnabled(index + 1 < count);
    dismissAll->setVisible(count > 1);
}

void ErrorPanelView::setMargins(int side, int edge)
{
    const int beside = m_theme->scaled(side);
    const int above = m_theme->scaled(edge);
    m_outer->setContentsMargins(beside, above, beside, above);
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
    alignHead();
    const bool wide = width >= m_theme->scaled(wideFrom);
    m_flow->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // Beside a long text the actions would be squeezed; below it they may wrap.
    m_actions->setSizePolicy(wide ? QSizePolicy::Fixed : QSizePolicy::Preferred,
                             QSizePolicy::Preferred);
    m_scroll->setMaximumLines(embedded ? noLimit : wide ? 4 : 6);
}

// The icon, the headline's first line and the buttons beside it stand on one line, also where the
// headline has several.
void ErrorPanelView::alignHead()
{
    const int line = QFontMetrics(m_headline->font()).height();
    const int height = qMax(line, dismiss->sizeHint().height());
    m_icon->setFixedHeight(height);
    m_headline->setContentsMargins(0, (height - line) / 2, 0, 0);
    m_position->setFixedHeight(height);
}

void ErrorPanelView::showCopied(QPushButton *button)
{
    const QString text = button->accessibleName();
    button->setMinimumWidth(button->width());
    button->setText(tr("Copied"));
    QTimer::singleShot(copiedShownMs, button, [button, text] { button->setText(text); });
}

} // namespace packdesk
