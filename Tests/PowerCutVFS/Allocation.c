#include "PowerCutVFS.h"

#include <sqlite3.h>
#include <stdatomic.h>

static sqlite3_mem_methods beneath;
static _Atomic int64_t calls, failing_call;

static int fails(void) { return ++calls == failing_call; }

static void *allocate(int size) { return fails() ? NULL : beneath.xMalloc(size); }

static void *reallocate(void *memory, int size) {
  return fails() ? NULL : beneath.xRealloc(memory, size);
}

int allocation_install(void) {
  int code = sqlite3_config(SQLITE_CONFIG_GETMALLOC, &beneath);
  if (code) return code;
  static sqlite3_mem_methods methods;
  methods = beneath;
  methods.xMalloc = allocate;
  methods.xRealloc = reallocate;
  code = sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
  /* Without the pool of small pieces every allocation is seen. */
  return code ? code : sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0);
}

void allocation_fail(int64_t call) {
  calls = 0;
  failing_call = call;
}

int64_t allocation_calls(void) { return calls; }
