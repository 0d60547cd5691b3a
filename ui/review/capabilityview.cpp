// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/review/capabilityview.h"

#include "models/capabilities/parser.h"
#include "ui/errors/looks.h"
#include "ui/errors/messagepanel.h"
#include "ui/review/capabilitymodel.h"
#include "ui/review/textreader.h"
#include "ui/theme/theme.h"
#include "ui/words/capabilitywords.h"
#include "ui/words/plaintext.h"
#include "ui/words/sizewords.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QThreadPool>
#include <QVBoxLayout>

#include <memory>

namespace packdesk {

namespace {

constexpr int mostRows = 10;
constexpr int yamlLines = 12;
constexpr int fewestLines = 6;
// Above, reading takes longer than a frame.
constexpr qsizetype longestAtOnce = 16'384;
constexpr int narrowestColumn = 60;
constexpr int widestColumn = 260;
constexpr qsizetype mostProblems = 5;

} // namespace

CapabilityView::CapabilityView(const Theme *theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_model(new CapabilityModel(this))
    , m_heading(makeLabel(tr("May reach"), "heading", this))
    , m_toggle(makeLink({}, this))
    , m_none(makeLabel({}, "caption", this))
    , m_problems(new MessagePanel(theme, this))
    , m_table(new QTableView(this))
    , m_yaml(new TextReader(this))
{
    setupTable();
    m_yaml->setAccessibleName(tr("Capabilities"));
    m_yaml->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_yaml->setFixedHeight(yamlLines * m_yaml->fontMetrics().lineSpacing() + theme->scaled(20));
    m_toggle->setCheckable(true);
    connect(m_toggle, &QPushButton::toggled, this, &CapabilityView::showYaml);
    connect(theme, &Theme::changed, this, &CapabilityView::fitTable);

    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_toggle);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme->scaled(6));
    layout->addLayout(head);
    layout->addWidget(m_none);
    layout->addWidget(m_problems);
    layout->addWidget(m_table);
    layout->addWidget(m_yaml, 1);
    setCapabilities({});
}

void CapabilityView::setupTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new PartsDelegate(m_theme, m_table));
    m_table->setAccessibleName(tr("May reach"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setProperty("role", QStringLiteral("card"));
    auto *header = m_table->horizontalHeader();
    header->setMinimumSectionSize(m_theme->scaled(narrowestColumn));
    header->setMaximumSectionSize(m_theme->scaled(widestColumn));
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    // What has no room is cut, and told in full by the tool tip.
    header->setSectionResizeMode(CapabilityModel::Paths, QHeaderView::Stretch);
}

void CapabilityView::setCapabilities(const QString &yaml)
{
    ++m_generation;
    m_text = yaml;
    m_toggle->setChecked(false);
    m_yaml->setText(yaml);
    const auto text = yaml.toUtf8();
    if (text.size() > longestAtOnce)
        readLater(text);
    else
        showReading(readCapabilities(text));
}

void CapabilityView::readLater(const QByteArray &yaml)
{
    m_model->setRows({});
    m_none->setText(tr("Reading the capabilities."));
    m_none->show();
    m_problems->hide();
    showYaml(false);
    fitTable();
    // Of values alone: this may be gone when the worker is done.
    QThreadPool::globalInstance()->start(
        [self = QPointer(this), generation = m_generation, yaml, context = qApp] {
            // Shared: thousands of rows are not copied in the GUI thread.
            const auto read = std::make_shared<const Reading>(readCapabilities(yaml));
            QMetaObject::invokeMethod(context, [self, generation, read] {
                if (self && self->m_generation == generation)
                    self->showReading(*read);
            });
        });
}

void CapabilityView::setYamlBeside(bool beside)
{
    m_beside = beside;
    if (beside) {
        m_yaml->setMinimumHeight(fewestLines * m_yaml->fontMetrics().lineSpacing());
        m_yaml->setMaximumHeight(QWIDGETSIZE_MAX);
    }
    m_toggle->setVisible(!beside && !m_text.trimmed().isEmpty());
    showYaml(isYamlShown());
}

void CapabilityView::setMissing(const QString &missing)
{
    setCapabilities({});
    m_none->setText(missing);
}

bool CapabilityView::isYamlShown() const
{
    return m_toggle->isChecked();
}

CapabilityView::Reading CapabilityView::readCapabilities(const QByteArray &yaml)
{
    Reading reading{parseCapabilities(yaml), {}};
    reading.rows = capabilityRows(reading.document);
    return reading;
}

void CapabilityView::showReading(const Reading &reading)
{
    const auto &document = reading.document;
    m_model->setRows(reading.rows);
    const bool any = m_model->rowCount() > 0;
    m_none->setText(document.readable ? tr("This pack asks for no network access.")
                                      : tr("Not known: its capabilities cannot be read."));
    m_none->setVisible(!any);
    m_toggle->setVisible(!m_beside && !m_text.trimmed().isEmpty());
    m_table->setColumnHidden(CapabilityModel::Limits, !m_model->hasLimits());
    showProblems(document);
    showYaml(false);
    fitTable();
    Q_EMIT shown();
}

void CapabilityView::showProblems(const CapabilityDocument &document)
{
    QStringList lines;
    for (const auto &problem :
         document.problems.first(qMin(document.problems.size(), mostProblems)))
        lines << capabilityProblemLine(problem);
    if (document.problems.size() > mostProblems)
        lines << tr("and %1 more").arg(countText(document.problems.size() - mostProblems));
    m_problems->setMessage(document.isValid() ? Tone::Attention : Tone::Danger,
                           document.isValid() ? QString()
                                              : tr("The server refuses these capabilities."),
                           lines.join(QLatin1Char('\n')));
    m_problems->setVisible(!lines.isEmpty());
}

void CapabilityView::showYaml(bool yaml)
{
    m_toggle->setText(yaml ? tr("Show as &table") : tr("Show &YAML"));
    m_yaml->setVisible(m_beside ? !m_text.trimmed().isEmpty() : yaml);
    m_table->setVisible((m_beside || !yaml) && m_model->rowCount() > 0);
}

void CapabilityView::fitTable()
{
    auto *header = m_table->horizontalHeader();
    m_table->verticalHeader()->setDefaultSectionSize(m_theme->rowHeight());
    const int rows = qMin(m_model->rowCount(), mostRows);
    m_table->setFixedHeight(header->sizeHint().height() + rows * m_theme->rowHeight()
                            + 2 * m_table->frameWidth());
    m_table->setVerticalScrollBarPolicy(m_model->rowCount() > mostRows ? Qt::ScrollBarAsNeeded
                                                                       : Qt::ScrollBarAlwaysOff);
}

} // namespace packdesk
