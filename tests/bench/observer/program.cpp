// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/bench/observer/program.h"

#include <cstdlib>
#include <fstream>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

namespace packdesk::bench {

namespace {

std::vector<char *> pointersTo(std::vector<std::string> &texts)
{
    std::vector<char *> pointers;
    pointers.reserve(texts.size() + 1);
    for (auto &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

Program::Program(const std::vector<std::string> &arguments,
                 const std::vector<std::string> &variables, const std::string &log)
{
    auto argumentTexts = arguments;
    auto variableTexts = variables;
    const auto argumentPointers = pointersTo(argumentTexts);
    const auto variablePointers = pointersTo(variableTexts);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, 1, log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    posix_spawn_file_actions_adddup2(&files, 1, 2);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    if (posix_spawn(&m_pid, argumentTexts.front().c_str(), &files, &attributes,
                    argumentPointers.data(), variablePointers.data())
        != 0)
        m_pid = 0;
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
}

Program::~Program()
{
    if (m_pid == 0)
        return;
    kill(-m_pid, SIGKILL);
    waitpid(m_pid, nullptr, 0);
}

bool Program::isRunning()
{
    return m_pid != 0 && waitpid(m_pid, nullptr, WNOHANG) == 0;
}

long Program::processorTicks() const
{
    std::ifstream file("/proc/" + std::to_string(m_pid) + "/stat");
    std::string text;
    std::getline(file, text);
    // The name in brackets may hold anything; user and system time are fields 14 and 15.
    std::size_t at = text.rfind(')');
    if (at == std::string::npos)
        return 0;
    for (int field = 2; field < 14; ++field)
        at = text.find(' ', at + 1);
    char *end = nullptr;
    const long user = std::strtol(text.c_str() + at, &end, 10);
    return user + std::strtol(end, nullptr, 10);
}

} // namespace packdesk::bench
