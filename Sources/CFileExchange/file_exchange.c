#define _GNU_SOURCE
#include "file_exchange.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/fs.h>
#include <sys/syscall.h>
#endif

static int rename_with(const char *from, const char *to, unsigned int flags) {
#ifdef SYS_renameat2
  return syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, flags) == 0 ? 0 : errno;
#else
  (void)from, (void)to, (void)flags;
  return ENOSYS;
#endif
}

#ifndef RENAME_NOREPLACE
#define RENAME_NOREPLACE 1
#define RENAME_EXCHANGE 2
#endif

int learncast_exchange(const char *one, const char *other) { return rename_with(one, other, RENAME_EXCHANGE); }

int learncast_rename_to_new(const char *from, const char *to) { return rename_with(from, to, RENAME_NOREPLACE); }
