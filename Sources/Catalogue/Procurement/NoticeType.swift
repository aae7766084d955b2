/// A notice of the central digital platform.
public struct NoticeType: Sendable {
  public enum Binding: String, Sendable, CaseIterable {
    case mandatory, conditional, optional
  }

  public enum BelowThreshold: String, Sendable, CaseIterable {
    case conditional, optional, none
  }

  /// "UK4".
  public let id: String
  public let name: String
  /// Sections of the Procurement Act 2023.
  public let section: String
  /// Whether a council must publish it when its occasion comes.
  public let binding: Binding
  public let below: BelowThreshold
  /// When it is due, in words.
  public let when: String
  /// Whether the number (not the notice) is only from memory.
  public let isNumberRecalled: Bool
}
