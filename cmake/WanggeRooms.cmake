# What every target of the house shares.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set_property(GLOBAL PROPERTY USE_FOLDERS ON)

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

add_library(wangge_rules INTERFACE)
target_include_directories(wangge_rules INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(wangge_rules INTERFACE WANGGE_VERSION="${PROJECT_VERSION}")

# Our own code has no warnings. Not -ffast-math, ever: it breaks geometry. -Wrestrict is off because g++ 12 reports it
# wrongly for std::string (GCC bug 105651).
function(wangge_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wno-restrict -Werror)
endfunction()

# wangge_room(NAME PUBLIC rooms and libraries PRIVATE libraries): the static library wangge_NAME from engine/NAME/*.cpp.
# Names of rooms may be given without the prefix.
function(wangge_room name)
  cmake_parse_arguments(ROOM "" "" "PUBLIC;PRIVATE" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/engine/${name}/*.cpp ${CMAKE_SOURCE_DIR}/engine/${name}/detail/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_library(wangge_${name} STATIC ${sources})
  wangge_warnings(wangge_${name})
  target_link_libraries(wangge_${name} PUBLIC wangge_rules)
  foreach(scope PUBLIC PRIVATE)
    foreach(item IN LISTS ROOM_${scope})
      if(TARGET wangge_${item})
        target_link_libraries(wangge_${name} ${scope} wangge_${item})
      else()
        target_link_libraries(wangge_${name} ${scope} ${item})
      endif()
    endforeach()
  endforeach()
endfunction()

# wangge_tests(NAME libraries): one GoogleTest program from tests/NAME/*_test.cpp, its cases known to ctest.
function(wangge_tests name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${name}/*_test.cpp)
  if(NOT sources)
    return()
  endif()
  string(REPLACE "/" "_" flat ${name})
  add_executable(${flat}_tests ${sources})
  wangge_warnings(${flat}_tests)
  target_compile_options(${flat}_tests PRIVATE $<$<CONFIG:Release>:-O1>)  # half the build time; the rooms stay -O3
  target_link_libraries(${flat}_tests PRIVATE ${ARGN} GTest::gmock GTest::gtest_main nlohmann_json::nlohmann_json fmt::fmt)
  add_test(NAME ${flat} COMMAND ${flat}_tests)
  set_tests_properties(${flat} PROPERTIES LABELS ${flat} TIMEOUT 600
    ENVIRONMENT "WANGGE_SOURCE_DIR=${CMAKE_SOURCE_DIR};WANGGE_BIN_DIR=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
endfunction()
