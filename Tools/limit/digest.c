// The calls that begin, feed and end a digest are the fastest that OpenSSL has: what replaced them
// looks the algorithm up for every leaf.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "digest.h"

#include <openssl/sha.h>
#include <string.h>

struct hash digest_of(struct slice bytes) {
  struct hash hash;
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, bytes.at, bytes.count);
  SHA256_Final(hash.bytes, &context);
  return hash;
}

struct hash leaf_hash(struct slice leaf) {
  struct hash hash;
  SHA256_CTX context;
  SHA256_Init(&context);
  SHA256_Update(&context, "\0", 1);
  SHA256_Update(&context, leaf.at, leaf.count);
  SHA256_Final(hash.bytes, &context);
  return hash;
}

struct hash node_hash(const struct hash *left, const struct hash *right) {
  uint8_t node[1 + 2 * HASH_SIZE];
  node[0] = 1;
  memcpy(node + 1, left->bytes, HASH_SIZE);
  memcpy(node + 1 + HASH_SIZE, right->bytes, HASH_SIZE);
  return digest_of((struct slice){node, sizeof node});
}

bool hash_equals(const struct hash *one, const struct hash *other) {
  return memcmp(one->bytes, other->bytes, HASH_SIZE) == 0;
}

static const char standard[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
static const char addresses[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

static void write_digits(struct buffer *output, struct slice bytes, const char *alphabet) {
  uint8_t *digit = buffer_room(output, bytes.count * 4 / 3 + 2);
  const uint8_t *first = digit;
  uint32_t pending = 0;
  unsigned bits = 0;
  for (size_t i = 0; i < bytes.count; i++) {
    pending = pending << 8 | bytes.at[i];
    for (bits += 8; bits >= 6; bits -= 6) *digit++ = (uint8_t)alphabet[pending >> (bits - 6) & 63];
  }
  if (bits) *digit++ = (uint8_t)alphabet[pending << (6 - bits) & 63];
  output->count += (size_t)(digit - first);
}

/// The value of a digit in both alphabets plus one, so that what stands nowhere is no digit.
static uint8_t values[2][256];

__attribute__((constructor)) static void fill_values(void) {
  for (int i = 0; i < 64; i++) {
    values[0][(uint8_t)standard[i]] = (uint8_t)(i + 1);
    values[1][(uint8_t)addresses[i]] = (uint8_t)(i + 1);
  }
}

/// Writes `count * 3 / 4` bytes; false for another digit and for bits that belong to no byte.
static bool read_digits(struct slice text, const uint8_t *values, uint8_t *bytes) {
  uint32_t pending = 0;
  unsigned bits = 0;
  for (size_t i = 0; i < text.count; i++) {
    uint8_t value = values[text.at[i]];
    if (!value) return false;
    pending = pending << 6 | (value - 1u);
    bits += 6;
    if (bits >= 8) *bytes++ = (uint8_t)(pending >> (bits -= 8));
  }
  return text.count % 4 != 1 && !(pending & ((1u << bits) - 1));
}

void base64_write(struct buffer *output, const struct hash *hash) {
  write_digits(output, (struct slice){hash->bytes, HASH_SIZE}, standard);
  buffer_add_byte(output, '=');
}

bool base64_read(struct slice text, struct hash *hash) {
  if (text.count != BASE64_SIZE || text.at[BASE64_SIZE - 1] != '=') return false;
  return read_digits((struct slice){text.at, BASE64_SIZE - 1}, values[0], hash->bytes);
}

void base64url_write(struct buffer *output, struct slice bytes) {
  write_digits(output, bytes, addresses);
}

bool base64url_read(struct buffer *output, struct slice text) {
  uint8_t *bytes = buffer_room(output, text.count * 3 / 4 + 1);
  if (!read_digits(text, values[1], bytes)) return false;
  output->count += text.count * 3 / 4;
  return true;
}
