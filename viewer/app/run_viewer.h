#pragma once

// The program wangge-viewer: options, language, window, and the pictures and timings that scripts ask for.

class QQmlApplicationEngine;
class QString;

namespace wangge::viewer {

// Exit codes: 0 done, 2 wrong usage, 1 anything else (with a sentence on standard error).
int run_viewer(int argc, char** argv);

// Loads the translations of the window for `language` (zh_CN or en) into the application; false when there are none.
bool install_language(const QString& language);
// The typeface of the window; call after the application is made.
void install_font();
// Makes the engine find the module inside the program.
void prepare_engine(QQmlApplicationEngine& engine);

}  // namespace wangge::viewer
