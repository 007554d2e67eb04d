#include "engine/store/detail/sqlite.h"

#include <sqlite3.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "engine/core/error.h"
#include "engine/store/detail/geometry_blob.h"

namespace wangge::store {
namespace {

// What a GeoPackage trigger may ask of a geometry, answered from the blob alone.
enum class Ask : std::intptr_t { min_x, max_x, min_y, max_y, is_empty };

void answer(sqlite3_context* context, int, sqlite3_value** values) {
    const auto ask = static_cast<Ask>(reinterpret_cast<std::intptr_t>(sqlite3_user_data(context)));
    if (sqlite3_value_type(values[0]) != SQLITE_BLOB) return sqlite3_result_null(context);
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_value_blob(values[0]));
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[0]));
    const auto box = box_of_blob({bytes, size});
    if (!box) return sqlite3_result_null(context);
    if (ask == Ask::is_empty) return sqlite3_result_int(context, box->empty() ? 1 : 0);
    if (box->empty()) return sqlite3_result_null(context);
    const std::array values_of{box->low.x, box->high.x, box->low.y, box->high.y};
    sqlite3_result_double(context, values_of[static_cast<std::size_t>(ask)]);
}

void register_functions(sqlite3* db) {
    constexpr std::array names{"ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY", "ST_IsEmpty"};
    for (std::size_t i = 0; i < names.size(); ++i)
        sqlite3_create_function_v2(db, names[i], 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
                                   reinterpret_cast<void*>(static_cast<std::intptr_t>(i)), answer, nullptr, nullptr, nullptr);
}

std::string as_uri(const std::string& path, std::string_view query) {
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(path).string()) {
        if (c == '%' || c == '?' || c == '#') {
            constexpr std::string_view digits = "0123456789ABCDEF";
            uri += '%';
            uri += digits[static_cast<unsigned char>(c) >> 4];
            uri += digits[static_cast<unsigned char>(c) & 15];
        } else {
            uri += c;
        }
    }
    return uri + std::string(query);
}

// A file in WAL mode that nobody has open cannot be read without creating side files, unless it is declared immutable.
bool idle_wal_file(const std::string& path) {
    std::array<char, 20> head{};
    std::ifstream(path, std::ios::binary).read(head.data(), head.size());
    return head[18] == 2 && !std::filesystem::exists(path + "-wal");
}

}  // namespace

