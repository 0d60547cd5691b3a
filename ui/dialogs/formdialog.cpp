// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/formdialog.h"

#include "ui/errors/errorpanel.h"
#include "ui/errors/looks.h"
#include "ui/errors/messagepanel.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShowEvent>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

#include <algorithm>
#include <tuple>
#include <vector>

namespace packdesk {

namespace {

// The smallest screen that everything has to fit into.
constexpr QSize smallestWindow(720, 480);
constexpr int usualTitle = 30;

void setLook(QPushButton *button, const char *property)
{
    button->setProperty(property, true);
    // The button box may have styled it already.
    button->style()->unpolish(button);
    button->style()->polish(button);
}

} // namespace

FormDialog::FormDialog(const QString &title, const Theme *theme, QWidget *parent)
    : QDialog(parent)
    , m_theme(theme)
    , m_scroll(new QScrollArea(this))
    , m_body(nullptr)
    , m_below(new QVBoxLayout)
    , m_pending(new MessagePanel(theme, this))
    , m_errorPanel(new ErrorPanel(theme, this))
    , m_footer(nullptr)
    , m_footerText(makeLabel({}, "caption", this))
    , m_buttons(new QDialogButtonBox(this))
{
    m_growth.setSingleShot(true);
    m_growth.setInterval(0);
    connect(&m_growth, &QTimer::timeout, this, &FormDialog::settle);
    setWindowTitle(title);
    setAccessibleName(title);
    auto *content = new QWidget(m_scroll);
    m_body = new QVBoxLayout(content);
    const int side = theme->scaled(20);
    m_body->setContentsMargins(side, theme->scaled(16), side, theme->scaled(16));
    m_body->setSpacing(theme->scaled(6));
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_below->setSpacing(theme->scaled(8));
    m_below->setContentsMargins(side, 0, side, 0);

    m_errorPanel->setInDialog();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(m_below);
    m_pending->hide();
    layout->addWidget(m_pending);
    layout->addWidget(m_errorPanel);
    layout->addWidget(makeFooter());
    connect(m_errorPanel, &ErrorPanel::nextStepRequested, this, &FormDialog::nextStepRequested);
    connect(m_errorPanel, &ErrorPanel::copied, this, &FormDialog::copied);
    connect(m_errorPanel, &ErrorPanel::dismissed, this, [this] {
        clearError();
        shrink();
    });
}

QWidget *FormDialog::makeFooter()
{
    auto *footer = new QFrame(this);
    footer->setObjectName(QStringLiteral("footer"));
    m_footer = new QHBoxLayout(footer);
    const int side = m_theme->scaled(20);
    const int edge = m_theme->scaled(12);
    m_footer->setContentsMargins(side, edge, side, edge);
    m_footer->setSpacing(m_theme->scaled(12));
    m_footer->addWidget(m_footerText, 1);
    m_footer->addWidget(m_buttons);
    return footer;
}

void FormDialog::setOrganisation(const QString &name, const QString &hostLabel)
{
    m_organisation = name;
    m_host = hostLabel;
    showFooterText();
}

void FormDialog::showError(const ApiError &error, const WordsContext &context)
{
    m_errorPanel->setError(error, context);
    showPending();
    grow();
}

void FormDialog::clearError()
{
    if (m_errorPanel->hasError())
        m_errorPanel->clear();
    showPending();
}

void FormDialog::setPendingOutcome(const QString &headline, const QString &body)
{
    m_outcomePending = !headline.isEmpty();
    m_pending->setMessage(Tone::Attention, headline, body);
    showPending();
    updateButtons();
}

void FormDialog::showPending()
{
    const bool told = m_errorPanel->hasError() && m_errorPanel->error().mayHaveTakenEffect();
    const bool shown = m_outcomePending && !told;
    if (shown == !m_pending->isHidden())
        return;
    m_pending->setVisible(shown);
    grow();
}

QPushButton *FormDialog::addButton(const QString &text, QDialogButtonBox::ButtonRole role)
{
    auto *button = m_buttons->addButton(text, role);
    button->setAutoDefault(false);
    return button;
}

void FormDialog::makePrimary(QPushButton *button)
{
    setLook(button, "primary");
    button->setDefault(true);
}

void FormDialog::makeDangerous(QPushButton *button)
{
    setLook(button, "danger");
}

void FormDialog::setFooterDetail(const QString &detail)
{
    m_detail = detail;
    showFooterText();
}

void FormDialog::addToFooter(QWidget *widget)
{
    m_footer->insertWidget(0, widget);
}

void FormDialog::grow()
{
    m_growth.start();
}

void FormDialog::settle()
{
    growNow();
    // What the other height hides is not seen.
    if (const QPointer<QWidget> widget = std::exchange(m_toSee, {}))
        m_scroll->ensureWidgetVisible(widget);
    if (!isVisible())
        return;
    m_settled = true;
    orderTabs();
}

void FormDialog::shrink()
{
    m_shrinks = true;
    grow();
}

void FormDialog::holdFocus()
{
    m_held = focusWidget();
}

void FormDialog::returnFocus(QWidget *otherwise)
{
    const bool able = m_held && m_held->isEnabledTo(this) && m_held->isVisibleTo(this)
        && !m_errorPanel->isAncestorOf(m_held);
    (able ? m_held.data() : otherwise)->setFocus(Qt::OtherFocusReason);
    m_held.clear();
}

void FormDialog::ensureSeen(QWidget *widget)
{
    m_toSee = widget;
    grow();
}

void FormDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (event->spontaneous())
        return;
    orderTabs();
    m_settled = false;
    growNow();
    grow();
}

