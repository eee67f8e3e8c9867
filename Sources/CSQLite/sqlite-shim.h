#include <sqlite3.h>

/// The destructor that makes SQLite copy what is bound: a cast, which Swift does not import.
static inline sqlite3_destructor_type lede_sqlite_transient(void) { return SQLITE_TRANSIENT; }
