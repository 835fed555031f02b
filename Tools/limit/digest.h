// SHA-256 and the two spellings of base64 that a leaf has.
#pragma once

#include "bytes.h"

enum { HASH_SIZE = 32, BASE64_SIZE = 44, BASE64URL_SIZE = 43 };

struct hash {
  uint8_t bytes[HASH_SIZE];
};

struct hash digest_of(struct slice bytes);
/// RFC 9162: SHA-256 over 0x00 and the leaf.
struct hash leaf_hash(struct slice leaf);
/// RFC 9162: SHA-256 over 0x01 and both hashes.
struct hash node_hash(const struct hash *left, const struct hash *right);
bool hash_equals(const struct hash *one, const struct hash *other);

/// Appends a hash in standard base64 with its padding.
void base64_write(struct buffer *output, const struct hash *hash);
/// Reads the one spelling of a hash; false for any other text.
bool base64_read(struct slice text, struct hash *hash);
/// Appends bytes in the alphabet for addresses, without padding.
void base64url_write(struct buffer *output, struct slice bytes);
/// Appends the bytes of a text, if it is exactly what `base64url_write` would write for them.
bool base64url_read(struct buffer *output, struct slice text);
