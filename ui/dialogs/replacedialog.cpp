// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/replacedialog.h"

#include "ui/dialogs/sidebyside.h"
#include "ui/dialogs/tagfield.h"
#include "ui/errors/errorpanel.h"
#include "ui/errors/looks.h"
#include "ui/errors/messagepanel.h"
#include "ui/review/exactchoice.h"
#include "ui/review/imagereview.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"
#include "ui/words/rolewords.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr int preferredWidth = 820;
constexpr qsizetype longestName = 80;

QStringList strongRoles(const AgentRoles &roles)
{
    QStringList names;
    for (const auto &role : roles)
        names += roleTitle(role);
    return names;
}

} // namespace

ReplaceDialog::ReplaceDialog(const Theme *theme, QWidget *parent)
    : ImageDialog(tr("Replace image"), ReviewVerb::Replace,
                  tr("The server pulls the image and puts it in the pack’s place. This window may "
                     "be hidden meanwhile."),
                  theme, parent)
    , m_title(makeLabel({}, "title", this))
    , m_caption(makeLabel({}, "caption", this))
    , m_moved(new MessagePanel(theme, this))
    , m_tag(new TagField(theme, this))
    , m_sides(new SideBySide(theme, this))
    , m_same(new MessagePanel(theme, this))
    , m_keeps(new MessagePanel(theme, this))
{
    setPreferredWidth(preferredWidth);
    setupBody();
    addButtons(addButton(tr("Cancel"), QDialogButtonBox::RejectRole));
    m_replace = addButton(tr("&Replace image"), QDialogButtonBox::AcceptRole);
    makePrimary(m_replace);
    setupConnections();
    updateButtons();
}

ReplaceDialog::~ReplaceDialog()
{
    // A field that loses the focus says so: while this is whole, not from QDialog's destructor.
    hide();
}

void ReplaceDialog::setupBody()
{
    m_moved->hide();
    m_same->hide();
    m_keeps->hide();
    body()->addWidget(m_title);
    body()->addWidget(m_caption);
    body()->addSpacing(theme()->scaled(6));
    body()->addWidget(m_moved);
    body()->addWidget(m_tag);
    body()->addWidget(exact());
    body()->addSpacing(theme()->scaled(6));
    body()->addWidget(m_sides);
    body()->addSpacing(theme()->scaled(6));
    // Not below the body: on a small screen that would leave too little to scroll in.
    body()->addWidget(m_keeps);
    body()->addWidget(m_same);
    body()->addWidget(review());
    body()->addStretch(1);
    addWaiting();
}

void ReplaceDialog::setupConnections()
{
    connect(m_tag, &TagField::edited, this, [this] {
        m_isSame = false;
        m_same->hide();
        m_sides->setNew({});
        referenceEdited();
    });
    connect(m_tag, &TagField::rested, this, &ReplaceDialog::look);
    connect(m_tag, &TagField::entered, this, &ReplaceDialog::lookOnReturn);
    connect(m_tag, &TagField::resized, this, &ReplaceDialog::grow);
    connect(m_replace, &QPushButton::clicked, this, &ReplaceDialog::submit);
    connect(errorPanel(), &ErrorPanel::retryRequested, this, &ReplaceDialog::submit);
}

void ReplaceDialog::setPack(const Pack &pack)
{
    const bool isOther = pack.id != m_pack.id;
    m_pack = pack;
    const auto title = visibleText(titleOf(pack), longestName);
    m_title->setText(tr("Replace image of %1").arg(title));
    setWindowTitle(tr("Replace image of %1").arg(title));
    m_moved->hide();
    m_isSame = false;
    m_same->hide();
    m_sides->setNow(pack);
    m_sides->setNew({});
    forgetLook();
    review()->reset();
    exact()->setDigest({});
    const auto reference = ImageReference::parse(pack.imageRef);
    if (reference && isOther)
        m_tag->setReference(*reference);
    showCaption();
    updateButtons();
}

void ReplaceDialog::setMoved(const Pack &pack)
{
    const auto before = m_pack.imageDigest;
    setPack(pack);
    m_moved->setMessage(
        Tone::Attention, tr("The pack has another image by now."),
        tr("When this dialog was opened: %1. Now: %2. All is compared with that one, and has to be "
           "ticked again.")
            .arg(visibleText(before, 160), visibleText(pack.imageDigest, 160)));
    m_moved->show();
    grow();
    lookAgain();
}

void ReplaceDialog::setRoles(const std::optional<AgentRoles> &roles)
{
    m_roles = roles;
    showCaption();
    const bool isUsed = !roles || !roles->isEmpty();
    m_keeps->setMessage(Tone::Attention, {},
                        roles ? rolesKeepText(*roles)
                              : tr("Which roles use this pack is not known. Roles keep the "
                                   "permissions that were copied when the pack was attached: they "
                                   "may still hold the old ones."),
                        roles ? strongRoles(*roles) : QStringList());
    m_keeps->setVisible(isUsed);
    grow();
}

void ReplaceDialog::showCaption()
{
    QStringList parts{visibleText(organisation(), longestName),
                      m_roles ? usedByText(*m_roles) : tr("which roles use it is not known")};
    parts.removeAll(QString());
    m_caption->setText(parts.join(tr(" · ")));
}

std::optional<ImageReference> ReplaceDialog::parsedReference() const
{
    return m_tag->reference();
}

void ReplaceDialog::setTags(const ImageReference &repository, const QStringList &tags)
{
    const auto reference = ImageReference::parse(m_pack.imageRef);
    if (reference && reference->repository() == repository.repository())
        m_tag->setTags(tags);
}

void ReplaceDialog::setPresentImage(const PackSide &side, const std::optional<ImagePreview> &image)
{
    m_sides->setNowImage(image);
    setPresent(side);
}

void ReplaceDialog::setBusy(bool busy)
{
    m_tag->setReadOnly(busy);
    ImageDialog::setBusy(busy);
}

void ReplaceDialog::showError(const ApiError &error, const WordsContext &context)
{
    setBusy(false);
    WordsContext here = context;
    here.shownFields = QStringList{QStringLiteral("image_ref")};
    FormDialog::showError(error, here);
    QString message;
    for (const auto &field : error.fields) {
        if (field.field == QLatin1String("image_ref"))
            message = field.message;
    }
    m_tag->setMessage(message);
    updateButtons();
    if (message.isEmpty())
        returnFocus(m_tag->lineEdit());
    else
        m_tag->focusField();
}

void ReplaceDialog::clearError()
{
    FormDialog::clearError();
    m_tag->setMessage({});
    updateButtons();
}

bool ReplaceDialog::complain()
{
    return m_tag->complain();
}

void ReplaceDialog::focusField()
{
    m_tag->focusField();
}

void ReplaceDialog::focusReference()
{
    m_tag->focusField();
}

void ReplaceDialog::seen(const ImagePreview &preview)
{
    m_sides->setNew(preview);
    const auto &now = m_pack.imageDigest;
    m_isSame = !now.isEmpty() && (now == preview.digest || now == preview.imageDigest);
    m_same->setMessage(Tone::Attention, {},
                       tr("This is the image that the pack has already. Choose another tag or "
                          "digest."));
    m_same->setVisible(m_isSame);
    updateButtons();
    grow();
}

void ReplaceDialog::submit()
{
    if (!m_replace->isEnabled() || m_tag->complain())
        return;
    clearError();
    Q_EMIT replaceRequested(referenceToSend(parsedReference()->toString()));
}

void ReplaceDialog::updateButtons()
{
    m_replace->setEnabled(!m_isSame && isReadyToSend());
    updateStop();
}

} // namespace packdesk
