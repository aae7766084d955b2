import Diagnostics

/// The templates of a theme, read and tied together, ready to be compiled for pages.
///
///     let set = TemplateSet(sources: [("card", "themes/default/templates/card.mustache", bytes)])
///     let (card, findings) = set.compile("card", against: Card.shape)
///
/// Findings that do not depend on a page (`findings`) and those that do (from `compile`) together are all that can be
/// wrong; nothing is left to go wrong when a page is rendered.
///
/// # The language
///
/// Templates are Mustache. A name is letters, digits, `_` and `-`; dots lead into records: `date.words`.
///
/// - `{{name}}` prints a text, number or flag (`true`, `false`), escaped for HTML text and quoted attributes.
/// - `{{{name}}}` or `{{&name}}` prints HTML as it is.
/// - `{{name | upper}}` prints through filters: `upper` and `lower`; `url`, percent-encoded for a query value or a
///   path segment; `json`, the inside of a JSON string, to stand between double quotes in a script. `url` and `json`
///   come last, and what they print needs no escaping.
/// - `{{.}}` prints the current value: an element of a list of texts, or what the section is about.
/// - `{{#name}}…{{/name}}` is a section. Over a list it shows once for each element; over anything else once if the
///   value counts as "yes", with the value as the current one.
/// - `{{^name}}…{{/name}}` is the reverse: it shows once if the value counts as "no".
/// - `{{! … }}` is a comment, up to the first `}}`.
/// - `{{>dir/name}}` is a partial: the other template, as if it stood here.
/// - `{{<base}}{{$title}}…{{/title}}{{/base}}` is a parent: the other template, with its blocks filled.
/// - `{{$title}}…{{/title}}` elsewhere is a block: its content shows unless a template based on this one fills it.
///
/// "No" are: a missing value, an empty text or HTML, a flag that is false, the number 0, an empty list.
///
/// A name is looked for in the current record and then in the records around it, outwards; what follows a dot is
/// looked for only in the record before the dot. A missing value prints nothing.
///
/// Of several templates that fill one block the outermost wins: the page before the layout it is based on. A filling
/// sees the names of the place it fills. The blocks inside a filling belong to the template it is written in.
///
/// A tag that prints nothing itself and stands alone on its line takes the line with it; so do several tags of
/// parents and blocks on one line, unless a block is both opened and closed there. To print two braces, write
/// `&#123;&#123;`.
///
/// # Chosen differences from the Mustache specification
///
/// - A name that nothing knows, a partial, parent, block or filter that does not exist, is an error, not empty
///   output: a slip of a letter must not lose a closing date.
/// - Three braces are for HTML only, two for everything else: what is escaped follows from what the value is, and
///   cannot be forgotten.
/// - A template that includes itself is an error, even where the data or a block would end it: the depth of a page
///   is known before it is rendered.
/// - Partials, parents and blocks are not re-indented: it would change the content of `pre` and `textarea`.
/// - The tag's braces cannot be changed, and there are no lambdas and no names of partials taken from values: a
///   template can be read by itself, and a value is never read as a template.
/// - The root is a record, and lists hold records or texts: enough for pages, and every name can be checked.
/// - The number 0 counts as "no": "0 questions" is rarely worth a heading.
/// - Text and tags between the blocks of a parent are an error: they would be lost without a word. Comments may
///   stand there.
public struct TemplateSet: Sendable {
  /// What is wrong with templates whatever page uses them: tags that cannot be read, unclosed sections, partials that
  /// do not exist, circles. In order of path and place.
  public let findings: [Finding]
  private let templates: [ParsedTemplate]
  private let indices: [String: Int]
  /// The bytes of all templates, one after the other.
  private let literals: [UInt8]

  /// Reads templates. The name is what partials and parents call it (`partials/head`), the path is for findings. Of
  /// two with the same name the later one counts, so that a theme can be laid over the default theme.
  public init(sources: [(name: String, path: String, bytes: [UInt8])]) {
    var parsed: [ParsedTemplate] = []
    var indices: [String: Int] = [:]
    var literals: [UInt8] = []
    var last: [String: Int] = [:]
    for (index, source) in sources.enumerated() { last[source.name] = index }
    for (index, source) in sources.enumerated() where last[source.name] == index {
      let text = SourceText(path: source.path, bytes: source.bytes)
      indices[source.name] = parsed.count
      parsed.append(ParsedTemplate(name: source.name, source: text, base: literals.count))
      literals += text.bytes
    }
    templates = TemplateLinking(parsed, indices: indices).templates
    findings = templates.flatMap(\.findings).sorted()
    self.indices = indices
    self.literals = literals
  }

  /// The names of the templates, in alphabetical order.
  public var names: [String] { indices.keys.sorted() }

  /// Names and paths of the templates that none of `pages` brings in, directly or through others, by name.
  public func templates(notReachedFrom pages: [String]) -> [(name: String, path: String)] {
    var reached: Set<Int> = []
    var waiting = pages.compactMap { indices[$0] }
    while let index = waiting.popLast() {
      if reached.insert(index).inserted { waiting += templates[index].nodes.compactMap(\.target) }
    }
    return templates.indices.filter { !reached.contains($0) }.map { (templates[$0].name, templates[$0].path) }
      .sorted { $0.name < $1.name }
  }

  /// Compiles a template with everything it includes for pages whose root is of that shape.
  ///
  /// The findings are those that come from the shape and from the way templates are put together; they are in order
  /// of path and place. A template that several pages use may give the same finding for each. There is no compiled
  /// template when there are any, or when `findings` of the set names a template that this one reaches.
  public func compile(_ name: String, against shape: Shape) -> (template: CompiledTemplate?, findings: [Finding]) {
    guard let index = indices[name] else {
      let suggestion = NearestName.of(name, among: indices.keys).map { "Did you mean \"\($0)\"?" }
      let finding = Finding(
        .unknownPartial, path: name, range: .start, "There is no template named \"\(name)\".", suggestion: suggestion)
      return (nil, [finding])
    }
    var compiler = Compiler(templates, root: shape)
    compiler.compile(template: index)
    guard compiler.findings.isEmpty, compiler.isSound else { return (nil, compiler.findings.sorted()) }
    return (CompiledTemplate(name: name, shape: shape, code: compiler.code, literals: literals), [])
  }
}
