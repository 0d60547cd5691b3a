// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/tagfield.h"

#include "ui/errors/looks.h"
#include "ui/theme/icons.h"
#include "ui/theme/plaintooltip.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStringListModel>

namespace packdesk {

namespace {

constexpr int pauseMs = 800;
constexpr int longestText = 2048;
constexpr int shownTags = 12;
constexpr qsizetype shownRepository = 48;

bool isReturn(const QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto key = static_cast<const QKeyEvent *>(event)->key();
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace

TagField::TagField(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_repository(makeLabel({}, "secondary", this))
    , m_edit(new QLineEdit(this))
    , m_hint(makeLabel({}, "caption", this))
    , m_message(makeSelectableLabel("problem", this))
    , m_tagModel(new QStringListModel(this))
    , m_completer(new QCompleter(m_tagModel, this))
{
    m_repository->setFont(monospaced(font()));
    m_repository->setWordWrap(false);
    m_edit->setAccessibleName(tr("Tag or digest"));
    m_edit->setFont(monospaced(font()));
    m_edit->setMaxLength(longestText);
    m_edit->installEventFilter(this);
    m_message->hide();
    setFocusProxy(m_edit);
    setupCompletion();
    auto *row = new QHBoxLayout;
    row->setSpacing(theme->scaled(8));
    row->addWidget(m_repository);
    row->addWidget(m_edit, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(makeFieldLabel(tr("&Tag or digest"), m_edit, this));
    layout->addLayout(row);
    layout->addWidget(m_hint);
    layout->addWidget(m_message);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        judge(true);
        if (reference())
            Q_EMIT rested();
    });
    connect(m_edit, &QLineEdit::textChanged, this, &TagField::onEdited);
    connect(m_edit, &QLineEdit::editingFinished, this, [this] { judge(true); });
    judge(false);
}

TagField::~TagField()
{
    m_edit->removeEventFilter(this);
    // A field that loses the focus says so, and this is no field any more by then.
    m_edit->disconnect(this);
}

void TagField::setupCompletion()
{
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(shownTags);
    m_completer->popup()->setAccessibleName(tr("Tags"));
    m_edit->setCompleter(m_completer);
    m_offer = m_edit->addAction(icon(QStringLiteral("chevron-down"), m_theme->colours().secondary),
                                QLineEdit::TrailingPosition);
    m_offer->setText(tr("Tags of the repository"));
    m_offer->setToolTip(tr("Tags of the repository (Down)"));
    m_offer->setVisible(false);
    connect(m_offer, &QAction::triggered, this, &TagField::showTags);
    connect(m_theme, &Theme::changed, this, [this] {
        m_offer->setIcon(icon(QStringLiteral("chevron-down"), m_theme->colours().secondary));
    });
}

void TagField::setReference(const ImageReference &reference)
{
    if (reference.repository() != m_fixed.repository())
        setTags({});
    m_fixed = reference;
    const auto repository = reference.repository();
    m_repository->setText(middleElided(repository, shownRepository));
    m_repository->setToolTip(plainToolTip(visibleText(repository)));
    m_repository->setAccessibleName(tr("Repository: %1").arg(visibleText(repository)));
    m_edit->setText(reference.tag().isEmpty() ? reference.digest() : reference.tag());
    m_edit->setCursorPosition(0);
}

std::optional<ImageReference> TagField::reference() const
{
    auto typed = m_edit->text().trimmed();
    const auto repository = m_fixed.repository();
    for (const auto mark : {QLatin1Char(':'), QLatin1Char('@')}) {
        if (typed.startsWith(repository + mark))
            typed.remove(0, repository.size());
    }
    if (typed.startsWith(QLatin1Char('@')) || typed.startsWith(QLatin1Char(':')))
        typed.remove(0, 1);
    if (isDigest(typed))
        return m_fixed.withDigest(typed);
    const auto parsed = ImageReference::parse(repository + QLatin1Char(':') + typed);
    return isTag(typed) && parsed ? std::optional(*parsed) : std::nullopt;
}

void TagField::setTags(const QStringList &tags)
{
    m_tags = tags;
    m_tagModel->setStringList(tags);
    m_offer->setVisible(!tags.isEmpty());
    judge(false);
}

bool TagField::complain()
{
    m_pause.stop();
    if (reference())
        return false;
    m_hint->setText(tr("A tag such as 1.5.0, or a digest: sha256: and 64 digits from 0 to 9 and "
                       "a to f."));
    setRole(m_hint, "problem");
    setInvalid(m_edit, true);
    Q_EMIT resized();
    focusField();
    return true;
}

void TagField::setMessage(const QString &message)
{
    m_message->setText(visibleText(message));
    m_message->setVisible(!message.isEmpty());
    setInvalid(m_edit, !message.isEmpty());
    Q_EMIT resized();
}

void TagField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_offer->setEnabled(!readOnly);
}

void TagField::focusField()
{
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
}

bool TagField::eventFilter(QObject *watched, QEvent *event)
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

void TagField::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // What stands there may not have been looked at.
    if (reference())
        m_pause.start();
}

void TagField::showTags()
{
    if (m_edit->isReadOnly() || m_tags.isEmpty())
        return;
    // All of them: whatever tag is typed, another one may be wanted.
    m_completer->setCompletionPrefix({});
    m_completer->complete();
}

void TagField::onEdited()
{
    m_message->hide();
    judge(false);
    m_pause.start();
    Q_EMIT edited();
}

void TagField::judge(bool complain)
{
    const bool wrong = complain && !reference() && !m_edit->text().trimmed().isEmpty();
    m_hint->setText(wrong ? tr("This is neither a tag nor a digest.") : tagHint());
    setRole(m_hint, wrong ? "problem" : "caption");
    setInvalid(m_edit, wrong || !m_message->isHidden());
    Q_EMIT resized();
}

QString TagField::tagHint() const
{
    if (m_tags.isEmpty())
        return tr("The repository stays; another tag or digest of it takes the place.");
    const auto count = countText(m_tags.size());
    const auto typed = reference();
    if (m_tags.size() > 1 && typed && typed->tag() == m_tags.first())
        return tr("The newest of %1 tags").arg(count);
    const auto newest = visibleText(m_tags.first(), 128);
    return m_tags.size() == 1 ? tr("1 tag there: %1").arg(newest)
                              : tr("%1 tags there, the newest is %2").arg(count, newest);
}

} // namespace packdesk
