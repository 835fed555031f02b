#include <stdio.h>
#include <stdlib.h>

#include "commands.h"
#include "lines.h"
#include "tables.h"
#include "text.h"

/// What is at hand while figures are recorded one after the other.
struct recording {
  struct log log;
  struct tables tables;
  sqlite3_stmt *standing, *defined;
  struct document line;
  struct buffer leaf, text, digest, scratch, stream, id, salt;
  int64_t moment;
  uint64_t chance;
};

/// Random numbers that come out the same for the same seed (SplitMix64).
static uint64_t next_number(uint64_t *chance) {
  uint64_t bits = *chance += 0x9E3779B97F4A7C15;
  bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9;
  bits = (bits ^ bits >> 27) * 0x94D049BB133111EB;
  return bits ^ bits >> 31;
}

/// A UUID of version 7.
static void write_id(struct recording *recording) {
  uint64_t high = (uint64_t)recording->moment * 1000 << 16 | 0x7000;
  uint64_t low = (next_number(&recording->chance) & 0x3FFFFFFFFFFFFFFF) | 0x8000000000000000;
  high |= next_number(&recording->chance) & 0xFFF;
  char text[37];
  snprintf(text, sizeof text, "%08x-%04x-%04x-%04x-%012llx", (unsigned)(high >> 32),
    (unsigned)(high >> 16 & 0xFFFF), (unsigned)(high & 0xFFFF), (unsigned)(low >> 48),
    (unsigned long long)(low & 0xFFFFFFFFFFFF));
  recording->id.count = 0;
  buffer_add_text(&recording->id, text);
}

static void write_salt(struct recording *recording) {
  uint64_t bytes[2] = {next_number(&recording->chance), next_number(&recording->chance)};
  recording->salt.count = 0;
  base64url_write(&recording->salt, (struct slice){(uint8_t *)bytes, sizeof bytes});
}

static void begin(struct recording *recording, const char *path) {
  *recording = (struct recording){.chance = 7};
  log_open(&recording->log, path);
  tables_prepare(&recording->tables, recording->log.database);
  recording->standing = database_prepare(recording->log.database,
    "SELECT 1 FROM measurement_history WHERE fiscal_year = ? AND indicator = ? "
    "AND known_until IS NULL AND state <> 'retracted'");
  recording->defined = database_prepare(recording->log.database,
    "SELECT unit FROM indicator_history WHERE indicator = ? AND known_until IS NULL "
    "ORDER BY effective_fy DESC LIMIT 1");
}

/// Refuses a figure for an indicator that there is not, in another unit, or for a year that has
/// one.
static void decide(
  struct recording *recording, struct slice code, int64_t year, struct slice unit) {
  statement_bind(recording->defined, 1, code, true);
  bool is_defined = statement_step(recording->defined);
  if (!is_defined) fail("no such indicator");
  if (!slice_equals(statement_bytes(recording->defined, 0), unit)) fail("another unit");
  sqlite3_reset(recording->defined);
  sqlite3_bind_int64(recording->standing, 1, year);
  statement_bind(recording->standing, 2, code, true);
  if (statement_step(recording->standing)) fail("the year has a figure");
  sqlite3_reset(recording->standing);
}

static struct json text_value(const char *name, struct slice text) {
  return (struct json){.kind = JSON_STRING, .span = 1, .text = text, .name = slice_of(name)};
}

static struct json number_value(const char *name, int64_t number) {
  return (struct json){.kind = JSON_INTEGER, .span = 1, .integer = number, .name = slice_of(name)};
}

