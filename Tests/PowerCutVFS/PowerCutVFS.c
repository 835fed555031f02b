#include "PowerCutVFS.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>

static sqlite3_vfs *beneath;
static int trace = -1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* --- Names and the files they lead to ---------------------------------------------------------- */

enum { most_names = 16 };
static struct { char *name; int32_t file; } names[most_names];
static int32_t last_file;

/* Shared memory is left out: no power cut leaves any. */
static const int kept_files =
    SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL;
static const int log_files =
    SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL;

static const char *last_component(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

static void append(
    enum disk_operation operation, int32_t file, int64_t offset, const char *name,
    const void *bytes, size_t length) {
  if (trace < 0) return;
  pthread_mutex_lock(&lock);
  disk_trace_append(trace, operation, file, offset, name, bytes, length);
  pthread_mutex_unlock(&lock);
}

/* The entry of a name; of one that is new, an entry without a file. */
static int entry_of(const char *name) {
  int entry = 0;
  while (names[entry].name && strcmp(names[entry].name, name)) entry++;
  if (entry == most_names - 1) abort();
  if (!names[entry].name) names[entry].name = strdup(name);
  return entry;
}

/* The number of an opened file; writes down how its name came to it when that is news. */
static int32_t number_of(const char *name, int existed) {
  pthread_mutex_lock(&lock);
  int entry = entry_of(name);
  int is_news = !existed || names[entry].file == 0;
  if (is_news) names[entry].file = ++last_file;
  int32_t file = names[entry].file;
  pthread_mutex_unlock(&lock);
  if (is_news) append(existed ? DISK_FOUND : DISK_LINKED, file, 0, name, NULL, 0);
  return file;
}

static void forget(const char *name) {
  pthread_mutex_lock(&lock);
  names[entry_of(name)].file = 0;
  pthread_mutex_unlock(&lock);
}

/* --- The call that fails ----------------------------------------------------------------------- */

static int64_t calls, failing_call;
static int failure_code, failure_lasts;

void power_cut_fail(int64_t call, int code, int lasting) {
  pthread_mutex_lock(&lock);
  calls = 0;
  failing_call = call;
  failure_code = code;
  failure_lasts = lasting;
  pthread_mutex_unlock(&lock);
}

int64_t power_cut_calls(void) { return calls; }

/* Counts a call, and says how it fails: 0 when it does not. */
static int failure(void) {
  pthread_mutex_lock(&lock);
  calls++;
  int fails = failing_call && (calls == failing_call || (failure_lasts && calls > failing_call));
  pthread_mutex_unlock(&lock);
  return fails ? failure_code : SQLITE_OK;
}

/* --- A file: the one beneath, and its number --------------------------------------------------- */

typedef struct {
  sqlite3_file base;
  int32_t number; /* 0: of no interest */
  int syncs_folder; /* the first sync of a log syncs its folder too, as the VFS beneath does */
  sqlite3_file *real;
} traced_file;

static traced_file *traced(sqlite3_file *file) { return (traced_file *)file; }
static sqlite3_file *real(sqlite3_file *file) { return traced(file)->real; }

#define FORWARD(name, arguments, ...) \
  static int name arguments { return real(file)->pMethods->name(__VA_ARGS__); }

FORWARD(xClose, (sqlite3_file *file), real(file))
FORWARD(xFileSize, (sqlite3_file *file, sqlite3_int64 *size), real(file), size)
FORWARD(xLock, (sqlite3_file *file, int level), real(file), level)
FORWARD(xUnlock, (sqlite3_file *file, int level), real(file), level)
FORWARD(xCheckReservedLock, (sqlite3_file *file, int *result), real(file), result)
FORWARD(xFileControl, (sqlite3_file *file, int what, void *value), real(file), what, value)
FORWARD(xSectorSize, (sqlite3_file *file), real(file))
FORWARD(xDeviceCharacteristics, (sqlite3_file *file), real(file))
FORWARD(
    xShmLock, (sqlite3_file *file, int offset, int count, int flags), real(file), offset, count,
    flags)
FORWARD(xShmUnmap, (sqlite3_file *file, int deletes), real(file), deletes)

static int shared_memory_denied;

void power_cut_deny_shared_memory(void) { shared_memory_denied = 1; }

static int xShmMap(
    sqlite3_file *file, int page, int size, int extend, void volatile **memory) {
  if (shared_memory_denied) return SQLITE_IOERR_SHMMAP;
  return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}

static void xShmBarrier(sqlite3_file *file) { real(file)->pMethods->xShmBarrier(real(file)); }

static int xRead(sqlite3_file *file, void *bytes, int length, sqlite3_int64 offset) {
  int code = traced(file)->number ? failure() : SQLITE_OK;
  return code ? code : real(file)->pMethods->xRead(real(file), bytes, length, offset);
}

static int xWrite(sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset) {
  int number = traced(file)->number;
  int code = number ? failure() : SQLITE_OK;
  if (!code) code = real(file)->pMethods->xWrite(real(file), bytes, length, offset);
  if (!code && number) append(DISK_WROTE, number, offset, NULL, bytes, (size_t)length);
  return code;
}

static int xTruncate(sqlite3_file *file, sqlite3_int64 size) {
  int number = traced(file)->number;
  int code = number ? failure() : SQLITE_OK;
  if (!code) code = real(file)->pMethods->xTruncate(real(file), size);
  if (!code && number) append(DISK_TRUNCATED, number, size, NULL, NULL, 0);
  return code;
}

static int xSync(sqlite3_file *file, int flags) {
  int number = traced(file)->number;
  int code = number ? failure() : SQLITE_OK;
  if (!code) code = real(file)->pMethods->xSync(real(file), flags);
  if (code || !number) return code;
  append(DISK_SYNCED, number, 0, NULL, NULL, 0);
  if (traced(file)->syncs_folder) append(DISK_SYNCED_FOLDER, 0, 0, "", NULL, 0);
  traced(file)->syncs_folder = 0;
  return code;
}

/* Version 2: with shared memory, but without mapping the file itself, so that no write escapes. */
static const sqlite3_io_methods with_shared_memory = {
    2, xClose, xRead, xWrite, xTruncate, xSync, xFileSize, xLock, xUnlock, xCheckReservedLock,
    xFileControl, xSectorSize, xDeviceCharacteristics, xShmMap, xShmLock, xShmBarrier, xShmUnmap,
    NULL, NULL};
static const sqlite3_io_methods without_shared_memory = {
    1, xClose, xRead, xWrite, xTruncate, xSync, xFileSize, xLock, xUnlock, xCheckReservedLock,
    xFileControl, xSectorSize, xDeviceCharacteristics, NULL, NULL, NULL, NULL, NULL, NULL};

/* --- The VFS ----------------------------------------------------------------------------------- */

static int xOpen(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *result) {
  (void)vfs;
  traced_file *opened = traced(file);
  *opened = (traced_file){.real = (sqlite3_file *)(opened + 1)};
  int is_kept = path && (flags & kept_files);
  int existed = is_kept && access(path, F_OK) == 0;
  int code = is_kept ? failure() : SQLITE_OK;
  if (code) return code;
  code = beneath->xOpen(beneath, path, opened->real, flags, result);
  if (!opened->real->pMethods) return code;
  int shares = opened->real->pMethods->iVersion >= 2 && opened->real->pMethods->xShmMap;
  opened->base.pMethods = shares ? &with_shared_memory : &without_shared_memory;
  if (code || !is_kept) return code;
  opened->number = number_of(last_component(path), existed);
  opened->syncs_folder = (flags & log_files) && (flags & SQLITE_OPEN_CREATE);
  return code;
}

static int xDelete(sqlite3_vfs *vfs, const char *path, int syncs_folder) {
  (void)vfs;
  int code = failure();
  if (code) return code;
  code = beneath->xDelete(beneath, path, syncs_folder);
  if (code) return code;
  forget(last_component(path));
  append(DISK_UNLINKED, 0, 0, last_component(path), NULL, 0);
  if (syncs_folder) append(DISK_SYNCED_FOLDER, 0, 0, "", NULL, 0);
  return code;
}

int power_cut_install(int trace_file) {
  static sqlite3_vfs vfs;
  trace = trace_file;
  beneath = sqlite3_vfs_find("unix");
  if (!beneath) return SQLITE_ERROR;
  /* Everything else is the system's own: its functions do not look at the VFS they are given. */
  vfs = *beneath;
  vfs.pNext = NULL;
  vfs.zName = "power-cut";
  vfs.szOsFile = (int)sizeof(traced_file) + beneath->szOsFile;
  vfs.xOpen = xOpen;
  vfs.xDelete = xDelete;
  return sqlite3_vfs_register(&vfs, 1);
}

void power_cut_acknowledge(int64_t number) {
  append(DISK_ACKNOWLEDGED, 0, number, NULL, NULL, 0);
}
