import Catalogue

// What the rules on award ask of a record before they ask anything else.
extension ProcurementCase {
  /// Whether the contract was entered into: the stage says so, or its day has come.
  ///
  /// A record that was closed without an award has no contract, and one that is not live cannot have one.
  var isContractMade: Bool {
    if isLive, let entered = dates[.contractEntered], entered.value.firstMoment <= now { return true }
    return stage == .contracted || stage == .closed && !endedWithoutAward
  }

  /// Whether the record says that it was decided not to award the contract.
  var endedWithoutAward: Bool {
    guard let result = record.outcome?.result?.value else { return false }
    return (result == .noAward || result == .stopped) && dates[.contractEntered] == nil
  }

  /// The paragraph of Schedule 5 on which a direct award rests; nil for every other route.
  var directAwardParagraph: Int? {
    guard route == .directAward, let ground = facts.directAward?.justification else { return nil }
    return ScheduleFiveGround.paragraph(ground.value)
  }

  /// A user choice contract (Schedule 5, paragraph 15), for which most notices are not needed.
  var isUserChoice: Bool { directAwardParagraph == 15 }
}
