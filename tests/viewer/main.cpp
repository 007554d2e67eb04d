// The models need an event loop and the labels a typeface: one application for all cases.

#include <gtest/gtest.h>

#include <QGuiApplication>

#include "viewer/app/run_viewer.h"

int main(int argc, char** argv) {
    const QGuiApplication app(argc, argv);
    wangge::viewer::install_font();
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
