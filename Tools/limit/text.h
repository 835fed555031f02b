// The texts that stand beside their event.
#pragma once

#include "digest.h"
#include "json.h"

/// The most texts that an event has.
enum { MOST_TEXTS = 16 };

/// A text and its salt (RFC 9901 section 4.2).
struct text {
  struct slice salt, name, value;
};

/// Appends the text as it is stored: base64url of [salt, name, value].
void text_write(struct buffer *output, struct text text, struct buffer *scratch);
/// Reads a stored text; the slices point into the document, which points into the scratch.
const char *text_read(
  struct text *text, struct document *document, struct buffer *scratch, struct slice encoded);
