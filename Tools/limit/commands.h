// What the limit can be asked to do. Each begins the one JSON object that comes out with what its
// own clock says it took, without the start of the program and the making ready, and with what
// proves the work; the peak of memory ends it.
#pragma once

#include "log.h"

/// FOLDER MODEL OUT [tables]: appends the exported events, decoded before, in commits of 10,000.
void command_append(char **words);
/// FOLDER MODEL OUT: builds a ledger from the exported lines, with its tables.
void command_restore(char **words);
/// LEDGER COUNT: appends figures one by one, each in a commit of its own that reaches the disk.
void command_durable(char **words);
/// LEDGER LINES: takes figures in from JSON Lines in one commit.
void command_import(char **words);
/// LEDGER: folds the log to a state.
void command_replay(char **words);
/// LEDGER: checks the log against itself.
void command_verify(char **words);
/// LEDGER: folds every projection's tables anew.
void command_rebuild(char **words);
/// LEDGER YEAR POSITION: every indicator's figure for a fiscal year as known at a position, by a
/// scan of the log.
void command_as_of(char **words);

/// Prints a digest in hexadecimal as a member.
void print_digest(const char *name, const struct hash *hash);
