import Catalogue
import Diagnostics
import FrontMatter
import Platform

/// One catalogue at one moment: what every page is made from. Nothing here grows with the square of the challenges.
public final class Edition: Sendable {
  public let catalogue: Catalogue
  /// The moment for which the site is made; status follows from it.
  public let now: UKMoment
  let assets: SiteAssets
  /// Challenges that the public may see, in the order of the list: what can be answered first, then by date.
  let challenges: [Listed]
  let byTheme: [String: [Int]]
  let byAuthority: [String: [Int]]
  let authorities: [String: ContentFile<Authority>]
  let themes: [String: ChallengeTheme]
  /// For rules, which know authorities by their keys.
  let authorityRecords: [String: Authority]

  /// A public challenge with what the moment makes of it.
  struct Listed: Sendable {
    let file: ContentFile<Challenge>
    let status: ChallengeStatus
    let deadline: DateAndTime?
  }

  init(catalogue: Catalogue, now: UKMoment, assets: SiteAssets) {
    self.catalogue = catalogue
    self.now = now
    self.assets = assets
    authorities = Dictionary(catalogue.authorities.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    authorityRecords = authorities.mapValues(\.record)
    themes = Dictionary(catalogue.themes.map { ($0.key.value, $0) }, uniquingKeysWith: { first, _ in first })
    let published = catalogue.challenges.filter { $0.record.isPublished(at: now) }
      .map { Listed(file: $0, status: $0.record.status(at: now), deadline: $0.record.deadline) }
    challenges = published.enumerated().map { (place: $1.place, index: $0) }.sorted { $0.place < $1.place }
      .map { published[$0.index] }
    var byTheme: [String: [Int]] = [:]
    var byAuthority: [String: [Int]] = [:]
    for (index, listed) in challenges.enumerated() {
      for theme in listed.file.record.themes { byTheme[theme.value, default: []].append(index) }
      if let key = listed.file.record.authorityKey { byAuthority[key.value, default: []].append(index) }
    }
    self.byTheme = byTheme
    self.byAuthority = byAuthority
  }

  /// The address of a page with the base path, for links.
  func href(_ address: String) -> String { catalogue.baseURL.path + address }

  /// The whole address of a page.
  func canonical(_ address: String) -> String { catalogue.baseURL.absolute(address) }

  /// The name of the authority that asks, and the address of its page if it has one.
  func authority(of challenge: Challenge) -> (name: String, href: String?) {
    switch challenge.authority {
    case .key(let key):
      guard let file = authorities[key.value] else { return (key.value, nil) }
      return (file.record.name?.value ?? key.value, href(file.address))
    case .facts(let facts): return (facts.name?.value ?? "A public buyer", nil)
    case nil: return ("A public buyer", nil)
    }
  }
}

extension Edition.Listed {
  /// The groups of the list, in their order.
  enum Group: Int, Sendable, CaseIterable {
    case open, engaging, openingSoon, assessing, past

    var heading: String {
      switch self {
      case .open: "Open for responses"
      case .engaging: "Talking to the market"
      case .openingSoon: "Opening soon"
      case .assessing: "Closed, being assessed"
      case .past: "Decided, being tried out or withdrawn"
      }
    }
  }

  var group: Group {
    switch status {
    case .open, .closingSoon: .open
    case .engaging: .engaging
    case .openingSoon, .draft: .openingSoon
    case .assessing, .closed: .assessing
    case .piloting, .decided, .withdrawn: .past
    }
  }

  /// Where the challenge stands in lists: the soonest deadline first among those to come, the latest first among past.
  fileprivate var place: Place {
    let key = deadline?.lastMoment.seconds ?? file.record.dates[.opens]?.value.firstMoment.seconds
    let isPast = group == .assessing || group == .past
    return Place(group: group.rawValue, key: key.map { isPast ? -$0 : $0 } ?? .max, path: file.path)
  }

  fileprivate struct Place: Comparable {
    let group: Int
    let key: Int
    let path: String

    static func < (left: Place, right: Place) -> Bool {
      if left.group != right.group { return left.group < right.group }
      if left.key != right.key { return left.key < right.key }
      return left.path.precedesByBytes(right.path)
    }
  }
}
