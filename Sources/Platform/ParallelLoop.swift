import Dispatch
import Synchronization

/// The only place where work is spread over cores.
///
/// Workers take chunks of indexes from one counter; each index is worked on once and its result stored at its own
/// place, so the outcome does not depend on how many workers there were or which was faster.
public enum ParallelLoop {
  /// The results of `work` for 0 ..< `count`, in order, made by at most `workers` threads.
  public static func map<Result: Sendable>(
    _ count: Int, workers: Int, chunk: Int = 16, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    map(count, workers: workers, chunk: chunk, state: { () }, { _, index in work(index) })
  }

  /// The same, with a value of its own for each worker: a buffer that is used again and again.
  public static func map<State: ~Copyable, Result: Sendable>(
    _ count: Int, workers: Int, chunk: Int = 16,
    state: @Sendable () -> State, _ work: @Sendable (inout State, Int) -> Result
  ) -> [Result] {
    guard count > 0 else { return [] }
    let workers = max(1, min(workers, (count + chunk - 1) / chunk))
    if workers == 1 {
      var own = state()
      return (0..<count).map { work(&own, $0) }
    }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialised in
      let slots = Slots(base: buffer.baseAddress!)
      let next = Counter()
      DispatchQueue.concurrentPerform(iterations: workers) { _ in
        var own = state()
        while true {
          let start = next.value.add(chunk, ordering: .relaxed).oldValue
          if start >= count { break }
          for index in start..<min(start + chunk, count) {
            (slots.base + index).initialize(to: work(&own, index))
          }
        }
      }
      initialised = count
    }
  }

  /// Room for the results; each index is written by exactly one worker, which is why sharing it is safe.
  private struct Slots<Result>: @unchecked Sendable {
    let base: UnsafeMutablePointer<Result>
  }

  private final class Counter: Sendable {
    let value = Atomic<Int>(0)
  }
}
