#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "DiskTrace.h"
#include "PreloadedFaults.h"

static char folder[PATH_MAX];
static size_t folder_length;
static int trace = -1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* The function of this name that the one here stands before. */
#define BENEATH(name) \
  static __typeof__(name) *beneath; \
  if (!beneath) beneath = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

/* --- The call that fails ----------------------------------------------------------------------- */

static char failing_calls[16];
static long failing_call, calls;
static int failure, failure_lasts;

static const struct { const char *name; int number; } errors[] = {
    {"ENOSPC", ENOSPC}, {"EIO", EIO},     {"EDQUOT", EDQUOT}, {"EACCES", EACCES},
    {"EROFS", EROFS},   {"EPERM", EPERM}, {"EMFILE", EMFILE}, {"EINTR", EINTR}};

static void read_fault(const char *words) {
  char error[16] = "", lasting[16] = "";
  if (sscanf(words, "%15s %15s %ld %15s", failing_calls, error, &failing_call, lasting) < 3) abort();
  for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
    if (!strcmp(errors[i].name, error)) failure = errors[i].number;
  if (!failure) abort();
  failure_lasts = !strcmp(lasting, "lasting");
}

/* Counts a call of this kind, and says whether it fails; then errno is set. */
static int fails(const char *kind) {
  if (!failing_call || strcmp(kind, failing_calls)) return 0;
  pthread_mutex_lock(&lock);
  calls++;
  int hit = calls == failing_call || (failure_lasts && calls > failing_call);
  pthread_mutex_unlock(&lock);
  if (!hit) return 0;
  int (*open_file)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
  int (*close_file)(int) = dlsym(RTLD_NEXT, "close");
  const char *mark = getenv("DISK_MARK");
  if (mark) close_file(open_file(mark, O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
  errno = failure;
  return 1;
}

__attribute__((constructor)) static void begin(void) {
  const char *watched = getenv("DISK_FOLDER"), *path = getenv("DISK_TRACE");
  const char *fault = getenv("DISK_FAULT");
  if (!watched || strlen(watched) >= PATH_MAX) return;
  strcpy(folder, watched);
  folder_length = strlen(folder);
  if (fault) read_fault(fault);
  if (!path) return;
  int (*open_file)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
  trace = open_file(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  if (trace < 0) abort();
}

/* --- Names and the files they lead to ---------------------------------------------------------- */

enum { most_names = 512, most_files = 4096 };
static struct { char *name; int32_t file; } names[most_names];
static int32_t last_file;
static int32_t opened[most_files]; /* by descriptor: 0 not of interest, -1 a folder */
static char *opened_folder[most_files];

/* The name of a path inside the folder, "" for the folder itself; NULL when it lies elsewhere. */
static const char *name_inside(const char *path, char *buffer) {
  char parent[PATH_MAX];
  if (!folder_length || strlen(path) >= PATH_MAX) return NULL;
  if (realpath(path, buffer) && strcmp(buffer, folder) == 0) return "";
  const char *slash = strrchr(path, '/');
  const char *last = slash ? slash + 1 : path;
  snprintf(parent, sizeof parent, "%.*s", slash ? (int)(slash - path) : 1, slash ? path : ".");
  if (!realpath(*parent ? parent : "/", buffer)) return NULL;
  if (strlen(buffer) + strlen(last) + 2 > PATH_MAX) return NULL;
  strcat(strcat(buffer, "/"), last);
  if (strncmp(buffer, folder, folder_length) || buffer[folder_length] != '/') return NULL;
  const char *name = buffer + folder_length + 1;
  /* SQLite's shared memory is no data: no power cut leaves any. */
  size_t length = strlen(name);
  return length > 4 && !strcmp(name + length - 4, "-shm") ? NULL : name;
}

static int entry_of(const char *name) {
  int entry = 0;
  while (names[entry].name && strcmp(names[entry].name, name)) entry++;
  if (entry == most_names - 1) abort();
  if (!names[entry].name) names[entry].name = strdup(name);
  return entry;
}

static int32_t file_of(const char *name) {
  pthread_mutex_lock(&lock);
  int32_t file = names[entry_of(name)].file;
  pthread_mutex_unlock(&lock);
  return file;
}

static void set_file_of(const char *name, int32_t file) {
  pthread_mutex_lock(&lock);
  names[entry_of(name)].file = file;
  pthread_mutex_unlock(&lock);
}

static void append(
    enum disk_operation operation, int32_t file, int64_t offset, const char *name,
    const void *bytes, size_t length) {
  if (trace < 0) return;
  int before = errno;
  pthread_mutex_lock(&lock);
  disk_trace_append(trace, operation, file, offset, name, bytes, length);
  pthread_mutex_unlock(&lock);
  errno = before;
}

/* The number of an opened file; writes down how its name came to it when that is news. */
static int32_t number_of(const char *name, int existed) {
  int32_t file = file_of(name);
  if (existed && file) return file;
  set_file_of(name, file = ++last_file);
  append(existed ? DISK_FOUND : DISK_LINKED, file, 0, name, NULL, 0);
  return file;
}

/* Writes a file down that a stream has written. */
static void append_whole(int descriptor, int32_t file) {
  char bytes[1 << 16];
  ssize_t count;
  int64_t offset = 0;
  append(DISK_TRUNCATED, file, 0, NULL, NULL, 0);
  while ((count = pread(descriptor, bytes, sizeof bytes, offset)) > 0) {
    append(DISK_WROTE, file, offset, NULL, bytes, (size_t)count);
    offset += count;
  }
}

/* The number of a name that is about to be given another; a stream's file is written down. */
static int32_t number_of_existing(const char *name, const char *path) {
  int32_t file = file_of(name);
  if (file) return file;
  BENEATH(open);
  file = number_of(name, 0);
  int descriptor = beneath(path, O_RDONLY | O_CLOEXEC);
  int (*close_file)(int) = dlsym(RTLD_NEXT, "close");
  if (descriptor >= 0) {
    append_whole(descriptor, file);
    close_file(descriptor);
  }
  return file;
}

static int32_t file_behind(int descriptor) {
  return descriptor >= 0 && descriptor < most_files ? opened[descriptor] : 0;
}

static void remember(int descriptor, const char *name, int existed, int flags) {
  struct stat status;
  if (descriptor < 0 || descriptor >= most_files || !name || fstat(descriptor, &status)) return;
  if (S_ISDIR(status.st_mode)) {
    opened[descriptor] = -1;
    free(opened_folder[descriptor]);
    opened_folder[descriptor] = strdup(name);
  } else if (S_ISREG(status.st_mode)) {
    opened[descriptor] = number_of(name, existed);
    if (existed && (flags & O_TRUNC)) append(DISK_TRUNCATED, opened[descriptor], 0, NULL, NULL, 0);
  }
}

/* --- The calls --------------------------------------------------------------------------------- */

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    BENEATH(name); \
    char buffer[PATH_MAX]; \
    va_list rest; \
    va_start(rest, flags); \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; \
    va_end(rest); \
    const char *inside = name_inside(path, buffer); \
    if (inside && fails(flags & O_CREAT ? "create" : "open")) return -1; \
    int existed = inside && access(path, F_OK) == 0; \
    int descriptor = beneath(path, flags, mode); \
    remember(descriptor, inside, existed, flags); \
    return descriptor; \
  }
OPEN(open)
OPEN(open64)

FILE *fopen(const char *path, const char *mode) {
  BENEATH(fopen);
  char buffer[PATH_MAX];
  const char *inside = name_inside(path, buffer);
  if (inside && fails(*mode == 'r' ? "open" : "create")) return NULL;
  return beneath(path, mode);
}

int close(int descriptor) {
  BENEATH(close);
  if (descriptor >= 0 && descriptor < most_files) opened[descriptor] = 0;
  return beneath(descriptor);
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
  BENEATH(write);
  int32_t file = file_behind(descriptor);
  if (file <= 0) return beneath(descriptor, bytes, length);
  if (fails("write")) return -1;
  int appends = fcntl(descriptor, F_GETFL) & O_APPEND;
  off_t offset = lseek(descriptor, 0, appends ? SEEK_END : SEEK_CUR);
  ssize_t count = beneath(descriptor, bytes, length);
  if (count > 0) append(DISK_WROTE, file, offset, NULL, bytes, (size_t)count);
  return count;
}

#define PWRITE(name, offset_type) \
  ssize_t name(int descriptor, const void *bytes, size_t length, offset_type offset) { \
    BENEATH(name); \
    int32_t file = file_behind(descriptor); \
    if (file > 0 && fails("write")) return -1; \
    ssize_t count = beneath(descriptor, bytes, length, offset); \
    if (file > 0 && count > 0) append(DISK_WROTE, file, offset, NULL, bytes, (size_t)count); \
    return count; \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define TRUNCATE(name, size_type) \
  int name(int descriptor, size_type size) { \
    BENEATH(name); \
    int32_t file = file_behind(descriptor); \
    if (file > 0 && fails("write")) return -1; \
    int result = beneath(descriptor, size); \
    if (file > 0 && !result) append(DISK_TRUNCATED, file, size, NULL, NULL, 0); \
    return result; \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

/* A descriptor that a stream opened is not known yet. */
static int32_t file_to_sync(int descriptor) {
  int32_t file = file_behind(descriptor);
  char link[64], path[PATH_MAX], buffer[PATH_MAX];
  if (file || descriptor < 0 || !folder_length) return file;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  const char *name = *path == '/' ? name_inside(path, buffer) : NULL;
  if (!name || !*name) return 0;
  file = file_of(name);
  if (!file) file = number_of(name, 0);
  /* By a descriptor of its own: this one may be for writing only. */
  BENEATH(open);
  int (*close_file)(int) = dlsym(RTLD_NEXT, "close");
  int readable = beneath(path, O_RDONLY | O_CLOEXEC);
  if (readable >= 0) {
    append_whole(readable, file);
    close_file(readable);
  }
  return file;
}

#define SYNC(name) \
  int name(int descriptor) { \
    BENEATH(name); \
    int32_t file = file_to_sync(descriptor); \
    if (file && fails("sync")) return -1; \
    int result = beneath(descriptor); \
    if (!result && file > 0) append(DISK_SYNCED, file, 0, NULL, NULL, 0); \
    if (!result && file < 0) \
      append(DISK_SYNCED_FOLDER, 0, 0, opened_folder[descriptor], NULL, 0); \
    return result; \
  }
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
  BENEATH(unlink);
  char buffer[PATH_MAX];
  const char *name = name_inside(path, buffer);
  int result = beneath(path);
  if (result || !name) return result;
  set_file_of(name, 0);
  append(DISK_UNLINKED, 0, 0, name, NULL, 0);
  return result;
}

int rename(const char *old_path, const char *new_path) {
  BENEATH(rename);
  char old_buffer[PATH_MAX], new_buffer[PATH_MAX];
  const char *old_name = name_inside(old_path, old_buffer);
  const char *new_name = name_inside(new_path, new_buffer);
  if (!old_name || !new_name) return beneath(old_path, new_path);
  if (fails("name")) return -1;
  int32_t file = number_of_existing(old_name, old_path);
  int result = beneath(old_path, new_path);
  if (result) return result;
  set_file_of(old_name, 0);
  set_file_of(new_name, file);
  append(DISK_RENAMED, file, 0, old_name, new_name, strlen(new_name));
  return result;
}

int link(const char *old_path, const char *new_path) {
  BENEATH(link);
  char old_buffer[PATH_MAX], new_buffer[PATH_MAX];
  const char *old_name = name_inside(old_path, old_buffer);
  const char *new_name = name_inside(new_path, new_buffer);
  if (!old_name || !new_name) return beneath(old_path, new_path);
  if (fails("name")) return -1;
  int32_t file = number_of_existing(old_name, old_path);
  int result = beneath(old_path, new_path);
  if (result) return result;
  set_file_of(new_name, file);
  append(DISK_LINKED, file, 0, new_name, NULL, 0);
  return result;
}

int mkdir(const char *path, mode_t mode) {
  BENEATH(mkdir);
  char buffer[PATH_MAX];
  if (name_inside(path, buffer) && fails("create")) return -1;
  return beneath(path, mode);
}

/* A stream's bytes: on the way to a file of the folder they may fail; on the way to the standard
 * output they tell somebody. */
size_t fwrite(const void *bytes, size_t size, size_t count, FILE *stream) {
  BENEATH(fwrite);
  if (stream == stdout)
    append(DISK_ACKNOWLEDGED, 0, 0, NULL, bytes, size * count);
  else if (stream != stderr && fails("write"))
    return 0;
  return beneath(bytes, size, count, stream);
}
