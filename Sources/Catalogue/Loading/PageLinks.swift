import Diagnostics
import Markdown

/// Turns the links that authors write, between files, into the addresses of pages.
struct PageLinks: LinkResolver {
  /// The path of the page being rendered, below `content/`.
  let page: String
  let tree: ContentTree
  /// The base path of the site, with slashes at both ends.
  let base: String

  func resolve(_ destination: String, kind: LinkKind) -> LinkTarget {
    let (path, fragment) = Self.split(destination)
    if path.hasPrefix("/") { return resolveAddress(String(path.dropFirst()), fragment: fragment) }
    guard let target = Self.normalise(path, below: page) else {
      return .problem(
        message: "The link \(destination) leads out of the content folder.",
        suggestion: "Link to a file in content, by its path from this file.")
    }
    if let asset = tree.assets[target] {
      let address = base + "media/" + target
      return kind == .image
        ? .image(src: address, width: asset.size?.width, height: asset.size?.height)
        : .page(href: address, key: target, fragment: nil)
    }
    if kind == .image {
      return .problem(
        message: "There is no image content/\(target).",
        suggestion: nearest(to: target, among: tree.assets.keys.sorted()))
    }
    guard let content = ContentKind(path: target), tree.contains(page: target) else {
      return .problem(
        message: "There is no file content/\(target).",
        suggestion: nearest(to: target, among: tree.pages.map(\.path)))
    }
    let address = base + content.address(slug: ContentTree.slug(of: target))
    return .page(href: address + (fragment.map { "#\($0)" } ?? ""), key: target, fragment: fragment)
  }

  private func resolveAddress(_ address: String, fragment: String?) -> LinkTarget {
    let folder = address.isEmpty || address.hasSuffix("/") ? address : address + "/"
    guard tree.addresses.contains(folder) else {
      return .problem(
        message: "There is no page /\(address) on this site.",
        suggestion: "Link to the file in content, by its path from this file.")
    }
    return .page(href: base + folder + (fragment.map { "#\($0)" } ?? ""), key: "", fragment: nil)
  }

  private func nearest(to target: String, among paths: [String]) -> String {
    let name = target.split(separator: "/").last.map(String.init) ?? target
    let close = NearestName.of(target, among: paths)
      ?? paths.first { $0.hasSuffix("/" + name) }
    return close.map { "Did you mean \(Self.relative($0, from: page))?" }
      ?? "Check the file's name and the folders before it."
  }

  /// A path below `content/` as it would be written in the file `page`.
  static func relative(_ target: String, from page: String) -> String {
    var from = page.split(separator: "/").dropLast()
    var to = target.split(separator: "/")[...]
    while let first = from.first, first == to.first, to.count > 1 {
      from = from.dropFirst()
      to = to.dropFirst()
    }
    return String(repeating: "../", count: from.count) + to.joined(separator: "/")
  }

  /// The path before `?` and `#`, and what follows `#`.
  private static func split(_ destination: String) -> (path: String, fragment: String?) {
    let hash = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
    let beforeHash = destination[..<(hash ?? destination.endIndex)]
    let path = beforeHash[..<(beforeHash.utf8.firstIndex(of: UInt8(ascii: "?")) ?? beforeHash.endIndex)]
    return (String(path), hash.map { String(destination[destination.utf8.index(after: $0)...]) })
  }

  /// The path below `content/` that a relative path from `page` means, or nil when it climbs out.
  static func normalise(_ path: String, below page: String) -> String? {
    var parts = page.utf8.split(separator: UInt8(ascii: "/")).dropLast()
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      switch (part.count, part.first, part.last) {
      case (1, UInt8(ascii: "."), _): continue
      case (2, UInt8(ascii: "."), UInt8(ascii: ".")): if parts.popLast() == nil { return nil }
      default: parts.append(part)
      }
    }
    return parts.isEmpty ? nil : parts.map { Substring($0) }.joined(separator: "/")
  }
}
