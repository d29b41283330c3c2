/* Faults on demand: calls that change files below one folder are counted, and one of them, or all from it on, fail.

   Loaded before libc (LD_PRELOAD), so that Python, SQLite and every library meet the fault where a disk would make it.
   The counters lie in shared memory: processes that are forked count with their parent.
   A new process counts nothing until faults_arm is called.
*/
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum kind { NONE, FULL, READ_ONLY, ERROR, DENIED, SHORT, KILL, TERM, INT };

static struct shared {
    enum kind kind;
    char root[PATH_MAX], call[PATH_MAX + 32];
    long left; /* how often `call` still has to come; 0 when it has met its fault */
    int log;
} *faults;

__attribute__((constructor)) static void begin(void) {
    faults = mmap(NULL, sizeof *faults, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
}

/* From now on `call`, as "write output/index.html", meets its fault when it comes the nth time (0: never).
   `root` is absolute and ends in a slash; files are named from there.
   Where `log` is a path, every call is written down there.
*/
void faults_arm(const char *root, int kind, const char *call, long nth, const char *log) {
    faults->kind = NONE;
    snprintf(faults->root, sizeof faults->root, "%s", root);
    snprintf(faults->call, sizeof faults->call, "%s", call);
    faults->left = nth;
    if (faults->log) close(faults->log);
    faults->log = log ? open(log, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0600) : 0;
    faults->kind = kind;
}

/* How often the call has still to come. */
long faults_left(void) { return faults->left; }

static int is_below(const char *path) { return !strncmp(path, faults->root, strlen(faults->root)); }

static int of_descriptor(int descriptor, char *path) {
    char name[40];
    snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(name, path, PATH_MAX - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return 1;
}

/* The path of a file as `folder` (a descriptor, or AT_FDCWD) and `name` say it. */
static const char *whole(int folder, const char *name, char *path) {
    if (name[0] == '/') return name;
    char above[PATH_MAX];
    if (folder == AT_FDCWD ? !getcwd(above, sizeof above) : !of_descriptor(folder, above)) return "";
    snprintf(path, 2 * PATH_MAX, "%s/%s", above, name);
    return path;
}

/* What grows a file, or names one, is what a full disk refuses. */
enum act { GROWS, WRITES, OTHER };

/* Counts a call; -1 with errno where it fails, 1 where only a part is to be written, 0 where it may go on. */
static int meet(const char *call, const char *path, enum act act) {
    if (!faults->root[0] || !is_below(path)) return 0;
    int saved = errno, first = 0;
    char whole[PATH_MAX + 32];
    int length = snprintf(whole, sizeof whole, "%s %s", call, path + strlen(faults->root));
    /* Temporary files have eight letters of chance before their end. */
    if (length > 12 && length < (int)sizeof whole && !strcmp(whole + length - 4, ".tmp"))
        memset(whole + length - 12, 'x', 8);
    if (faults->log) dprintf(faults->log, "%s\n", whole);
    if (faults->kind == NONE || faults->left < 0) return 0;
    if (faults->left > 0) {
        if (strcmp(whole, faults->call) || __atomic_sub_fetch(&faults->left, 1, __ATOMIC_SEQ_CST)) return 0;
        first = 1;
    }
    /* Only a disk that is full, or cannot be written to, stays so. */
    if (!first && faults->kind != FULL && faults->kind != READ_ONLY) return 0;
    switch (faults->kind) {
    case FULL:
        if (act == OTHER) return 0;
        if (first && act == WRITES) return 1;
        errno = ENOSPC;
        return -1;
    case READ_ONLY: errno = EROFS; return -1;
    case ERROR: errno = EIO; return -1;
    case DENIED: errno = EACCES; return -1;
    case SHORT: return act == WRITES;
    case KILL: if (act == WRITES) return 1; kill(getpid(), SIGKILL); return 0;
    case TERM: kill(getpid(), SIGTERM); break;
    case INT: kill(getpid(), SIGINT); break;
    default: break;
    }
    errno = saved;
    return 0;
}

#define REAL(name) static __typeof__(name) *real; if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

/* Writes: the part that is written before the end is the first half. */
#define PART(size) ((size) > 1 ? (size) / 2 : (size))
#define WRITING(name, parameters, whole_call, part_call)                          \
    ssize_t name parameters {                                                     \
        REAL(name);                                                               \
        char path[PATH_MAX];                                                      \
        int met = of_descriptor(to, path) ? meet(#name, path, WRITES) : 0;        \
        if (met < 0) return -1;                                                   \
        if (!met) return whole_call;                                              \
        ssize_t done = part_call;                                                 \
        if (faults->kind == KILL) kill(getpid(), SIGKILL);                        \
        return done;                                                              \
    }

WRITING(write, (int to, const void *data, size_t size), real(to, data, size), real(to, data, PART(size)))
WRITING(pwrite, (int to, const void *data, size_t size, off_t at), real(to, data, size, at),
        real(to, data, PART(size), at))
WRITING(pwrite64, (int to, const void *data, size_t size, off64_t at), real(to, data, size, at),
        real(to, data, PART(size), at))
#include <sys/sendfile.h>
WRITING(sendfile, (int to, int from, off_t *at, size_t size), real(to, from, at, size), real(to, from, at, PART(size)))
WRITING(sendfile64, (int to, int from, off64_t *at, size_t size), real(to, from, at, size),
        real(to, from, at, PART(size)))

/* Opening counts where it can make or change a file. */
#define OPENING(name, parameters, folder, arguments)                                          \
    int name parameters {                                                                     \
        REAL(name);                                                                           \
        mode_t mode = 0;                                                                      \
        if (flags & (O_CREAT | O_TMPFILE)) {                                                  \
            va_list rest;                                                                     \
            va_start(rest, flags);                                                            \
            mode = va_arg(rest, mode_t);                                                      \
            va_end(rest);                                                                     \
        }                                                                                     \
        char path[2 * PATH_MAX];                                                              \
        int writes = (flags & O_ACCMODE) != O_RDONLY;                                         \
        if (writes && meet(#name, whole(folder, file, path), flags & O_CREAT ? GROWS : OTHER) < 0) return -1; \
        return real arguments;                                                                \
    }

OPENING(open, (const char *file, int flags, ...), AT_FDCWD, (file, flags, mode))
OPENING(open64, (const char *file, int flags, ...), AT_FDCWD, (file, flags, mode))
OPENING(openat, (int folder, const char *file, int flags, ...), folder, (folder, file, flags, mode))
OPENING(openat64, (int folder, const char *file, int flags, ...), folder, (folder, file, flags, mode))

#define NAMING(name, parameters, folder, file, act, arguments)                    \
    int name parameters {                                                         \
        REAL(name);                                                               \
        char path[2 * PATH_MAX];                                                  \
        if (meet(#name, whole(folder, file, path), act) < 0) return -1;           \
        return real arguments;                                                    \
    }

NAMING(mkdir, (const char *file, mode_t mode), AT_FDCWD, file, GROWS, (file, mode))
NAMING(mkdirat, (int folder, const char *file, mode_t mode), folder, file, GROWS, (folder, file, mode))
NAMING(rmdir, (const char *file), AT_FDCWD, file, OTHER, (file))
NAMING(unlink, (const char *file), AT_FDCWD, file, OTHER, (file))
NAMING(unlinkat, (int folder, const char *file, int flags), folder, file, OTHER, (folder, file, flags))
NAMING(link, (const char *from, const char *file), AT_FDCWD, file, GROWS, (from, file))
NAMING(linkat, (int above, const char *from, int folder, const char *file, int flags), folder, file, GROWS,
       (above, from, folder, file, flags))
NAMING(rename, (const char *from, const char *file), AT_FDCWD, file, OTHER, (from, file))
NAMING(renameat, (int above, const char *from, int folder, const char *file), folder, file, OTHER,
       (above, from, folder, file))
NAMING(renameat2, (int above, const char *from, int folder, const char *file, unsigned flags), folder, file, OTHER,
       (above, from, folder, file, flags))
NAMING(utimensat, (int folder, const char *file, const struct timespec times[2], int flags), folder, file, OTHER,
       (folder, file, times, flags))
NAMING(chmod, (const char *file, mode_t mode), AT_FDCWD, file, OTHER, (file, mode))

#define FLUSHING(name, parameters, arguments)                                     \
    int name parameters {                                                         \
        REAL(name);                                                               \
        char path[PATH_MAX];                                                      \
        if (of_descriptor(of, path) && meet(#name, path, OTHER) < 0) return -1;   \
        return real arguments;                                                    \
    }

FLUSHING(fsync, (int of), (of))
FLUSHING(fdatasync, (int of), (of))
FLUSHING(syncfs, (int of), (of))
FLUSHING(ftruncate, (int of, off_t size), (of, size))
FLUSHING(ftruncate64, (int of, off64_t size), (of, size))
