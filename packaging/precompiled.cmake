# SPDX-FileCopyrightText: 2026 The Packdesk developers
# SPDX-License-Identifier: MIT
#
# The headers of Qt that nearly every source reads are read once; CONTRIBUTING.md has what it saves.
# The lint preset does without, so that a header that is not included where it is used is found.

set(PACKDESK_CORE_HEADERS
    <QByteArray> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QObject>
    <QPointer> <QRegularExpression> <QSet> <QString> <QStringList> <QTimer> <QUrl>
    <algorithm> <functional> <memory> <optional> <utility> <vector> <tl/expected.hpp>)
set(PACKDESK_WIDGET_HEADERS
    <QAction> <QApplication> <QCheckBox> <QDialog> <QHeaderView> <QLabel> <QLineEdit> <QMainWindow>
    <QPainter> <QPlainTextEdit> <QPushButton> <QStyle> <QTableView> <QVBoxLayout> <QWidget>)
set(PACKDESK_TEST_HEADERS <QSignalSpy> <QTemporaryDir> <QTest>)

# QFINDTESTDATA is used nowhere, and what it is told differs from test to test, so that no two
# tests could read the same precompiled header.
if(TARGET Qt6::Test)
    set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS QT_TESTLIB_LIB)
endif()

# packdesk_headers(NAME LIBS targets... HEADERS headers...): a target that others read them from.
function(packdesk_headers name)
    cmake_parse_arguments(ARG "" "" "LIBS;HEADERS" ${ARGN})
    add_library(${name} OBJECT ${CMAKE_SOURCE_DIR}/packaging/precompiled.cpp)
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTORCC OFF)
    target_link_libraries(${name} PRIVATE packdesk_options tl::expected ${ARG_LIBS})
    target_precompile_headers(${name} PRIVATE ${ARG_HEADERS})
endfunction()

# packdesk_closure(OUT TARGET): whatever hands its definitions to the target.
function(packdesk_closure out target)
    get_target_property(open ${target} LINK_LIBRARIES)
    set(seen "")
    while(open)
        list(POP_FRONT open lib)
        if(lib MATCHES "LINK_ONLY|NOTFOUND" OR lib IN_LIST seen)
            continue()
        endif()
        list(APPEND seen ${lib})
        if(TARGET ${lib})
            get_target_property(more ${lib} INTERFACE_LINK_LIBRARIES)
            if(more)
                list(APPEND open ${more})
            endif()
        endif()
    endwhile()
    set(${out} ${seen} PARENT_SCOPE)
endfunction()

# A target reads the headers of its kind, where its definitions and options are those of the
# kind: the compiler accepts nothing else.
function(packdesk_reuse_headers target)
    packdesk_closure(libs ${target})
    set(owner packdesk_headers)
    if(Qt6::Test IN_LIST libs)
        string(APPEND owner _test)
        if(Qt6::Network IN_LIST libs)
            return()
        endif()
    endif()
    if(Qt6::Widgets IN_LIST libs)
        string(APPEND owner _widgets)
    elseif(Qt6::Gui IN_LIST libs)
        return()
    endif()
    target_precompile_headers(${target} REUSE_FROM ${owner})
endfunction()

function(packdesk_precompile)
    packdesk_headers(packdesk_headers LIBS Qt6::Core HEADERS ${PACKDESK_CORE_HEADERS})
    packdesk_headers(packdesk_headers_widgets LIBS Qt6::Widgets Qt6::DBus
        HEADERS ${PACKDESK_CORE_HEADERS} ${PACKDESK_WIDGET_HEADERS})
    if(TARGET Qt6::Test)
        packdesk_headers(packdesk_headers_test LIBS Qt6::Test
            HEADERS ${PACKDESK_CORE_HEADERS} ${PACKDESK_TEST_HEADERS})
        packdesk_headers(packdesk_headers_test_widgets LIBS Qt6::Test Qt6::Widgets Qt6::DBus
            HEADERS ${PACKDESK_CORE_HEADERS} ${PACKDESK_WIDGET_HEADERS} ${PACKDESK_TEST_HEADERS})
        set_target_properties(packdesk_headers_test packdesk_headers_test_widgets
            PROPERTIES PACKDESK_IS_TEST ON)
    endif()
    get_property(targets GLOBAL PROPERTY PACKDESK_TARGETS)
    foreach(target ${targets})
        packdesk_reuse_headers(${target})
    endforeach()
endfunction()
