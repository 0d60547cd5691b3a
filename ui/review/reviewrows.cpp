// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/reviewrows.h"

#include "ui/errors/looks.h"
#include "ui/review/filesdialog.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

namespace {

// An end of the last line begins no line.
qsizetype lineCount(const QString &text)
{
    return text.count(QLatin1Char('\n')) + (text.endsWith(QLatin1Char('\n')) ? 0 : 1);
}

bool isThere(const ReviewContent &content)
{
    return content.holds(QStringLiteral("behavior.md"));
}

qint64 sumOf(const QList<ReviewFile> &files)
{
    qint64 bytes = 0;
    for (const auto &file : files)
        bytes += file.bytes;
    return bytes;
}

} // namespace

ReviewRows::ReviewRows(const ReviewContent &content, const Theme *theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
{
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("What works on the agent"));
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    addBehavior(content);
    addFolder(content, QStringLiteral("scripts/"), QStringLiteral("terminal"),
              tr("can be run by the agent"));
    addFolder(content, QStringLiteral("guides/"), QStringLiteral("file"),
              tr("are read by the agent"));
    addFolder(content, QStringLiteral("data/"), QStringLiteral("folder"), {});
    addFolder(content, QStringLiteral("templates/"), QStringLiteral("folder"), {});
}

void ReviewRows::addBehavior(const ReviewContent &content)
{
    Row row{QStringLiteral("paragraph"), tr("behavior.md"), {}, {}, {}, {}};
    if (!content.behavior) {
        row.meaning = absenceOf(content);
        addRow(row);
        return;
    }
    const auto lines = lineCount(*content.behavior);
    row.meaning = tr("goes word for word into the agent’s prompt");
    row.facts = lines == 1 ? tr("1 line") : tr("%1 lines").arg(countText(lines));
    row.verb = tr("Read");
    row.files = {{tr("behavior.md"), content.behavior->toUtf8().size(), content.behavior}};
    addRow(row);
}

QString ReviewRows::absenceOf(const ReviewContent &content)
{
    if (isThere(content))
        return tr("goes word for word into the agent’s prompt, but cannot be shown");
    return content.complete ? tr("none: nothing is added to the agent’s prompt")
                            : tr("not known: not everything could be looked at");
}

void ReviewRows::addFolder(const ReviewContent &content, const QString &folder, const QString &icon,
                           const QString &meaning)
{
    Row row{icon, folder, meaning, {}, tr("Show"), content.below(folder)};
    if (row.files.isEmpty())
        return;
    row.facts = tr("%1, %2", "number of files, size")
                    .arg(fileCountText(row.files.size()), sizeText(sumOf(row.files)));
    addRow(row);
}

void ReviewRows::addRow(const Row &row)
{
    if (m_layout->count() > 0) {
        auto *line = new QFrame(this);
        line->setProperty("role", QStringLiteral("separator"));
        line->setFixedHeight(1);
        m_layout->addWidget(line);
    }
    auto *line = new QHBoxLayout;
    line->setContentsMargins(m_theme->scaled(10), m_theme->scaled(7), m_theme->scaled(8),
                             m_theme->scaled(7));
    line->setSpacing(m_theme->scaled(8));
    auto *icon = new QLabel(this);
    icon->setPixmap(glyph(row.icon, m_theme->colours().secondary, this));
    auto *name = makeLabel(row.name, "heading", this);
    name->setWordWrap(false);
    QStringList said{row.meaning, row.facts};
    said.removeAll(QString());
    line->addWidget(icon);
    line->addWidget(name);
    line->addWidget(makeLabel(said.join(tr(" · ")), "caption", this), 1);
    if (!row.verb.isEmpty()) {
        auto *button = makeLink(row.verb, this);
        button->setAccessibleName(tr("%1 %2", "Read behavior.md").arg(row.verb, row.name));
        connect(button, &QPushButton::clicked, this, [this, row] { read(row); });
        line->addWidget(button);
    }
    m_layout->addLayout(line);
}

void ReviewRows::read(const Row &row)
{
    auto *dialog = new FilesDialog(row.name, row.files, m_theme, window());
    dialog->open();
}

} // namespace packdesk
