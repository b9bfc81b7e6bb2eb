/* A disk that forgets and a disk that is full, between the program and the kernel (LD_PRELOAD).
 *
 * DISK_ROOT: the folder whose files are watched. DISK_LOG: a folder of its own on the same disk for what has to be remembered.
 *
 * Forgetting: before a file is written, cut or extended, what was there goes into DISK_LOG/log; so do new, moved and removed names. A sync
 * takes back what it makes durable: of a file its bytes, of a folder its names. What the log still holds after kill -9 is what a power cut
 * would have lost; the test puts it back (ForgettingDisk.swift). Nothing is really synced: the page cache outlives the process.
 *
 * Full: while DISK_LOG/full exists, every write answers ENOSPC, a long one after a part of it, as on a disk that copies on write.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define REAL(result, name, ...) static result (*real_##name)(__VA_ARGS__)
REAL(int, openat, int, const char *, int, ...);
REAL(int, close, int);
REAL(int, dup, int);
REAL(int, dup2, int, int);
REAL(int, dup3, int, int, int);
REAL(ssize_t, write, int, const void *, size_t);
REAL(ssize_t, pwrite, int, const void *, size_t, off_t);
REAL(ssize_t, writev, int, const struct iovec *, int);
REAL(ssize_t, pwritev, int, const struct iovec *, int, off_t);
REAL(int, ftruncate, int, off_t);
REAL(int, posix_fallocate, int, off_t, off_t);
REAL(int, fallocate, int, int, off_t, off_t);
REAL(int, renameat2, int, const char *, int, const char *, unsigned);
REAL(int, linkat, int, const char *, int, const char *, int);
REAL(int, unlinkat, int, const char *, int);
REAL(int, mkdirat, int, const char *, mode_t);

enum { WRITE = 1, SYNC, MADE, MOVED, REMOVED, FOLDER };
struct head {
    uint32_t kind, path, other, bytes;
    uint64_t inode, folder, offset, size;
};

static char root[PATH_MAX], logs[PATH_MAX];
static int journal = -1;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static uint64_t watched[65536];
static unsigned long backups;

/* Runs before main, or with the first call of a library that begins earlier. */
__attribute__((constructor)) static void begin(void) {
    if (real_openat) return;
#define FIND(name) real_##name = dlsym(RTLD_NEXT, #name)
    FIND(close); FIND(dup); FIND(dup2); FIND(dup3); FIND(write); FIND(pwrite); FIND(writev); FIND(pwritev); FIND(ftruncate);
    FIND(posix_fallocate); FIND(fallocate); FIND(renameat2); FIND(linkat); FIND(unlinkat); FIND(mkdirat); FIND(openat);
    const char *where = getenv("DISK_ROOT"), *log = getenv("DISK_LOG");
    if (!where || !log || !realpath(where, root) || !realpath(log, logs)) return;
    char path[PATH_MAX + 8];
    snprintf(path, sizeof path, "%s/log", logs);
    int file = real_openat(AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    journal = fcntl(file, F_DUPFD_CLOEXEC, 60000);
    if (journal < 0) journal = fcntl(file, F_DUPFD_CLOEXEC, 900);
    real_close(file);
    backups = (unsigned long)getpid() << 32;
}

static int is_watching(void) {
    begin();
    return journal >= 0;
}

static int is_full(void) {
    char path[PATH_MAX + 8];
    struct stat found;
    snprintf(path, sizeof path, "%s/full", logs);
    return stat(path, &found) == 0;
}

/* The absolute path of a name in a folder, its last part as it stands; 0 when it lies outside. */
static int absolute(int folder, const char *name, char *path) {
    char parent[PATH_MAX], whole[2 * PATH_MAX + 2], link[64];
    if (!name || !*name) return 0;
    if (name[0] == '/' || folder == AT_FDCWD) {
        snprintf(whole, sizeof whole, "%s", name);
    } else {
        snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
        ssize_t count = readlink(link, parent, sizeof parent - 1);
        if (count < 0) return 0;
        parent[count] = 0;
        snprintf(whole, sizeof whole, "%s/%s", parent, name);
    }
    size_t length = strlen(whole);
    while (length > 1 && whole[length - 1] == '/') whole[--length] = 0;
    char *slash = strrchr(whole, '/');
    const char *last = slash ? slash + 1 : whole;
    if (slash == whole) return 0;
    if (slash) *slash = 0;
    if (!realpath(slash ? whole : ".", parent)) return 0;
    if (snprintf(path, PATH_MAX, "%s/%s", parent, last) >= PATH_MAX) return 0;
    size_t of_root = strlen(root);
    return strncmp(path, root, of_root) == 0 && path[of_root] == '/';
}

static uint64_t folder_of(const char *path) {
    char parent[PATH_MAX];
    struct stat found;
    snprintf(parent, sizeof parent, "%s", path);
    *strrchr(parent, '/') = 0;
    return stat(parent, &found) == 0 ? found.st_ino : 0;
}

static void note(struct head head, const char *path, const char *other, const void *bytes) {
    head.path = path ? strlen(path) : 0;
    head.other = other ? strlen(other) : 0;
    struct iovec parts[4] = {{&head, sizeof head}, {(void *)path, head.path}, {(void *)other, head.other}, {(void *)bytes, head.bytes}};
    (void)!real_writev(journal, parts, 4);
}

/* The inode of a watched descriptor, 0 for any other. */
static uint64_t inode_of(int file, struct stat *found) {
    if (!is_watching() || file < 0 || file >= 65536 || !watched[file]) return 0;
    if (fstat(file, found) != 0 || found->st_ino != watched[file] || !S_ISREG(found->st_mode)) return 0;
    return found->st_ino;
}

/* Keeps what a write or a cut is about to destroy. */
static void keep(int file, const struct stat *now, off_t offset, size_t count) {
    struct head head = {.kind = WRITE, .inode = now->st_ino, .offset = offset, .size = now->st_size};
    char *bytes = NULL;
    if (offset < now->st_size) {
        if ((off_t)count > now->st_size - offset) count = now->st_size - offset;
        char path[64];
        snprintf(path, sizeof path, "/proc/self/fd/%d", file);
        int again = real_openat(AT_FDCWD, path, O_RDONLY | O_CLOEXEC);
        bytes = malloc(count);
        ssize_t read = again >= 0 && bytes ? pread(again, bytes, count, offset) : 0;
        head.bytes = read > 0 ? read : 0;
        if (again >= 0) real_close(again);
    }
    note(head, NULL, NULL, bytes);
    free(bytes);
}

static off_t place(int file, const struct stat *now) {
    int flags = fcntl(file, F_GETFL);
    return flags & O_APPEND ? now->st_size : lseek(file, 0, SEEK_CUR);
}

/* How much of a write there is room for; -1 for nothing. */
static ssize_t room(const struct stat *now, off_t offset, size_t count) {
    (void)now, (void)offset;
    if (!is_full()) return count;
    if (count > 4096) return count / 2;
    errno = ENOSPC;
    return -1;
}

ssize_t write(int file, const void *bytes, size_t count) {
    struct stat now;
    if (!inode_of(file, &now)) return real_write(file, bytes, count);
    pthread_mutex_lock(&lock);
    fstat(file, &now);
    off_t offset = place(file, &now);
    ssize_t some = room(&now, offset, count), done = -1;
    if (some >= 0) {
        keep(file, &now, offset, some);
        done = real_write(file, bytes, some);
    }
    pthread_mutex_unlock(&lock);
    return done;
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
    struct stat now;
    if (!inode_of(file, &now)) return real_pwrite(file, bytes, count, offset);
    pthread_mutex_lock(&lock);
    fstat(file, &now);
    ssize_t some = room(&now, offset, count), done = -1;
    if (some >= 0) {
        keep(file, &now, offset, some);
        done = real_pwrite(file, bytes, some, offset);
    }
    pthread_mutex_unlock(&lock);
    return done;
}
ssize_t pwrite64(int file, const void *bytes, size_t count, off_t offset) { return pwrite(file, bytes, count, offset); }

static ssize_t vector(int file, const struct iovec *parts, int count, off_t offset, int moves) {
    struct stat now;
    size_t total = 0;
    for (int i = 0; i < count; i++) total += parts[i].iov_len;
    pthread_mutex_lock(&lock);
    fstat(file, &now);
    if (moves) offset = place(file, &now);
    ssize_t some = room(&now, offset, total), done = -1;
    if (some >= 0) {
        if ((size_t)some < total) count = 1;
        keep(file, &now, offset, count == 1 ? parts[0].iov_len : total);
        done = moves ? real_writev(file, parts, count) : real_pwritev(file, parts, count, offset);
    }
    pthread_mutex_unlock(&lock);
    return done;
}
ssize_t writev(int file, const struct iovec *parts, int count) {
    struct stat now;
    return inode_of(file, &now) ? vector(file, parts, count, 0, 1) : real_writev(file, parts, count);
}
ssize_t pwritev(int file, const struct iovec *parts, int count, off_t offset) {
    struct stat now;
    return inode_of(file, &now) ? vector(file, parts, count, offset, 0) : real_pwritev(file, parts, count, offset);
}
ssize_t pwritev64(int file, const struct iovec *parts, int count, off_t offset) { return pwritev(file, parts, count, offset); }

int ftruncate(int file, off_t size) {
    struct stat now;
    if (!inode_of(file, &now)) return real_ftruncate(file, size);
    pthread_mutex_lock(&lock);
    fstat(file, &now);
    keep(file, &now, size, size < now.st_size ? now.st_size - size : 0);
    int done = real_ftruncate(file, size);
    pthread_mutex_unlock(&lock);
    return done;
}
int ftruncate64(int file, off_t size) { return ftruncate(file, size); }

int posix_fallocate(int file, off_t offset, off_t length) {
    struct stat now;
    if (!inode_of(file, &now)) return real_posix_fallocate(file, offset, length);
    if (is_full()) return ENOSPC;
    pthread_mutex_lock(&lock);
    keep(file, &now, now.st_size, 0);
    int done = real_posix_fallocate(file, offset, length);
    pthread_mutex_unlock(&lock);
    return done;
}
int posix_fallocate64(int file, off_t offset, off_t length) { return posix_fallocate(file, offset, length); }

int fallocate(int file, int mode, off_t offset, off_t length) {
    struct stat now;
    if (!inode_of(file, &now)) return real_fallocate(file, mode, offset, length);
    errno = EOPNOTSUPP;
    return -1;
}
int fallocate64(int file, int mode, off_t offset, off_t length) { return fallocate(file, mode, offset, length); }
ssize_t copy_file_range(int from, off_t *at, int to, off_t *there, size_t count, unsigned flags) {
    (void)from, (void)at, (void)to, (void)there, (void)count, (void)flags;
    errno = EXDEV;
    return -1;
}

/* What was written before the sync began is durable when it returns. */
int fsync(int file) {
    struct stat found, end;
    if (!is_watching() || fstat(file, &found) != 0) return 0;
    pthread_mutex_lock(&lock);
    fstat(journal, &end);
    note((struct head){.kind = S_ISDIR(found.st_mode) ? FOLDER : SYNC, .inode = found.st_ino, .offset = end.st_size}, NULL, NULL, NULL);
    pthread_mutex_unlock(&lock);
    return 0;
}
int fdatasync(int file) { return fsync(file); }

static int opened(int folder, const char *name, int flags, mode_t mode) {
    char path[PATH_MAX];
    struct stat found;
    if (!is_watching() || !absolute(folder, name, path)) return real_openat(folder, name, flags, mode);
    pthread_mutex_lock(&lock);
    int is_new = (flags & O_CREAT) && lstat(path, &found) != 0, file = -1;
    if (is_new && is_full()) {
        errno = ENOSPC;
    } else {
        if (!is_new && (flags & O_TRUNC)) {
            int old = real_openat(AT_FDCWD, path, O_RDWR | O_CLOEXEC);
            if (old >= 0 && fstat(old, &found) == 0) keep(old, &found, 0, found.st_size);
            if (old >= 0) real_close(old);
        }
        file = real_openat(folder, name, flags, mode);
    }
    if (file >= 0 && file < 65536 && fstat(file, &found) == 0) {
        watched[file] = S_ISREG(found.st_mode) ? found.st_ino : 0;
        if (is_new) note((struct head){.kind = MADE, .inode = found.st_ino, .folder = folder_of(path)}, path, NULL, NULL);
    }
    pthread_mutex_unlock(&lock);
    return file;
}
#define MODE(flags) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | O_TMPFILE)) { \
        va_list list; \
        va_start(list, flags); \
        mode = va_arg(list, int); \
        va_end(list); \
    }
