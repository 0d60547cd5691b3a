// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/details/detailspane.h"

#include "ui/details/actionbar.h"
#include "ui/details/copyactions.h"
#include "ui/details/detailsheader.h"
#include "ui/details/filespage.h"
#include "ui/details/overviewpage.h"
#include "ui/details/readnotice.h"
#include "ui/details/selectionpage.h"
#include "ui/errors/messagepanel.h"
#include "ui/packs/face.h"
#include "ui/review/capabilityview.h"
#include "ui/review/rolesview.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/words/packwords.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"
#include "ui/words/timewords.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace packdesk {

DetailsPane::DetailsPane(const Theme *theme, CopyActions *copyActions, PackActions *packActions,
                         QWidget *parent)
    : QGroupBox(parent)
    , m_theme(theme)
    , m_copyActions(copyActions)
    , m_packActions(packActions)
{
    setAccessibleName(tr("Pack details"));
    setContentsMargins(0, 0, 0, 0);
    setupPages();
    connect(theme, &Theme::changed, this, [this] { update(); });
    showNothing();
}

void DetailsPane::setupPages()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_back = new QPushButton(tr("Back to the list"), this);
    m_back->setProperty("role", QStringLiteral("link"));
    m_back->setAccessibleName(tr("Back to the list"));
    m_back->setToolTip(tr("Esc"));
    m_back->hide();
    connect(m_back, &QPushButton::clicked, this, &DetailsPane::backRequested);
    const auto applyIcon
        = [this] { m_back->setIcon(icon(QStringLiteral("back"), m_theme->colours().accent)); };
    connect(m_theme, &Theme::changed, m_back, applyIcon);
    applyIcon();
    auto *backRow = new QVBoxLayout;
    backRow->setContentsMargins(m_theme->scaled(12), m_theme->scaled(6), m_theme->scaled(12), 0);
    backRow->addWidget(m_back, 0, Qt::AlignLeft);
    layout->addLayout(backRow);

    m_stack = new QStackedWidget(this);
    auto *nothing = new Face(m_theme, QStringLiteral("info"), m_stack);
    nothing->setBody(tr("Select a pack to see its details."));
    m_prompt = nothing;
    m_blank = new QWidget(m_stack);
    m_stack->addWidget(nothing);
    m_stack->addWidget(m_blank);
    layout->addWidget(m_stack, 1);
    // What is hidden is neither matched with the style sheet nor laid out.
    m_stack->hide();
}

void DetailsPane::complete()
{
    if (m_page)
        return;
    m_page = makePackPage();
    m_selection = new SelectionPage(m_theme, m_packActions, m_stack);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_selection);
    Q_EMIT completed();
}

void DetailsPane::whenComplete(const QObject *context, const std::function<void()> &then)
{
    if (m_page)
        then();
    else
        connect(this, &DetailsPane::completed, context, then);
}

void DetailsPane::reveal()
{
    complete();
    m_stack->show();
}

RolesView *DetailsPane::roles()
{
    complete();
    return m_roles;
}

FilesPage *DetailsPane::files()
{
    complete();
    return m_files;
}

QWidget *DetailsPane::makePackPage()
{
    auto *page = new QWidget(m_stack);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_header = new DetailsHeader(m_theme, page);
    layout->addWidget(m_header);
    layout->addWidget(new ActionBar(m_theme, m_packActions, page));

    m_unfinished = new MessagePanel(m_theme, page);
    m_unfinished->setLink(tr("Finish deleting"));
    m_unfinished->hide();
    connect(m_unfinished, &MessagePanel::linkActivated, this,
            [this] { Q_EMIT finishDeletingRequested(packId()); });
    m_notice = new ReadNotice(m_theme, page);
    auto *notes = new QVBoxLayout;
    notes->setContentsMargins(m_theme->scaled(16), 0, m_theme->scaled(16), m_theme->scaled(8));
    notes->setSpacing(m_theme->scaled(8));
    notes->addWidget(m_unfinished);
    notes->addWidget(m_notice);
    layout->addLayout(notes);
    connect(m_notice, &ReadNotice::retryRequested, this,
            [this] { Q_EMIT readRequested(packId()); });

    m_tabs = new QTabWidget(page);
    m_tabs->setDocumentMode(true);
    m_overview = new OverviewPage(m_theme, m_copyActions, m_tabs);
    connect(m_overview, &OverviewPage::packLinkActivated, this, &DetailsPane::packLinkActivated);
    m_tabs->addTab(m_overview, tr("&Overview"));
    m_tabs->addTab(makeCapabilitiesPage(), tr("C&apabilities"));
    m_files = new FilesPage(m_theme, m_tabs);
    m_tabs->addTab(m_files, tr("Fi&les"));
    m_rolesTab = m_tabs->addTab(makeRolesPage(), tr("&Used by", "title of a tab"));
    layout->addWidget(m_tabs, 1);

    m_state = new QLabel(page);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setProperty("role", QStringLiteral("caption"));
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_state->setContentsMargins(m_theme->scaled(16), m_theme->scaled(6), m_theme->scaled(16),
                                m_theme->scaled(6));
    layout->addWidget(m_state);
    return page;
}

QWidget *DetailsPane::makeRolesPage()
{
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(m_theme->scaled(16), m_theme->scaled(12), m_theme->scaled(16),
                               m_theme->scaled(12));
    m_roles = new RolesView(m_theme, page);
    connect(m_roles, &RolesView::readRequested, this, &DetailsPane::rolesRequested);
    layout->addWidget(m_roles);
    layout->addStretch(1);
    return page;
}

