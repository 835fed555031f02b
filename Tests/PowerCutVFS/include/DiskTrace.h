/* What a program did to the files of one folder, operation by operation, in a file of its own.
 *
 * Two recorders write it: the VFS (PowerCutVFS.c) under SQLite, and the library that is loaded
 * before a whole command (PreloadedFaults.c). The tests read it and make of it every disk that a
 * power cut could have left. */
#ifndef DISK_TRACE_H
#define DISK_TRACE_H

#include <stdint.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

enum disk_operation {
  DISK_FOUND = 'F',       /* the name was there before: file is its number from now on */
  DISK_LINKED = 'L',      /* the name leads to the file, which may be new */
  DISK_UNLINKED = 'U',    /* the name is gone */
  DISK_RENAMED = 'R',     /* the name is gone, and the one given as bytes leads to its file */
  DISK_WROTE = 'W',       /* bytes at an offset of the file */
  DISK_TRUNCATED = 'T',   /* the file ends at the offset */
  DISK_SYNCED = 'S',      /* everything written to the file so far outlasts a power cut */
  DISK_SYNCED_FOLDER = 'D', /* so do the names in the folder */
  DISK_ACKNOWLEDGED = 'A' /* somebody was told: the number is the offset, the words are bytes */
};

/* The fixed part of an operation; the name and then the bytes follow it. Little-endian, as written
 * by the machine that reads it. */
struct disk_record {
  uint8_t operation;
  uint8_t unused[3];
  int32_t file;
  int64_t offset;
  uint32_t name_length;
  uint32_t length;
};

/* Appends one operation to the trace, in one call, so that several threads do not mix theirs. */
static inline void disk_trace_append(
    int trace, enum disk_operation operation, int32_t file, int64_t offset, const char *name,
    const void *bytes, size_t length) {
  struct disk_record record = {
      .operation = (uint8_t)operation, .file = file, .offset = offset,
      .name_length = name ? (uint32_t)strlen(name) : 0, .length = (uint32_t)length};
  struct iovec parts[3] = {
      {&record, sizeof record}, {(void *)name, record.name_length}, {(void *)bytes, length}};
  /* A trace with a hole would prove nothing. */
  size_t whole = sizeof record + record.name_length + length;
  if (writev(trace, parts, 3) != (ssize_t)whole) _exit(97);
}

#endif
