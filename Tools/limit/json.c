#include "json.h"

#include <string.h>

enum { DEEPEST = 64 };

/// A place in the bytes.
struct reader {
  const uint8_t *at, *end;
  int depth;
  struct document *document;
};

/// The value of a scalar of two bytes or more, stepped over; 0 for what is not UTF-8.
static uint32_t scalar(struct reader *reader) {
  const uint8_t *at = reader->at;
  size_t left = (size_t)(reader->end - at);
  size_t count = at[0] >= 0xF0 ? 4 : at[0] >= 0xE0 ? 3 : 2;
  if (at[0] < 0xC2 || at[0] > 0xF4 || left < count) return 0;
  uint32_t value = at[0] & (0x7Fu >> count);
  for (size_t i = 1; i < count; i++) {
    if ((at[i] & 0xC0) != 0x80) return 0;
    value = value << 6 | (at[i] & 0x3F);
  }
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (value < least[count] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) return 0;
  reader->at += count;
  return value;
}

/// Whether a leaf may hold the scalar and normalization leaves it and its neighbours alone.
static bool is_plain(uint32_t scalar) {
  if (scalar >= 0x3000 && scalar <= 0x9FFF) {
    return !(scalar >= 0x302A && scalar <= 0x302F) && scalar != 0x3099 && scalar != 0x309A;
  }
  // Full-width forms, and the numbers in brackets before the items of a measure.
  if (scalar >= 0xFF00 && scalar <= 0xFFEF) return true;
  if (scalar >= 0x2460 && scalar <= 0x24FF) return true;
  // Controls and the soft hyphen are what Latin letters have among them that nobody can see.
  return scalar >= 0xA0 && scalar <= 0x2FF && scalar != 0xAD;
}

/// The byte an escape stands for, where canonical text has that escape; -1 elsewhere.
static int escaped(struct reader *reader) {
  static const char hexadecimal[] = "0123456789abcdef";
  if (reader->end - reader->at < 2) return -1;
  switch (reader->at[1]) {
  case '"': reader->at += 2; return '"';
  case '\\': reader->at += 2; return '\\';
  case 'b': reader->at += 2; return '\b';
  case 't': reader->at += 2; return '\t';
  case 'n': reader->at += 2; return '\n';
  case 'f': reader->at += 2; return '\f';
  case 'r': reader->at += 2; return '\r';
  case 'u': break;
  default: return -1;
  }
  if (reader->end - reader->at < 6 || memcmp(reader->at, "\\u00", 4) != 0) return -1;
  const char *high = memchr(hexadecimal, reader->at[4], 2);
  const char *low = memchr(hexadecimal, reader->at[5], 16);
  if (!high || !low) return -1;
  int byte = (int)(high - hexadecimal) * 16 + (int)(low - hexadecimal);
  if (memchr("\b\t\n\f\r", byte, 5)) return -1;
  reader->at += 6;
  return byte;
}

/// The rest of a string from its first escape on.
static const char *string_with_escapes(
  struct reader *reader, const uint8_t *start, struct slice *text) {
  struct buffer *buffer = &reader->document->unescaped;
  size_t first = buffer->count;
  buffer_add(buffer, (struct slice){start, (size_t)(reader->at - start)});
  while (reader->at < reader->end && *reader->at != '"') {
    if (*reader->at == '\\') {
      int byte = escaped(reader);
      if (byte < 0) return "an escape that is not canonical";
      // Of what has to be escaped a leaf holds only these.
      if (byte != '"' && byte != '\\' && byte != '\n') return "a control character";
      buffer_add_byte(buffer, (uint8_t)byte);
    } else if (*reader->at < 0x80) {
      if (*reader->at < 0x20 || *reader->at == 0x7F) return "a control character";
      buffer_add_byte(buffer, *reader->at++);
    } else {
      const uint8_t *begin = reader->at;
      uint32_t value = scalar(reader);
      if (!value) return "a text that is not UTF-8";
      if (!is_plain(value)) return "a character beyond the limit's";
      buffer_add(buffer, (struct slice){begin, (size_t)(reader->at - begin)});
    }
  }
  if (reader->at == reader->end) return "a string without end";
  reader->at++;
  *text = (struct slice){buffer->at + first, buffer->count - first};
  return NULL;
}

static const char *string(struct reader *reader, struct slice *text) {
  const uint8_t *start = ++reader->at;
  while (reader->at < reader->end) {
    uint8_t byte = *reader->at;
    if (byte == '"') {
      *text = (struct slice){start, (size_t)(reader->at++ - start)};
      return NULL;
    }
    if (byte == '\\') return string_with_escapes(reader, start, text);
    if (byte < 0x20 || byte == 0x7F) return "a control character";
    if (byte < 0x80) {
      reader->at++;
      continue;
    }
    uint32_t value = scalar(reader);
    if (!value) return "a text that is not UTF-8";
    if (!is_plain(value)) return "a character beyond the limit's";
  }
  return "a string without end";
}