void DetailsPane::setRoleCount(std::optional<qsizetype> count)
{
    if (!m_page)
        return;
    m_tabs->setTabText(m_rolesTab,
                       count ? tr("&Used by (%1)").arg(*count) : tr("&Used by", "title of a tab"));
}

void DetailsPane::showRoles()
{
    complete();
    m_tabs->setCurrentIndex(m_rolesTab);
}

void DetailsPane::showFiles()
{
    complete();
    m_tabs->setCurrentWidget(m_files);
}

void DetailsPane::setUnfinished(const QString &words)
{
    if (!m_page)
        return;
    m_unfinished->setMessage(Tone::Attention, tr("Its deletion is not finished."), words);
    m_unfinished->setVisible(!words.isEmpty());
}

QWidget *DetailsPane::makeCapabilitiesPage()
{
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(m_theme->scaled(16), m_theme->scaled(12), m_theme->scaled(16),
                               m_theme->scaled(12));
    m_capabilities = new CapabilityView(m_theme, page);
    m_capabilities->setYamlBeside(true);
    layout->addWidget(m_capabilities, 1);
    layout->addStretch(0);
    return page;
}

QString DetailsPane::packId() const
{
    return m_pack ? m_pack->id : QString();
}

bool DetailsPane::shows(const QString &packId) const
{
    return m_pack && m_pack->id == packId;
}

void DetailsPane::showNothing()
{
    m_pack.reset();
    m_copyActions->setPack(std::nullopt);
    if (m_page)
        m_notice->clear();
    m_stack->setCurrentWidget(m_promptShown ? m_prompt : m_blank);
    Q_EMIT packChanged();
}

void DetailsPane::showSelection(int count, const QStringList &names, int hidden)
{
    reveal();
    m_selection->setSelection(count, names, hidden);
    m_stack->setCurrentWidget(m_selection);
    m_pack.reset();
    m_copyActions->setPack(std::nullopt);
    m_notice->clear();
    Q_EMIT packChanged();
}

bool DetailsPane::showsSelection() const
{
    return m_selection && m_stack->currentWidget() == m_selection;
}

void DetailsPane::setPromptShown(bool shown)
{
    m_promptShown = shown;
    if (!m_pack && !showsSelection())
        m_stack->setCurrentWidget(shown ? m_prompt : m_blank);
}

void DetailsPane::present(const Pack &pack)
{
    reveal();
    const bool another = !shows(pack.id);
    m_pack = pack;
    m_copyActions->setPack(m_pack);
    m_header->setPack(pack);
    m_overview->setPack(pack);
    showCapabilities(pack);
    if (another) {
        m_notice->clear();
        m_state->clear();
    }
    m_stack->setCurrentWidget(m_page);
    Q_EMIT packChanged();
}

void DetailsPane::showListed(const Pack &pack)
{
    present(pack);
}

void DetailsPane::setReading(const QString &packId)
{
    if (shows(packId))
        m_state->setText(tr("Shown from the list. Reading this pack…"));
}

void DetailsPane::setRead(const Pack &pack)
{
    if (!shows(pack.id))
        return;
    present(pack);
    m_notice->clear();
    m_state->setText(tr("Read %1").arg(momentText(QDateTime::currentDateTimeUtc())));
}

void DetailsPane::setReadFailed(const QString &packId, const QString &words,
                                const QString &factsLine)
{
    if (!shows(packId))
        return;
    m_notice->setNotice(words, factsLine, true);
    m_state->setText(tr("Shown from the list."));
}

void DetailsPane::showUnlisted(const Pack &pack)
{
    present(pack);
    m_notice->setNotice(tr("This pack is not in the list. It was opened by its id."), {}, false);
    m_state->setText(tr("Read %1").arg(momentText(QDateTime::currentDateTimeUtc())));
}

void DetailsPane::setGone()
{
    if (!m_pack)
        return;
    m_notice->setNotice(tr("This pack is no longer in the list. It may have been deleted, or is "
                           "not visible to you any more. What is shown was read before."),
                        {}, false);
    m_state->clear();
}

void DetailsPane::showCapabilities(const Pack &pack)
{
    const auto &text = pack.capabilities;
    if (text.isNull()) {
        m_capabilities->setMissing(pack.owned == false
                                       ? tr("The owner does not share what this pack asks for.")
                                       : tr("The server did not state what this pack asks for."));
        m_capabilitiesText.clear();
    } else if (text != m_capabilitiesText || m_capabilitiesText.isNull()) {
        m_capabilities->setCapabilities(text);
        m_capabilitiesText = text;
    }
}

void DetailsPane::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void DetailsPane::focusFirst()
{
    if (m_back->isVisible())
        m_back->setFocus(Qt::OtherFocusReason);
    else if (m_pack)
        m_tabs->setFocus(Qt::OtherFocusReason);
}

void DetailsPane::changeEvent(QEvent *event)
{
    QGroupBox::changeEvent(event);
    // QGroupBox makes room for a frame and a title that are not drawn here.
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setContentsMargins(0, 0, 0, 0);
}

void DetailsPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->colours().surface);
    if (m_stack->isHidden())
        QMetaObject::invokeMethod(this, &DetailsPane::reveal, Qt::QueuedConnection);
}

} // namespace packdesk
