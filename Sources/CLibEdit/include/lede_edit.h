#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A line editor on libedit: keys, the buffer, undo, yank and vi commands are libedit's; what is seen
 * on the screen is drawn by the caller, who is called whenever the editor is about to wait for a key.
 * libedit's own drawing goes to /dev/null: it loses combining characters, has no colours, and cannot
 * show a line that is taller than the screen.
 *
 * All text is UTF-8; all offsets are bytes on scalar boundaries. One thread, one editor at a time. */
typedef struct lede_edit lede_edit;

/* What a key asks of the caller. */
enum lede_action : int32_t {
  LEDE_ENTER,
  LEDE_NEWLINE,
  LEDE_COMPLETE,
  LEDE_FORWARD,
  LEDE_BACKWARD,
  LEDE_FORWARD_WORD,
  LEDE_HOME,
  LEDE_END,
  LEDE_UP,
  LEDE_DOWN,
  LEDE_BACKSPACE,
  LEDE_DELETE,
  LEDE_DELETE_OR_END,
  LEDE_CLEAR_SCREEN,
  LEDE_SEARCH,
  LEDE_LAST_WORD,
  LEDE_CANCEL,
};

/* What the caller's answer makes of the key. */
enum lede_answer : int32_t {
  LEDE_ANSWER_DONE,          /* the buffer is as it should be */
  LEDE_ANSWER_SUBMIT,        /* the line is ended */
  LEDE_ANSWER_END,           /* there is no more input */
  LEDE_ANSWER_CANCEL,        /* the line is given up */
  LEDE_ANSWER_OLDER,         /* libedit shows the older line of its history */
  LEDE_ANSWER_NEWER,         /* libedit shows the newer line */
  LEDE_ANSWER_NEXT_WORD,     /* libedit moves to the end of the word */
};

/* What happens to the screen. */
enum lede_event : int32_t {
  LEDE_PAINT,   /* about to wait for a key: draw */
  LEDE_RESIZED, /* the window has another size: draw anew */
  LEDE_LEAVING, /* about to be stopped: leave the line, undo what was switched on */
  LEDE_BACK,    /* continued: switch on again and draw anew */
};

typedef struct {
  void *context;
  enum lede_answer (*act)(void *context, enum lede_action action);
  void (*happened)(void *context, enum lede_event event);
  /* Does a little of what can be done while nobody types; returns whether there is more of it. */
  bool (*idle)(void *context);
  /* Hands over a line of the history, by lede_edit_recalled: the newest has age 0. Returns how many
   * lines there are. */
  size_t (*recall)(void *context, size_t age);
} lede_callbacks;

enum lede_status : int32_t { LEDE_STATUS_LINE, LEDE_STATUS_END, LEDE_STATUS_CANCELLED };

/* Makes sure that the process reads and measures UTF-8, whatever LANG says. */
void lede_use_utf8(void);

/* Returns the columns that a scalar takes: 0, 1 or 2. Needs lede_use_utf8. */
int lede_width(uint32_t scalar);

/* The key maps: emacs's, vi's while one types, and vi's commands. */
enum lede_keys : int32_t { LEDE_KEYS_EMACS = 1, LEDE_KEYS_VI = 2, LEDE_KEYS_VI_COMMANDS = 4 };

/* Opens an editor on a terminal; null where there is none. `program` is the name that a line of
 * ~/.editrc may begin with. Bind the keys, then choose with lede_edit_use_vi. */
lede_edit *lede_edit_open(const char *program, int input, int output, lede_callbacks callbacks);
/* Sets what the callbacks get as their context; they are called only while a line is read. */
void lede_edit_set_context(lede_edit *edit, void *context);
void lede_edit_close(lede_edit *edit);

/* Binds what a key sends to a function, libedit's or one of lede-…, when the keys are chosen next; what is
 * fixed, ~/.editrc does not change. False where there is no memory. */
bool lede_edit_bind(lede_edit *edit, const char *key, const char *function, int32_t maps, bool fixed);

/* Chooses the keys, vi's or emacs's, and reads ~/.editrc over the defaults. */
void lede_edit_use_vi(lede_edit *edit, bool vi);

/* Reads one line. */
enum lede_status lede_edit_read(lede_edit *edit);

/* The line so far; valid until the next call of any function here. */
const char *lede_edit_line(lede_edit *edit, size_t *length, size_t *cursor);

/* Replaces the bytes from..<to of the line and puts the cursor behind the new text. */
bool lede_edit_replace(lede_edit *edit, size_t from, size_t to, const char *text, size_t length);
void lede_edit_move(lede_edit *edit, size_t to);

/* Waits for one more key inside an action: a scalar, or -1 when reading ends or is cancelled. */
int64_t lede_edit_key(lede_edit *edit);
/* Whether a further byte of input is there, or comes in time. */
bool lede_edit_has_input(lede_edit *edit, int timeout_ms);
/* Gives a key back, to be read next. */
void lede_edit_give_back(lede_edit *edit, uint32_t key);

/* Takes the line that was asked for. */
void lede_edit_recalled(lede_edit *edit, const char *line, size_t length);