Database::Database(const std::string& path, OpenMode mode) : path_(path) {
    std::error_code ignored;
    if (mode != OpenMode::create) {
        if (!std::filesystem::exists(path, ignored)) throw Error(ErrorKind::not_found, "There is no such file.").with("file", path);
        if (!std::filesystem::is_regular_file(path, ignored))
            throw Error(ErrorKind::bad_input, "This is not a file but a folder or a device.").with("file", path);
        if (std::filesystem::file_size(path, ignored) < 512)
            throw Error(ErrorKind::bad_input, "The file is empty or cut off: it is no project file.").with("file", path);
    }
    // A journal means a save that is going on, or one that a crash cut short: to open for writing plays the latter back.
    if (mode == OpenMode::read && std::filesystem::exists(path + "-journal", ignored)) Database(path, OpenMode::write).close();
    int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
    std::string query;
    if (mode == OpenMode::read) {
        flags |= SQLITE_OPEN_READONLY;
        if (idle_wal_file(path)) query = "?immutable=1";
    } else {
        flags |= SQLITE_OPEN_READWRITE;
        if (mode == OpenMode::create) flags |= SQLITE_OPEN_CREATE;
    }
    const int code = sqlite3_open_v2(as_uri(path, query).c_str(), &db_, flags, nullptr);
    try {
        if (code != SQLITE_OK) fail(code);
        sqlite3_busy_timeout(db_, 5000);
        sqlite3_db_config(db_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        // Older SQLite holds the R-tree of GeoPackage triggers for unsafe, so a file that is written must be trusted: its
        // triggers can reach nothing outside the file.
        sqlite3_db_config(db_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, mode == OpenMode::read ? 0 : 1, nullptr);
        sqlite3_db_config(db_, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
        sqlite3_limit(db_, SQLITE_LIMIT_ATTACHED, 0);
        sqlite3_limit(db_, SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024);
        register_functions(db_);
        run("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA foreign_keys=OFF;");
        text_of("SELECT count(*) FROM sqlite_master");  // reads the header: a wrong file fails here
    } catch (...) {
        sqlite3_close_v2(db_);
        throw;
    }
}

Database::~Database() {
    sqlite3_close_v2(db_);
}

void Database::close() {
    const int code = sqlite3_close(db_);
    if (code != SQLITE_OK) fail(code);
    db_ = nullptr;
}

void Database::fail(int code) const {
    const std::string detail = db_ ? sqlite3_errmsg(db_) : sqlite3_errstr(code);
    const auto error = [&](ErrorKind kind, const std::string& sentence) {
        throw Error(kind, sentence).with("file", path_).with("sqlite", detail);
    };
    if (db_ && sqlite3_extended_errcode(db_) == SQLITE_READONLY_DBMOVED)
        error(ErrorKind::conflict, "Another program has replaced the file meanwhile; open it again.");
    switch (code & 0xff) {
        case SQLITE_NOTADB: error(ErrorKind::bad_input, "The file is no project file: it is not a GeoPackage."); break;
        case SQLITE_CORRUPT: error(ErrorKind::bad_input, "The file is damaged; take the last copy that opens."); break;
        case SQLITE_BUSY:
        case SQLITE_LOCKED: error(ErrorKind::conflict, "Another program is writing to the file; close it and try again."); break;
        case SQLITE_FULL: error(ErrorKind::io, "The disk is full; nothing was changed."); break;
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_CANTOPEN: error(ErrorKind::io, "The file cannot be opened or written here; look at its permissions."); break;
        case SQLITE_CONSTRAINT: error(ErrorKind::bad_input, "Two features of one layer have the same id."); break;
        case SQLITE_IOERR: error(ErrorKind::io, "The disk reports an error."); break;
        case SQLITE_TOOBIG:
        case SQLITE_NOMEM: error(ErrorKind::bad_input, "A value in the file is larger than 256 MB."); break;
        default: error(ErrorKind::bad_input, "The file does not have the tables of a project file."); break;
    }
    throw Error(ErrorKind::internal, "unreachable");
}

void Database::run(const std::string& sql) {
    const int code = sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code);
}

std::string Database::text_of(const std::string& sql) {
    Statement statement(*this, sql);
    return statement.step() ? std::string(statement.text(0)) : std::string();
}

std::int64_t Database::last_id() const {
    return sqlite3_last_insert_rowid(db_);
}

Transaction::Transaction(Database& db) : db_(db) {
    db_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (open_) sqlite3_exec(db_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    db_.run("COMMIT");
    open_ = false;
}

Statement::Statement(Database& db, const std::string& sql) : db_(db) {
    const int code = sqlite3_prepare_v2(db.handle(), sql.c_str(), static_cast<int>(sql.size()), &statement_, nullptr);
    if (code != SQLITE_OK) db_.fail(code);
}

Statement::~Statement() {
    sqlite3_finalize(statement_);
}

void Statement::bind_null(int position) {
    sqlite3_bind_null(statement_, position);
}
void Statement::bind(int position, std::int64_t value) {
    sqlite3_bind_int64(statement_, position, value);
}
void Statement::bind(int position, double value) {
    sqlite3_bind_double(statement_, position, value);
}
void Statement::bind(int position, std::string_view text) {
    sqlite3_bind_text64(statement_, position, text.data() ? text.data() : "", text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}
void Statement::bind(int position, std::span<const std::uint8_t> blob) {
    sqlite3_bind_blob64(statement_, position, blob.data(), blob.size(), SQLITE_TRANSIENT);
}

bool Statement::step() {
    const int code = sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code != SQLITE_DONE) db_.fail(code);
    return false;
}

void Statement::execute() {
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW) code = sqlite3_step(statement_);
    sqlite3_reset(statement_);  // keeps the message of a failure
    sqlite3_clear_bindings(statement_);
    if (code != SQLITE_DONE) db_.fail(code);
}

ValueKind Statement::kind(int column) const {
    switch (sqlite3_column_type(statement_, column)) {
        case SQLITE_INTEGER: return ValueKind::integer;
        case SQLITE_FLOAT: return ValueKind::real;
        case SQLITE_TEXT: return ValueKind::text;
        case SQLITE_BLOB: return ValueKind::blob;
        default: return ValueKind::null;
    }
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_, column);
}
double Statement::real(int column) const {
    return sqlite3_column_double(statement_, column);
}

std::string_view Statement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))) : std::string_view();
}

std::span<const std::uint8_t> Statement::blob(int column) const {
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
    return bytes ? std::span(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)))
                 : std::span<const std::uint8_t>();
}

std::string quoted(std::string_view name) {
    std::string out = "\"";
    for (const char c : name) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

}  // namespace wangge::store
