// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/referencefield.h"

#include "ui/errors/looks.h"
#include "ui/errors/phraselabel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"
#include "ui/words/referencewords.h"
#include "ui/words/sizewords.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr int pauseMs = 800;
constexpr int longestReference = 2048;
constexpr int shownTags = 12;

bool isReturn(const QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto key = static_cast<const QKeyEvent *>(event)->key();
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace

ReferenceField::ReferenceField(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_edit(new QLineEdit(this))
    , m_hint(new PhraseLabel("caption", this))
    , m_message(makeSelectableLabel("problem", this))
    , m_tagModel(new QStringListModel(this))
    , m_completer(new QCompleter(m_tagModel, this))
{
    m_edit->setAccessibleName(tr("Image reference"));
    m_edit->setFont(monospaced(font()));
    m_edit->setPlaceholderText(QStringLiteral("registry.example.com/team/pack:1.2.0"));
    m_edit->setMaxLength(longestReference);
    m_edit->installEventFilter(this);
    m_message->hide();
    setFocusProxy(m_edit);
    setupCompletion();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(makeFieldLabel(tr("&Image reference"), m_edit, this));
    layout->addWidget(m_edit);
    layout->addWidget(m_hint);
    layout->addWidget(m_message);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ReferenceField::onRested);
    connect(m_edit, &QLineEdit::textChanged, this, &ReferenceField::onEdited);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] { judge(true); });
    judge(false);
}

ReferenceField::~ReferenceField()
{
    m_edit->removeEventFilter(this);
    // A field that loses the focus says so, and this is no field any more by then.
    m_edit->disconnect(this);
}

void ReferenceField::setupCompletion()
{
    m_completer->setCompletionMode(QCompleter::PopupCompletion);
    m_completer->setFilterMode(Qt::MatchStartsWith);
    m_completer->setMaxVisibleItems(shownTags);
    m_completer->popup()->setAccessibleName(tr("Tags"));
    m_edit->setCompleter(m_completer);
    m_offer = m_edit->addAction(icon(QStringLiteral("chevron-down"), m_theme->colours().secondary),
                                QLineEdit::TrailingPosition);
    m_offer->setText(tr("Tags of the repository"));
    m_offer->setToolTip(tr("Tags of the repository (Down)"));
    m_offer->setVisible(false);
    connect(m_offer, &QAction::triggered, this, &ReferenceField::showTags);
    connect(m_theme, &Theme::changed, this, [this] {
        m_offer->setIcon(icon(QStringLiteral("chevron-down"), m_theme->colours().secondary));
    });
}

void ReferenceField::setText(const QString &text)
{
    m_edit->setText(text);
}

QString ReferenceField::text() const
{
    return m_edit->text().trimmed();
}

std::optional<ImageReference> ReferenceField::reference() const
{
    const auto parsed = ImageReference::parse(text());
    return parsed ? std::optional(*parsed) : std::nullopt;
}

bool ReferenceField::complain()
{
    m_pause.stop();
    const auto parsed = ImageReference::parse(text());
    if (parsed)
        return false;
    m_hint->setPhrase(problemText(parsed.error()), {});
    setRole(m_hint, "problem");
    setInvalid(m_edit, true);
    Q_EMIT resized();
    focusField();
    return true;
}

void ReferenceField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_offer->setEnabled(!readOnly);
}

void ReferenceField::setMessage(const QString &message)
{
    m_message->setText(visibleText(message));
    m_message->setVisible(!message.isEmpty());
    m_marked = !message.isEmpty();
    setRole(m_message, "problem");
    setInvalid(m_edit, m_marked);
    Q_EMIT resized();
}

void ReferenceField::setTags(const ImageReference &repository, const QStringList &tags)
{
    const auto typed = reference();
    if (!typed || typed->repository() != repository.repository())
        return;
    m_repository = repository.repository();
    m_tags = tags;
    QStringList references;
    for (const auto &tag : tags)
        references << m_repository + QLatin1Char(':') + tag;
    m_tagModel->setStringList(references);
    m_offer->setVisible(!tags.isEmpty());
    judge(false);
}

void ReferenceField::focusField()
{
    m_edit->setFocus(Qt::OtherFocusReason);
}

bool ReferenceField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_edit || !event)
        return QWidget::eventFilter(watched, event);
    if (isReturn(event)) {
        event->accept();
        if (event->type() == QEvent::KeyPress && !static_cast<QKeyEvent *>(event)->isAutoRepeat())
            Q_EMIT entered();
        return true;
    }
    if (event->type() == QEvent::KeyPress && !m_tags.isEmpty()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        showTags();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ReferenceField::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // What stood there before may not have been looked at.
    if (!text().isEmpty())
        m_pause.start();
}

void ReferenceField::showTags()
{
    if (m_edit->isReadOnly() || m_tags.isEmpty())
        return;
    // All of them: whatever tag is typed, another one may be wanted.
    m_completer->setCompletionPrefix(m_repository + QLatin1Char(':'));
    m_completer->complete();
}

void ReferenceField::onEdited()
{
    m_marked = false;
    setRole(m_message, "caption");
    const auto typed = reference();
    if (!m_repository.isEmpty() && (!typed || typed->repository() != m_repository)) {
        // What begins with the repository may be on its way to another tag of it.
        const bool tagOnItsWay = text().startsWith(m_repository + QLatin1Char(':'));
        if (!tagOnItsWay) {
            m_repository.clear();
            m_tags.clear();
            m_tagModel->setStringList({});
            m_offer->setVisible(false);
        }
    }
    judge(false);
    m_pause.start();
    Q_EMIT edited();
}

void ReferenceField::onRested()
{
    judge(true);
    if (const auto typed = reference())
        Q_EMIT rested(*typed);
}

void ReferenceField::judge(bool complain)
{
    const QString typed = text();
    const auto parsed = ImageReference::parse(typed);
    const bool wrong = !parsed && complain && !typed.isEmpty();
    if (parsed)
        m_hint->setPhrase(referenceSummary(*parsed) + tagHint(*parsed), referenceParts(*parsed));
    else if (wrong)
        m_hint->setPhrase(problemText(parsed.error()), {});
    else
        m_hint->setPhrase(tr("Registry, repository, and a tag or digest."), {});
    setRole(m_hint, wrong ? "problem" : "caption");
    setInvalid(m_edit, wrong || m_marked);
    Q_EMIT resized();
}

QString ReferenceField::tagHint(const ImageReference &reference) const
{
    if (m_tags.isEmpty() || reference.repository() != m_repository)
        return {};
    const auto count = countText(m_tags.size());
    if (m_tags.size() > 1 && reference.tag() == m_tags.first())
        return tr(", the newest of %1", "tag 1.5.0, the newest of 14").arg(count);
    return m_tags.size() == 1 ? tr(" · 1 tag there") : tr(" · %1 tags there").arg(count);
}

} // namespace packdesk
