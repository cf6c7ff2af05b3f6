/* LD_PRELOAD: writes what a process does to files below POWER_DIR into POWER_LOG, in order: writes with their bytes, cuts, syncs.
 * Record: op(1) file(1) pad(2) length(4) offset(8) bytes. Ops: W write, T truncate, S sync, A acknowledgement (write to ack file). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

static int log_fd = -1;
static signed char file_of[65536];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static void setup(void) {
  if (log_fd != -1) return;
  const char *path = getenv("POWER_LOG");
  log_fd = path ? (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND, 0600) : -2;
}

static int kind_of(const char *path) {
  const char *dir = getenv("POWER_DIR");
  if (!dir || !strstr(path, dir)) return 0;
  const char *name = strrchr(path, '/');
  name = name ? name + 1 : path;
  if (!strcmp(name, "academy.sqlite")) return 1;
  if (!strcmp(name, "academy.sqlite-wal")) return 2;
  if (!strcmp(name, "ack.log")) return 3;
  return 0;
}

static void put(char op, int file, uint64_t offset, const void *bytes, uint32_t length) {
  char head[16] = {op, (char)file, 0, 0};
  memcpy(head + 4, &length, 4);
  memcpy(head + 8, &offset, 8);
  pthread_mutex_lock(&lock);
  setup();
  if (log_fd >= 0) {
    syscall(SYS_write, log_fd, head, 16);
    if (bytes && length) syscall(SYS_write, log_fd, bytes, length);
  }
  pthread_mutex_unlock(&lock);
}

static int opened(int fd, const char *path) {
  if (fd >= 0 && fd < 65536) file_of[fd] = (signed char)kind_of(path);
  return fd;
}

#define OPEN(name)                                                        \
  int name(const char *path, int flags, ...) {                            \
    va_list list;                                                         \
    va_start(list, flags);                                                \
    mode_t mode = va_arg(list, mode_t);                                   \
    va_end(list);                                                         \
    return opened((int)syscall(SYS_openat, AT_FDCWD, path, flags, mode), path); \
  }
OPEN(open)
OPEN(open64)

static int known(int fd) { return fd >= 0 && fd < 65536 ? file_of[fd] : 0; }

int close(int fd) {
  if (fd >= 0 && fd < 65536) file_of[fd] = 0;
  return (int)syscall(SYS_close, fd);
}

#define PWRITE(name)                                                             \
  ssize_t name(int fd, const void *bytes, size_t length, off_t offset) {         \
    ssize_t done = syscall(SYS_pwrite64, fd, bytes, length, offset);             \
    if (done > 0 && (known(fd) == 1 || known(fd) == 2)) put('W', known(fd), (uint64_t)offset, bytes, (uint32_t)done); \
    return done;                                                                 \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

ssize_t write(int fd, const void *bytes, size_t length) {
  int file = known(fd);
  if (file == 3) put('A', 3, 0, bytes, (uint32_t)length);
  uint64_t at = file == 1 || file == 2 ? (uint64_t)syscall(SYS_lseek, fd, 0, SEEK_CUR) : 0;
  ssize_t done = syscall(SYS_write, fd, bytes, length);
  if (done > 0 && (file == 1 || file == 2)) put('W', file, at, bytes, (uint32_t)done);
  return done;
}

#define TRUNCATE(name)                                     \
  int name(int fd, off_t length) {                         \
    int done = (int)syscall(SYS_ftruncate, fd, length);    \
    if (!done && known(fd)) put('T', known(fd), (uint64_t)length, 0, 0); \
    return done;                                           \
  }
TRUNCATE(ftruncate)
TRUNCATE(ftruncate64)

#define SYNC(name, number)                        \
  int name(int fd) {                              \
    int done = (int)syscall(number, fd);          \
    if (!done && known(fd)) put('S', known(fd), 0, 0, 0); \
    return done;                                  \
  }
SYNC(fsync, SYS_fsync)
SYNC(fdatasync, SYS_fdatasync)
