// swift-tools-version: 6.1
import PackageDescription

// One target a floor, in the order of the building: an upper floor imports lower ones, never the other way.
let package = Package(
  name: "challenge-catalogue",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "challenges", targets: ["challenges"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // System libraries, and the one C target that gives each thread its own arena and each document a budget.
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
    .target(name: "CDocumentArena", dependencies: ["CCMarkGFM"]),

    // Ground: bytes, files and cores, without a word about challenges.
    .target(name: "Platform"),
    .target(name: "Diagnostics", dependencies: ["Platform"]),
    .target(name: "Templates", dependencies: ["Diagnostics", "Platform"]),
    .target(name: "FrontMatter", dependencies: ["CYAML", "Diagnostics", "Platform"]),
    // Ready for the language rules, which are still to come: nothing uses it yet.
    .target(name: "Language"),
    .target(name: "Markdown", dependencies: ["CCMarkGFM", "CDocumentArena", "Diagnostics", "Platform"]),

    // The catalogue, what is checked about it, and what is made from it.
    .target(name: "Catalogue", dependencies: ["FrontMatter", "Markdown", "Diagnostics", "Platform"]),
    .target(name: "Rules", dependencies: ["Catalogue", "FrontMatter", "Markdown", "Diagnostics", "Platform"]),
    .target(name: "Correspondence", dependencies: ["Catalogue", "Diagnostics", "Platform"]),
    .target(
      name: "Publication",
      dependencies: [
        "Correspondence", "Rules", "Catalogue", "Templates", "Markdown", "FrontMatter", "Diagnostics", "Platform",
      ]),
    .executableTarget(
      name: "challenges",
      dependencies: [
        "Publication", "Rules", "Catalogue", "Diagnostics", "FrontMatter", "Platform",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .testTarget(name: "PlatformTests", dependencies: ["Platform"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates", "Diagnostics", "Platform"]),
    .testTarget(name: "FrontMatterTests", dependencies: ["FrontMatter", "Diagnostics", "Platform"]),
    .testTarget(name: "LanguageTests", dependencies: ["Language"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "Diagnostics", "Platform"]),
    .testTarget(name: "CatalogueTests", dependencies: ["Catalogue", "FrontMatter", "Diagnostics", "Platform"]),
    .testTarget(
      name: "RulesTests", dependencies: ["Rules", "Catalogue", "Diagnostics"], exclude: ["Fixtures"]),
    .testTarget(name: "CorrespondenceTests", dependencies: ["Correspondence"]),
    .testTarget(
      name: "PublicationTests",
      dependencies: ["Publication", "Rules", "Catalogue", "FrontMatter", "Templates", "Diagnostics", "Platform"],
      exclude: ["Fixtures"]),
    .testTarget(name: "CommandTests", dependencies: ["challenges", "Catalogue", "Platform"]),
  ],
  swiftLanguageModes: [.v6]
)
