// SPDX-FileCopyrightText: 2026 The Packdesk developers
// SPDX-License-Identifier: MIT

#include "tests/bench/observer/screen.h"

#include <xcb/damage.h>
#include <xcb/shm.h>
#include <xcb/xtest.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <poll.h>
#include <sys/ipc.h>
#include <sys/shm.h>

namespace packdesk::bench {

namespace {

struct Free
{
    void operator()(void *reply) const { std::free(reply); }
};

template <typename T>
std::unique_ptr<T, Free> owned(T *reply)
{
    return std::unique_ptr<T, Free>(reply);
}

[[noreturn]] void give_up(const char *why)
{
    std::fprintf(stderr, "observer: %s\n", why);
    std::exit(1);
}

} // namespace

class Screen::Private
{
public:
    Private();
    ~Private();

    std::pair<xcb_window_t, Area> largestWindow() const;
    bool read(const Area &part);
    Area takeDamage();
    void fake(std::uint8_t type, std::uint8_t detail, int x, int y);

    xcb_connection_t *connection = nullptr;
    xcb_window_t root = 0;
    Area whole;
    std::uint8_t damageEvent = 0;
    int segment = -1;
    std::uint32_t *shared = nullptr;
    xcb_shm_seg_t attached = 0;
    Picture picture;
};

Screen::Private::Private()
    : connection(xcb_connect(nullptr, nullptr))
{
    if (xcb_connection_has_error(connection))
        give_up("there is no X server");
    const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(connection)).data;
    root = screen->root;
    whole = {0, 0, screen->width_in_pixels, screen->height_in_pixels};
    const auto *damage = xcb_get_extension_data(connection, &xcb_damage_id);
    if (!damage || !damage->present)
        give_up("the X server has no DAMAGE");
    damageEvent = damage->first_event;
    owned(xcb_damage_query_version_reply(connection, xcb_damage_query_version(connection, 1, 1),
                                         nullptr));
    owned(xcb_test_get_version_reply(connection, xcb_test_get_version(connection, 2, 2), nullptr));
    segment = shmget(IPC_PRIVATE, std::size_t(whole.width) * std::size_t(whole.height) * 4, 0600);
    shared = static_cast<std::uint32_t *>(shmat(segment, nullptr, 0));
    attached = xcb_generate_id(connection);
    if (auto *error
        = xcb_request_check(connection, xcb_shm_attach_checked(connection, attached, segment, 0))) {
        std::free(error);
        give_up("the X server shares no memory");
    }
    // It lives as long as the two that are attached.
    shmctl(segment, IPC_RMID, nullptr);
    xcb_damage_create(connection, xcb_generate_id(connection), root,
                      XCB_DAMAGE_REPORT_LEVEL_RAW_RECTANGLES);
    xcb_flush(connection);
}

Screen::Private::~Private()
{
    shmdt(shared);
    xcb_disconnect(connection);
}

std::pair<xcb_window_t, Area> Screen::Private::largestWindow() const
{
    std::pair<xcb_window_t, Area> largest;
    const auto tree
        = owned(xcb_query_tree_reply(connection, xcb_query_tree(connection, root), nullptr));
    const auto *windows = xcb_query_tree_children(tree.get());
    for (int i = 0; i < xcb_query_tree_children_length(tree.get()); ++i) {
        const auto state = owned(xcb_get_window_attributes_reply(
            connection, xcb_get_window_attributes(connection, windows[i]), nullptr));
        const auto geometry = owned(
            xcb_get_geometry_reply(connection, xcb_get_geometry(connection, windows[i]), nullptr));
        if (!state || !geometry || state->map_state != XCB_MAP_STATE_VIEWABLE)
            continue;
        const Area area{geometry->x, geometry->y, geometry->width, geometry->height};
        if (area.width * area.height > largest.second.width * largest.second.height)
            largest = {windows[i], area};
    }
    return largest;
}

// True where a pixel differs from what was there.
bool Screen::Private::read(const Area &part)
{
    auto reply = owned(xcb_shm_get_image_reply(
        connection,
        xcb_shm_get_image(connection, root, std::int16_t(part.x), std::int16_t(part.y),
                          std::uint16_t(part.width), std::uint16_t(part.height), ~0U,
                          XCB_IMAGE_FORMAT_Z_PIXMAP, attached, 0),
        nullptr));
    if (!reply)
        give_up("the X server shows no pixels");
    bool differs = false;
    const auto bytes = std::size_t(part.width) * 4;
    const auto left = std::size_t(part.x - picture.area.x);
    for (int line = 0; line < part.height; ++line) {
        const auto *from = shared + std::size_t(line) * std::size_t(part.width);
        auto *to = picture.pixels.data()
            + std::size_t(part.y - picture.area.y + line) * std::size_t(picture.area.width) + left;
        if (std::memcmp(to, from, bytes) != 0) {
            differs = true;
            std::memcpy(to, from, bytes);
        }
    }
    return differs;
}

