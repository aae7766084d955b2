import Diagnostics
import FrontMatter

/// Reads `content/procurement/`. All facts or none: rules that lack a figure must not guess one.
struct ProcurementLibraryReader {
  static let folder = "content/procurement/"

  private let settings: SettingsReader

  init(source: String) { settings = SettingsReader(source: source) }

  /// Nil, with findings, when anything is missing; nil without a word when there is no such folder at all.
  func read(_ findings: inout [Finding]) -> ProcurementLibrary? {
    guard let thresholds = reader("thresholds.yaml", &findings), let periods = reader("periods.yaml", &findings),
      let notices = reader("notices.yaml", &findings), let planning = reader("planning.yaml", &findings),
      let calendar = WorkingCalendar.read(source: settings.source, findings: &findings),
      let codes = LightTouchCodes.read(source: settings.source, findings: &findings)
    else { return nil }
    let phrases = phrases(&findings)
    let standards = StandardCounterpart.all(reader("standards.yaml", &findings), &findings)
    let sets = thresholds.mappings("sets").compactMap(thresholdSet).sorted { $0.effectiveFrom < $1.effectiveFrom }
    let advice = PlanningAdvice.read(planning)
    _ = planning.requiredDate("checked")
    let checked = [thresholds, periods, notices].compactMap { $0.requiredDate("checked")?.value }.min()
    let sums = facts(thresholds, "sums", ProcurementLibrary.SumName.self) { $0.pence("pounds")?.value }
    let lengths = facts(periods, "periods", ProcurementLibrary.PeriodName.self, Self.period)
    let limits = facts(periods, "limits", ProcurementLibrary.LimitName.self) { $0.decimal("value")?.value }
    let dates = facts(periods, "dates", ProcurementLibrary.DateName.self) { $0.date("date")?.value }
    let timeLimits = timeLimits(periods)
    let types = notices.mappings("notices").compactMap(Self.noticeType)
    for reader in [thresholds, periods, notices, planning] {
      reader.finish()
      findings.append(contentsOf: reader.findings)
    }
    guard let sums, let lengths, let limits, let dates, let timeLimits, let checked, let advice, !sets.isEmpty else { return nil }
    return ProcurementLibrary(
      thresholdSets: sets, timeLimits: timeLimits, notices: types, calendar: calendar, lightTouchCodes: codes,
      phrases: phrases, standards: standards, planning: advice, checked: checked, sums: sums, periods: lengths, limits: limits,
      dates: dates)
  }

  private func reader(_ name: String, _ findings: inout [Finding]) -> FieldReader? {
    guard let node = settings.yaml(Self.folder + name, required: false, &findings) else { return nil }
    return FieldReader(node, path: Self.folder + name)
  }

  /// One fact for every name of a list; nil, with a finding for each, when some are missing.
  private func facts<Name: RawRepresentable & CaseIterable & Hashable & Sendable, Value: Sendable>(
    _ file: FieldReader, _ key: String, _ names: Name.Type, _ value: (FieldReader) -> Value?
  ) -> [Name: Fact<Value>]? where Name.RawValue == String {
    guard let group = file.mapping(key) else {
      _ = file.requiredText(key)
      return nil
    }
    var facts: [Name: Fact<Value>] = [:]
    for name in Name.allCases {
      guard let reader = group.mapping(name.rawValue) else {
        file.report(
          rule: "structure-missing-field", severity: .error, range: group.range,
          message: "The procurement rules need the fact \(key).\(name.rawValue), which is missing.",
          suggestion: "Add it with its value, citation and confidence.")
        continue
      }
      let value = value(reader)
      let citation = reader.requiredText("citation")
      let confidence = reader.choice("confidence", Confidence.self)
      if value == nil {
        file.report(
          rule: "structure-missing-field", severity: .error, range: reader.range,
          message: "The fact \(key).\(name.rawValue) has no value that can be read.")
      }
      reader.finish()
      if let value, let citation {
        facts[name] = Fact(value, citation: citation.value, confidence: confidence?.value ?? .recalled)
      }
    }
    group.finish()
    return facts.count == Name.allCases.count ? facts : nil
  }

