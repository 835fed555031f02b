#define _GNU_SOURCE
#include "lines.h"

#include <stdlib.h>

struct lines lines_open(const char *path) {
  struct lines lines = {.file = fopen(path, "r"), .path = path};
  if (!lines.file) fail("cannot read %s", path);
  return lines;
}

bool lines_next(struct lines *lines, struct slice *line) {
  ssize_t count = getline(&lines->line, &lines->capacity, lines->file);
  if (count < 0) return false;
  lines->number++;
  if (lines->line[count - 1] != '\n') fail("%s ends without a line feed", lines->path);
  *line = (struct slice){(const uint8_t *)lines->line, (size_t)count - 1};
  return true;
}

void lines_close(struct lines *lines) {
  fclose(lines->file);
  free(lines->line);
}

bool lines_next_text(struct lines *lines, struct document *document, struct exported_text *text) {
  struct slice line;
  if (!lines_next(lines, &line)) return false;
  const char *fault = json_read(document, line);
  const struct json *encoded = fault ? NULL : json_member(document->values, "disclosure");
  const struct json *seq = fault ? NULL : json_member(document->values, "seq");
  if (!encoded || encoded->kind != JSON_STRING || !seq || seq->kind != JSON_INTEGER) {
    fail("%s line %lld is no text", lines->path, (long long)lines->number);
  }
  *text = (struct exported_text){seq->integer, encoded->text};
  return true;
}
