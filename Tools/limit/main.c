// What one program in C needs for the work that PlanLedger does: the same bytes, hashes, tables,
// indexes and guards on the same SQLite, with nothing around them. Tools/benchmark measures the two
// in turn.
#include <stdio.h>
#include <string.h>

#include "commands.h"

struct command {
  const char *name, *usage;
  int words;
  void (*run)(char **words);
};

static const struct command commands[] = {
  {"append", "EXPORT MODEL OUT [tables]", 3, command_append},
  {"restore", "EXPORT MODEL OUT", 3, command_restore},
  {"durable", "LEDGER FIGURES", 2, command_durable},
  {"import", "LEDGER FIGURES", 2, command_import},
  {"replay", "LEDGER", 1, command_replay},
  {"verify", "LEDGER", 1, command_verify},
  {"rebuild", "LEDGER", 1, command_rebuild},
  {"as-of", "LEDGER FISCAL-YEAR POSITION", 3, command_as_of},
};

void print_digest(const char *name, const struct hash *hash) {
  printf("\"%s\":\"", name);
  for (size_t i = 0; i < HASH_SIZE; i++) printf("%02x", hash->bytes[i]);
  printf("\",");
}

/// The most memory that this process ever had, in KiB.
static long peak_memory(void) {
  char line[256];
  long peak = 0;
  FILE *status = fopen("/proc/self/status", "r");
  while (status && fgets(line, sizeof line, status)) sscanf(line, "VmHWM: %ld", &peak);
  if (status) fclose(status);
  return peak;
}

int main(int count, char **words) {
  for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
    const struct command *command = &commands[i];
    if (count < 2 + command->words || strcmp(words[1], command->name) != 0) continue;
    command->run(words + 2);
    printf("\"peak\":%ld}\n", peak_memory());
    return 0;
  }
  for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
    fprintf(stderr, "limit %s %s\n", commands[i].name, commands[i].usage);
  }
  return 64;
}