void FormDialog::showFooterText()
{
    QStringList parts{visibleText(m_organisation, 80), visibleText(m_host, 120), m_detail};
    parts.removeAll(QString());
    // An organisation may be named by its host alone.
    parts.removeDuplicates();
    m_footerText->setText(parts.join(QStringLiteral(" · ")));
}

void FormDialog::growNow()
{
    // Before it is shown nobody knows how large the frame will be.
    const QSize frame
        = (frameGeometry().size() - size()).expandedTo({0, m_theme->scaled(usualTitle)});
    QSize limit = smallestWindow;
    if (parentWidget())
        limit = limit.expandedTo(parentWidget()->window()->size());
    if (screen())
        limit = limit.expandedTo(screen()->availableSize() * 0.9)
                    .boundedTo(screen()->availableSize() - frame);
    ensurePolished();
    layout()->activate();
    const int preferred = qMax(m_theme->scaled(m_width), minimumSizeHint().width());
    const int width = qMin(m_settled ? qMax(this->width(), preferred) : preferred, limit.width());
    const int height = qMin(wantedHeight(width), limit.height());
    resize(width, m_settled && !m_shrinks ? qMax(this->height(), height) : height);
    m_shrinks = false;
}

void FormDialog::orderTabs()
{
    // The box hands the focus to its first button, also where that is hidden: Tab would end there.
    m_buttons->setFocusProxy(nullptr);
    struct Stop
    {
        QWidget *widget = nullptr;
        int group = 0;
        QPoint at;
    };
    const QList<QWidget *> groups{m_scroll, nullptr, m_errorPanel, m_footer->parentWidget()};
    std::vector<Stop> stops;
    for (auto *w = nextInFocusChain(); w != this; w = w->nextInFocusChain()) {
        if (w->focusPolicy() == Qt::NoFocus || w->window() != this)
            continue;
        Stop stop{w, 1, w->mapTo(this, QPoint())};
        for (int group = 0; group < groups.size(); ++group) {
            if (groups.at(group) && groups.at(group)->isAncestorOf(w))
                stop.group = group;
        }
        stops.push_back(stop);
    }
    std::ranges::stable_sort(stops, [](const Stop &a, const Stop &b) {
        return std::tuple(a.group, a.at.y(), a.at.x()) < std::tuple(b.group, b.at.y(), b.at.x());
    });
    for (std::size_t i = 1; i < stops.size(); ++i)
        setTabOrder(stops[i - 1].widget, stops[i].widget);
}

int FormDialog::wantedHeight(int width) const
{
    const auto heightOf = [width](QLayoutItem *item) {
        return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
    };
    int height = 0;
    for (int i = 0; i < layout()->count(); ++i) {
        auto *item = layout()->itemAt(i);
        if (item->widget() == m_scroll)
            height += heightOf(m_body);
        else if (!item->isEmpty())
            height += heightOf(item);
    }
    return height;
}

} // namespace packdesk
