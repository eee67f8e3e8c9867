#pragma once

#include <stdbool.h>
#include <stddef.h>

/* Signals and the state of the terminal. Handlers only set flags, write one byte to a pipe and call
 * functions that POSIX lists as async-signal-safe. */

/* Installs the handlers, once: interrupt, resize, terminate, hang up, quit, and the faults. A signal
 * that the parent has set to be ignored stays ignored. SIGPIPE and SIGXFSZ are ignored. */
void lede_signals_install(void);

/* Whether Ctrl-C has come since the last clearing. */
bool lede_interrupt_pending(void);
void lede_interrupt_clear(void);

/* Sets a time, by the wall's clock, for all that is left to do; more than 0 seconds. When it is over
 * a flag is raised; a second later, for work that does not look at the flag, the terminal is put back,
 * the last words are written to standard error, and the process ends with exit code 124. */
bool lede_time_limit(double seconds);
bool lede_time_is_up(void);
/* Sets the last words; what is longer than 2 KB is cut. */
void lede_set_last_words(const char *bytes, size_t length);

enum lede_wait {
  LEDE_WAIT_FAILED = -1,
  LEDE_WAIT_TIMEOUT = 0,
  LEDE_WAIT_INPUT = 1,
  LEDE_WAIT_SIGNAL = 2,
};

/* Waits until `fd` can be read or a signal has come; a negative timeout waits forever. A signal is
 * reported first, and once; its flag says which it was. */
enum lede_wait lede_wait_input(int fd, int timeout_ms);

/* Tells whether the window's size has changed, or the process was continued, since last asked. */
bool lede_take_resize(void);
bool lede_take_continue(void);
bool lede_take_stop(void);

/* Begins and ends the editing of a line on the terminal `fd`: between the two a deadly signal and
 * exit() put the terminal's modes back first, and Ctrl-Z is only noted. */
bool lede_terminal_begin(int fd);
void lede_terminal_end(void);

/* Stops the process as Ctrl-Z does, and returns when it is continued. */
void lede_stop_here(void);