/// An integer that every double holds exactly; a leaf has no other numbers.
static const char *integer(struct reader *reader, int64_t *integer) {
  bool is_negative = *reader->at == '-';
  if (is_negative) reader->at++;
  const uint8_t *start = reader->at;
  int64_t value = 0;
  while (reader->at < reader->end && *reader->at >= '0' && *reader->at <= '9') {
    value = value * 10 + (*reader->at++ - '0');
    if (value >= (int64_t)1 << 53) return "an integer beyond 2^53";
  }
  size_t count = (size_t)(reader->at - start);
  if (count == 0 || (count > 1 && *start == '0') || (is_negative && value == 0)) return "no number";
  *integer = is_negative ? -value : value;
  return NULL;
}

static struct json *add(struct document *document) {
  if (document->count == document->capacity) {
    document->capacity = document->capacity ? document->capacity * 2 : 64;
    document->values = grown(document->values, document->capacity, sizeof *document->values);
  }
  return &document->values[document->count++];
}

static const char *value(struct reader *reader, struct slice name);

/// What lies between the brackets of an array or an object.
static const char *content(struct reader *reader, bool is_object) {
  uint8_t closing = is_object ? '}' : ']';
  reader->at++;
  if (++reader->depth > DEEPEST) return "too deep";
  struct slice last = {NULL, 0}, name = {NULL, 0};
  bool is_first = true;
  while (reader->at < reader->end && *reader->at != closing) {
    if (!is_first && *reader->at++ != ',') return "no comma";
    if (is_object) {
      if (reader->at == reader->end || *reader->at != '"') return "no name";
      const char *fault = string(reader, &name);
      if (fault) return fault;
      for (size_t i = 0; i < name.count; i++) {
        if (name.at[i] >= 0x80) return "a name that is not ASCII";
      }
      if (!is_first && slice_order(last, name) >= 0) return "names out of order";
      if (reader->at == reader->end || *reader->at++ != ':') return "no colon";
      last = name;
    }
    const char *fault = value(reader, name);
    if (fault) return fault;
    is_first = false;
    if (reader->at < reader->end && *reader->at != ',' && *reader->at != closing) return "no comma";
  }
  if (reader->at == reader->end) return "a bracket without end";
  if (reader->at[-1] == ',') return "a comma too many";
  reader->at++;
  reader->depth--;
  return NULL;
}

static bool takes(struct reader *reader, const char *word) {
  size_t count = strlen(word);
  if ((size_t)(reader->end - reader->at) < count || memcmp(reader->at, word, count)) return false;
  reader->at += count;
  return true;
}

static const char *value(struct reader *reader, struct slice name) {
  if (reader->at == reader->end) return "nothing where a value should be";
  struct document *document = reader->document;
  uint32_t place = document->count;
  struct json *json = add(document);
  *json = (struct json){.name = name, .span = 1};
  const char *fault = NULL;
  switch (*reader->at) {
  case '"':
    json->kind = JSON_STRING;
    return string(reader, &json->text);
  case '{':
    json->kind = JSON_OBJECT;
    fault = content(reader, true);
    break;
  case '[':
    json->kind = JSON_ARRAY;
    fault = content(reader, false);
    break;
  case 't':
    json->kind = JSON_TRUE;
    return takes(reader, "true") ? NULL : "no value";
  case 'f':
    json->kind = JSON_FALSE;
    return takes(reader, "false") ? NULL : "no value";
  case 'n':
    json->kind = JSON_NULL;
    return takes(reader, "null") ? NULL : "no value";
  default:
    json->kind = JSON_INTEGER;
    return integer(reader, &json->integer);
  }
  // The values may have moved while more were added.
  document->values[place].span = document->count - place;
  return fault;
}

const char *json_read(struct document *document, struct slice bytes) {
  document->count = 0;
  document->unescaped.count = 0;
  // Slices point into it, so it must not move while the document is read.
  buffer_room(&document->unescaped, bytes.count);
  struct reader reader = {bytes.at, bytes.at + bytes.count, 0, document};
  const char *fault = value(&reader, (struct slice){NULL, 0});
  if (fault) return fault;
  return reader.at == reader.end ? NULL : "bytes after the value";
}

bool json_is_plain(struct slice text) {
  struct reader reader = {text.at, text.at + text.count, 0, NULL};
  while (reader.at < reader.end) {
    uint8_t byte = *reader.at;
    if (byte >= 0x80) {
      if (!is_plain(scalar(&reader))) return false;
    } else {
      if ((byte < 0x20 && byte != '\n') || byte == 0x7F) return false;
      reader.at++;
    }
  }
  return true;
}
