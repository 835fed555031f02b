// The Merkle tree of RFC 9162 as the log keeps it: its right edge in memory, its odd levels stored.
#pragma once

#include "digest.h"

/// The right edge of a growing tree: a peak for each 1 in the binary form of its size.
struct tree {
  int64_t size;
  struct hash peaks[64];
  unsigned peak_count;
};

/// Appends a leaf; the hashes of completed subtrees of odd levels are added to `nodes`, lowest
/// first.
void tree_append(struct tree *tree, const struct hash *leaf, struct buffer *nodes);
struct hash tree_root(const struct tree *tree);
/// How many nodes a tree of `size` leaves has stored; also the id of the next one.
int64_t tree_node_count(int64_t size);
/// The id of the stored node number `index` of an odd level.
int64_t tree_node_id(unsigned level, int64_t index);
