#include "text.h"

void text_write(struct buffer *output, struct text text, struct buffer *scratch) {
  scratch->count = 0;
  buffer_add_byte(scratch, '[');
  json_write_string(scratch, text.salt);
  buffer_add_byte(scratch, ',');
  json_write_string(scratch, text.name);
  buffer_add_byte(scratch, ',');
  json_write_string(scratch, text.value);
  buffer_add_byte(scratch, ']');
  base64url_write(output, buffer_slice(scratch));
}

const char *text_read(
  struct text *text, struct document *document, struct buffer *scratch, struct slice encoded) {
  scratch->count = 0;
  if (!base64url_read(scratch, encoded)) return "no base64url";
  const char *fault = json_read(document, buffer_slice(scratch));
  if (fault) return fault;
  const struct json *parts = document->values;
  const struct json *salt = json_first(parts);
  const struct json *name = salt ? json_next(parts, salt) : NULL;
  const struct json *value = name ? json_next(parts, name) : NULL;
  if (parts->kind != JSON_ARRAY || !value || json_next(parts, value)) return "no array of three";
  if (salt->kind != JSON_STRING || name->kind != JSON_STRING || value->kind != JSON_STRING) {
    return "no array of strings";
  }
  *text = (struct text){salt->text, name->text, value->text};
  return NULL;
}
