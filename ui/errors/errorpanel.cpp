// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/errors/errorpanel.h"

#include "models/api/errordetails.h"
#include "ui/errors/errorpanelview.h"
#include "ui/errors/looks.h"
#include "ui/theme/theme.h"
#include "ui/words/curlwords.h"

#include <QAccessible>
#include <QClipboard>
#include <QDeadlineTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

namespace packdesk {

class ErrorPanel::Private
{
public:
    Private(const Theme *t, ErrorPanel *panel)
        : theme(t)
        , view(panel, t)
    {
    }

    void describeNow()
    {
        if (countsDown)
            context.secondsLeft = int((deadline.remainingTime() + 999) / 1000);
        text = describe(*error, context);
        for (const auto step : std::as_const(unoffered))
            text.nextSteps.removeAll(step);
    }

    const Theme *theme;
    ErrorPanelView view;
    std::optional<ApiError> error;
    WordsContext context;
    ErrorText text;
    QDeadlineTimer deadline;
    QTimer tick;
    bool countsDown = false;
    bool retryAvailable = true;
    bool embedded = false;
    QList<NextStep> unoffered;
};

ErrorPanel::ErrorPanel(const Theme *theme, QWidget *parent)
    : QFrame(parent)
    , d(std::make_unique<Private>(theme, this))
{
    setObjectName(QStringLiteral("errorPanel"));
    setAccessibleName(tr("Error"));
    d->tick.setInterval(1000);
    connect(&d->tick, &QTimer::timeout, this, &ErrorPanel::refresh);
    connect(theme, &Theme::changed, this, [this] {
        if (d->error)
            paint();
    });
    connectButtons();
    hide();
}

ErrorPanel::~ErrorPanel() = default;

void ErrorPanel::connectButtons()
{
    const auto &view = d->view;
    connect(view.retry, &QPushButton::clicked, this, &ErrorPanel::retryRequested);
    connect(view.dismiss, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT dismissed();
    });
    connect(view.dismissAll, &QPushButton::clicked, this, &ErrorPanel::dismissAllRequested);
    connect(view.previous, &QPushButton::clicked, this, &ErrorPanel::previousRequested);
    connect(view.next, &QPushButton::clicked, this, &ErrorPanel::nextRequested);
    connect(view.step, &QPushButton::clicked, this, [this] {
        for (const auto step : std::as_const(d->text.nextSteps)) {
            if (step != NextStep::CorrectFields) {
                Q_EMIT nextStepRequested(step);
                return;
            }
        }
    });
    connect(view.copyId, &QPushButton::clicked, this,
            [this] { copy(d->view.copyId, d->error->requestId, tr("Request id")); });
    connect(view.copyDetails, &QPushButton::clicked, this, [this] {
        copy(d->view.copyDetails, QString::fromUtf8(detailsJson(*d->error)), tr("Details"));
    });
    connect(view.copyCurl, &QPushButton::clicked, this,
            [this] { copy(d->view.copyCurl, curlText(*d->error), tr("cURL command")); });
}

void ErrorPanel::setError(const ApiError &error, const WordsContext &context)
{
    d->error = error;
    d->context = context;
    const int left = context.secondsLeft < 0 ? secondsUntilRetry(error) : context.secondsLeft;
    d->countsDown = error.retryAfterSeconds >= 0;
    d->deadline.setRemainingTime(qint64(left) * 1000);
    refresh();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ErrorPanel::clear()
{
    d->tick.stop();
    d->error.reset();
    d->text = {};
    hide();
}

bool ErrorPanel::hasError() const
{
    return d->error.has_value();
}

const ApiError &ErrorPanel::error() const
{
    return *d->error;
}

const ErrorText &ErrorPanel::text() const
{
    return d->text;
}

void ErrorPanel::setRetryAvailable(bool available)
{
    d->retryAvailable = available;
    if (d->error)
        refresh();
}

void ErrorPanel::setUnofferedSteps(const QList<NextStep> &steps)
{
    d->unoffered = steps;
    if (d->error)
        refresh();
}

void ErrorPanel::setDismissible(bool dismissible)
{
    d->view.dismiss->setVisible(dismissible);
}

void ErrorPanel::setPosition(int index, int count)
{
    d->view.setPosition(index, count);
}

void ErrorPanel::setEmbedded(bool embedded)
{
    d->embedded = embedded;
    d->view.setMargins(embedded ? 0 : 12, embedded ? 0 : 9);
    if (d->error)
        paint();
}

void ErrorPanel::setInDialog()
{
    d->view.setMargins(20, 10);
}

void ErrorPanel::focusFirst()
{
    for (auto *button : {d->view.step, d->view.retry, d->view.copyId, d->view.copyDetails}) {
        if (!button->isHidden() && button->isEnabled()) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void ErrorPanel::focusDismiss()
{
    d->view.dismiss->setFocus(Qt::OtherFocusReason);
}

void ErrorPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    d->view.arrange(width(), d->embedded);
}

void ErrorPanel::refresh()
{
    d->describeNow();
    d->view.setText(d->text);
    const bool waits = d->text.waitSeconds > 0;
    d->view.retry->setVisible(d->retryAvailable && d->text.retryOffered);
    d->view.retry->setEnabled(!waits);
    if (waits)
        d->tick.start();
    else
        d->tick.stop();
    d->view.arrange(width(), d->embedded);
    paint();
}

void ErrorPanel::paint()
{
    const Tone tone = d->text.tone;
    setRole(this, d->embedded ? "plain" : toneRole(tone));
    d->view.paintTone(tone, d->theme->colours());
}

void ErrorPanel::copy(QPushButton *button, const QString &text, const QString &what)
{
    QGuiApplication::clipboard()->setText(text);
    d->view.showCopied(button);
    Q_EMIT copied(what);
}

} // namespace packdesk
