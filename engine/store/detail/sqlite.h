#pragma once

// SQLite behind two small classes: errors become Error, text is UTF-8, nothing leaks. Private to the store.
//
// Every connection is defensive: no schema writes by SQL, no attached files, no extensions, memory-mapped input off; one
// that reads does not trust the schema either. The functions that GeoPackage triggers call (ST_MinX ... ST_IsEmpty) are registered.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace wangge::store {

enum class OpenMode { read, write, create };

class Database {
public:
    // not_found, bad_input (not SQLite, damaged) or io, with the file in the context.
    Database(const std::string& path, OpenMode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void run(const std::string& sql);             // one or more statements without answers
    std::string text_of(const std::string& sql);  // first column of the first row, "" when there is none
    std::int64_t last_id() const;
    const std::string& path() const { return path_; }
    [[noreturn]] void fail(int code) const;
    sqlite3* handle() const { return db_; }
    // Closes and reports what the destructor could not.
    void close();

private:
    std::string path_;
    sqlite3* db_ = nullptr;
};

// Rolls back unless commit() was reached.
class Transaction {
public:
    explicit Transaction(Database& db);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& db_;
    bool open_ = true;
};

enum class ValueKind { null, integer, real, text, blob };

class Statement {
public:
    Statement(Database& db, const std::string& sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    // Positions count from 1.
    void bind_null(int position);
    void bind(int position, std::int64_t value);
    void bind(int position, double value);
    void bind(int position, std::string_view text);
    void bind(int position, std::span<const std::uint8_t> blob);

    bool step();     // true while there is a row
    void execute();  // steps to the end and makes ready for the next binding

    // Columns count from 0; views are valid until the next step.
    ValueKind kind(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const;
    std::span<const std::uint8_t> blob(int column) const;

private:
    Database& db_;
    sqlite3_stmt* statement_ = nullptr;
};

// "name" with quotes doubled.
std::string quoted(std::string_view name);

}  // namespace wangge::store
