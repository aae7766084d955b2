import Diagnostics
import FrontMatter
import Markdown

extension ContentFile where Record == Challenge {
  /// Reads a challenge from text, without a site around it, so links are not looked up: for the rules' own examples and
  /// for records that are not in `content/` yet.
  public static func reading(_ text: String, path: String) -> (file: ContentFile<Challenge>, findings: [Finding]) {
    let source = SourceText(path: path, bytes: Array(text.utf8))
    var findings: [Finding] = []
    let matter = FrontMatterDocument.read(source, into: &findings)
    let reader = FieldReader(matter.fields, path: path)
    let body = source.bytes.withUnsafeBufferPointer { bytes in
      Markdown.render(
        UnsafeBufferPointer(rebasing: bytes[matter.bodyOffset...]), path: path, firstLine: matter.bodyLine,
        findings: &findings)
    }
    let slug = ContentTree.slug(of: path)
    let file = ContentFile(
      path: path, slug: slug, address: ContentKind.challenge.address(slug: slug), record: Challenge(reader), body: body,
      text: BodyText(bytes: Array(source.bytes[matter.bodyOffset...]), firstLine: matter.bodyLine))
    return (file, findings + reader.findings)
  }
}