/// Appends `measurement.recorded` for one line of figures.
static void record(struct recording *recording, struct slice line) {
  const char *fault = json_read(&recording->line, line);
  if (fault) fail("a line: %s", fault);
  const struct json *row = recording->line.values;
  struct slice code = json_member(row, "indicator_id")->text;
  struct slice unit = json_member(row, "unit_label")->text;
  int64_t year = json_member(row, "fiscal_year")->integer;
  decide(recording, code, year, unit);
  write_salt(recording);
  struct text text = {
    buffer_slice(&recording->salt), slice_of("source"), json_member(row, "source")->text};
  recording->text.count = recording->digest.count = recording->leaf.count = 0;
  text_write(&recording->text, text, &recording->scratch);
  struct hash digest = digest_of(buffer_slice(&recording->text));
  base64url_write(&recording->digest, (struct slice){digest.bytes, HASH_SIZE});
  struct slice spelled = buffer_slice(&recording->digest);
  struct json body[] = {
    {.kind = JSON_OBJECT, .span = 10},
    {.kind = JSON_ARRAY, .span = 2, .name = slice_of("_sd")}, text_value("", spelled),
    number_value("fy", year), number_value("rev", 1), text_value("state", slice_of("final")),
    text_value("unit", unit), text_value("value", json_member(row, "obs_value")->text),
    {.kind = JSON_OBJECT, .span = 2, .name = slice_of("via")},
    text_value("channel", slice_of("import")),
  };
  recording->stream.count = 0;
  buffer_add_text(&recording->stream, "indicator/");
  buffer_add(&recording->stream, code);
  write_id(recording);
  const struct stream_end *end = log_stream(&recording->log, buffer_slice(&recording->stream));
  struct leaf leaf = {
    .seq = recording->log.tree.size, .recorded = recording->moment, .actor = slice_of("p0001"),
    .department = slice_of("D01"), .id = buffer_slice(&recording->id),
    .stream = buffer_slice(&recording->stream), .type = slice_of("measurement.recorded"),
    .has_previous = end->version > 0, .previous = end->last_leaf, .body = body};
  leaf_write(&recording->leaf, &leaf, &spelled, 1);
  log_append(&recording->log, &leaf, buffer_slice(&recording->leaf));
  log_append_text(&recording->log, leaf.seq, &digest, buffer_slice(&recording->text));
  tables_take(&recording->tables, &leaf);
}

static void start_commit(struct recording *recording) {
  log_begin(&recording->log);
  log_resume(&recording->log);
  recording->moment = recording->log.last_recorded;
}

static void end_commit(struct recording *recording) {
  tables_mark(&recording->tables, recording->log.tree.size);
  log_commit(&recording->log);
}

static int order(const void *one, const void *other) {
  double left = *(const double *)one, right = *(const double *)other;
  return (left > right) - (left < right);
}

void command_durable(char **words) {
  struct recording recording;
  struct lines lines = lines_open(words[1]);
  struct slice line;
  struct buffer times = {0};
  begin(&recording, words[0]);
  while (lines_next(&lines, &line)) {
    double start = now();
    start_commit(&recording);
    record(&recording, line);
    end_commit(&recording);
    double seconds = now() - start;
    buffer_add(&times, (struct slice){(uint8_t *)&seconds, sizeof seconds});
  }
  double *seconds = (double *)times.at;
  size_t count = times.count / sizeof *seconds;
  if (!count) fail("%s is empty", words[1]);
  qsort(seconds, count, sizeof *seconds, order);
  struct hash root = tree_root(&recording.log.tree);
  log_close(&recording.log);
  printf("{\"seconds\":%.9f,\"p99\":%.9f,\"commits\":%zu,", seconds[count / 2],
    seconds[count * 99 / 100], count);
  print_digest("root", &root);
}

void command_import(char **words) {
  struct recording recording;
  struct slice line;
  double start = now();
  struct lines lines = lines_open(words[1]);
  begin(&recording, words[0]);
  start_commit(&recording);
  while (lines_next(&lines, &line)) record(&recording, line);
  end_commit(&recording);
  struct hash root = tree_root(&recording.log.tree);
  log_close(&recording.log);
  printf("{\"seconds\":%.9f,\"rows\":%lld,", now() - start, (long long)lines.number);
  print_digest("root", &root);
}
