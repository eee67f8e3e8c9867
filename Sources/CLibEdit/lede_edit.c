#define _GNU_SOURCE
#include "lede_edit.h"
#include "lede_signals.h"

#include <errno.h>
#include <histedit.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

// What a key does, in which of the key maps.
struct binding {
  char *key, *function;
  int32_t maps;
  bool fixed;
};

struct lede_edit {
  EditLine *el;
  FILE *mute; // where libedit draws
  HistoryW *history; // stays empty: see recall()
  wchar_t *recalled; // the line of the history that libedit looks at
  size_t age;        // and how old it is, 0 for the newest
  lede_callbacks callbacks;
  int input;
  bool vi;
  bool cancelled, hung_up; // sticky for the rest of one reading: nested readers ask again
  bool accepted;
  unsigned char back[4]; // bytes given back, last first
  int back_count;
  char *text; // the line in UTF-8
  size_t text_capacity;
  struct binding *bindings;
  size_t binding_count;
};

// Control characters U+0080–9F are never typed (they are dropped), so that their places in the key
// map are free for what this file sends to itself.
enum {
  KEY_VI_COMMAND = 0x80,
  KEY_OLDER = 0x81,
  KEY_NEWER = 0x82,
  KEY_NEXT_WORD = 0x83,
};

enum { ESCAPE_MS = 25, PASTE_SILENCE_MS = 3000, PASTE_LIMIT = 16 << 20 };

// MARK: UTF-8

void lede_use_utf8(void) {
  if (!setlocale(LC_CTYPE, "") || strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
    setlocale(LC_CTYPE, "C.UTF-8");
  }
}

int lede_width(uint32_t scalar) {
  if (scalar >= 0x20 && scalar < 0x7f) return 1;
  int width = wcwidth((wchar_t)scalar);
  return width < 0 ? 1 : width > 2 ? 2 : width;
}

static size_t encode(uint32_t c, char *out) {
  if (c < 0x80) return out[0] = (char)c, 1;
  if (c < 0x800) return out[0] = (char)(0xc0 | c >> 6), out[1] = (char)(0x80 | (c & 0x3f)), 2;
  if (c < 0x10000) {
    out[0] = (char)(0xe0 | c >> 12);
    out[1] = (char)(0x80 | (c >> 6 & 0x3f));
    return out[2] = (char)(0x80 | (c & 0x3f)), 3;
  }
  out[0] = (char)(0xf0 | c >> 18);
  out[1] = (char)(0x80 | (c >> 12 & 0x3f));
  out[2] = (char)(0x80 | (c >> 6 & 0x3f));
  return out[3] = (char)(0x80 | (c & 0x3f)), 4;
}

