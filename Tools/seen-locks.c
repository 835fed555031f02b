/* Tells the thread sanitizer what it cannot see: that Swift's `Mutex` orders those who wait for it.
 *
 * Who takes a free lock does so by an atomic operation in our own code, which the sanitizer sees. Who has to wait calls
 * the library of the language, which was built without it; the order is lost, and two accesses under one lock pass for a
 * race. Loaded before that library, these two functions do what it does and say so. The names are Swift's
 * `_MutexHandle._lockSlow(_:)` and `_unlockSlow()`, with Swift's convention of calling. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"
#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *

/* Of the sanitizer, where the program has one. */
void __tsan_acquire(void *) __attribute__((weak));
void __tsan_release(void *) __attribute__((weak));

SWIFT void lock_seen(uint32_t thread, SELF lock) __asm__(LOCK);
SWIFT void unlock_seen(SELF lock) __asm__(UNLOCK);

SWIFT void lock_seen(uint32_t thread, SELF lock) {
  SWIFT void (*beneath)(uint32_t, SELF) = (SWIFT void (*)(uint32_t, SELF))dlsym(RTLD_NEXT, LOCK);
  beneath(thread, lock);
  if (__tsan_acquire) __tsan_acquire(lock);
}

SWIFT void unlock_seen(SELF lock) {
  SWIFT void (*beneath)(SELF) = (SWIFT void (*)(SELF))dlsym(RTLD_NEXT, UNLOCK);
  if (__tsan_release) __tsan_release(lock);
  beneath(lock);
}
