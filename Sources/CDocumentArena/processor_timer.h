#pragma once

// Counts the processor time of one document on one thread.

/// Makes the calling thread ready to count; costs something the first time only.
void processor_timer_prepare(void);

/// Starts counting: `document_time_is_up` is called on this thread after `microseconds` of its own processor time.
void processor_timer_start(long microseconds);

/// Stops counting.
void processor_timer_stop(void);

/// For systems without such a timer: whether the time is up, asked now and then by the allocator.
int processor_time_is_up(void);

/// Given by the arena.
void document_time_is_up(void);
