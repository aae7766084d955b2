import CCMarkGFM
import CDocumentArena
import Synchronization

/// The one door to cmark-gfm. C pointers do not leave this floor.
///
/// The library keeps tables for the whole process which it changes while it parses inlines, so it is only safe on
/// several threads in the way prepared here: the characters of autolinks stay special for ever and autolink is told to
/// leave the tables alone; documents with a tilde, the only ones that strikethrough can touch, take turns.
enum CommonMark {
  /// What a document may cost before it is refused.
  struct Budget: Sendable {
    /// Bytes of the tree.
    var memory = 64 << 20
    /// Microseconds of processor time.
    var time = 500_000
    /// Bytes of HTML.
    var output = 16_000_000
  }

  enum Failure: Error {
    case outOfMemoryBudget, outOfTimeBudget, refused
  }

  /// A node of a document's tree; valid inside the closure it was given to.
  typealias Node = OpaquePointer

  /// Parses `bytes` and hands the tree to `body`, then forgets it.
  static func parse<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, budget: Budget = Budget(), _ body: (Node) -> Result
  ) throws(Failure) -> Result {
    let library = Library.shared
    let hasTilde = bytes.contains(UInt8(ascii: "~"))
    let (result, root) = hasTilde
      ? library.turns.withLock { _ in library.parse(bytes, extensions: library.allExtensions, budget: budget) }
      : library.parse(bytes, extensions: library.extensionsWithoutTilde, budget: budget)
    // A refusal means that the arena holds another document of this thread, which must stay.
    guard result != DOCUMENT_REFUSED else { throw .refused }
    defer { document_arena_reset() }
    switch result {
    case DOCUMENT_PARSED: break
    case DOCUMENT_OUT_OF_MEMORY_BUDGET: throw .outOfMemoryBudget
    case DOCUMENT_OUT_OF_TIME_BUDGET: throw .outOfTimeBudget
    default: throw .refused
    }
    guard let root else { throw .refused }
    return body(root.node)
  }

  /// The types of nodes, as numbers that can be compared quickly. Those of extensions are only known at run time.
  static var types: NodeTypes { Library.shared.types }
}

/// Numbers of node types that extensions were given when they were registered.
struct NodeTypes: Sendable {
  let table: UInt32
  let tableRow: UInt32
  let tableCell: UInt32
  let strikethrough: UInt32
}

/// The library made ready, once for the process.
private final class Library: Sendable {
  static let shared = Library()

  /// A pointer that may cross threads: extensions are never changed after the start.
  struct Extension: @unchecked Sendable { let pointer: OpaquePointer? }
  /// The root of a tree on its way out of the lock, on one thread.
  struct Root: @unchecked Sendable { let node: OpaquePointer }

  let allExtensions: [Extension]
  let extensionsWithoutTilde: [Extension]
  let types: NodeTypes
  let turns = Mutex(())

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    let table = Extension(pointer: cmark_find_syntax_extension("table"))
    let strikethrough = Extension(pointer: cmark_find_syntax_extension("strikethrough"))
    let autolink = Extension(pointer: cmark_find_syntax_extension("autolink"))
    let tasklist = Extension(pointer: cmark_find_syntax_extension("tasklist"))
    allExtensions = [table, strikethrough, autolink, tasklist]
    extensionsWithoutTilde = [table, autolink, tasklist]
    types = Self.learnTypes(allExtensions)
    Self.keepCharactersSpecial(autolink: autolink, strikethrough: strikethrough)
  }

  func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, extensions: [Extension], budget: CommonMark.Budget
  ) -> (document_result, Root?) {
    var pointers = extensions.map(\.pointer)
    var root: OpaquePointer?
    let result = bytes.withMemoryRebound(to: CChar.self) { text in
      document_parse(
        text.baseAddress, text.count, CMARK_OPT_DEFAULT, &pointers, Int32(pointers.count),
        document_budget(memory_bytes: budget.memory, cpu_microseconds: budget.time), &root)
    }
    return (result, root.map { Root(node: $0) })
  }

  /// Makes `:`, `w` and `~` special and takes autolink's list away, so that no parse changes the tables for it again.
  /// Strikethrough keeps its list: without it the delimiter loop of the library never ends.
  private static func keepCharactersSpecial(autolink: Extension, strikethrough: Extension) {
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    cmark_parser_attach_syntax_extension(parser, autolink.pointer)
    cmark_parser_attach_syntax_extension(parser, strikethrough.pointer)
    cmark_manage_extensions_special_characters(parser, 1)
    cmark_parser_free(parser)
    cmark_syntax_extension_set_special_inline_chars(autolink.pointer, nil)
  }

  /// Parses a sample that has every node type of the extensions and reads their numbers off it.
  private static func learnTypes(_ extensions: [Extension]) -> NodeTypes {
    let sample = "| a |\n| - |\n| ~b~ |\n"
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    for element in extensions { cmark_parser_attach_syntax_extension(parser, element.pointer) }
    cmark_parser_feed(parser, sample, sample.utf8.count)
    let root = cmark_parser_finish(parser)
    defer { cmark_node_free(root) }
    var numbers: [String: UInt32] = [:]
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(iterator), let name = cmark_node_get_type_string(node) else { continue }
      numbers[String(cString: name)] = cmark_node_get_type(node).rawValue
    }
    return NodeTypes(
      table: numbers["table"] ?? .max, tableRow: numbers["table_header"] ?? .max,
      tableCell: numbers["table_cell"] ?? .max, strikethrough: numbers["strikethrough"] ?? .max)
  }
}
