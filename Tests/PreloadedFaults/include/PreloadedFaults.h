/* Loaded before a whole command (LD_PRELOAD), it writes down what the command does to the files of
 * one folder (DiskTrace.h), and fails a chosen call. For tests only; the environment says what:
 *
 *   DISK_FOLDER  the folder, absolute and free of symbolic links
 *   DISK_TRACE   a file that the operations are appended to
 *   DISK_FAULT   CALLS ERRNO NUMBER [lasting], such as "write ENOSPC 7": which calls, how the one
 *                of this number fails (1 is the first), and whether those after it fail too
 *   DISK_MARK    a file that is made when a call has failed
 *
 * What the C library writes for a stream (FILE) of its own is seen when the stream's file is
 * synced or gets a name; such a file is written down whole. Not seen: mapped memory. */
#ifndef PRELOADED_FAULTS_H
#define PRELOADED_FAULTS_H
#endif
