// Renaming that Swift's Glibc module does not offer (renameat2 of Linux): in one step, and never over something else.
#ifndef LEARNCAST_FILE_EXCHANGE_H
#define LEARNCAST_FILE_EXCHANGE_H

/// Gives each of the two paths what the other one has. 0, or the error number; ENOSYS where there is no such call.
int learncast_exchange(const char *one, const char *other);

/// Renames, and fails with EEXIST if there is something at the new path. 0, or the error number; ENOSYS as above.
int learncast_rename_to_new(const char *from, const char *to);

#endif
