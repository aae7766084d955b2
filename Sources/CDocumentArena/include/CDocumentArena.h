#pragma once

#include <stddef.h>
#include <cmark-gfm.h>

// Parses one document after the other on a thread, each in the thread's own arena and within a budget.
//
// Why C: the allocator that cmark is given has no context pointer, so the arena must be found by thread-local storage;
// and leaving a document that costs too much means jumping out of cmark, which is only sound over C frames.

#ifdef __cplusplus
extern "C" {
#endif

/// What a document may cost.
typedef struct {
  /// Bytes that the document's tree may take.
  size_t memory_bytes;
  /// Microseconds of processor time that parsing may take.
  long cpu_microseconds;
} document_budget;

/// How parsing ended.
typedef enum {
  DOCUMENT_PARSED = 0,
  DOCUMENT_OUT_OF_MEMORY_BUDGET = 1,
  DOCUMENT_OUT_OF_TIME_BUDGET = 2,
  DOCUMENT_REFUSED = 3,
} document_result;

/// Parses `length` bytes of Markdown with the given extensions. On `DOCUMENT_PARSED` the tree is at `*root` and lives
/// until `document_arena_reset` is called on the same thread; nothing else frees it. One document at a time a thread:
/// a second call before the reset is refused.
document_result document_parse(const char *bytes, size_t length, int options,
                               cmark_syntax_extension *const *extensions, int extension_count,
                               document_budget budget, cmark_node **root);

/// Forgets the thread's document and makes the arena ready for the next one.
void document_arena_reset(void);

/// The bytes that the thread's document has taken so far.
size_t document_arena_used(void);

#ifdef __cplusplus
}
#endif
