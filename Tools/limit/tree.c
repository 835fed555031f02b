#include "tree.h"

void tree_append(struct tree *tree, const struct hash *leaf, struct buffer *nodes) {
  struct hash hash = *leaf;
  for (unsigned level = 0; tree->size >> level & 1; level++) {
    hash = node_hash(&tree->peaks[--tree->peak_count], &hash);
    if (level % 2 == 0) buffer_add(nodes, (struct slice){hash.bytes, HASH_SIZE});
  }
  tree->peaks[tree->peak_count++] = hash;
  tree->size++;
}

struct hash tree_root(const struct tree *tree) {
  if (!tree->peak_count) return digest_of((struct slice){NULL, 0});
  struct hash root = tree->peaks[tree->peak_count - 1];
  for (unsigned i = tree->peak_count - 1; i-- > 0;) root = node_hash(&tree->peaks[i], &root);
  return root;
}

int64_t tree_node_count(int64_t size) {
  int64_t count = 0;
  for (int64_t subtrees = size >> 1; subtrees; subtrees >>= 2) count += subtrees;
  return count;
}

int64_t tree_node_id(unsigned level, int64_t index) {
  int64_t leaves = (index + 1) << level;
  return tree_node_count(leaves - 1) + level / 2;
}
