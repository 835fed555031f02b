// The lines of an export.
#pragma once

#include <stdio.h>

#include "leaf.h"

struct lines {
  FILE *file;
  const char *path;
  char *line;
  size_t capacity;
  int64_t number;
};

struct lines lines_open(const char *path);
/// The next line without its line feed; false at the end.
bool lines_next(struct lines *lines, struct slice *line);
void lines_close(struct lines *lines);

/// A line of exported texts: the event's leaf index and the text as it is stored.
struct exported_text {
  int64_t seq;
  struct slice encoded;
};

/// Reads the next line of an export of texts; the slice points into the document.
bool lines_next_text(struct lines *lines, struct document *document, struct exported_text *text);
