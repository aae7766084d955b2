import Diagnostics
import Synchronization

/// Finds the file that a mistyped path was probably meant to be. Looking costs as much as there are files, so each
/// answer is kept: a renamed guide is asked for by every page that links to it.
final class NearestPaths: Sendable {
  private let pages: [String]
  private let assets: [String]
  private let known = Mutex<[String: String?]>([:])

  init(pages: [String], assets: [String]) {
    self.pages = pages
    self.assets = assets
  }

  /// The nearest path of a page, or of an asset: the first with the same name in another folder, or else by its letters.
  func nearest(to target: String, amongAssets isAsset: Bool) -> String? {
    let key = (isAsset ? "asset " : "page ") + target
    if let answer = known.withLock({ $0[key] }) { return answer }
    let name = "/" + (target.split(separator: "/").last ?? "")
    let paths = isAsset ? assets : pages
    let answer = paths.first { $0.hasSuffix(name) } ?? NearestName.of(target, among: paths)
    known.withLock { $0[key] = answer }
    return answer
  }
}
