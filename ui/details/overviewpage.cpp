// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/details/overviewpage.h"

#include "ui/details/copyactions.h"
#include "ui/details/linkrow.h"
#include "ui/details/valuefield.h"
#include "ui/packs/packtexts.h"
#include "ui/theme/icons.h"
#include "ui/theme/plaintooltip.h"
#include "ui/theme/theme.h"
#include "ui/words/packwords.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"
#include "ui/words/timewords.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace packdesk {

namespace {

constexpr int longestValue = 4000;
constexpr int mostLinks = 40;
constexpr int mostUnknown = 100;

QLabel *fieldLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QStringLiteral("secondary"));
    return label;
}

QStringList namesIn(const QString &list)
{
    QStringList names;
    const auto parts = list.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const auto &part : parts) {
        const auto name = part.trimmed();
        if (!name.isEmpty() && !names.contains(name) && names.size() < mostLinks)
            names << name;
    }
    return names;
}

} // namespace

OverviewPage::OverviewPage(const Theme *theme, CopyActions *copyActions, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_grid(nullptr)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(this);
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(theme->scaled(16), theme->scaled(12), theme->scaled(12),
                               theme->scaled(12));
    m_grid->setHorizontalSpacing(theme->scaled(8));
    m_grid->setVerticalSpacing(theme->scaled(7));
    m_grid->setColumnMinimumWidth(0, theme->scaled(88));
    m_grid->setColumnStretch(1, 1);
    content->setMaximumWidth(theme->scaled(780));
    setWidget(content);
    setupRows(copyActions);
}

void OverviewPage::setupRows(CopyActions *copyActions)
{
    using What = CopyActions::What;
    m_version = addField(tr("Version"), false);
    m_id = addField(tr("Id"), true);
    addCopyButton(m_id, copyActions->action(What::Id));
    m_name = addField(tr("Name"), true);
    addCopyButton(m_name, copyActions->action(What::Name));
    m_image = addField(tr("Image"), true);
    addCopyButton(m_image, copyActions->action(What::ImageReference));
    m_digest = addField(tr("Digest"), true);
    addCopyButton(m_digest, copyActions->action(What::Digest));
    m_origin = addField(tr("Origin"), false);
    m_category = addField(tr("Category"), false);
    m_size = addField(tr("Size"), false);
    m_created = addField(tr("Created"), false);
    m_updated = addField(tr("Updated"), false);
    m_organisation = addField(tr("Organisation"), true);
    m_noSuggested = addField(tr("Suggested"), false);

    m_suggested = new LinkRow(m_theme, widget());
    m_suggested->setAccessibleName(tr("Suggested packs"));
    m_grid->addWidget(m_suggested, m_grid->rowCount() - 1, 1, 1, 2);
    connect(m_suggested, &LinkRow::activated, this, &OverviewPage::packLinkActivated);

    m_others = new QWidget(widget());
    m_others->hide();
    m_grid->addWidget(m_others, m_grid->rowCount(), 0, 1, 3);
    m_grid->setRowStretch(m_grid->rowCount(), 1);
}

ValueField *OverviewPage::addField(const QString &label, bool code)
{
    const int row = m_grid->rowCount();
    auto *field = new ValueField(label, code ? ValueField::Kind::Code : ValueField::Kind::Text,
                                 m_theme, widget());
    m_grid->addWidget(fieldLabel(label, widget()), row, 0);
    m_grid->addWidget(field, row, 1, 1, 2);
    return field;
}

void OverviewPage::addCopyButton(ValueField *field, QAction *action)
{
    auto *button = new QToolButton(widget());
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->text().remove(QLatin1Char('&')));
    button->setFixedSize(m_theme->scaled(22), m_theme->scaled(20));
    const int side = m_theme->scaled(14);
    button->setIconSize(QSize(side, side));
    const auto applyIcon = [this, action] {
        action->setIcon(icon(QStringLiteral("copy"), m_theme->colours().secondary));
    };
    connect(m_theme, &Theme::changed, button, applyIcon);
    applyIcon();
    int row = 0;
    int column = 0;
    int rows = 0;
    int columns = 0;
    m_grid->getItemPosition(m_grid->indexOf(field), &row, &column, &rows, &columns);
    m_grid->removeWidget(field);
    // The button follows the end of the value, as long as there is room behind it.
    field->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *cell = new QHBoxLayout;
    cell->setSpacing(0);
    cell->addWidget(field);
    cell->addWidget(button);
    cell->addStretch(1);
    m_grid->addLayout(cell, row, 1, 1, 2);
}

