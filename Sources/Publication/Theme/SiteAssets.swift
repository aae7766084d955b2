import Catalogue
import Platform

/// The files that pages refer to. One style sheet and the scripts are named after their content, so that hosts may keep
/// them for ever and no page meets an older one; images keep their names, since styles and templates name them.
struct SiteAssets: Sendable {
  /// Path below the base path, and bytes.
  typealias Output = (path: String, bytes: [UInt8])

  let css: AssetContext
  let scripts: [AssetContext]
  let favicon: String
  let outputs: [Output]

  init(theme: Theme, site: SiteSettings, base: String) {
    var outputs: [Output] = []
    func asset(_ bytes: [UInt8], _ name: String, _ ending: String) -> AssetContext {
      let digest = SHA256.digest(of: bytes)
      let path = "assets/\(name).\(ByteText.hexadecimal(digest.prefix(5))).\(ending)"
      outputs.append((path, bytes))
      return AssetContext(href: base + path, integrity: "sha256-" + ByteText.base64(digest))
    }
    css = asset(Self.stylesheet(theme, accent: site.accent.flatMap { Colour($0.value) }), "site", "css")
    scripts = theme.files(in: "scripts").filter { $0.name.hasSuffix(".js") }
      .map { asset($0.file.bytes, String($0.name.dropLast(3)), "js") }
    var favicon = ""
    for (name, file) in theme.files(in: "images") {
      // The favicon keeps its name, since some programs ask for it without reading a page.
      let path = name == "favicon.svg" ? name : "images/" + name
      outputs.append((path, file.bytes))
      if name == "favicon.svg" { favicon = base + path }
    }
    self.favicon = favicon
    self.outputs = outputs
  }

  /// All style sheets in the order of their names, after the accent colours as custom properties.
  private static func stylesheet(_ theme: Theme, accent: Colour?) -> [UInt8] {
    var css = ByteBuffer()
    css.append(AccentColours(accent ?? Colour(red: 0x5B, green: 0x2A, blue: 0x6E)).css)
    for (name, file) in theme.files(in: "styles") where name.hasSuffix(".css") {
      css.append(Stylesheet.compacted(file.bytes))
    }
    return css.bytes
  }
}

/// The accent colour of a site and what is made of it, each checked against the ground it stands on.
struct AccentColours {
  private let accent: Colour

  init(_ accent: Colour) { self.accent = accent }

  /// Custom properties for light and dark.
  var css: String {
    let darkGround = Colour(red: 0x14, green: 0x17, blue: 0x1C)
    let strong = accent.darkened(untilContrast: 7, with: .white)
    let deep = strong.mixed(with: .black, share: 0.35)
    let soft = accent.mixed(with: .white, share: 0.92)
    let light = accent.lightened(untilContrast: 7.5, with: darkGround)
    let darkSoft = darkGround.mixed(with: accent, share: 0.22)
    return """
      :root{--accent:\(strong.hexadecimal);--accent-deep:\(deep.hexadecimal);--accent-soft:\(soft.hexadecimal);--on-accent:#fff}
      @media (prefers-color-scheme:dark){:root{--accent:\(light.hexadecimal);--accent-deep:\(deep.mixed(with: .black, share: 0.3).hexadecimal);--accent-soft:\(darkSoft.hexadecimal);--on-accent:#14171c}}

      """
  }
}
