import Diagnostics

/// The findings of a file's readers. Fields that nobody knows are judged at the end, when the names of all groups are
/// known, because many of them only stand in the wrong group.
final class FindingSink {
  private struct Group {
    let name: String?
    let reader: ObjectIdentifier
    /// A list and no set: every group of every file passes here, and few of them have a stray.
    let known: [String]
  }

  private struct Missing {
    let key: String
    let reader: ObjectIdentifier
    let place: SourcePosition
  }

  private struct Stray {
    let entry: YAMLEntry
    let group: Group
    /// The empty field above it, of which it may be meant as a part.
    let emptyAbove: String?
  }

  /// Unknown fields of one group that are told one by one.
  private static let toldAtMost = 20

  private let path: String
  private var collected: [Finding] = []
  private var groups: [Group] = []
  private var strays: [Stray] = []
  private var missing: [Missing] = []

  init(path: String) { self.path = path }

  /// Everything found so far.
  var findings: [Finding] {
    // A misspelt field is not missing as well.
    let misspelt = missing.isEmpty ? [] : strays.map { (nearest($0), $0.group.reader) }
    let reallyMissing = missing.filter { field in !misspelt.contains { $0.0 == field.key && $0.1 == field.reader } }
    return collected + reallyMissing.map(finding) + strays.map(finding)
  }

  /// Notes that a field which must be there is not; readers are told apart by identity.
  func addMissing(_ key: String, in reader: ObjectIdentifier, at place: SourcePosition) {
    missing.append(Missing(key: key, reader: reader, place: place))
  }

  func add(_ rule: String, severity: Severity = .error, _ range: SourceRange, _ message: String, _ suggestion: String?)
  {
    collected.append(
      Finding(rule: rule, severity: severity, path: path, range: range, message: message, suggestion: suggestion))
  }

  /// Notes the names that a group of fields knows, and the entries that are not among them, by their places.
  func finish(
    group name: String?, of reader: ObjectIdentifier, entries: [YAMLEntry], strays places: [Int], known: [String]
  ) {
    let group = Group(name: name, reader: reader, known: known)
    groups.append(group)
    var count = 0
    // A line that could not be read has had its finding already.
    for place in places where !entries[place].value.isUnreadable {
      count += 1
      guard count <= Self.toldAtMost else { continue }
      let above = entries[..<place].indices.last { !places.contains($0) }.map { entries[$0] }
      let isEmpty = above?.value.isEmptyScalar == true
      strays.append(Stray(entry: entries[place], group: group, emptyAbove: isEmpty ? above?.key : nil))
    }
    guard count > Self.toldAtMost, let last = entries.last else { return }
    add(
      "structure-unknown-field", last.keyRange,
      "There are \(count - Self.toldAtMost) more fields here that are not known.",
      "Mend those that are told, and check again.")
  }

  private func finding(_ stray: Stray) -> Finding {
    Finding(
      rule: "structure-unknown-field", severity: .error, path: path, range: stray.entry.keyRange,
      message: "There is no field called \(stray.entry.key.shortened) here.", suggestion: suggestion(stray))
  }

  private func finding(_ field: Missing) -> Finding {
    Finding(
      rule: "structure-missing-field", severity: .error, path: path, range: SourceRange(at: field.place),
      message: "The field \(field.key) is missing.", suggestion: "Add a line: \(field.key): …")
  }

  private func nearest(_ stray: Stray) -> String? { NearestName.of(stray.entry.key, among: stray.group.known) }

  private func suggestion(_ stray: Stray) -> String {
    let (key, known) = (stray.entry.key, stray.group.known)
    // A name that is right to the letter in one other group is in the wrong place rather than misspelt.
    let homes = Set(groups.filter { $0.known.contains(key) }.map(\.name))
    if homes.count == 1, let home = homes.first {
      guard let home else {
        return
          "It is a field of the file itself: write it at the left edge, outside \(stray.group.name ?? "this group")."
      }
      return "It is a field of \(home): write it below \(home):, indented by two spaces more."
    }
    if let near = nearest(stray) { return "Did you mean \(near)? Write: \(line(near, stray))" }
    if let above = stray.emptyAbove {
      return "If it belongs to \(above), which is empty, indent this line by two spaces."
    }
    if key.unicodeScalars.contains(" ") {
      return "If this line is part of the text above it, indent it by two spaces and put the whole text in quotes."
    }
    let names = Set(known).sorted()
    if names.count <= 12 { return "Known here are: \(names.joined(separator: ", "))." }
    return "Delete the line, or write what it says into the text below the fields."
  }

  /// The stray's line with another name.
  private func line(_ name: String, _ stray: Stray) -> String {
    guard case .scalar(let text, let isPlain) = stray.entry.value.content, !text.isEmpty,
      text.unicodeScalars.count <= 60,
      !text.unicodeScalars.contains("\n")
    else { return "\(name): …" }
    return "\(name): \(isPlain ? text : QuotedText.of(text))"
  }
}
