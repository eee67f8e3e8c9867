#include "lede_sql.h"
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

struct lede_sql {
  sqlite3 *handle;
  sqlite3_stmt *insertion;
  sqlite3_stmt *query;
  int (*cancelled)(void *);
  void *context;
  const char *message;
  int offset;
};

static int progress(void *context) {
  lede_sql *database = context;
  return database->cancelled != NULL && database->cancelled(database->context) != 0;
}

// A query reads the rows and computes; it opens no files and changes no settings.
static int authorize(void *context, int action, const char *a, const char *b, const char *c, const char *d) {
  (void)context, (void)a, (void)c, (void)d;
  switch (action) {
  case SQLITE_SELECT:
  case SQLITE_READ:
  case SQLITE_RECURSIVE:
    return SQLITE_OK;
  case SQLITE_FUNCTION:
    return b != NULL && strcmp(b, "load_extension") == 0 ? SQLITE_DENY : SQLITE_OK;
  default:
    return SQLITE_DENY;
  }
}

lede_sql *lede_sql_open(int (*cancelled)(void *), void *context) {
  lede_sql *database = calloc(1, sizeof *database);
  if (database == NULL)
    return NULL;
  database->cancelled = cancelled;
  database->context = context;
  database->offset = -1;
  if (sqlite3_open_v2(":memory:", &database->handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) != SQLITE_OK) {
    lede_sql_close(database);
    return NULL;
  }
  sqlite3_progress_handler(database->handle, 10000, progress, database);
  return database;
}

void lede_sql_close(lede_sql *database) {
  if (database == NULL)
    return;
  sqlite3_finalize(database->insertion);
  sqlite3_finalize(database->query);
  sqlite3_close(database->handle);
  free(database);
}

int lede_sql_run(lede_sql *database, const char *statements) {
  return sqlite3_exec(database->handle, statements, NULL, NULL, NULL);
}

int lede_sql_insertion(lede_sql *database, const char *statement) {
  sqlite3_finalize(database->insertion);
  database->insertion = NULL;
  return sqlite3_prepare_v2(database->handle, statement, -1, &database->insertion, NULL);
}

void lede_sql_bind_null(lede_sql *database, int column) { sqlite3_bind_null(database->insertion, column + 1); }

void lede_sql_bind_integer(lede_sql *database, int column, int64_t value) {
  sqlite3_bind_int64(database->insertion, column + 1, value);
}

void lede_sql_bind_real(lede_sql *database, int column, double value) {
  sqlite3_bind_double(database->insertion, column + 1, value);
}

void lede_sql_bind_text(lede_sql *database, int column, const char *text, size_t count) {
  sqlite3_bind_text64(database->insertion, column + 1, text, count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

int lede_sql_insert(lede_sql *database) {
  int result = sqlite3_step(database->insertion);
  sqlite3_reset(database->insertion);
  return result == SQLITE_DONE ? 0 : result;
}

int lede_sql_query(lede_sql *database, const char *statement, size_t count) {
  database->message = NULL;
  database->offset = -1;
  const char *rest = NULL;
  sqlite3_finalize(database->query);
  database->query = NULL;
  sqlite3_set_authorizer(database->handle, authorize, NULL);
  if (count > 1000000) {
    database->message = "the query is too long";
    return 1;
  }
  if (memchr(statement, 0, count) != NULL) {
    database->message = "the query holds a NUL";
    return 1;
  }
  int result = sqlite3_prepare_v2(database->handle, statement, (int)count, &database->query, &rest);
  if (result != SQLITE_OK) {
    if (result == SQLITE_AUTH)
      database->message = "only 'select' is allowed here";
    database->offset = sqlite3_error_offset(database->handle);
    return result;
  }
  if (database->query == NULL) {
    database->message = "there is no query";
    return 1;
  }
  if (!sqlite3_stmt_readonly(database->query) || sqlite3_column_count(database->query) == 0) {
    database->message = "only 'select' is allowed here";
    return 1;
  }
  for (; rest < statement + count; rest++) {
    if (strchr(" \t\r\n;", *rest) == NULL) {
      database->message = "there is something after the query";
      database->offset = (int)(rest - statement);
      return 1;
    }
  }
  return 0;
}

int lede_sql_columns(lede_sql *database) { return sqlite3_column_count(database->query); }

const char *lede_sql_column_name(lede_sql *database, int column) {
  const char *name = sqlite3_column_name(database->query, column);
  return name != NULL ? name : "";
}

const char *lede_sql_column_type(lede_sql *database, int column) {
  return sqlite3_column_decltype(database->query, column);
}

int lede_sql_step(lede_sql *database) {
  switch (sqlite3_step(database->query)) {
  case SQLITE_ROW:
    return 1;
  case SQLITE_DONE:
    return 0;
  default:
    return -1;
  }
}

int lede_sql_kind(lede_sql *database, int column) {
  switch (sqlite3_column_type(database->query, column)) {
  case SQLITE_INTEGER:
    return LEDE_SQL_INTEGER;
  case SQLITE_FLOAT:
    return LEDE_SQL_REAL;
  case SQLITE_NULL:
    return LEDE_SQL_NULL;
  default:
    return LEDE_SQL_TEXT;
  }
}

int64_t lede_sql_integer(lede_sql *database, int column) { return sqlite3_column_int64(database->query, column); }

double lede_sql_real(lede_sql *database, int column) { return sqlite3_column_double(database->query, column); }

const uint8_t *lede_sql_text(lede_sql *database, int column, size_t *count) {
  const uint8_t *text = sqlite3_column_text(database->query, column);
  *count = text != NULL ? (size_t)sqlite3_column_bytes(database->query, column) : 0;
  return text;
}

const char *lede_sql_message(lede_sql *database) {
  return database->message != NULL ? database->message : sqlite3_errmsg(database->handle);
}

int lede_sql_offset(lede_sql *database) { return database->offset; }
