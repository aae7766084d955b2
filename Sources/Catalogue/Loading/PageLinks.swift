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
    if path.isEmpty {
      return .problem(
        message: "The \(kind == .link ? "link leads" : "image has an address that leads") nowhere.",
        suggestion: "Write between the round brackets the path of a file in content, or an address that begins with https://.")
    }
    if path.hasPrefix("/") { return resolveAddress(String(path.dropFirst()), fragment: fragment, kind: kind) }
    guard let target = Self.normalise(path, below: page) else {
      return .problem(
        message: "The link \(destination) leads out of the content folder.",
        suggestion: "Link to a file in content, by its path from this file.")
    }
    if let asset = tree.assets[target] { return resolved(asset, kind: kind) }
    if kind == .image { return .problem(message: "There is no image content/\(target).", suggestion: nil) }
    if path.hasSuffix("/"), tree.addresses[target + "/"] == "" {
      return .page(href: base + target + "/" + (fragment.map { "#\($0)" } ?? ""), key: "", fragment: nil)
    }
    guard let content = ContentKind(path: target), tree.contains(page: target) else {
      return .problem(message: "There is no file content/\(target).", suggestion: nil)
    }
    let address = content.address(slug: ContentTree.slug(of: target), fragment: fragment)
    return .page(href: base + address, key: target, fragment: fragment)
  }

  func nearest(to destination: String, kind: LinkKind) -> String? {
    let path = Self.split(destination).path
    guard !path.isEmpty, !path.hasPrefix("/"), let target = Self.normalise(path, below: page) else { return nil }
    return tree.nearestPaths.nearest(to: target, amongAssets: kind == .image)
      .map { "Did you mean \(Self.relative($0, from: page))?" }
  }

  private func resolved(_ asset: ContentTree.Asset, kind: LinkKind) -> LinkTarget {
    guard kind == .image else { return .page(href: base + asset.address, key: asset.path, fragment: nil) }
    guard asset.isImage else {
      return .problem(
        message: "content/\(asset.path) is not an image that browsers show.",
        suggestion: "Use a PNG, JPEG, GIF, WebP or SVG file, or link to the file instead: leave out the ! before the bracket.")
    }
    return .image(src: base + asset.address, width: asset.size?.width, height: asset.size?.height)
  }

  /// An address of the site, written from its root: `/about/`, `/media/images/map.png`.
  private func resolveAddress(_ address: String, fragment: String?, kind: LinkKind) -> LinkTarget {
    if address.hasPrefix("media/"), let asset = tree.assets[String(address.dropFirst("media/".count))] {
      return resolved(asset, kind: kind)
    }
    let folder = address.isEmpty || address.hasSuffix("/") ? address : address + "/"
    guard kind == .link, let key = tree.addresses[folder] else {
      return .problem(
        message: "There is no \(kind == .link ? "page" : "image") /\(address) on this site.",
        suggestion: "Link to the file in content, by its path from this file.")
    }
    return .page(href: base + folder + (fragment.map { "#\($0)" } ?? ""), key: key, fragment: key.isEmpty ? nil : fragment)
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

  /// Path and fragment, with their signs decoded; what follows a question mark is left out.
  private static func split(_ destination: String) -> (path: String, fragment: String?) {
    let hash = destination.utf8.firstIndex(of: UInt8(ascii: "#"))
    let beforeHash = destination[..<(hash ?? destination.endIndex)]
    let path = beforeHash[..<(beforeHash.utf8.firstIndex(of: UInt8(ascii: "?")) ?? beforeHash.endIndex)]
    let fragment = hash.map { destination[destination.utf8.index(after: $0)...] } ?? ""
    guard destination.utf8.contains(UInt8(ascii: "%")) else {
      return (String(path), fragment.isEmpty ? nil : String(fragment))
    }
    return (PercentEncoding.decoded(path), fragment.isEmpty ? nil : PercentEncoding.decoded(fragment))
  }

  /// The path below `content/` that a relative path from `page` means, or nil when it climbs out.
  static func normalise(_ path: String, below page: String) -> String? {
    var parts = page.utf8.split(separator: UInt8(ascii: "/"))
    parts.removeLast()
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        if parts.popLast() == nil { return nil }
      } else {
        parts.append(part)
      }
    }
    return parts.isEmpty ? nil : parts.map { Substring($0) }.joined(separator: "/")
  }
}
