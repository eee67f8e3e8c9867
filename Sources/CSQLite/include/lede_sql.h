#pragma once
#include <stddef.h>
#include <stdint.h>

/// An in-memory SQLite database with one table, and at most one query on it.
typedef struct lede_sql lede_sql;

/// What a column of a result row holds.
enum { LEDE_SQL_NULL, LEDE_SQL_INTEGER, LEDE_SQL_REAL, LEDE_SQL_TEXT };

/// Opens an empty database; `cancelled` is asked from time to time, with `context`, while a query runs, and stops it by returning
/// something else than 0. Returns NULL where there is no memory.
lede_sql *lede_sql_open(int (*cancelled)(void *context), void *context);
void lede_sql_close(lede_sql *database);

/// Runs statements that give nothing. Returns 0 where that succeeded.
int lede_sql_run(lede_sql *database, const char *statements);

/// Prepares one insertion, to be bound and run row by row. Returns 0 where that succeeded.
int lede_sql_insertion(lede_sql *database, const char *statement);
void lede_sql_bind_null(lede_sql *database, int column);
void lede_sql_bind_integer(lede_sql *database, int column, int64_t value);
void lede_sql_bind_real(lede_sql *database, int column, double value);
void lede_sql_bind_text(lede_sql *database, int column, const char *text, size_t count);
/// Runs the prepared insertion with what is bound. Returns 0 where that succeeded.
int lede_sql_insert(lede_sql *database);

/// Prepares a query, which must be one statement that changes nothing. Returns 0 where that succeeded; else the
/// message is that of lede_sql_message, and the place that of lede_sql_offset.
int lede_sql_query(lede_sql *database, const char *statement, size_t count);
int lede_sql_columns(lede_sql *database);
const char *lede_sql_column_name(lede_sql *database, int column);
/// The declared type of the table's column that a result column shows; NULL where it is computed.
const char *lede_sql_column_type(lede_sql *database, int column);

/// Goes to the next row: 1 where there is one, 0 at the end, -1 where the query failed or was stopped.
int lede_sql_step(lede_sql *database);
int lede_sql_kind(lede_sql *database, int column);
int64_t lede_sql_integer(lede_sql *database, int column);
double lede_sql_real(lede_sql *database, int column);
/// The bytes of a text; they are valid until the next step.
const uint8_t *lede_sql_text(lede_sql *database, int column, size_t *count);

/// What went wrong last, and the offset in the query that it is about, or -1.
const char *lede_sql_message(lede_sql *database);
int lede_sql_offset(lede_sql *database);
