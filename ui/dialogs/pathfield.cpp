// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/pathfield.h"

#include "ui/errors/looks.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

namespace {

constexpr int pauseMs = 600;

} // namespace

PathField::PathField(const Theme *theme, QWidget *parent, Takes takes)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_folder(new QPushButton(tr("Choose fol&der…"), this))
    , m_archive(new QPushButton(tr("Choose a&rchive…"), this))
    , m_hint(makeLabel({}, "caption", this))
{
    const bool archives = takes == Takes::ArchivesAndFolders;
    m_edit->setAccessibleName(archives ? tr("Archive or folder") : tr("Folder"));
    m_edit->setFont(monospaced(font()));
    m_edit->setPlaceholderText(archives ? tr("A folder or a .tar.gz; it may be dropped here")
                                        : tr("The folder that holds pack.yaml"));
    m_archive->setVisible(archives);
    setFocusProxy(m_edit);
    m_hint->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(theme->scaled(8));
    row->addWidget(m_edit, 1);
    for (auto *button : {m_folder, m_archive}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(
        makeFieldLabel(archives ? tr("Archive or &folder") : tr("&Folder"), m_edit, this));
    layout->addLayout(row);
    layout->addWidget(m_hint);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PathField::give);
    connect(m_edit, &QLineEdit::textChanged, this, [this] {
        Q_EMIT edited();
        m_pause.start();
    });
    connect(m_folder, &QPushButton::clicked, this, [this] { choose(true); });
    connect(m_archive, &QPushButton::clicked, this, [this] { choose(false); });
}

void PathField::setPath(const QString &path)
{
    m_edit->setText(QDir::toNativeSeparators(path));
    give();
}

QString PathField::path() const
{
    QString text = m_edit->text().trimmed();
    if (text.isEmpty())
        return {};
    if (text == QLatin1String("~") || text.startsWith(QLatin1String("~/")))
        text.replace(0, 1, QDir::homePath());
    return QDir::cleanPath(QFileInfo(QDir::fromNativeSeparators(text)).absoluteFilePath());
}

QString PathField::fileName() const
{
    return QFileInfo(path()).fileName();
}

void PathField::clear()
{
    m_edit->clear();
}

void PathField::give()
{
    m_pause.stop();
    const auto given = path();
    if (!given.isEmpty())
        Q_EMIT this->given(given);
}

void PathField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_folder->setEnabled(!readOnly);
    m_archive->setEnabled(!readOnly);
}

void PathField::setHint(const QString &text, bool problem)
{
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
    setRole(m_hint, problem ? "problem" : "caption");
    Q_EMIT resized();
}

void PathField::focusField()
{
    m_edit->setFocus(Qt::OtherFocusReason);
}

void PathField::choose(bool folder)
{
    auto *chooser = new QFileDialog(this, folder ? tr("Choose a folder") : tr("Choose an archive"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    if (!folder)
        chooser->setNameFilters({tr("Pack archives (*.tar.gz *.tgz)"), tr("All files (*)")});
    if (!path().isEmpty())
        chooser->setDirectory(QFileInfo(path()).absolutePath());
    connect(chooser, &QFileDialog::fileSelected, this, &PathField::setPath);
    chooser->open();
}

} // namespace packdesk