static size_t encoded_length(wchar_t c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

// How many bytes a sequence has that begins so; 0 where none begins so.
static int sequence_length(unsigned char lead) {
  return lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
}

// Decodes a whole sequence; negative where it is not UTF-8.
static int64_t decode(const unsigned char *bytes, int length) {
  if (length == 1) return bytes[0];
  uint32_t c = bytes[0] & (0x7f >> length);
  for (int i = 1; i < length; i++) {
    if ((bytes[i] & 0xc0) != 0x80) return -1;
    c = c << 6 | (bytes[i] & 0x3f);
  }
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (c < least[length] || c > 0x10ffff || (c >= 0xd800 && c < 0xe000)) return -1;
  return c;
}

// C1 controls, bidirectional controls, line and paragraph separators: nobody means to type them.
static bool is_unwanted(uint32_t c) {
  return (c >= 0x80 && c < 0xa0) || c == 0x61c || c == 0x200e || c == 0x200f ||
         (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static wchar_t *widen(const char *text, size_t length) {
  wchar_t *wide = calloc(length + 1, sizeof *wide);
  if (!wide) return nullptr;
  size_t count = 0;
  for (size_t i = 0; i < length;) {
    int size = sequence_length((unsigned char)text[i]);
    int64_t c = size && i + (size_t)size <= length ? decode((const unsigned char *)text + i, size) : -1;
    if (c > 0) wide[count++] = (wchar_t)c; // a null would end the text early
    i += c < 0 ? 1 : (size_t)size;
  }
  return wide;
}

// MARK: Reading bytes and keys

static void tell(lede_edit *edit, enum lede_event event) {
  edit->callbacks.happened(edit->callbacks.context, event);
}

static void be_stopped(lede_edit *edit) {
  tell(edit, LEDE_LEAVING);
  el_wset(edit->el, EL_PREP_TERM, 0);
  lede_stop_here();
}

static void be_back(lede_edit *edit) {
  // The shell has set the modes it likes: libedit must look at the terminal again.
  el_wset(edit->el, EL_PREP_TERM, 0);
  el_wset(edit->el, EL_PREP_TERM, 1);
  el_resize(edit->el);
  tell(edit, LEDE_BACK);
}

// Reads one byte: 1, 0 at a timeout, -1 when reading is over (cancelled or hung up).
static int next_byte(lede_edit *edit, int timeout_ms, unsigned char *byte) {
  if (edit->cancelled || edit->hung_up) return -1;
  if (edit->back_count > 0) {
    *byte = edit->back[--edit->back_count];
    return 1;
  }
  for (;;) {
    if (lede_time_is_up()) {
      edit->hung_up = true;
      return -1;
    }
    if (lede_interrupt_pending()) {
      edit->cancelled = true;
      return -1;
    }
    if (lede_take_stop()) {
      be_stopped(edit);
      lede_take_continue();
      be_back(edit);
    } else if (lede_take_continue()) {
      be_back(edit);
    }
    if (lede_take_resize()) {
      el_resize(edit->el);
      tell(edit, LEDE_RESIZED);
    }
    const bool works = timeout_ms < 0 && edit->callbacks.idle && edit->callbacks.idle(edit->callbacks.context);
    switch (lede_wait_input(edit->input, works ? 0 : timeout_ms)) {
    case LEDE_WAIT_TIMEOUT:
      if (works) continue;
      return 0;
    case LEDE_WAIT_SIGNAL: continue;
    case LEDE_WAIT_FAILED: edit->hung_up = true; return -1;
    case LEDE_WAIT_INPUT: break;
    }
    // What was typed after Ctrl-C belongs to the next line.
    if (lede_interrupt_pending()) continue;
    ssize_t count = read(edit->input, byte, 1);
    if (count == 1) return 1;
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    edit->hung_up = true;
    return -1;
  }
}

static void give_back_byte(lede_edit *edit, unsigned char byte) {
  if (edit->back_count < (int)sizeof edit->back) edit->back[edit->back_count++] = byte;
}

bool lede_edit_has_input(lede_edit *edit, int timeout_ms) {
  struct pollfd end = {.fd = edit->input, .events = POLLIN};
  return edit->back_count > 0 || poll(&end, 1, timeout_ms) > 0;
}

static lede_edit *of(EditLine *el) {
  void *edit = nullptr;
  el_wget(el, EL_CLIENTDATA, &edit);
  return edit;
}

// libedit's way to get a character, called when it has drawn (to nowhere) and waits: so this is the
// moment to draw.
static int get_character(EditLine *el, wchar_t *out) {
  lede_edit *edit = of(el);
  *out = 0;
  for (;;) {
    if (!lede_edit_has_input(edit, 0) && !edit->cancelled && !edit->hung_up) tell(edit, LEDE_PAINT);

    unsigned char bytes[4];
    if (next_byte(edit, -1, bytes) != 1) break;
    if (edit->vi && bytes[0] == 0x1b) {
      // A lone Escape leaves the insert mode; one that begins a key's sequence does not.
      unsigned char next = 0;
      int got = next_byte(edit, ESCAPE_MS, &next);
      if (got < 0) break;
      if (got > 0) give_back_byte(edit, next);
      *out = got > 0 && (next == '[' || next == 'O') ? 0x1b : KEY_VI_COMMAND;
      return 1;
    }
    int length = sequence_length(bytes[0]), have = 1;
    for (; have < length; have++) {
      int got = next_byte(edit, ESCAPE_MS * 4, &bytes[have]);
      if (got < 0) goto over;
      if (got == 0) break;
      if ((bytes[have] & 0xc0) != 0x80) {
        give_back_byte(edit, bytes[have]);
        break;
      }
    }
    if (length == 0 || have < length) continue; // not UTF-8: nothing was typed
    int64_t c = decode(bytes, length);
    if (c < 0 || is_unwanted((uint32_t)c)) continue;
    *out = (wchar_t)c;
    return 1;
  }
over:
  errno = EINTR;
  return -1;
}

int64_t lede_edit_key(lede_edit *edit) {
  wchar_t key;
  return el_wgetc(edit->el, &key) == 1 ? (int64_t)key : -1;
}

void lede_edit_give_back(lede_edit *edit, uint32_t key) {
  el_wpush(edit->el, (wchar_t[]){(wchar_t)key, 0});
}

// MARK: The line

const char *lede_edit_line(lede_edit *edit, size_t *length, size_t *cursor) {
  const LineInfoW *line = el_wline(edit->el);
  size_t needed = (size_t)(line->lastchar - line->buffer) * 4 + 1;
  if (needed > edit->text_capacity) {
    char *larger = realloc(edit->text, needed * 2);
    if (!larger) {
      *length = *cursor = 0;
      return "";
    }
    edit->text = larger;
    edit->text_capacity = needed * 2;
  }
  size_t count = 0;
  *cursor = 0;
  for (const wchar_t *c = line->buffer; c < line->lastchar; c++) {
    if (c == line->cursor) *cursor = count;
    count += encode((uint32_t)*c, edit->text + count);
  }
  if (line->cursor >= line->lastchar) *cursor = count;
  *length = count;
  return edit->text;
}

// The number of characters before a byte offset.
static int index_of(lede_edit *edit, size_t offset) {
  const LineInfoW *line = el_wline(edit->el);
  size_t bytes = 0;
  int index = 0;
  for (const wchar_t *c = line->buffer; c < line->lastchar && bytes < offset; c++, index++) {
    bytes += encoded_length(*c);
  }
  return index;
}

static void move_to_index(lede_edit *edit, int index) {
  const LineInfoW *line = el_wline(edit->el);
  el_cursor(edit->el, index - (int)(line->cursor - line->buffer));
}

void lede_edit_move(lede_edit *edit, size_t to) { move_to_index(edit, index_of(edit, to)); }

bool lede_edit_replace(lede_edit *edit, size_t from, size_t to, const char *text, size_t length) {
  int first = index_of(edit, from), last = index_of(edit, to);
  wchar_t *wide = widen(text, length);
  if (!wide) return false;
  const LineInfoW *line = el_wline(edit->el);
  int total = (int)(line->lastchar - line->buffer), added = (int)wcslen(wide);
  bool done = true;
  if (first == last) {
    move_to_index(edit, first);
    done = added == 0 || el_winsertstr(edit->el, wide) == 0;
  } else if (total - (last - first) + added == 0) {
    move_to_index(edit, last);
    el_deletestr(edit->el, last - first);
  } else {
    // The whole line anew: el_deletestr would put what goes into the yank buffer.
    wchar_t *whole = calloc((size_t)(total - (last - first) + added) + 1, sizeof *whole);
    if (whole) {
      wmemcpy(whole, line->buffer, (size_t)first);
      wmemcpy(whole + first, wide, (size_t)added);
      wmemcpy(whole + first + added, line->buffer + last, (size_t)(total - last));
      done = el_wreplacestr(edit->el, whole) == 0;
      if (done) move_to_index(edit, first + added);
    }
    done = done && whole;
    free(whole);
  }
  free(wide);
  return done;
}

// MARK: Keys that are ours

static unsigned char act(EditLine *el, enum lede_action action) {
  lede_edit *edit = of(el);
  switch (edit->callbacks.act(edit->callbacks.context, action)) {
  case LEDE_ANSWER_DONE: return CC_REFRESH;
  case LEDE_ANSWER_SUBMIT: edit->accepted = true; return CC_NEWLINE;
  case LEDE_ANSWER_END: edit->hung_up = true; return CC_EOF;
  case LEDE_ANSWER_CANCEL: edit->cancelled = true; return CC_EOF;
  case LEDE_ANSWER_OLDER: lede_edit_give_back(edit, KEY_OLDER); return CC_NORM;
  case LEDE_ANSWER_NEWER: lede_edit_give_back(edit, KEY_NEWER); return CC_NORM;
  case LEDE_ANSWER_NEXT_WORD: lede_edit_give_back(edit, KEY_NEXT_WORD); return CC_NORM;
  }
  return CC_NORM;
}

#define ACTION(name, action)                                                                             \
  static unsigned char name(EditLine *el, int key) {                                                     \
    (void)key;                                                                                           \
    return act(el, action);                                                                              \
  }
ACTION(enter, LEDE_ENTER)
ACTION(newline, LEDE_NEWLINE)
ACTION(complete, LEDE_COMPLETE)
ACTION(forward, LEDE_FORWARD)
ACTION(backward, LEDE_BACKWARD)
ACTION(forward_word, LEDE_FORWARD_WORD)
ACTION(home, LEDE_HOME)
ACTION(end, LEDE_END)
ACTION(up, LEDE_UP)
ACTION(down, LEDE_DOWN)
ACTION(backspace, LEDE_BACKSPACE)
ACTION(delete_next, LEDE_DELETE)
ACTION(delete_or_end, LEDE_DELETE_OR_END)
ACTION(clear_screen, LEDE_CLEAR_SCREEN)
ACTION(search, LEDE_SEARCH)
ACTION(last_word, LEDE_LAST_WORD)
ACTION(cancel, LEDE_CANCEL)
#undef ACTION

// A key of the terminal that means nothing here; unbound, its sequence's tail would be typed.
static unsigned char ignore(EditLine *el, int key) {
  (void)el, (void)key;
  return CC_NORM;
}

// Everything up to the end of a bracketed paste, in one insertion. Newlines at its end are left out,
// so that a pasted command waits to be looked at.
static unsigned char paste(EditLine *el, int key) {
  (void)key;
  static const char final[] = "\033[201~";
  const size_t final_length = sizeof final - 1;
  lede_edit *edit = of(el);
  size_t count = 0, capacity = 4096;
  unsigned char *bytes = malloc(capacity);
  if (!bytes) return CC_ERROR;
  unsigned char byte;
  while (next_byte(edit, PASTE_SILENCE_MS, &byte) == 1) {
    if (count == capacity) {
      unsigned char *larger = capacity < PASTE_LIMIT ? realloc(bytes, capacity * 2) : nullptr;
      if (!larger) break;
      bytes = larger;
      capacity *= 2;
    }
    bytes[count++] = byte;
    if (byte == '~' && count >= final_length &&
        memcmp(bytes + count - final_length, final, final_length) == 0) {
      count -= final_length;
      break;
    }
  }
  if (edit->cancelled || edit->hung_up) {
    free(bytes);
    return CC_NORM;
  }

  wchar_t *wide = calloc(count + 1, sizeof *wide);
  size_t kept = 0;
  for (size_t i = 0; wide && i < count;) {
    int length = sequence_length(bytes[i]);
    int64_t c = length && i + (size_t)length <= count ? decode(bytes + i, length) : -1;
    bool after_return = i > 0 && bytes[i] == '\n' && bytes[i - 1] == '\r';
    i += c < 0 ? 1 : (size_t)length;
    if (c == '\r') c = '\n';
    if (c < 0 || after_return || (c < 0x20 && c != '\n' && c != '\t') || c == 0x7f) continue;
    if (!is_unwanted((uint32_t)c)) wide[kept++] = (wchar_t)c;
  }
  free(bytes);
  while (kept > 0 && wide[kept - 1] == L'\n') kept--;
  if (wide) wide[kept] = 0;
  if (kept > 0) el_winsertstr(el, wide);
  free(wide);
  return CC_REFRESH;
}

struct function {
  const char *name;
  unsigned char (*body)(EditLine *, int);
};

static const struct function functions[] = {
    {"lede-enter", enter},         {"lede-newline", newline},
    {"lede-complete", complete},   {"complete", complete},
    {"rl_complete", complete},     {"lede-forward", forward},
    {"lede-backward", backward},   {"lede-forward-word", forward_word},
    {"lede-home", home},           {"lede-end", end},
    {"lede-up", up},               {"lede-down", down},
    {"lede-backspace", backspace}, {"lede-delete", delete_next},
    {"lede-delete-or-end", delete_or_end},
    {"lede-clear-screen", clear_screen},
    {"lede-search", search},       {"lede-last-word", last_word},
    {"lede-cancel", cancel},       {"lede-paste", paste},
    {"lede-ignore", ignore},
};

// MARK: History

// The editor that reads now. libedit gives its history functions one pointer, and takes it for a
// HistoryW in a few places (its command `history size`).
static lede_edit *reading;

// libedit's history: the caller has the lines, and is asked for each when somebody goes to it.
static int recall(void *history, HistEventW *event, int operation, ...) {
  (void)history;
  lede_edit *edit = reading;
  if (!edit || !edit->callbacks.recall) return -1;
  const size_t none = SIZE_MAX;
  size_t age;
  switch (operation) {
  case H_FIRST: age = 0; break;
  case H_NEXT: age = edit->age + 1; break;
  case H_PREV: age = edit->age > 0 ? edit->age - 1 : none; break;
  case H_CURR: age = edit->age; break;
  case H_LAST: {
    size_t count = edit->callbacks.recall(edit->callbacks.context, none);
    age = count > 0 ? count - 1 : none;
    break;
  }
  default: return -1;
  }
  if (age == none) return -1;
  size_t count = edit->callbacks.recall(edit->callbacks.context, age);
  if (age >= count || !edit->recalled) return -1;
  edit->age = age;
  event->str = edit->recalled;
  event->num = count - age > INT_MAX ? INT_MAX : (int)(count - age);
  return 0;
}

void lede_edit_recalled(lede_edit *edit, const char *line, size_t length) {
  free(edit->recalled);
  edit->recalled = widen(line, length);
}

// MARK: Opening and setting up

static void bind_narrow(EditLine *el, bool commands, const char *key, const char *function) {
  if (commands) {
    el_set(el, EL_BIND, "-a", key, function, nullptr);
  } else {
    el_set(el, EL_BIND, key, function, nullptr);
  }
}

bool lede_edit_bind(lede_edit *edit, const char *key, const char *function, int32_t maps, bool fixed) {
  struct binding *larger = realloc(edit->bindings, (edit->binding_count + 1) * sizeof *larger);
  if (!larger) return false;
  edit->bindings = larger;
  struct binding new = {strdup(key), strdup(function), maps, fixed};
  if (!new.key || !new.function) {
    free(new.key);
    free(new.function);
    return false;
  }
  edit->bindings[edit->binding_count++] = new;
  return true;
}

static void bind_all(lede_edit *edit, bool fixed_only) {
  for (size_t i = 0; i < edit->binding_count; i++) {
    const struct binding *b = &edit->bindings[i];
    if (fixed_only && !b->fixed) continue;
    if (b->maps & (edit->vi ? LEDE_KEYS_VI : LEDE_KEYS_EMACS)) {
      bind_narrow(edit->el, false, b->key, b->function);
    }
    if (edit->vi && b->maps & LEDE_KEYS_VI_COMMANDS) bind_narrow(edit->el, true, b->key, b->function);
  }
  static const struct {
    wchar_t key;
    const wchar_t *function;
  } private_keys[] = {
      {KEY_OLDER, L"ed-prev-history"},
      {KEY_NEWER, L"ed-next-history"},
      {KEY_NEXT_WORD, L"em-next-word"},
  };
  for (size_t i = 0; i < sizeof private_keys / sizeof *private_keys; i++) {
    wchar_t key[] = {private_keys[i].key, 0};
    el_wset(edit->el, EL_BIND, key, private_keys[i].function, nullptr);
    if (edit->vi) el_wset(edit->el, EL_BIND, L"-a", key, private_keys[i].function, nullptr);
  }
  if (edit->vi) {
    wchar_t key[] = {KEY_VI_COMMAND, 0};
    el_wset(edit->el, EL_BIND, key, L"vi-command-mode", nullptr);
    el_wset(edit->el, EL_BIND, L"-a", key, L"lede-ignore", nullptr);
  }
}

// Function keys and the like, with and without Shift, Alt and Ctrl.
static void bind_unused_keys(lede_edit *edit) {
  char key[24];
  for (int modifier = 0; modifier <= 8; modifier++) {
    if (modifier == 1) continue;
    for (int number = 1; number <= 34; number++) {
      if (modifier) {
        snprintf(key, sizeof key, "\033[%d;%d~", number, modifier);
      } else {
        snprintf(key, sizeof key, "\033[%d~", number);
      }
      bind_narrow(edit->el, false, key, "lede-ignore");
      if (edit->vi) bind_narrow(edit->el, true, key, "lede-ignore");
    }
    for (const char *letter = "ABCDEFHPQRSZ"; *letter; letter++) {
      if (modifier) {
        snprintf(key, sizeof key, "\033[1;%d%c", modifier, *letter);
      } else {
        snprintf(key, sizeof key, *letter >= 'P' && *letter < 'Z' ? "\033O%c" : "\033[%c", *letter);
      }
      bind_narrow(edit->el, false, key, "lede-ignore");
      if (edit->vi) bind_narrow(edit->el, true, key, "lede-ignore");
    }
  }
}

static wchar_t *no_prompt(EditLine *el) {
  (void)el;
  static wchar_t empty[] = L"";
  return empty;
}

static void bind_defaults(lede_edit *edit) {
  bind_unused_keys(edit);
  bind_all(edit, false);
}

void lede_edit_use_vi(lede_edit *edit, bool vi) {
  edit->vi = vi;
  el_set(edit->el, EL_EDITOR, vi ? "vi" : "emacs");
  bind_defaults(edit);
  el_source(edit->el, nullptr);
  // `bind -v` or `bind -e` in ~/.editrc is a choice too; it has emptied the key map.
  const char *editor = nullptr;
  if (el_get(edit->el, EL_EDITOR, &editor) == 0 && editor && (strcmp(editor, "vi") == 0) != edit->vi) {
    edit->vi = !edit->vi;
    bind_defaults(edit);
  }
  bind_all(edit, true);
}

lede_edit *lede_edit_open(const char *program, int input, int output, lede_callbacks callbacks) {
  lede_use_utf8();
  lede_edit *edit = calloc(1, sizeof *edit);
  if (!edit) return nullptr;
  edit->input = input;
  edit->callbacks = callbacks;
  edit->mute = fopen("/dev/null", "we");
  if (edit->mute) edit->el = el_init_fd(program, stdin, edit->mute, edit->mute, input, output, output);
  if (edit->el) edit->history = history_winit();
  if (!edit->history) {
    lede_edit_close(edit);
    return nullptr;
  }
  el_wset(edit->el, EL_CLIENTDATA, edit);
  // Enter is a return and Ctrl-J a newline (libedit has the terminal swap them), or a pasted pair of
  // both would be two line ends.
  el_set(edit->el, EL_SETTY, "-d", "-icrnl", nullptr);
  el_set(edit->el, EL_SETTY, "-d", "-inlcr", nullptr);
  el_wset(edit->el, EL_SIGNAL, 0); // its handlers are not async-signal-safe and signal the whole group
  el_wset(edit->el, EL_PROMPT, no_prompt);
  el_wset(edit->el, EL_GETCFN, get_character);
  el_wset(edit->el, EL_HIST, recall, edit->history);
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    el_set(edit->el, EL_ADDFN, functions[i].name, functions[i].name, functions[i].body);
  }
  return edit;
}

void lede_edit_set_context(lede_edit *edit, void *context) { edit->callbacks.context = context; }

void lede_edit_close(lede_edit *edit) {
  if (!edit) return;
  if (edit->el) {
    el_wset(edit->el, EL_EDITMODE, 0); // or what was typed ahead is discarded
    el_end(edit->el);
  }
  if (edit->history) history_wend(edit->history);
  if (edit->mute) fclose(edit->mute);
  free(edit->recalled);
  for (size_t i = 0; i < edit->binding_count; i++) {
    free(edit->bindings[i].key);
    free(edit->bindings[i].function);
  }
  free(edit->bindings);
  free(edit->text);
  free(edit);
}

enum lede_status lede_edit_read(lede_edit *edit) {
  edit->cancelled = edit->hung_up = edit->accepted = false;
  lede_interrupt_clear();
  if (!lede_terminal_begin(edit->input)) return LEDE_STATUS_END;
  lede_take_resize(); // whatever came before: libedit and the painter ask for the size now
  int count = 0;
  reading = edit;
  const wchar_t *line = el_wgets(edit->el, &count);
  reading = nullptr;
  lede_terminal_end();
  if (edit->cancelled) {
    lede_interrupt_clear();
    return LEDE_STATUS_CANCELLED;
  }
  // A Ctrl-C right after Enter belongs to the command: the flag stays up.
  // A key that the person bound to libedit's own ed-newline ends the line without asking.
  return edit->accepted || (line && count > 0) ? LEDE_STATUS_LINE : LEDE_STATUS_END;
}
