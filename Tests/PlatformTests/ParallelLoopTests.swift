import Platform
import Synchronization
import Testing

@Suite struct ParallelLoopTests {
  private static func work(_ index: Int) -> String { "\(index): " + String(repeating: "x", count: index % 17) }

  @Test(arguments: [0, 1, 2, 15, 16, 17, 31, 1_000])
  func `The results are the same for any number of workers and any chunk`(count: Int) {
    let expected = (0..<count).map(Self.work)
    for workers in [-1, 0, 1, 2, 3, 8, 64] {
      for chunk in [1, 7, 16, 5_000] {
        #expect(ParallelLoop.map(count, workers: workers, chunk: chunk) { Self.work($0) } == expected)
      }
    }
  }

  @Test func `Each index is worked on once`() {
    let counts = (0..<10_000).map { _ in Count() }
    _ = ParallelLoop.map(counts.count, workers: 4, chunk: 3) { counts[$0].value.add(1, ordering: .relaxed) }
    #expect(counts.allSatisfy { $0.value.load(ordering: .relaxed) == 1 })
  }

  @Test func `Each worker has a value of its own, made once and used again`() {
    let made = Count()
    let results = ParallelLoop.map(
      2_000, workers: 3, chunk: 10,
      state: { () -> [Int] in
        made.value.add(1, ordering: .relaxed)
        return []
      }
    ) { (seen: inout [Int], index: Int) -> (isInOrder: Bool, index: Int) in
      defer { seen.append(index) }
      return (seen.last.map { $0 < index } ?? true, index)
    }
    #expect((1...3).contains(made.value.load(ordering: .relaxed)))
    #expect(results.map(\.index) == Array(0..<2_000))
    #expect(results.allSatisfy { $0.isInOrder })
  }

  @Test func `A loop within a loop comes to its end`() {
    let sums = ParallelLoop.map(8, workers: 4, chunk: 1) { outer in
      ParallelLoop.map(100, workers: 4, chunk: 1) { inner in outer * inner }.reduce(0, +)
    }
    #expect(sums == (0..<8).map { $0 * 4_950 })
  }

  private final class Count: Sendable {
    let value = Atomic<Int>(0)
  }
}