// What was drawn in the watched area, by all events that have come.
Area Screen::Private::takeDamage()
{
    Area drawn;
    while (auto event = owned(xcb_poll_for_event(connection))) {
        if ((event->response_type & 0x7f) != damageEvent + XCB_DAMAGE_NOTIFY)
            continue;
        const auto *notice = reinterpret_cast<const xcb_damage_notify_event_t *>(event.get());
        const Area part
            = Area{notice->area.x, notice->area.y, notice->area.width, notice->area.height}.clipped(
                picture.area);
        if (!part.isEmpty())
            drawn = drawn.united(part);
    }
    if (xcb_connection_has_error(connection))
        give_up("the X server is gone");
    return drawn;
}

void Screen::Private::fake(std::uint8_t type, std::uint8_t detail, int x, int y)
{
    xcb_test_fake_input(connection, type, detail, XCB_CURRENT_TIME, root, std::int16_t(x),
                        std::int16_t(y), 0);
}

Screen::Screen()
    : d(std::make_unique<Private>())
{
}

Screen::~Screen() = default;

Area Screen::whole() const
{
    return d->whole;
}

Area Screen::largestWindow() const
{
    return d->largestWindow().second.clipped(d->whole);
}

void Screen::focusLargestWindow()
{
    xcb_set_input_focus(d->connection, XCB_INPUT_FOCUS_PARENT, d->largestWindow().first,
                        XCB_CURRENT_TIME);
    xcb_flush(d->connection);
}

void Screen::watch(const Area &area)
{
    d->picture.area = area.clipped(d->whole);
    d->picture.pixels.assign(
        std::size_t(d->picture.area.width) * std::size_t(d->picture.area.height), 0);
    d->takeDamage();
    d->read(d->picture.area);
}

const Picture &Screen::picture() const
{
    return d->picture;
}

std::optional<Clock::time_point> Screen::nextChange(Clock::time_point deadline)
{
    for (;;) {
        const Area drawn = d->takeDamage();
        if (!drawn.isEmpty() && d->read(drawn))
            return Clock::now();
        // Reading may have taken events along from the socket.
        if (!drawn.isEmpty())
            continue;
        const auto left
            = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
        if (left.count() <= 0)
            return std::nullopt;
        pollfd waiting{xcb_get_file_descriptor(d->connection), POLLIN, 0};
        poll(&waiting, 1, int(left.count()) + 1);
    }
}

Clock::duration Screen::timeToRead()
{
    const auto start = Clock::now();
    d->read(d->picture.area);
    return Clock::now() - start;
}

int Screen::keyOf(unsigned keysym) const
{
    const auto *setup = xcb_get_setup(d->connection);
    const auto mapping = owned(xcb_get_keyboard_mapping_reply(
        d->connection,
        xcb_get_keyboard_mapping(d->connection, setup->min_keycode,
                                 std::uint8_t(setup->max_keycode - setup->min_keycode + 1)),
        nullptr));
    const auto *symbols = xcb_get_keyboard_mapping_keysyms(mapping.get());
    for (int code = setup->min_keycode; code <= setup->max_keycode; ++code) {
        if (*symbols == keysym)
            return code;
        symbols += mapping->keysyms_per_keycode;
    }
    return 0;
}

void Screen::strike(int key)
{
    d->fake(XCB_KEY_PRESS, std::uint8_t(key), 0, 0);
    d->fake(XCB_KEY_RELEASE, std::uint8_t(key), 0, 0);
    xcb_flush(d->connection);
}

void Screen::moveTo(int x, int y)
{
    d->fake(XCB_MOTION_NOTIFY, 0, x, y);
    xcb_flush(d->connection);
}

void Screen::click(int x, int y)
{
    d->fake(XCB_MOTION_NOTIFY, 0, x, y);
    d->fake(XCB_BUTTON_PRESS, 1, 0, 0);
    d->fake(XCB_BUTTON_RELEASE, 1, 0, 0);
    xcb_flush(d->connection);
}

} // namespace packdesk::bench
