#define _GNU_SOURCE
#include "processor_timer.h"

#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <time.h>

#ifdef __linux__

#include <sys/syscall.h>
#include <unistd.h>

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

// One timer a thread, made at its first document and deleted when the thread ends.
static __thread timer_t own_timer;
static __thread int has_timer;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t thread_end;

static int timer_signal(void) { return SIGRTMIN + 5; }

static void on_signal(int number) {
  (void)number;
  document_time_is_up();
}

static void delete_timer(void *unused) {
  (void)unused;
  if (has_timer) timer_delete(own_timer);
  has_timer = 0;
}

static void install(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_signal;
  action.sa_flags = SA_RESTART;
  sigaction(timer_signal(), &action, NULL);
  pthread_key_create(&thread_end, delete_timer);
}

static void set(long microseconds) {
  struct itimerspec when;
  memset(&when, 0, sizeof when);
  when.it_value.tv_sec = microseconds / 1000000;
  when.it_value.tv_nsec = microseconds % 1000000 * 1000;
  timer_settime(own_timer, 0, &when, NULL);
}

void processor_timer_prepare(void) {
  if (has_timer) return;
  pthread_once(&once, install);
  struct sigevent event;
  memset(&event, 0, sizeof event);
  event.sigev_notify = SIGEV_THREAD_ID;
  event.sigev_signo = timer_signal();
  event.sigev_notify_thread_id = (pid_t)syscall(SYS_gettid);
  if (timer_create(CLOCK_THREAD_CPUTIME_ID, &event, &own_timer) != 0) return;
  has_timer = 1;
  pthread_setspecific(thread_end, &has_timer);
  // The workers of libdispatch block every signal; with this one blocked no document would ever run out of time.
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, timer_signal());
  pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
}

void processor_timer_start(long microseconds) {
  if (has_timer) set(microseconds);
}

void processor_timer_stop(void) {
  if (has_timer) set(0);
}

int processor_time_is_up(void) { return 0; }

#else

// Elsewhere there is no timer of a thread's own: the clock is read at every 256th allocation. A loop that does not
// allocate is not stopped by it.
static __thread struct timespec end;
static __thread unsigned asked;

void processor_timer_prepare(void) {}

void processor_timer_start(long microseconds) {
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end);
  end.tv_sec += microseconds / 1000000;
  end.tv_nsec += microseconds % 1000000 * 1000;
  if (end.tv_nsec >= 1000000000) {
    end.tv_sec += 1;
    end.tv_nsec -= 1000000000;
  }
}

void processor_timer_stop(void) {}

int processor_time_is_up(void) {
  if (++asked % 256 != 0) return 0;
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec > end.tv_sec || (now.tv_sec == end.tv_sec && now.tv_nsec > end.tv_nsec);
}

#endif
