#include <stdio.h>

#include "commands.h"
#include "tables.h"

void command_rebuild(char **words) {
  sqlite3 *database = database_open(words[0], true);
  sqlite3_stmt *size = database_prepare(database, "SELECT max(seq) + 1 FROM event");
  statement_step(size);
  int64_t events = sqlite3_column_int64(size, 0);
  sqlite3_finalize(size);
  double begin = now();
  database_run(database, "BEGIN IMMEDIATE");
  tables_renew(database);
  tables_fold(database, events);
  database_run(database, "COMMIT");
  double seconds = now() - begin;
  printf("{\"seconds\":%.9f,\"events\":%lld,", seconds, (long long)events);
  sqlite3_close(database);
}
