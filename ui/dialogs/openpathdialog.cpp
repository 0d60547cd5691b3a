// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/openpathdialog.h"

#include "models/files/filepath.h"
#include "ui/errors/looks.h"
#include "ui/words/filewords.h"
#include "ui/words/plaintext.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

OpenPathDialog::OpenPathDialog(const Theme *theme, QWidget *parent)
    : FormDialog(tr("Open a path"), theme, parent)
    , m_path(new QLineEdit(this))
    , m_hint(makeLabel({}, "caption", this))
{
    setPreferredWidth(480);
    m_path->setAccessibleName(tr("Path inside the pack"));
    m_path->setFont(monospaced(font()));
    m_path->setPlaceholderText(QStringLiteral("guides/start.md"));
    body()->addWidget(makeFieldLabel(tr("&Path inside the pack"), m_path, this));
    body()->addWidget(m_path);
    body()->addWidget(m_hint);
    body()->addStretch(1);
    auto *cancel = addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_open = addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    makePrimary(m_open);
    connect(cancel, &QPushButton::clicked, this, &OpenPathDialog::reject);
    connect(m_open, &QPushButton::clicked, this, &OpenPathDialog::submit);
    connect(m_path, &QLineEdit::textChanged, this, [this] { updateButtons(); });
    updateButtons();
}

void OpenPathDialog::reset(const QString &title)
{
    setFooterDetail(visibleText(title, 80));
    m_path->clear();
    m_path->setFocus(Qt::OtherFocusReason);
    updateButtons();
}

QString OpenPathDialog::path() const
{
    return m_path->text().trimmed();
}

void OpenPathDialog::submit()
{
    if (!m_open->isEnabled())
        return;
    accept();
    Q_EMIT openRequested(path());
}

void OpenPathDialog::updateButtons()
{
    const auto problem = pathProblem(path());
    // What is still being typed is wrong for as long.
    const bool unfinished = problem == PathProblem::Empty || problem == PathProblem::Folder;
    m_open->setEnabled(problem == PathProblem::None);
    m_hint->setText(problem == PathProblem::None || problem == PathProblem::Empty
                        ? tr("The server gives any file by its path, but lists none.")
                        : pathProblemText(problem));
    setRole(m_hint, problem == PathProblem::None || unfinished ? "caption" : "problem");
    setInvalid(m_path, problem != PathProblem::None && !unfinished);
    grow();
}

} // namespace packdesk