int open(const char *name, int flags, ...) { MODE(flags); return opened(AT_FDCWD, name, flags, mode); }
int open64(const char *name, int flags, ...) { MODE(flags); return opened(AT_FDCWD, name, flags, mode); }
int openat(int folder, const char *name, int flags, ...) { MODE(flags); return opened(folder, name, flags, mode); }
int openat64(int folder, const char *name, int flags, ...) { MODE(flags); return opened(folder, name, flags, mode); }
int creat(const char *name, mode_t mode) { return opened(AT_FDCWD, name, O_CREAT | O_WRONLY | O_TRUNC, mode); }

static int copied(int from, int to) {
    if (to >= 0 && to < 65536 && from >= 0 && from < 65536) watched[to] = watched[from];
    return to;
}
int close(int file) {
    begin();
    if (file >= 0 && file == journal) return 0;
    if (file >= 0 && file < 65536) watched[file] = 0;
    return real_close(file);
}
int dup(int file) { begin(); return copied(file, real_dup(file)); }
int dup2(int file, int other) { begin(); return copied(file, real_dup2(file, other)); }
int dup3(int file, int other, int flags) { begin(); return copied(file, real_dup3(file, other, flags)); }

/* A second name outside the watched folder keeps what a name stood for. */
static void backup(const char *path, char *kept) {
    if (snprintf(kept, PATH_MAX, "%s/%lu", logs, ++backups) >= PATH_MAX) abort();
    real_linkat(AT_FDCWD, path, AT_FDCWD, kept, 0);
}

