# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
"""Widgets as an assistive tool sees them: by role and accessible name, over AT-SPI.

Import this after the Desktop has started. Tables are never walked: a cell is asked for by its
row and column.
"""

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from tests.e2e.waiting import wait_until  # noqa: E402

# Asking for children here would create an object for every cell.
NEVER_WALKED = ("table", "tree table", "tree", "list")


def _quiet(call, otherwise=None):
    """An object may vanish between two questions; that is an answer as well."""
    try:
        return call()
    except GLib.Error:
        return otherwise


class Widget:
    """One accessible object. Reads its state afresh each time."""

    def __init__(self, accessible):
        self._accessible = accessible

    def __repr__(self):
        return f"<{self.role} {self.name!r}>"

    @property
    def name(self):
        return _quiet(self._accessible.get_name, "") or ""

    @property
    def description(self):
        return _quiet(self._accessible.get_description, "") or ""

    @property
    def role(self):
        return _quiet(self._accessible.get_role_name, "") or ""

    def has_state(self, name):
        """`name` as in Atspi.StateType, such as "showing"."""
        states = _quiet(self._accessible.get_state_set)
        return bool(states and states.contains(getattr(Atspi.StateType, name.upper())))

    @property
    def is_showing(self):
        return self.has_state("showing")

    @property
    def is_enabled(self):
        return self.has_state("enabled")

    @property
    def is_checked(self):
        return self.has_state("checked")

    def children(self):
        count = _quiet(self._accessible.get_child_count, 0) or 0
        for index in range(count):
            child = _quiet(lambda i=index: self._accessible.get_child_at_index(i))
            if child is not None:
                yield Widget(child)

    def walk(self):
        """This widget and all below it, tables unopened, breadth first."""
        waiting = [self]
        while waiting:
            widget = waiting.pop(0)
            yield widget
            if widget.role not in NEVER_WALKED:
                waiting.extend(widget.children())

    def find_all(self, name=None, role=None, showing=True):
        """Every match. `name` may be a text or a predicate; `role` a text or several."""
        roles = (role,) if isinstance(role, str) else role
        for widget in self.walk():
            if roles and widget.role not in roles:
                continue
            if name is not None and not (name(widget.name) if callable(name)
                                         else widget.name == name):
                continue
            if showing and not widget.is_showing:
                continue
            yield widget

    def find(self, name=None, role=None, showing=True):
        """The first match now, or None."""
        return next(self.find_all(name, role, showing), None)

    def wait_for(self, name=None, role=None, showing=True, seconds=20):
        """The first match, as soon as there is one."""
        return wait_until(lambda: self.find(name, role, showing),
                          lambda: f"no {role or 'widget'} {name!r} in:\n{self.outline()}", seconds)

    def outline(self):
        """Everything that shows, for the words of a failure."""
        return "\n".join(f"  {widget!r} {widget.text!r}" for widget in self.walk()
                         if widget.is_showing and (widget.name or widget.text))

    def texts(self):
        """Every word that an assistive tool could read here."""
        return [text for widget in self.walk() for text in
                (widget.name, widget.description, widget.text) if text]

    # Acting

    def actions(self):
        action = _quiet(self._accessible.get_action_iface)
        if action is None:
            return []
        return [action.get_action_name(index) for index in range(action.get_n_actions())]

    def act(self, *wanted):
        """Does the first of these actions that the widget has."""
        names = [name.lower() for name in self.actions()]
        for name in wanted:
            if name.lower() in names:
                self._accessible.get_action_iface().do_action(names.index(name.lower()))
                return self
        raise AssertionError(f"{self!r} has none of the actions {wanted}: {names}")

    def press(self, seconds=20):
        """Presses it as soon as it is enabled."""
        wait_until(lambda: self.is_enabled, lambda: f"{self!r} stays disabled", seconds)
        return self.act("Press", "Click", "Toggle", "ShowMenu", "Activate")

    def focus(self):
        component = self._accessible.get_component_iface()
        component.grab_focus()
        wait_until(lambda: self.has_state("focused"), lambda: f"{self!r} does not take the focus")
        return self

    # Text

    @property
    def text(self):
        """The text of an edit; a label has its text as its name."""
        iface = _quiet(self._accessible.get_text_iface)
        if iface is None:
            return ""
        return _quiet(lambda: Atspi.Text.get_text(iface, 0, -1), "") or ""

    def set_text(self, text):
        iface = self._accessible.get_editable_text_iface()
        Atspi.EditableText.set_text_contents(iface, text)
        wait_until(lambda: self.text == text, lambda: f"{self!r} holds {self.text!r}")
        return self

    @property
    def value(self):
        """Of a progress bar and the like."""
        iface = _quiet(self._accessible.get_value_iface)
        return _quiet(iface.get_current_value) if iface else None

    # Tables

    @property
    def row_count(self):
        return _quiet(self._accessible.get_table_iface().get_n_rows, 0)

    @property
    def column_count(self):
        return _quiet(self._accessible.get_table_iface().get_n_columns, 0)

    def column_names(self):
        table = self._accessible.get_table_iface()
        return [table.get_column_description(column) for column in range(self.column_count)]

    def cell(self, row, column):
        cell = _quiet(lambda: self._accessible.get_table_iface().get_accessible_at(row, column))
        return Widget(cell).name if cell is not None else ""

    def column(self, column):
        return [self.cell(row, column) for row in range(self.row_count)]

    def row_of(self, text, column=0):
        """The first row whose cell is, or begins with a line that is, `text`; None if none."""
        for row in range(self.row_count):
            name = self.cell(row, column)
            if name == text or name.split("\n")[0] == text:
                return row
        return None

    def select_row(self, row):
        """This one alone."""
        for other in self.selected_rows():
            if other != row:
                self.unselect_row(other)
        self.add_row(row)

    def add_row(self, row):
        """This one as well."""
        self._accessible.get_table_iface().add_row_selection(row)

    def unselect_row(self, row):
        self._accessible.get_table_iface().remove_row_selection(row)

    def selected_rows(self):
        return list(_quiet(self._accessible.get_table_iface().get_selected_rows, []) or [])


def application(pid):
    """The application of a process on the accessibility bus, or None."""
    root = Atspi.get_desktop(0)
    for index in range(_quiet(root.get_child_count, 0)):
        child = _quiet(lambda i=index: root.get_child_at_index(i))
        if child is not None and _quiet(child.get_process_id) == pid:
            child.set_cache_mask(Atspi.Cache.NONE)
            return Widget(child)
    return None
