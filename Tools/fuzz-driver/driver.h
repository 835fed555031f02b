// The one function of libFuzzer that a program with its own main calls; clang's runtime brings it.
#pragma once
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(
  int *argc, char ***argv, int (*take)(const uint8_t *bytes, size_t count));
