import Diagnostics

/// A piece of YAML with the place where it stands in the file.
public struct YAMLNode: Sendable {
  /// What the piece is. Scalars stay text until a field asks for a type, so that `no` and `0x1F` are what was written.
  public enum Content: Sendable {
    /// A text; plain means written without quotes.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([YAMLEntry])
  }

  public let content: Content
  public let range: SourceRange
  /// Whether something stands here that could not be read, or only by guessing: it has had its finding, and must be
  /// called neither missing nor wrong.
  public let isUnreadable: Bool

  public init(content: Content, range: SourceRange, isUnreadable: Bool = false) {
    self.content = content
    self.range = range
    self.isUnreadable = isUnreadable
  }

  /// A group of fields of which none could be read.
  static let unreadableFields = YAMLNode(content: .mapping([]), range: .start, isUnreadable: true)

  /// What it is, in words for people: "a single value", "a list", "a group of fields".
  var kindInWords: String {
    switch content {
    case .scalar: "a single value"
    case .sequence: "a list"
    case .mapping: "a group of fields"
    }
  }
}

/// A key of a mapping with its value.
public struct YAMLEntry: Sendable {
  public let key: String
  public let keyRange: SourceRange
  public let value: YAMLNode

  public init(key: String, keyRange: SourceRange, value: YAMLNode) {
    self.key = key
    self.keyRange = keyRange
    self.value = value
  }

  /// Whether the key is `name`, to the byte. Most differ in length, which costs nothing to see.
  func isNamed(_ name: String) -> Bool { key.utf8.count == name.utf8.count && key == name }
}

/// A value with the place of the words it was read from.
public struct Located<Value: Sendable>: Sendable {
  public let value: Value
  public let range: SourceRange

  public init(_ value: Value, _ range: SourceRange) {
    self.value = value
    self.range = range
  }
}