static int moved(int folder, const char *name, int other, const char *new, unsigned flags) {
    char from[PATH_MAX], to[PATH_MAX], kept[PATH_MAX] = "";
    struct stat found, old;
    if (!is_watching() || !absolute(folder, name, from) || !absolute(other, new, to)) return real_renameat2(folder, name, other, new, flags);
    pthread_mutex_lock(&lock);
    int done = -1;
    if (lstat(from, &found) == 0) {
        if (lstat(to, &old) == 0 && S_ISREG(old.st_mode)) backup(to, kept);
        note((struct head){.kind = MOVED, .inode = found.st_ino, .folder = folder_of(to), .bytes = strlen(kept)}, from, to, kept);
    }
    done = real_renameat2(folder, name, other, new, flags);
    pthread_mutex_unlock(&lock);
    return done;
}
int rename(const char *name, const char *new) { return moved(AT_FDCWD, name, AT_FDCWD, new, 0); }
int renameat(int folder, const char *name, int other, const char *new) { return moved(folder, name, other, new, 0); }
int renameat2(int folder, const char *name, int other, const char *new, unsigned flags) { return moved(folder, name, other, new, flags); }

static int linked(int folder, const char *name, int other, const char *new, int flags) {
    char to[PATH_MAX];
    struct stat found;
    if (!is_watching() || !absolute(other, new, to)) return real_linkat(folder, name, other, new, flags);
    if (is_full()) return errno = ENOSPC, -1;
    pthread_mutex_lock(&lock);
    int done = real_linkat(folder, name, other, new, flags);
    if (done == 0 && lstat(to, &found) == 0) note((struct head){.kind = MADE, .inode = found.st_ino, .folder = folder_of(to)}, to, NULL, NULL);
    pthread_mutex_unlock(&lock);
    return done;
}
int link(const char *name, const char *new) { return linked(AT_FDCWD, name, AT_FDCWD, new, 0); }
int linkat(int folder, const char *name, int other, const char *new, int flags) { return linked(folder, name, other, new, flags); }

