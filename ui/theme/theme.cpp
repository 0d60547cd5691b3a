// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "ui/theme/theme.h"

#include "ui/theme/scrollareaaccess.h"
#include "ui/theme/stylesheet.h"
#include "ui/theme/systemappearance.h"

#include <QApplication>
#include <QFontInfo>
#include <QStyle>
#include <QStyleFactory>

namespace packdesk {

namespace {

// The look page gives lengths for a body font of 10 pt at 96 dpi.
constexpr double referencePixels = 40.0 / 3.0;
constexpr int comfortableRow = 34;
constexpr int compactRow = 26;

} // namespace

Theme::Theme(QApplication *application, Dress dress, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_system(new SystemAppearance(
          application->palette().color(QPalette::Window).lightness() < 128, this))
    , m_isDressed(dress == Dress::AtOnce)
{
    installScrollAreaAccess();
    if (m_application->style()->name() != QLatin1String("fusion"))
        m_application->setStyle(QStyleFactory::create(QStringLiteral("fusion")));
    connect(m_system, &SystemAppearance::changed, this, &Theme::apply);
    apply();
    if (m_isDressed)
        m_system->ask();
}

void Theme::setAppearance(Appearance appearance)
{
    if (m_appearance == appearance)
        return;
    m_appearance = appearance;
    apply();
}

void Theme::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    Q_EMIT changed();
}

bool Theme::isSystemDark() const
{
    return m_system->isDark();
}

int Theme::rowHeight() const
{
    return scaled(m_compact ? compactRow : comfortableRow);
}

int Theme::scaled(int length) const
{
    const double factor = QFontInfo(m_application->font()).pixelSize() / referencePixels;
    return qRound(length * factor);
}

void Theme::dress()
{
    m_isDressed = true;
    setSheet();
    m_system->ask();
}

void Theme::believe(bool dark)
{
    if (dark == m_system->isDark())
        return;
    m_system->believe(dark);
    apply();
}

QString Theme::firstSheet() const
{
    return firstSheetFor(m_colours, QFontInfo(m_application->font()).pointSizeF());
}

void Theme::setSheet()
{
    m_application->setStyleSheet(
        styleSheetFor(m_colours, QFontInfo(m_application->font()).pointSizeF()));
}

void Theme::apply()
{
    const bool dark = m_appearance == Appearance::System ? m_system->isDark()
                                                         : m_appearance == Appearance::Dark;
    m_colours = dark ? darkColours() : lightColours();
    m_application->setPalette(paletteOf(m_colours));
    if (m_isDressed)
        setSheet();
    Q_EMIT changed();
}

} // namespace packdesk
