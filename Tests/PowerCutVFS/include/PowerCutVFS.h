/* A VFS of SQLite that does what the system's does, writes down every write, truncation, sync and
 * name in a trace (DiskTrace.h), and fails a chosen call. For tests only. */
#ifndef POWER_CUT_VFS_H
#define POWER_CUT_VFS_H

#include <stdint.h>
#include "DiskTrace.h"

/* Makes it the VFS that every later connection of this process uses. The trace is a file to be
 * appended to, or -1 when nothing is to be written down. Returns a result code of SQLite. */
int power_cut_install(int trace);

/* Writes into the trace that so much was acknowledged by now. */
void power_cut_acknowledge(int64_t number);

/* Lets call number `call` from now (1 is the next one) answer with this result code of SQLite
 * instead of being done, and all calls after it when `lasting`; 0 lets all calls be done again.
 * What counts are opening, reading, writing, truncating, syncing and deleting a ledger's files. */
void power_cut_fail(int64_t call, int code, int lasting);

/* The calls counted since power_cut_fail. */
int64_t power_cut_calls(void);

/* From now on processes cannot share memory, as on most network file systems. */
void power_cut_deny_shared_memory(void);

/* Puts SQLite's memory under the same control; before the first connection of the process. Returns
 * a result code of SQLite. */
int allocation_install(void);

/* Lets allocation number `call` from now find no memory; 0 lets all find some. */
void allocation_fail(int64_t call);

/* The allocations counted since allocation_fail. */
int64_t allocation_calls(void);

#endif
