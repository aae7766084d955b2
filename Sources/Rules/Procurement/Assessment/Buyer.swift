import Catalogue
import Diagnostics
import FrontMatter

/// Who buys, from the authority's file or from the record itself.
public struct Buyer: Sendable {
  public let name: String
  public let type: AuthorityType?
  public let nation: Nation?
  public let spendOver100m: Bool?
  /// The authority's own rules, when its file states them.
  public let contractRules: Authority.ContractRules?
  /// Where the record names it.
  public let range: SourceRange?

  init(_ record: Challenge, authorities: [String: Authority]) {
    switch record.authority {
    case .key(let key):
      let authority = authorities[key.value]
      name = authority?.name?.value ?? key.value
      type = authority?.type?.value
      nation = authority?.nation?.value
      spendOver100m = authority?.spendOver100m?.value
      contractRules = authority?.contractRules
      range = key.range
    case .facts(let facts):
      name = facts.name?.value ?? "The buyer"
      type = facts.type?.value
      nation = facts.nation?.value
      spendOver100m = facts.spendOver100m?.value
      contractRules = facts.contractRules
      range = facts.type?.range ?? facts.nation?.range ?? facts.name?.range
    case nil:
      (name, type, nation, spendOver100m, contractRules, range) = ("The buyer", nil, nil, nil, nil, nil)
    }
  }

  /// An authority of the catalogue; nil where only a council in England can be assumed.
  public init(_ authority: Authority?) {
    name = authority?.name?.value ?? "The council"
    type = authority.map { $0.type?.value } ?? .localAuthority
    nation = authority.map { $0.nation?.value } ?? .england
    spendOver100m = authority?.spendOver100m?.value
    contractRules = authority?.contractRules
    range = nil
  }
}