static int removed(int folder, const char *name, int flags) {
    char path[PATH_MAX], kept[PATH_MAX] = "";
    struct stat found;
    if (!is_watching() || !absolute(folder, name, path) || lstat(path, &found) != 0) return real_unlinkat(folder, name, flags);
    pthread_mutex_lock(&lock);
    if (S_ISREG(found.st_mode)) {
        backup(path, kept);
        note((struct head){.kind = REMOVED, .inode = found.st_ino, .folder = folder_of(path)}, path, kept, NULL);
    }
    int done = real_unlinkat(folder, name, flags);
    pthread_mutex_unlock(&lock);
    return done;
}
int unlink(const char *name) { return removed(AT_FDCWD, name, 0); }
int unlinkat(int folder, const char *name, int flags) { return removed(folder, name, flags); }
int rmdir(const char *name) { return removed(AT_FDCWD, name, AT_REMOVEDIR); }
int remove(const char *name) {
    struct stat found;
    return removed(AT_FDCWD, name, lstat(name, &found) == 0 && S_ISDIR(found.st_mode) ? AT_REMOVEDIR : 0);
}

static int made(int folder, const char *name, mode_t mode) {
    char path[PATH_MAX];
    struct stat found;
    if (!is_watching() || !absolute(folder, name, path)) return real_mkdirat(folder, name, mode);
    if (is_full() && lstat(path, &found) != 0) return errno = ENOSPC, -1;
    pthread_mutex_lock(&lock);
    int done = real_mkdirat(folder, name, mode);
    if (done == 0 && lstat(path, &found) == 0) note((struct head){.kind = MADE, .inode = found.st_ino, .folder = folder_of(path)}, path, NULL, NULL);
    pthread_mutex_unlock(&lock);
    return done;
}
int mkdir(const char *name, mode_t mode) { return made(AT_FDCWD, name, mode); }
int mkdirat(int folder, const char *name, mode_t mode) { return made(folder, name, mode); }
