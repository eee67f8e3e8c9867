#define _GNU_SOURCE
#include "lede_signals.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static int pipe_ends[2] = {-1, -1};
static atomic_bool installed;

static atomic_int interrupts;        // Ctrl-C since the last clearing
static atomic_int impatient;         // of these, how many came after the command ignored the first
static _Atomic long first_interrupt; // when the first came, in milliseconds
static atomic_bool resized, continued, stopped;

// The terminal whose modes are changed while a line is edited.
static atomic_bool editing;
static int terminal_fd = -1;
static struct termios terminal_modes;

// Whether the time given is over, and what is written if the process then has to be ended from here:
// one of the two is shown while the other is written.
static atomic_bool time_is_up;
static struct {
  size_t length;
  char bytes[2048];
} last_words[2];
static atomic_int last_words_shown;

// How long the work may take to stop by itself once its time is over.
enum { GRACE_S = 1 };

// How long a command may go on after Ctrl-C before the next one counts as impatience.
enum { PATIENCE_MS = 2000 };

static const int fault_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS};
enum { FAULTS = sizeof fault_signals / sizeof *fault_signals };
static struct sigaction previous_fault[FAULTS];

static void notify(char what) {
  if (pipe_ends[1] >= 0) (void)!write(pipe_ends[1], &what, 1);
}

static long now_ms(void) {
  struct timespec time;
  if (clock_gettime(CLOCK_MONOTONIC, &time) != 0) return 0;
  return time.tv_sec * 1000L + time.tv_nsec / 1000000L;
}

// Puts the modes back, switches bracketed paste off and shows the cursor. Async-signal-safe.
static void restore_terminal(void) {
  if (!atomic_exchange(&editing, false)) return;
  // From the background tcsetattr would stop the process; it is about to end.
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigaction(SIGTTOU, &ignore, nullptr);
  static const char reset[] = "\033[?2004l\033[0m\033[?25h\r\n";
  (void)!write(terminal_fd, reset, sizeof reset - 1);
  tcsetattr(terminal_fd, TCSANOW, &terminal_modes);
}

static void die_by(int signal) {
  struct sigaction plain = {.sa_handler = SIG_DFL};
  sigaction(signal, &plain, nullptr);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  raise(signal);
  sigprocmask(SIG_UNBLOCK, &set, nullptr);
}

static void on_interrupt(int signal) {
  (void)signal;
  int saved = errno;
  if (!atomic_load(&editing)) {
    long now = now_ms();
    if (atomic_load(&interrupts) == 0) {
      atomic_store(&first_interrupt, now);
    } else if (now - atomic_load(&first_interrupt) >= PATIENCE_MS) {
      if (atomic_fetch_add(&impatient, 1) > 0) {
        restore_terminal();
        _exit(130);
      }
      static const char message[] = "\nlede: the command has not stopped yet; Ctrl-C once more leaves lede\n";
      (void)!write(STDERR_FILENO, message, sizeof message - 1);
    }
  }
  atomic_fetch_add(&interrupts, 1);
  notify('i');
  errno = saved;
}

// The timer comes again after the grace: whoever is still here then does not look at the flag.
static void on_time(int signal) {
  (void)signal;
  int saved = errno;
  if (atomic_exchange(&time_is_up, true)) {
    restore_terminal();
    int shown = atomic_load(&last_words_shown);
    (void)!write(STDERR_FILENO, last_words[shown].bytes, last_words[shown].length);
    _exit(124);
  }
  notify('t');
  errno = saved;
}

static void on_notice(int signal) {
  int saved = errno;
  atomic_store(signal == SIGWINCH ? &resized : signal == SIGCONT ? &continued : &stopped, true);
  notify('n');
  errno = saved;
}

static void on_end(int signal) {
  restore_terminal();
  die_by(signal);
}

static void on_fault(int signal) {
  restore_terminal();
  // Whoever was there before (the Swift runtime's backtraces, a sanitizer) has its turn.
  for (int i = 0; i < FAULTS; i++) {
    if (fault_signals[i] == signal) sigaction(signal, &previous_fault[i], nullptr);
  }
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  sigprocmask(SIG_UNBLOCK, &set, nullptr);
  raise(signal);
}

static void install(int signal, void (*handler)(int), int flags, struct sigaction *previous) {
  struct sigaction old, action = {.sa_handler = handler, .sa_flags = flags};
  sigemptyset(&action.sa_mask);
  if (sigaction(signal, nullptr, &old) != 0) return;
  if (previous) *previous = old;
  if (!(old.sa_flags & SA_SIGINFO) && old.sa_handler == SIG_IGN) return;
  sigaction(signal, &action, nullptr);
}

