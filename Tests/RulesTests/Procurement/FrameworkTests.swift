import Catalogue
import Diagnostics
import Testing

@testable import Rules

/// Call-offs, frameworks and dynamic markets.
@Suite("Frameworks and dynamic markets")
struct FrameworkTests {
  @Test("A call-off that every firm can see is an error while it is open and a warning before and after")
  func publicCallOff() throws {
    func found(_ stage: String) throws -> Severity? {
      try told(.changing(.callOff, "visibility: public\nstage: \(stage)"))["PA23-S45-calloff"]
    }
    #expect(try found("planned") == .warning)
    #expect(try found("open") == .error)
    #expect(try found("clarifying") == .error)
    #expect(try found("assessing") == .warning)
    #expect(try found("contracted") == nil)
    #expect(try told(.changing(.callOff, "stage: planned")).isEmpty)
  }

  @Test("A small call-off that is shown is no advertisement that lacks a notice")
  func smallCallOff() throws {
    let record = "visibility: public\ncontract.value.amount: 45000"
    #expect(try told(.changing(.callOff, record)) == ["PA23-S45-calloff": .error])
    #expect(try told(.changing(.callOff, "contract.value.amount: 45000")).isEmpty)
  }

  @Test("A framework ends after four years unless the notice says why, an open one after eight")
  func term() throws {
    func found(_ years: String, _ framework: String) throws -> [String: Severity] {
      try told(.changing(.openProcedure, "contract.term_years: \(years)\ncontract.framework:\n  \(framework)"))
    }
    #expect(try found("4", "open: false").isEmpty)
    #expect(try found("4.1", "open: false") == ["PA23-S47-framework-term": .error])
    #expect(try found("7", "term_reason: Depots have to be built first.").isEmpty)
    #expect(try found("8", "open: true").isEmpty)
    #expect(try found("8.5", "open: true") == ["PA23-S47-framework-term": .error])
    #expect(try told(.changing(.openProcedure, "contract.term_years: 12")).isEmpty)
  }

  @Test("A dynamic market does not do away with the tender notice")
  func marketNotice() throws {
    #expect(try told(.changing(.dynamicMarket)).isEmpty)
    #expect(try told(.changing(.dynamicMarket, "notices:")) == ["PA23-S34-dm": .error])
  }
}
