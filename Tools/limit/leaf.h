// The envelope that the log puts around an event.
#pragma once

#include "digest.h"
#include "json.h"

/// What one leaf says. The slices point into its document.
struct leaf {
  int64_t seq;
  /// Seconds since 1970 began.
  int64_t recorded;
  /// By how many seconds the clock was behind; 0 where nothing is said of it.
  int64_t clock_behind;
  struct slice actor, department, id, stream, type;
  bool has_previous;
  struct hash previous;
  /// The whole body, `_sd`, `for` and `via` included.
  const struct json *body;
};

/// Reads a leaf strictly, also that it is canonical; answers NULL, or what is wrong with it.
const char *leaf_read(struct leaf *leaf, struct document *document, struct slice bytes);

/// Appends the leaf in its canonical form; the digests are those of its texts, sorted.
void leaf_write(
  struct buffer *output, const struct leaf *leaf, const struct slice *digests, size_t count);

/// Whether an event vouches for a text with this digest, spelled in base64url.
bool leaf_has_digest(const struct leaf *leaf, struct slice digest);
