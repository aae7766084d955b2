#define _GNU_SOURCE
#include "CDocumentArena.h"
#include "processor_timer.h"

#include <cmark-gfm-extension_api.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A bump arena: memory comes from chunks, is handed out zeroed and is given back all at once. The first chunk is kept
// from document to document, so that an ordinary page costs no call to the system's allocator.

enum { FIRST_CHUNK = 1 << 20, HEADER = 16 };

typedef struct chunk {
  struct chunk *previous;
  size_t capacity;
  size_t used;
  // 16-byte alignment of the data that follows.
  size_t padding;
} chunk;

typedef struct {
  chunk *current;
  size_t total;
  size_t limit;
  unsigned char *last;
  int busy;
  // Where to go on when the budget is used up; only valid while `guarded`.
  sigjmp_buf escape;
  volatile sig_atomic_t guarded;
  volatile sig_atomic_t allocating;
  volatile sig_atomic_t expired;
} arena;

static __thread arena own;

static void give_up(document_result reason) {
  // Outside of parsing there is no place to go on from.
  if (!own.guarded) abort();
  own.guarded = 0;
  siglongjmp(own.escape, (int)reason);
}

// Called by the timer's signal handler on the thread whose time is up. Inside the allocator the arena is between two
// states, so there the jump waits until the allocator is left.
void document_time_is_up(void) {
  if (!own.guarded) return;
  if (own.allocating) {
    own.expired = 1;
    return;
  }
  give_up(DOCUMENT_OUT_OF_TIME_BUDGET);
}

static void leave_allocator(void) {
  own.allocating = 0;
  if (own.guarded && (own.expired || processor_time_is_up())) give_up(DOCUMENT_OUT_OF_TIME_BUDGET);
}

static chunk *add_chunk(size_t wanted) {
  size_t capacity = wanted > FIRST_CHUNK ? wanted : FIRST_CHUNK;
  chunk *fresh = calloc(1, sizeof(chunk) + capacity);
  if (fresh == NULL) {
    if (own.guarded) give_up(DOCUMENT_OUT_OF_MEMORY_BUDGET);
    abort();
  }
  fresh->capacity = capacity;
  fresh->previous = own.current;
  own.current = fresh;
  return fresh;
}

static void *take(size_t size) {
  if (size > SIZE_MAX / 2) give_up(DOCUMENT_OUT_OF_MEMORY_BUDGET);
  size_t whole = HEADER + ((size + 15) & ~(size_t)15);
  own.total += whole;
  if (own.guarded && own.total > own.limit) give_up(DOCUMENT_OUT_OF_MEMORY_BUDGET);
  chunk *place = own.current;
  if (place == NULL || place->capacity - place->used < whole) place = add_chunk(whole);
  unsigned char *start = (unsigned char *)(place + 1) + place->used;
  place->used += whole;
  *(size_t *)start = size;
  own.last = start + HEADER;
  return own.last;
}

static void *arena_calloc(size_t count, size_t size) {
  own.allocating = 1;
  if (size != 0 && count > SIZE_MAX / 2 / size) give_up(DOCUMENT_OUT_OF_MEMORY_BUDGET);
  void *memory = take(count * size);
  leave_allocator();
  return memory;
}

static void *arena_realloc(void *old, size_t size) {
  if (old == NULL) return arena_calloc(1, size);
  own.allocating = 1;
  size_t *header = (size_t *)((unsigned char *)old - HEADER);
  size_t before = *header;
  void *memory = old;
  if (size > before) {
    size_t room = (before + 15) & ~(size_t)15;
    size_t wanted = (size + 15) & ~(size_t)15;
    chunk *place = own.current;
    if (size <= room) {
      *header = size;
    } else if (old == own.last && wanted >= size && place->capacity - place->used >= wanted - room) {
      // The newest piece of all: it can grow where it stands.
      own.total += wanted - room;
      if (own.guarded && own.total > own.limit) give_up(DOCUMENT_OUT_OF_MEMORY_BUDGET);
      place->used += wanted - room;
      *header = size;
    } else {
      memory = take(size);
      memcpy(memory, old, before);
    }
  }
  leave_allocator();
  return memory;
}

static void arena_free(void *memory) { (void)memory; }

static cmark_mem arena_memory = {arena_calloc, arena_realloc, arena_free};

size_t document_arena_used(void) { return own.total; }

void document_arena_reset(void) {
  while (own.current != NULL && own.current->previous != NULL) {
    chunk *previous = own.current->previous;
    free(own.current);
    own.current = previous;
  }
  if (own.current != NULL) {
    if (own.current->capacity > FIRST_CHUNK) {
      free(own.current);
      own.current = NULL;
    } else {
      memset(own.current + 1, 0, own.current->used);
      own.current->used = 0;
    }
  }
  own.total = 0;
  own.last = NULL;
  own.busy = 0;
}

// A thread's first chunk outlives its documents, and goes when the thread ends.
static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t thread_end;

static void free_chunks(void *unused) {
  (void)unused;
  document_arena_reset();
  free(own.current);
  own.current = NULL;
}

static void make_key(void) { pthread_key_create(&thread_end, free_chunks); }

document_result document_parse(const char *bytes, size_t length, int options,
                               cmark_syntax_extension *const *extensions, int extension_count,
                               document_budget budget, cmark_node **root) {
  *root = NULL;
  if (own.busy) return DOCUMENT_REFUSED;
  own.busy = 1;
  pthread_once(&once, make_key);
  pthread_setspecific(thread_end, &own);
  own.limit = budget.memory_bytes;
  own.allocating = 0;
  own.expired = 0;
  // Before the place to go on from is marked: the signals that it lets through are kept with it.
  processor_timer_prepare();
  int outcome = sigsetjmp(own.escape, 1);
  if (outcome != 0) {
    processor_timer_stop();
    return (document_result)outcome;
  }
  own.guarded = 1;
  processor_timer_start(budget.cpu_microseconds);
  cmark_parser *parser = cmark_parser_new_with_mem(options, &arena_memory);
  for (int index = 0; index < extension_count; index++) {
    cmark_parser_attach_syntax_extension(parser, extensions[index]);
  }
  cmark_parser_feed(parser, bytes, length);
  cmark_node *document = cmark_parser_finish(parser);
  own.guarded = 0;
  processor_timer_stop();
  *root = document;
  if (document != NULL) return DOCUMENT_PARSED;
  document_arena_reset();
  return DOCUMENT_REFUSED;
}
