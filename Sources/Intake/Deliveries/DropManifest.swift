package import Host
package import Vocabulary

/// What a manifest says of the files it names: a Frictionless Data Package, v1 or v2, with an object
/// `exchange` of ours (exchange.md, section 4). Read from a stranger's file: what it does not say
/// clearly is refused.
package struct DropManifest: Sendable {
  /// One file of the drop.
  package struct Resource: Sendable, Equatable {
    package var path: EntryName
    /// Of the file as it was delivered, packed or not.
    package var bytes: Int64?
    package var sha256: String?
    package var rows: Int64?
  }

  package var resources: [Resource]
  package var environment: String?
  package var feed: String?
  package var source: String?
  package var businessDate: CivilDate?
  package var sequence: Int64?
  /// The sequence that its sender gave before this one.
  package var previousSequence: Int64?
  package var content: DeliveryContent?
  package var status = DeliveryStatus.new
  /// The sums over all files of the drop, as far as they are given.
  package var totals = ControlTotals.Claim()

  /// The largest manifest that is read.
  package static let limitBytes = 1 << 20

  package init(reading bytes: [UInt8], at place: Place) throws(Problem) {
    let document = try JSONValue(reading: bytes, at: place)
    let reader = ManifestReader(place: place)
    resources = try reader.resources(document)
    guard let exchange = document["exchange"] else { return }
    guard case .object = exchange else { throw reader.failure("'exchange' is no object") }
    guard exchange["version"]?.wholeNumber == 1 else {
      throw reader.failure("the version of 'exchange' is not 1, the one this program knows")
    }
    environment = try reader.text(exchange, "environment")
    feed = try reader.text(exchange, "feed")
    source = try reader.text(exchange, "source")
    if let source, DeliveryName.word(ArraySlice(source.utf8)) == nil {
      throw reader.failure("'source' is not 1 to 32 lower-case letters, digits and '-'")
    }
    businessDate = try reader.text(exchange, "business_date").map { text throws(Problem) in
      guard let date = CivilDate(text) else {
        throw reader.failure("'business_date' is no day such as 2026-11-21")
      }
      return date
    }
    sequence = try reader.count(exchange, "sequence")
    previousSequence = try reader.count(exchange, "previous_sequence")
    if let previousSequence {
      guard let sequence, previousSequence < sequence else {
        throw reader.failure("'previous_sequence' is not below 'sequence'")
      }
    }
    content = try reader.choice(exchange, "kind")
    status = try reader.choice(exchange, "status") ?? .new
    if let totals = exchange["control_totals"] { self.totals = try reader.totals(totals) }
  }
}

/// The members of a manifest, each with the form it must have.
private struct ManifestReader {
  let place: Place

  func failure(_ message: String) -> Problem {
    Problem(.badData, "MANIFEST: \(message)", at: place)
  }

  func resources(_ document: JSONValue) throws(Problem) -> [DropManifest.Resource] {
    guard case .object = document else { throw failure("the manifest is no object") }
    let profile = try text(document, "profile")
    let schema = try text(document, "$schema")
    let isKnown =
      profile.map { ["tabular-data-package", "data-package"].contains($0) }
      ?? schema.map { $0.hasPrefix("https://datapackage.org/profiles/2.") } ?? true
    guard isKnown else {
      throw failure("its profile is neither a Data Package of version 1 nor of version 2")
    }
    guard let elements = document["resources"]?.elements, !elements.isEmpty else {
      throw failure("it names no file: 'resources' is missing or empty")
    }
    var resources: [DropManifest.Resource] = []
    for element in elements { resources.append(try resource(element)) }
    let names = Set(resources.map(\.path))
    guard names.count == resources.count else { throw failure("it names a file twice") }
    return resources
  }

  private func resource(_ value: JSONValue) throws(Problem) -> DropManifest.Resource {
    guard case .object = value, let path = value["path"]?.textValue else {
      throw failure("a resource has no 'path' that is one text")
    }
    guard let name = EntryName(bytes: path.utf8), !Inbox.isIgnored(name), !Inbox.isMark(path),
      !path.contains("\\")
    else {
      throw failure("the path of a resource is no plain file name")
    }
    return DropManifest.Resource(
      path: name, bytes: try count(value, "bytes"), sha256: try hash(value),
      rows: try count(value, "rows"))
  }

  /// `sha256:` and 64 hexadecimal digits; other kinds of hashes cannot be verified here.
  private func hash(_ value: JSONValue) throws(Problem) -> String? {
    guard let text = try text(value, "hash") else { return nil }
    let digits = text.dropFirst(7)
    guard text.hasPrefix("sha256:"), digits.utf8.count == 64,
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { throw failure("'hash' is not sha256: and 64 small hexadecimal digits") }
    return String(digits)
  }

  func text(_ value: JSONValue, _ key: String) throws(Problem) -> String? {
    guard let member = value[key], !member.isNull else { return nil }
    guard let text = member.textValue, !text.contains("\0") else {
      throw failure("'\(key)' is no text")
    }
    return text
  }

  func count(_ value: JSONValue, _ key: String) throws(Problem) -> Int64? {
    guard let member = value[key], !member.isNull else { return nil }
    guard let number = member.wholeNumber, number >= 0 else {
      throw failure("'\(key)' is no whole number of 0 or more")
    }
    return number
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ value: JSONValue, _ key: String
  ) throws(Problem) -> Choice? where Choice.RawValue == String {
    guard let text = try text(value, key) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw failure("'\(key)' is none of \(known)")
    }
    return choice
  }

  func totals(_ value: JSONValue) throws(Problem) -> ControlTotals.Claim {
    guard case .object = value else { throw failure("'control_totals' is no object") }
    var claim = ControlTotals.Claim()
    claim.amount = try decimal(value, "amount")
    claim.bonus = try decimal(value, "bonus")
    claim.customerHash = try sum(value, "customer_hash")
    claim.rowHash = try sum(value, "row_hash")
    return claim
  }

  private func sum(_ value: JSONValue, _ key: String) throws(Problem) -> String? {
    guard let digits = try text(value, key) else { return nil }
    guard digits.utf8.count == 10, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw failure("'\(key)' is not ten digits")
    }
    return digits
  }

  private func decimal(_ value: JSONValue, _ key: String) throws(Problem) -> ExactDecimal? {
    guard let text = try text(value, key) else { return nil }
    guard let decimal = ExactDecimal(text) else {
      throw failure("'\(key)' is no decimal number of at most 18 digits in quotes")
    }
    return decimal
  }
}
