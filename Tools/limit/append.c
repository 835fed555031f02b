#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "lines.h"
#include "tables.h"
#include "text.h"

enum { COMMIT = 10000 };

/// An event as its author states it, before it has a place, a hash or digests.
struct event {
  struct leaf leaf;
  struct document document;
  struct buffer line;
  struct text texts[MOST_TEXTS];
  unsigned text_count;
};

/// The texts of the export, kept from one batch to the next.
struct text_source {
  struct lines lines;
  struct document line, parts;
  struct buffer scratch;
  struct exported_text next;
  bool is_there;
};

static void add_texts(struct event *event, struct text_source *source, struct arena *arena) {
  event->text_count = 0;
  while (source->is_there && source->next.seq == event->leaf.seq) {
    struct text text;
    const char *fault = text_read(&text, &source->parts, &source->scratch, source->next.encoded);
    if (fault || event->text_count == MOST_TEXTS) fail("a text cannot be read: %s", fault);
    event->texts[event->text_count++] = (struct text){
      arena_keep(arena, text.salt), arena_keep(arena, text.name), arena_keep(arena, text.value)};
    source->is_there = lines_next_text(&source->lines, &source->line, &source->next);
  }
}

/// Decodes as many events as go into one commit.
static unsigned decode(
  struct event *events, struct lines *lines, struct text_source *texts, struct arena *arena) {
  unsigned count = 0;
  struct slice line;
  while (count < COMMIT && lines_next(lines, &line)) {
    struct event *event = &events[count++];
    event->line.count = 0;
    buffer_add(&event->line, line);
    const char *fault = leaf_read(&event->leaf, &event->document, buffer_slice(&event->line));
    if (fault) fail("line %lld: %s", (long long)lines->number, fault);
    add_texts(event, texts, arena);
  }
  return count;
}

/// Refuses what no leaf may hold, as the log does before it writes.
static void check(const struct event *event) {
  const struct json *body = event->leaf.body;
  for (const struct json *value = body; value < body + body->span; value++) {
    if (value->kind == JSON_STRING && !json_is_plain(value->text)) fail("a text no leaf may hold");
  }
  for (unsigned i = 0; i < event->text_count; i++) {
    if (!json_is_plain(event->texts[i].value)) fail("a text no leaf may hold");
  }
}

/// The bytes of one event on their way into the file.
struct encoding {
  struct buffer leaf, texts, digests, scratch;
};

static void append(struct log *log, struct event *event, struct encoding *encoding) {
  struct hash hashes[MOST_TEXTS];
  struct slice digests[MOST_TEXTS];
  size_t ends[MOST_TEXTS + 1] = {0};
  check(event);
  encoding->leaf.count = encoding->texts.count = encoding->digests.count = 0;
  buffer_room(&encoding->digests, MOST_TEXTS * BASE64URL_SIZE);
  for (unsigned i = 0; i < event->text_count; i++) {
    text_write(&encoding->texts, event->texts[i], &encoding->scratch);
    ends[i + 1] = encoding->texts.count;
    hashes[i] = digest_of((struct slice){encoding->texts.at + ends[i], ends[i + 1] - ends[i]});
    struct slice digest = {encoding->digests.at + encoding->digests.count, BASE64URL_SIZE};
    base64url_write(&encoding->digests, (struct slice){hashes[i].bytes, HASH_SIZE});
    unsigned place = i;
    for (; place > 0 && slice_order(digests[place - 1], digest) > 0; place--) {
      digests[place] = digests[place - 1];
    }
    digests[place] = digest;
  }
  const struct stream_end *end = log_stream(log, event->leaf.stream);
  event->leaf.seq = log->tree.size;
  event->leaf.has_previous = end->version > 0;
  event->leaf.previous = end->last_leaf;
  leaf_write(&encoding->leaf, &event->leaf, digests, event->text_count);
  log_append(log, &event->leaf, buffer_slice(&encoding->leaf));
  for (unsigned i = 0; i < event->text_count; i++) {
    struct slice encoded = {encoding->texts.at + ends[i], ends[i + 1] - ends[i]};
    log_append_text(log, event->leaf.seq, &hashes[i], encoded);
  }
}

void command_append(char **words) {
  char path[4096];
  struct text_source texts = {0};
  struct encoding encoding = {0};
  snprintf(path, sizeof path, "%s/events.jsonl", words[0]);
  struct lines lines = lines_open(path);
  char texts_path[4096];
  snprintf(texts_path, sizeof texts_path, "%s/texts.jsonl", words[0]);
  texts.lines = lines_open(texts_path);
  texts.is_there = lines_next_text(&texts.lines, &texts.line, &texts.next);
  bool has_tables = words[3] != NULL;
  struct log log;
  struct tables tables;
  log_create(&log, words[2], words[1]);
  tables_prepare(&tables, log.database);
  struct event *events = calloc(COMMIT, sizeof *events);
  struct arena arena = {0};
  double seconds = 0;
  unsigned count;
  while (events && (count = decode(events, &lines, &texts, &arena))) {
    double begin = now();
    log_begin(&log);
    for (unsigned i = 0; i < count; i++) {
      append(&log, &events[i], &encoding);
      if (has_tables) tables_take(&tables, &events[i].leaf);
    }
    if (has_tables) tables_mark(&tables, log.tree.size);
    log_commit(&log);
    seconds += now() - begin;
  }
  struct hash root = tree_root(&log.tree);
  double begin = now();
  log_close(&log);
  seconds += now() - begin;
  printf("{\"seconds\":%.9f,\"events\":%lld,", seconds, (long long)log.tree.size);
  print_digest("root", &root);
}
