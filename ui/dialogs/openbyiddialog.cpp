// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/openbyiddialog.h"

#include "ui/errors/errorpanel.h"
#include "ui/errors/looks.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace packdesk {

OpenByIdDialog::OpenByIdDialog(const Theme *theme, QWidget *parent)
    : FormDialog(tr("Open pack by id"), theme, parent)
    , m_id(new QLineEdit(this))
    , m_hint(makeLabel({}, "caption", this))
{
    setPreferredWidth(480);
    m_id->setAccessibleName(tr("Pack id"));
    m_id->setFont(monospaced(font()));
    m_id->setPlaceholderText(QStringLiteral("pack_01HZ"));
    m_id->setMaxLength(512);
    body()->addWidget(makeFieldLabel(tr("&Pack id"), m_id, this));
    body()->addWidget(m_id);
    body()->addWidget(m_hint);
    body()->addStretch(1);

    auto *cancel = addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_open = addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    makePrimary(m_open);
    connect(cancel, &QPushButton::clicked, this, &OpenByIdDialog::reject);
    const auto submit = [this] {
        if (!m_open->isEnabled())
            return;
        clearError();
        Q_EMIT openRequested(packId());
    };
    connect(m_open, &QPushButton::clicked, this, submit);
    connect(errorPanel(), &ErrorPanel::retryRequested, this, submit);
    connect(m_id, &QLineEdit::textChanged, this, [this] {
        clearError();
        updateButtons();
    });
    updateButtons();
}

void OpenByIdDialog::setPackId(const QString &packId)
{
    m_id->setText(packId);
}

QString OpenByIdDialog::packId() const
{
    return m_id->text().trimmed();
}

void OpenByIdDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_id->setReadOnly(busy);
    updateButtons();
}

void OpenByIdDialog::showError(const ApiError &error, const WordsContext &context)
{
    setBusy(false);
    FormDialog::showError(error, context);
    m_id->setFocus(Qt::OtherFocusReason);
    m_id->selectAll();
}

void OpenByIdDialog::done(int result)
{
    const bool busy = m_busy;
    FormDialog::done(result);
    if (busy && result == Rejected)
        Q_EMIT cancelRequested();
}

void OpenByIdDialog::updateButtons()
{
    m_open->setEnabled(!m_busy && !packId().isEmpty());
    // Known from examples only, so that the server is asked all the same.
    const auto start = QStringLiteral("pack_");
    const bool odd
        = !packId().isEmpty() && !packId().startsWith(start) && !start.startsWith(packId());
    m_hint->setText(odd ? tr("Ids of packs begin with pack_ as far as is known. Open asks the "
                             "server for this one all the same.")
                        : tr("Also finds a pack that the list does not show."));
}

} // namespace packdesk
