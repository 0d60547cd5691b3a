// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/details/fileview.h"

#include "models/text/texttokens.h"
#include "ui/details/readnotice.h"
#include "ui/errors/looks.h"
#include "ui/packs/face.h"
#include "ui/review/syntaxhighlighter.h"
#include "ui/review/textreader.h"
#include "ui/theme/flowlayout.h"
#include "ui/theme/theme.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"
#include "ui/words/timewords.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr qsizetype longestPath = 300;

} // namespace

FileView::FileView(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(makeSelectableLabel("heading", this))
    , m_facts(makeSelectableLabel("caption", this))
    , m_pages(new QStackedWidget(this))
    , m_nothing(addFace(QStringLiteral("info")))
    , m_reading(addFace(QStringLiteral("spinner")))
    , m_missing(addFace(QStringLiteral("question")))
    , m_empty(addFace(QStringLiteral("file")))
    , m_binary(addFace(QStringLiteral("archive")))
    , m_failed(new QWidget(m_pages))
    , m_notice(new ReadNotice(theme, m_failed))
    , m_text(new TextReader(m_pages))
    , m_colours(new SyntaxHighlighter(m_text->document(), theme))
    , m_reason(makeSelectableLabel("caption", this))
{
    m_nothing->setBody(tr("Select a file to read it."));
    m_reading->setBody(tr("Reading…"));
    m_missing->setHeadline(tr("Not there"));
    m_empty->setBody(tr("This file is empty."));
    m_binary->setBody(tr("This file is no text. It can be saved to disk."));
    auto *failed = new QVBoxLayout(m_failed);
    failed->setContentsMargins({});
    failed->addWidget(m_notice);
    failed->addStretch(1);
    m_pages->addWidget(m_failed);
    m_pages->addWidget(m_text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme->scaled(6));
    layout->addWidget(makeHead());
    layout->addWidget(m_pages, 1);
    layout->addWidget(makeButtons());
    layout->addWidget(m_reason);
    connect(m_notice, &ReadNotice::retryRequested, this, &FileView::readRequested);
    clear();
}

QWidget *FileView::makeHead()
{
    auto *head = new QWidget(this);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins({});
    layout->setSpacing(m_theme->scaled(2));
    m_title->setAccessibleName(tr("Path of the file"));
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    return head;
}

QWidget *FileView::makeButtons()
{
    m_buttons = new QWidget(this);
    auto *row = new FlowLayout(m_theme->scaled(6));
    m_edit = new QPushButton(tr("&Edit…"), m_buttons);
    m_save = new QPushButton(tr("&Save to disk…"), m_buttons);
    m_read = new QPushButton(tr("Read agai&n"), m_buttons);
    m_edit->setAccessibleName(tr("Edit this file…"));
    m_save->setAccessibleName(tr("Save to disk…"));
    m_read->setAccessibleName(tr("Read this file again"));
    for (auto *button : {m_edit, m_save, m_read}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    m_buttons->setLayout(row);
    connect(m_edit, &QPushButton::clicked, this, &FileView::editRequested);
    connect(m_save, &QPushButton::clicked, this, &FileView::saveRequested);
    connect(m_read, &QPushButton::clicked, this, &FileView::readRequested);
    return m_buttons;
}

Face *FileView::addFace(const QString &icon)
{
    auto *face = new Face(m_theme, icon, m_pages);
    m_pages->addWidget(face);
    return face;
}

void FileView::begin(const QString &path, QWidget *page)
{
    m_path = path;
    m_title->setText(visibleText(path, longestPath));
    m_title->setVisible(!path.isEmpty());
    m_facts->clear();
    m_facts->hide();
    m_pages->setCurrentWidget(page);
    const bool isRead = page == m_text || page == m_empty || page == m_binary;
    m_buttons->setVisible(isRead || page == m_missing);
    m_edit->setVisible(isRead);
    m_save->setVisible(isRead);
    m_read->setVisible(isRead || page == m_missing);
    setEditObstacle({});
    // Nothing of one file stays behind another.
    if (page != m_text)
        m_text->setText({});
}

void FileView::clear()
{
    begin({}, m_nothing);
}

void FileView::setReading(const QString &path)
{
    begin(path, m_reading);
}

void FileView::showFacts(const FileFacts &facts, const QString &more)
{
    QStringList parts{exactBytes(facts.bytes), visibleText(facts.mediaType, longestPath),
                      tr("read %1", "time").arg(momentText(facts.readAt)), more};
    parts.removeAll(QString());
    m_facts->setText(parts.join(tr(" · ")));
    m_facts->show();
}

void FileView::setText(const FileFacts &facts, const QString &text)
{
    begin(facts.path, text.isEmpty() ? static_cast<QWidget *>(m_empty) : m_text);
    const auto broken = TextReader::breaksLinesOf(text)
        ? tr("lines longer than %1 characters are broken here")
              .arg(countText(TextReader::longestLine))
        : QString();
    showFacts(facts, broken);
    if (text.isEmpty())
        return;
    m_text->setAccessibleName(tr("Content of %1").arg(visibleText(facts.path, longestPath)));
    m_colours->setLanguage(languageOf(facts.path));
    m_text->setText(text);
}

void FileView::setBinary(const FileFacts &facts)
{
    begin(facts.path, m_binary);
    showFacts(facts, {});
}

void FileView::setNotThere(const QString &path, const QString &words)
{
    begin(path, m_missing);
    m_missing->setBody(words);
}

void FileView::setFailed(const QString &path, const QString &words, const QString &factsLine)
{
    begin(path, m_failed);
    m_notice->setNotice(words, factsLine, true);
}

void FileView::setEditObstacle(const QString &reason)
{
    m_obstacle = reason;
    showObstacle();
}

void FileView::setPackObstacle(const QString &reason)
{
    m_packObstacle = reason;
    showObstacle();
}

void FileView::showObstacle()
{
    const auto &why = m_packObstacle.isEmpty() ? m_obstacle : m_packObstacle;
    m_edit->setEnabled(why.isEmpty());
    m_edit->setToolTip(why);
    m_reason->setText(m_obstacle);
    m_reason->setVisible(m_packObstacle.isEmpty() && !m_obstacle.isEmpty()
                         && m_edit->isVisibleTo(this));
}

} // namespace packdesk
