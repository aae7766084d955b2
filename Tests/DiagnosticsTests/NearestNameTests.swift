import Diagnostics
import Testing

@Suite struct NearestNameTests {
  private let names = ["title", "tender_deadline", "themes", "stage", "stages", "summary", "people", "vat"]

  @Test(arguments: [
    ("titel", "title"), ("Title", "title"), ("tilte", "title"), ("ttle", "title"), ("tittle", "title"),
    ("tender-deadline", "tender_deadline"),
    ("tender deadline", "tender_deadline"), ("tenderdeadline", "tender_deadline"), ("thems", "themes"),
    ("stagee", "stage"),
    ("sumary", "summary"), ("peoplé", "people"), ("vatt", "vat"), ("TENDER_DEADLINE", "tender_deadline"),
  ])
  func `A slip finds the name that was meant`(written: String, meant: String) {
    #expect(NearestName.of(written, among: names) == meant)
  }

  @Test(arguments: ["flibbertigibbet", "deadline", "zz", "", "ppl", "xyz"])
  func `What is like no name finds none`(written: String) { #expect(NearestName.of(written, among: names) == nil) }

  @Test func `Without names there is none`() { #expect(NearestName.of("title", among: []) == nil) }

  @Test func `Among equals the first in the alphabet is taken, whatever their order`() {
    #expect(NearestName.of("bat", among: ["vat", "cat", "hat"]) == "cat")
    #expect(NearestName.of("bat", among: ["hat", "vat", "cat"]) == "cat")
  }

  @Test func `Two letters that changed places are one slip`() {
    #expect(NearestName.of("abdc", among: ["abcd"]) == "abcd")
    #expect(NearestName.of("badc", among: ["abcd"]) == nil)
  }

  @Test func `A name without end costs no more than a long one`() {
    let long = String(repeating: "x", count: 2_000_000)
    #expect(NearestName.of(long, among: names) == nil)
    #expect(NearestName.of("title", among: [long, "titles"]) == "titles")
  }
}