void lede_signals_install(void) {
  if (atomic_exchange(&installed, true)) return;
  if (pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) pipe_ends[0] = pipe_ends[1] = -1;

  // A stack that has overflown cannot hold a handler's frame.
  static char fault_stack[64 * 1024];
  stack_t stack = {.ss_sp = fault_stack, .ss_size = sizeof fault_stack}, old_stack;
  if (sigaltstack(nullptr, &old_stack) == 0 && (old_stack.ss_flags & SS_DISABLE)) {
    sigaltstack(&stack, nullptr);
  }

  // SA_RESTART: a command that reads a file is not disturbed; poll() returns all the same.
  install(SIGINT, on_interrupt, SA_RESTART, nullptr);
  install(SIGWINCH, on_notice, SA_RESTART, nullptr);
  install(SIGCONT, on_notice, SA_RESTART, nullptr);
  install(SIGTERM, on_end, 0, nullptr);
  install(SIGHUP, on_end, 0, nullptr);
  install(SIGQUIT, on_end, 0, nullptr);
  for (int i = 0; i < FAULTS; i++) {
    install(fault_signals[i], on_fault, SA_ONSTACK | SA_NODEFER, &previous_fault[i]);
  }
  // A parent that starts programs from a thread of its own may have these blocked, and nobody could end us.
  static const int wanted[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGCONT, SIGTSTP};
  sigset_t set;
  sigemptyset(&set);
  for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) sigaddset(&set, wanted[i]);
  sigprocmask(SIG_UNBLOCK, &set, nullptr);

  // A closed pipe and a file that may not grow are ordinary errors of write().
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigaction(SIGPIPE, &ignore, nullptr);
  sigaction(SIGXFSZ, &ignore, nullptr);
  atexit(restore_terminal);
}

bool lede_time_limit(double seconds) {
  // The parent may have ignored or blocked the signal: here it is meant.
  struct sigaction action = {.sa_handler = on_time, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGALRM);
  if (sigaction(SIGALRM, &action, nullptr) != 0 || sigprocmask(SIG_UNBLOCK, &set, nullptr) != 0) return false;
  struct itimerval timer = {.it_interval = {.tv_sec = GRACE_S}};
  timer.it_value.tv_sec = (time_t)seconds;
  timer.it_value.tv_usec = (suseconds_t)((seconds - (double)timer.it_value.tv_sec) * 1e6);
  if (timer.it_value.tv_sec == 0 && timer.it_value.tv_usec == 0) timer.it_value.tv_usec = 1; // 0 is "never"
  return setitimer(ITIMER_REAL, &timer, nullptr) == 0;
}

bool lede_time_is_up(void) { return atomic_load(&time_is_up); }

void lede_set_last_words(const char *bytes, size_t length) {
  int next = 1 - atomic_load(&last_words_shown);
  last_words[next].length = length < sizeof last_words[next].bytes ? length : sizeof last_words[next].bytes;
  if (length > 0) memcpy(last_words[next].bytes, bytes, last_words[next].length);
  atomic_store(&last_words_shown, next);
}

bool lede_interrupt_pending(void) { return atomic_load(&interrupts) > 0; }

void lede_interrupt_clear(void) {
  atomic_store(&interrupts, 0);
  atomic_store(&impatient, 0);
}

bool lede_take_resize(void) { return atomic_exchange(&resized, false); }
bool lede_take_continue(void) { return atomic_exchange(&continued, false); }
bool lede_take_stop(void) { return atomic_exchange(&stopped, false); }

enum lede_wait lede_wait_input(int fd, int timeout_ms) {
  struct pollfd ends[2] = {
      {.fd = fd, .events = POLLIN},
      {.fd = pipe_ends[0], .events = POLLIN}, // a negative descriptor is passed over
  };
  for (;;) {
    int count = poll(ends, 2, timeout_ms);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return LEDE_WAIT_FAILED;
    if (count == 0) return LEDE_WAIT_TIMEOUT;
    if (ends[1].revents & POLLIN) {
      char sink[64];
      while (read(pipe_ends[0], sink, sizeof sink) > 0) continue;
      return LEDE_WAIT_SIGNAL;
    }
    if (ends[0].revents) return LEDE_WAIT_INPUT;
  }
}

// MARK: The terminal while a line is edited

bool lede_terminal_begin(int fd) {
  if (tcgetattr(fd, &terminal_modes) != 0) return false;
  terminal_fd = fd;
  atomic_store(&stopped, false);
  atomic_store(&continued, false);
  atomic_store(&editing, true);
  install(SIGTSTP, on_notice, SA_RESTART, nullptr);
  return true;
}

void lede_terminal_end(void) {
  struct sigaction now, plain = {.sa_handler = SIG_DFL};
  if (sigaction(SIGTSTP, nullptr, &now) == 0 && now.sa_handler == on_notice) {
    sigaction(SIGTSTP, &plain, nullptr);
  }
  if (!atomic_load(&editing)) return;
  // Exactly the modes from before: the editing library's notion of "cooked" differs in small things.
  while (tcsetattr(terminal_fd, TCSADRAIN, &terminal_modes) != 0 && errno == EINTR) continue;
  atomic_store(&editing, false);
}

void lede_stop_here(void) {
  struct sigaction old, plain = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, &plain, &old);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &old, nullptr);
}
