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

  private static func split(_ destination: String) -> (path: String, fragment: String?) {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts.first.map { $0.split(separator: "?", omittingEmptySubsequences: false).first ?? "" } ?? ""
    return (String(path), parts.count > 1 ? String(parts[1]) : nil)
  }

  /// The path below `content/` that a relative path from `page` means, or nil when it climbs out.
  static func normalise(_ path: String, below page: String) -> String? {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }
}
