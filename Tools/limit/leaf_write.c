#include "leaf.h"
#include "moment.h"

static void write_body(
  struct buffer *output, const struct json *body, const struct slice *digests, size_t count) {
  buffer_add_byte(output, '{');
  const struct json *first = json_first(body);
  for (const struct json *member = first; member; member = json_next(body, member)) {
    if (member != first) buffer_add_byte(output, ',');
    json_write_string(output, member->name);
    buffer_add_byte(output, ':');
    if (!slice_equals(member->name, slice_of("_sd"))) {
      json_write(output, member);
      continue;
    }
    buffer_add_byte(output, '[');
    for (size_t i = 0; i < count; i++) {
      if (i) buffer_add_byte(output, ',');
      json_write_string(output, digests[i]);
    }
    buffer_add_byte(output, ']');
  }
  buffer_add_byte(output, '}');
}

void leaf_write(
  struct buffer *output, const struct leaf *leaf, const struct slice *digests, size_t count) {
  buffer_add_byte(output, '{');
  if (leaf->clock_behind) {
    buffer_add_text(output, "\"clock\":");
    buffer_add_integer(output, leaf->clock_behind);
    buffer_add_byte(output, ',');
  }
  buffer_add_text(output, "\"event\":{\"actor\":");
  json_write_string(output, leaf->actor);
  buffer_add_text(output, ",\"body\":");
  write_body(output, leaf->body, digests, count);
  buffer_add_text(output, ",\"dept\":");
  json_write_string(output, leaf->department);
  buffer_add_text(output, ",\"id\":");
  json_write_string(output, leaf->id);
  buffer_add_text(output, ",\"prev\":");
  if (leaf->has_previous) {
    buffer_add_byte(output, '"');
    base64_write(output, &leaf->previous);
    buffer_add_byte(output, '"');
  } else {
    buffer_add_text(output, "null");
  }
  buffer_add_text(output, ",\"stream\":");
  json_write_string(output, leaf->stream);
  buffer_add_text(output, ",\"type\":");
  json_write_string(output, leaf->type);
  buffer_add_text(output, "},\"recorded\":\"");
  instant_write(output, leaf->recorded);
  buffer_add_text(output, "\",\"seq\":");
  buffer_add_integer(output, leaf->seq);
  buffer_add_text(output, ",\"sigs\":[],\"v\":\"plan-ledger/1\"}");
}
