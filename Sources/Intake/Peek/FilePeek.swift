package import Definitions
import Delimited
package import Vocabulary

/// Looks at an unknown file and writes a feed definition that loads it as it is.
///
/// Nothing is taken for granted: the definition is read back, and the file is judged by it.
package struct FilePeek {
  /// A definition in JSON5 with remarks, ready to be saved below `jobs/feeds/`.
  package let definition: String
  package let kind: FeedKind
  /// Required fields that no column fills: the definition is a beginning then.
  package let missing: [String]
  /// What the file gives when it is read by the definition; nil when that is only a beginning.
  package let tally: FileTally?
  package let rows: Int
  package let encoding: String

  package init(_ file: FileOpening, context: FeedContext) throws(Problem) {
    var survey = ByteSurvey()
    _ = try file.read(hashes: false) { (source) throws(Problem) in
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
      defer { buffer.deallocate() }
      while true {
        let count = try source.fill(buffer)
        if count == 0 { return }
        survey.add(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      }
    }
    guard survey.byteCount > 0 else {
      throw Problem(.badData, "the file is empty", at: Place(path: file.name))
    }
    let form = try FormGuess(survey)
    encoding = form.encoding.rawValue
    let clock = WallClock(context.zone)
    let content = try file.read(hashes: false) { (source) throws(Problem) in
      try FileContent(source, form, clock: clock)
    }.value
    rows = content.rows
    let guess = KindGuess.best(
      content.profiles, isNamed: !form.names.isEmpty, currency: context.currency)
    (kind, missing) = (guess.kind, guess.missing)
    let body = DefinitionWriter(form: form, content: content, guess: guess).lines
    guard let name = Identifier("peek") else { throw .bug("peek is a name") }
    tally =
      guess.missing.isEmpty
      ? try Self.judge(body.joined(separator: "\n"), name, file, context) : nil
    let remarks = Self.remarks(file, survey, form, content, guess, tally)
    definition = (remarks.map { "// \($0)" } + body).joined(separator: "\n")
  }

  private static func judge(
    _ text: String, _ name: Identifier, _ file: FileOpening, _ context: FeedContext
  ) throws(Problem) -> FileTally {
    let feed: FeedDefinition
    do throws(Problem) { feed = try FeedDefinition(text: text, name: name) } catch {
      throw .bug("peek wrote a definition that is none: \(error.message)")
    }
    return try file.read(hashes: false) { (source) throws(Problem) in
      try FeedFileReader(feed, context: context).judge(
        source, fileName: file.name, fileBytes: Int(file.bytes))
    }.value
  }

  private static func remarks(
    _ file: FileOpening, _ survey: ByteSurvey, _ form: FormGuess, _ content: FileContent,
    _ guess: KindGuess, _ tally: FileTally?
  ) -> [String] {
    var lines = [
      "\(file.name): \(content.rows) rows of \(content.profiles.count) columns, "
        + "\(survey.byteCount) bytes of \(form.encoding.rawValue)"
    ]
    if let line = form.headerLine { lines[0] += ", header on line \(line)" }
    if content.strangeRows > 0 {
      lines.append("\(content.strangeRows) rows are broken or not as wide as the others")
    }
    if !guess.missing.isEmpty {
      lines.append(
        "No kind of feed fits. Nearest is \(guess.kind.rawValue), which lacks "
          + guess.missing.joined(separator: ", ") + ".")
    }
    if let tally {
      lines.append(
        "Read by this definition: \(tally.rowsStaged) good, \(tally.rowsRejected) rejected.")
      lines += tally.rejectsByCode.sorted { $0.key.rawValue < $1.key.rawValue }
        .map { "  \($0.key.rawValue): \($0.value)" }
    }
    return lines
  }
}