  private func thresholdSet(_ reader: FieldReader) -> ThresholdSet? {
    defer { reader.finish() }
    let id = reader.requiredText("id")
    let from = reader.requiredDate("effective_from")
    let (to, expected) = (reader.date("effective_to"), reader.date("expected_until"))
    let sums = ["goods_and_services", "works", "light_touch", "concession", "light_touch_concession", "works_suitability"]
      .map { key in reader.requiredText(key) == nil ? nil : reader.pence(key)?.value }
    let citation = reader.requiredText("citation")
    let confidence = reader.choice("confidence", Confidence.self)
    let known = sums.compactMap { $0 }
    guard let id, let from, let citation, known.count == sums.count else { return nil }
    return ThresholdSet(
      id: id.value, effectiveFrom: from.value, effectiveTo: to?.value, expectedUntil: expected?.value,
      goodsAndServices: known[0], works: known[1], lightTouch: known[2], concession: known[3],
      lightTouchConcession: known[4], worksSuitability: known[5], citation: citation.value,
      confidence: confidence?.value ?? .recalled)
  }

  private static func period(_ reader: FieldReader) -> ProcurementLibrary.Period? {
    let unit = reader.choice("unit", ProcurementLibrary.Period.Unit.self)
    guard let count = reader.integer("count"), let unit, count.value >= 0 else { return nil }
    return ProcurementLibrary.Period(count: count.value, unit: unit.value)
  }

  private func timeLimits(_ file: FieldReader) -> TimeLimits? {
    var participation: [TimeLimits.ParticipationBasis: Int] = [:]
    for reader in file.mappings("participation") {
      let basis = reader.choice("when", TimeLimits.ParticipationBasis.self)
      let days = reader.integer("days")
      reader.finish()
      if let basis, let days { participation[basis.value] = days.value }
    }
    let rows = file.mappings("tendering").compactMap { reader -> TimeLimits.Row? in
      defer { reader.finish() }
      let number = reader.integer("row")
      let basis = reader.choice("when", TimeLimits.TenderingBasis.self)
      guard let number, let basis, let days = reader.integer("days") else { return nil }
      return TimeLimits.Row(number: number.value, basis: basis.value, days: days.value)
    }
    let bases = Set(rows.map(\.basis))
    guard participation.count == TimeLimits.ParticipationBasis.allCases.count,
      bases.count == TimeLimits.TenderingBasis.allCases.count
    else {
      file.report(
        rule: "structure-missing-field", severity: .error, range: file.range,
        message: "The rows of section 54 are not complete: participation needs \(TimeLimits.ParticipationBasis.allCases.count) rows and tendering \(TimeLimits.TenderingBasis.allCases.count).")
      return nil
    }
    return TimeLimits(participation: participation, tendering: rows.sorted { $0.number < $1.number })
  }

  private static func noticeType(_ reader: FieldReader) -> NoticeType? {
    defer { reader.finish() }
    let (id, name, section) = (reader.requiredText("id"), reader.requiredText("name"), reader.requiredText("section"))
    let binding = reader.choice("binding", NoticeType.Binding.self)
    let below = reader.choice("below", NoticeType.BelowThreshold.self)
    let when = reader.requiredText("when")
    let recalled = reader.choice("number_confidence", Confidence.self)
    guard let id, let name, let section, let binding, let below, let when else { return nil }
    return NoticeType(
      id: id.value, name: name.value, section: section.value, binding: binding.value, below: below.value,
      when: when.value, isNumberRecalled: recalled?.value == .recalled)
  }

  private func phrases(_ findings: inout [Finding]) -> [ProcurementPhrase] {
    guard let file = reader("phrases.yaml", &findings) else { return [] }
    let phrases = file.mappings("phrases").flatMap { reader -> [ProcurementPhrase] in
      defer { reader.finish() }
      let rule = reader.requiredText("rule")
      let words = reader.texts("words")
      let message = reader.requiredText("message")
      let suggestion = reader.text("suggestion")
      let from = reader.date("commenced_from")
      let unless = reader.texts("unless").map(\.value)
      guard let rule, let message = message.map({ PhraseMessage($0.value) }) else { return [] }
      return words.map {
        ProcurementPhrase(
          rule: rule.value, words: $0.value, message: message, suggestion: suggestion?.value,
          commencedFrom: from?.value, unless: unless)
      }
    }
    file.finish()
    findings.append(contentsOf: file.findings)
    return phrases
  }
}

extension FieldReader {
  /// A day that must be there.
  fileprivate func requiredDate(_ key: String) -> Located<CalendarDate>? {
    requiredText(key) == nil ? nil : date(key)
  }
}
