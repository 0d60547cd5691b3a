// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/window/helpdialogs.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace packdesk {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(packdesk::HelpDialogs)
};

QString withoutMarks(QString text)
{
    return text.remove(QLatin1Char('&'));
}

void addRow(QGridLayout *grid, const QString &text, const QString &keys)
{
    const int row = grid->rowCount();
    auto *keyLabel = new QLabel(keys);
    keyLabel->setProperty("role", QStringLiteral("secondary"));
    keyLabel->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    grid->addWidget(new QLabel(text), row, 0);
    grid->addWidget(keyLabel, row, 1);
}

} // namespace

void openShortcuts(const QList<QAction *> &actions, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("Keyboard shortcuts"));
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setHorizontalSpacing(32);
    grid->setColumnStretch(0, 1);
    for (const auto *action : actions)
        addRow(grid, withoutMarks(action->text()),
               QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText));
    addRow(grid, Words::tr("Sort the list"), Words::tr("Alt+V, S"));
    addRow(grid, Words::tr("From the filter to the list"), Words::tr("Down"));
    addRow(grid, Words::tr("First and last pack"), Words::tr("Home, End"));
    addRow(grid, Words::tr("Details of the selected pack"), Words::tr("Enter"));
    addRow(grid, Words::tr("From the details back to the list"), Words::tr("Esc"));
    addRow(grid, Words::tr("Press the button that has the focus"), Words::tr("Space, Enter"));
    addRow(grid, Words::tr("Menu of the selected pack"), Words::tr("Menu, Shift+F10"));
    addRow(grid, Words::tr("Between filters; choose one"), Words::tr("Up, Down; Space"));
    grid->setRowStretch(grid->rowCount(), 1);

    auto *area = new QScrollArea(dialog);
    area->setWidgetResizable(true);
    area->setWidget(content);
    auto *buttons = new QDialogButtonBox(dialog);
    auto *close = buttons->addButton(Words::tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    dialog->resize(460, 560);
    dialog->open();
}

void openAbout(QWidget *parent)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(Words::tr("About Packdesk"));
    box->setTextFormat(Qt::PlainText);
    box->setText(Words::tr("Packdesk %1").arg(QStringLiteral(PACKDESK_VERSION)));
    box->setInformativeText(Words::tr("The desktop console for content packs of an Evershell "
                                      "organisation.\n\nQt %1 · MIT licence")
                                .arg(QLatin1String(qVersion())));
    box->addButton(Words::tr("Close"), QMessageBox::RejectRole);
    box->open();
}

} // namespace packdesk