void OverviewPage::setSize(std::optional<qint64> bytes)
{
    if (!bytes) {
        m_size->setMissing(missingWords());
        return;
    }
    const auto exact = exactBytes(*bytes);
    const auto rounded = sizeText(*bytes);
    if (rounded == exact) {
        m_size->setValue(exact);
        return;
    }
    const auto both = tr("%1 (%2)", "4.5 MiB (4,718,592 bytes)").arg(rounded, exact);
    m_size->setValue(both);
    m_size->setAsideFrom(both.startsWith(rounded) ? rounded.size() : -1);
}

void OverviewPage::setPack(const Pack &pack)
{
    m_pack = pack;
    setText(m_version, pack.version);
    setText(m_id, pack.id);
    setText(m_name, pack.name);
    setText(m_image, pack.imageRef);
    setText(m_digest, pack.imageDigest);
    setText(m_origin, pack.imageOrigin.isEmpty() ? QString() : originText(pack.imageOrigin));
    setText(m_category, pack.category);
    setSize(pack.sizeBytes);
    setTime(m_created, pack.createdAt);
    setTime(m_updated, pack.updatedAt);
    setText(m_organisation, pack.orgId);
    setSuggested(pack.suggestedPacks);
    setUnknown(pack.unknown);
}

QString OverviewPage::missingWords() const
{
    return m_pack.owned == false ? tr("Not shared by the owner") : notStatedText();
}

void OverviewPage::setText(ValueField *field, const QString &value)
{
    if (value.isNull())
        field->setMissing(missingWords());
    else if (value.trimmed().isEmpty())
        field->setMissing(tr("Empty"));
    else
        field->setValue(visibleText(value, longestValue));
}

void OverviewPage::setTime(ValueField *field, const QDateTime &time)
{
    if (time.isValid())
        field->setValue(dateTimeText(time), timeToolTip(time));
    else
        field->setMissing(missingWords());
}

void OverviewPage::setSuggested(const QString &list)
{
    const auto names = namesIn(list);
    m_suggested->setNames(names);
    m_suggested->setVisible(!names.isEmpty());
    m_noSuggested->setVisible(names.isEmpty());
    if (list.isNull())
        m_noSuggested->setMissing(missingWords());
    else
        m_noSuggested->setMissing(tr("None"));
}

void OverviewPage::setUnknown(const QList<UnknownField> &fields)
{
    if (fields == m_unknown)
        return;
    m_unknown = fields;
    auto *others = new QWidget(widget());
    auto *form = new QGridLayout(others);
    form->setContentsMargins(0, m_theme->scaled(8), 0, 0);
    form->setHorizontalSpacing(m_theme->scaled(8));
    form->setVerticalSpacing(m_theme->scaled(7));
    form->setColumnMinimumWidth(0, m_theme->scaled(88));
    form->setColumnStretch(1, 1);
    auto *heading = new QLabel(tr("Other fields"), others);
    heading->setProperty("role", QStringLiteral("heading"));
    form->addWidget(heading, 0, 0, 1, 2);
    for (const auto &field : fields.first(qMin(fields.size(), qsizetype(mostUnknown)))) {
        const auto name = visibleText(field.name, lineLimit);
        const int row = form->rowCount();
        auto *label = fieldLabel(middleElided(field.name, 24), others);
        label->setToolTip(plainToolTip(name));
        auto *value = new ValueField(name, ValueField::Kind::Code, m_theme, others);
        value->setValue(visibleText(field.json, longestValue));
        form->addWidget(label, row, 0);
        form->addWidget(value, row, 1);
    }
    m_grid->replaceWidget(m_others, others);
    m_others->hide();
    m_others->deleteLater();
    m_others = others;
    m_others->setVisible(!fields.isEmpty());
}

} // namespace packdesk
