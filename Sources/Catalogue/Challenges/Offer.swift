import FrontMatter

/// What the authority brings: money, data, access, and what comes next.
public struct Offer: Sendable {
  public let budget: Budget?
  /// What is paid and when.
  public let payment: Located<String>?
  public let data: [Located<String>]
  public let access: [Located<String>]
  public let intellectualProperty: Located<String>?
  public let nextStep: Located<String>?

  init?(_ reader: FieldReader?) {
    guard let reader else { return nil }
    budget = Budget(reader.mapping("budget"))
    payment = reader.text("payment")
    data = reader.texts("data")
    access = reader.texts("access")
    intellectualProperty = reader.text("intellectual_property")
    nextStep = reader.text("next_step")
    reader.finish()
  }
}

/// Who can answer, and what is not asked for.
public struct Eligibility: Sendable {
  public let who: [Located<String>]
  public let notNeeded: [Located<String>]

  init?(_ reader: FieldReader?) {
    guard let reader else { return nil }
    who = reader.texts("who")
    notNeeded = reader.texts("not_needed")
    reader.finish()
  }
}

/// How a firm answers.
public struct Responses: Sendable {
  /// One question of the response form, with its limit in words.
  public struct Question: Sendable {
    public let id: Located<String>?
    public let ask: Located<String>?
    public let words: Located<Int>?
  }

  public let channel: Located<ResponseChannel>?
  public let mailbox: Located<String>?
  public let template: Located<String>?
  public let questions: [Question]
  public let limitWords: Located<Int>?
  public let privacyNotice: Located<String>?
  public let supplierInformationViaCDP: Located<Bool>?
  public let retentionYears: Located<Int>?
  public let feeToRespond: Located<Bool>?

  init?(_ reader: FieldReader?) {
    guard let reader else { return nil }
    channel = reader.choice("channel", ResponseChannel.self)
    mailbox = reader.text("mailbox")
    template = reader.text("template")
    questions = reader.mappings("questions").map { item in
      defer { item.finish() }
      return Question(id: item.text("id"), ask: item.text("ask"), words: item.integer("words"))
    }
    limitWords = reader.integer("limit_words")
    privacyNotice = reader.text("privacy_notice")
    supplierInformationViaCDP = reader.boolean("supplier_information_via_cdp")
    retentionYears = reader.integer("retention_years")
    feeToRespond = reader.boolean("fee_to_respond")
    reader.finish()
  }
}
