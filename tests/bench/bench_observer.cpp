// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

// Watches a screen as any client of its X server can, and says how long it takes from a start, a
// key or a click until its pixels have changed. Reads one JSON object a line from its standard
// input and answers each with one. tests/bench/observer.py is its other end.

#include "tests/bench/observer/program.h"
#include "tests/bench/observer/watcher.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <optional>

using namespace packdesk::bench;

namespace {

std::vector<std::string> textsOf(const QJsonValue &value)
{
    std::vector<std::string> texts;
    const QJsonArray array = value.toArray();
    for (const auto &text : array)
        texts.push_back(text.toString().toStdString());
    return texts;
}

QJsonObject toJson(const Area &area)
{
    return {{QStringLiteral("x"), area.x},
            {QStringLiteral("y"), area.y},
            {QStringLiteral("width"), area.width},
            {QStringLiteral("height"), area.height}};
}

QJsonObject toJson(const Seen &seen)
{
    return {{QStringLiteral("first"), seen.first},
            {QStringLiteral("last"), seen.last},
            {QStringLiteral("changes"), seen.changes}};
}

class Commands
{
public:
    QJsonObject run(const QJsonObject &command);

private:
    QJsonObject start(const QJsonObject &command);
    QJsonObject act(const QJsonObject &command, const std::function<void()> &act);
    QJsonObject strike(const QJsonObject &command);
    QJsonObject watch(const QJsonObject &command);
    QJsonObject holds(const QJsonObject &command);
    static Watcher::Rule ruleOf(const QJsonObject &command);
    static int number(const QJsonObject &command, const char *name, int otherwise)
    {
        return command.value(QLatin1String(name)).toInt(otherwise);
    }

    Screen m_screen;
    std::optional<Program> m_program;
};

Watcher::Rule Commands::ruleOf(const QJsonObject &command)
{
    if (command.value(QLatin1String("rule")).toString() == QLatin1String("covered"))
        return isCovered;
    return [share = command.value(QLatin1String("share")).toDouble(0.8)](const Picture &picture) {
        return showsRows(picture, share);
    };
}

QJsonObject Commands::start(const QJsonObject &command)
{
    m_program.reset();
    // What the one before leaves on the screen must not be taken for what comes.
    const auto patience = Clock::now() + std::chrono::seconds(5);
    do {
        m_screen.nextChange(Clock::now() + std::chrono::milliseconds(50));
    } while (!m_screen.largestWindow().isEmpty() && Clock::now() < patience);
    if (!m_screen.largestWindow().isEmpty())
        return {{QStringLiteral("error"), QStringLiteral("another window stays")}};
    const auto begin = Clock::now();
    m_program.emplace(textsOf(command.value(QLatin1String("argv"))),
                      textsOf(command.value(QLatin1String("env"))),
                      command.value(QLatin1String("log")).toString().toStdString());
    Watcher watcher(&m_screen, &*m_program);
    QJsonObject answer = toJson(watcher.holdsAfter(
        begin, ruleOf(command), number(command, "quiet", 400), number(command, "timeout", 20'000)));
    answer.insert(QStringLiteral("pid"), m_program->isRunning() ? int(m_program->pid()) : 0);
    return answer;
}

QJsonObject Commands::act(const QJsonObject &command, const std::function<void()> &act)
{
    if (!m_program || !m_program->isRunning())
        return {{QStringLiteral("error"), QStringLiteral("the program has ended")}};
    Watcher watcher(&m_screen, &*m_program);
    return toJson(watcher.changesAfter(act, number(command, "quiet", 300),
                                       number(command, "timeout", 20'000)));
}

QJsonObject Commands::strike(const QJsonObject &command)
{
    const int key = m_screen.keyOf(unsigned(number(command, "keysym", 0)));
    if (key == 0)
        return {{QStringLiteral("error"), QStringLiteral("there is no such key")}};
    return act(command, [this, key] { m_screen.strike(key); });
}

QJsonObject Commands::watch(const QJsonObject &command)
{
    m_screen.watch({number(command, "x", 0), number(command, "y", 0), number(command, "width", 0),
                    number(command, "height", 0)});
    const auto spent = std::chrono::duration<double, std::milli>(m_screen.timeToRead()).count();
    return {{QStringLiteral("reading"), spent}};
}

QJsonObject Commands::holds(const QJsonObject &command)
{
    return {{QStringLiteral("holds"), ruleOf(command)(m_screen.picture())}};
}

QJsonObject Commands::run(const QJsonObject &command)
{
    const auto verb = command.value(QLatin1String("do")).toString();
    const int x = number(command, "x", 0);
    const int y = number(command, "y", 0);
    if (verb == QLatin1String("screen"))
        return toJson(m_screen.whole());
    if (verb == QLatin1String("window"))
        return toJson(m_screen.largestWindow());
    if (verb == QLatin1String("watch"))
        return watch(command);
    if (verb == QLatin1String("holds"))
        return holds(command);
    if (verb == QLatin1String("start"))
        return start(command);
    if (verb == QLatin1String("strike"))
        return strike(command);
    if (verb == QLatin1String("click"))
        return act(command, [this, x, y] { m_screen.click(x, y); });
    if (verb == QLatin1String("move"))
        return act(command, [this, x, y] { m_screen.moveTo(x, y); });
    if (verb == QLatin1String("focus"))
        return act(command, [this] { m_screen.focusLargestWindow(); });
    if (verb == QLatin1String("settle"))
        return act(command, [] {});
    if (verb == QLatin1String("stop")) {
        m_program.reset();
        return {};
    }
    return {{QStringLiteral("error"), QStringLiteral("no such command: ") + verb}};
}

} // namespace

int main()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 1;
    Commands commands;
    for (;;) {
        const QByteArray line = input.readLine();
        if (line.isEmpty())
            return 0;
        const auto answer = commands.run(QJsonDocument::fromJson(line).object());
        std::printf("%s\n", QJsonDocument(answer).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    }
}
