import Definitions
import Vocabulary

/// Which feed an unknown file most plausibly is, and which column fills which field.
struct KindGuess {
  struct Assignment {
    let field: FeedField
    /// The position of the column, from 0; nil: `constant` or the number of the record.
    let column: Int?
    var constant: String?
  }

  let kind: FeedKind
  private(set) var assignments: [Assignment] = []
  /// Required fields without a column.
  private(set) var missing: [String] = []
  private var score = 0

  /// The kind whose fields fit best; kinds that lack a required field come last.
  static func best(_ profiles: [ColumnProfile], isNamed: Bool, currency: String) -> KindGuess {
    let guesses = FeedKind.allCases.map {
      KindGuess($0, profiles, isNamed: isNamed, currency: currency)
    }
    return guesses.max { first, second in
      if first.missing.isEmpty != second.missing.isEmpty { return !first.missing.isEmpty }
      return first.score < second.score
    } ?? KindGuess(.customers, profiles, isNamed: isNamed, currency: currency)
  }

  private init(_ kind: FeedKind, _ profiles: [ColumnProfile], isNamed: Bool, currency: String) {
    self.kind = kind
    if isNamed {
      assignByName(profiles)
    } else if kind == .sales {
      assignByType(profiles)
    }
    addConstants(currency)
    let order = FeedField.all(of: kind).map(\.name)
    assignments.sort {
      (order.firstIndex(of: $0.field.name) ?? 0) < (order.firstIndex(of: $1.field.name) ?? 0)
    }
    let given = Set(assignments.map(\.field.name))
    missing = FeedField.all(of: kind).filter { $0.isRequired && !given.contains($0.name) }.map(
      \.name)
    if kind == .sales, !given.contains("amount"), !given.contains("price") {
      missing.append("amount")
    }
    if kind == .sales, given.contains("price"), !given.contains("amount"),
      !given.contains("quantity")
    {
      missing.append("quantity")
    }
    scoreUp(profiles)
  }

  private mutating func assignByName(_ profiles: [ColumnProfile]) {
    var free = Set(profiles.indices)
    let fields = FeedField.all(of: kind)
    for least in [3, 2, 1] {
      for field in fields where !assignments.contains(where: { $0.field.name == field.name }) {
        let column = free.sorted().first {
          FieldNames.fit(profiles[$0].name, field) >= least && Self.fits(profiles[$0], field)
        }
        guard let column else { continue }
        free.remove(column)
        assignments.append(Assignment(field: field, column: column))
      }
    }
  }

  /// A file without names: the first date, the last decimal, a small number before it, an id.
  private mutating func assignByType(_ profiles: [ColumnProfile]) {
    guard let date = profiles.firstIndex(where: { $0.dateForm != nil }),
      let amount = profiles.lastIndex(where: { $0.numberFormat != nil && $0.decimals > 0 })
    else { return }
    let quantity = profiles.indices.first {
      $0 > date && $0 < amount && profiles[$0].isInteger && profiles[$0].longest <= 4
    }
    let customer = profiles.indices.first {
      $0 != date && $0 != amount && $0 != quantity && profiles[$0].empty == 0
        && Self.canBeIdentifier(profiles[$0]) && profiles[$0].distinct > 1
    }
    let found = [
      ("customer_id", customer), ("issued_at", date), ("quantity", quantity), ("amount", amount),
    ]
    for (name, column) in found {
      guard let column, let field = FeedField.all(of: kind).first(where: { $0.name == name }) else {
        continue
      }
      assignments.append(Assignment(field: field, column: column))
    }
  }

  private mutating func addConstants(_ currency: String) {
    var constants: [String: String] = [:]
    if kind == .receipts { constants = ["kind": "sale", "status": "paid", "currency": currency] }
    if kind == .sales { constants = ["receipt_id": ""] }
    for field in FeedField.all(of: kind) {
      guard let constant = constants[field.name],
        !assignments.contains(where: { $0.field.name == field.name })
      else { continue }
      assignments.insert(Assignment(field: field, column: nil, constant: constant), at: 0)
    }
  }

  private mutating func scoreUp(_ profiles: [ColumnProfile]) {
    for assignment in assignments {
      guard let column = assignment.column else {
        score -= 2
        continue
      }
      let isRequired =
        assignment.field.isRequired || ["amount", "price"].contains(assignment.field.name)
      score += isRequired ? 6 : 2
      if profiles[column].name.count <= 3, assignment.field.isKey { score -= 3 }
      // Each receipt has one row among receipts; rows of flat files repeat theirs.
      if kind == .receipts, assignment.field.isKey,
        profiles[column].distinct < profiles[column].filled
      {
        score -= 100
      }
    }
  }

  /// Whether the values of a column can be those of a field.
  private static func fits(_ profile: ColumnProfile, _ field: FeedField) -> Bool {
    if profile.filled == 0 || (field.isRequired && profile.empty > 0) { return false }
    if !field.values.isEmpty { return map(profile, field) != nil }
    switch field.type {
    case .integer: return profile.isInteger
    case .decimal: return profile.numberFormat != nil
    case .date: return profile.dateForm.map { !$0.hasTime } ?? false
    case .timestamp: return profile.dateForm != nil
    case .boolean: return profile.isBoolean
    case .json: return false
    case .text: return canBeText(profile, field)
    }
  }

  private static func canBeText(_ profile: ColumnProfile, _ field: FeedField) -> Bool {
    if field.name.hasSuffix("_id"), field.name != "push_id" { return canBeIdentifier(profile) }
    if field.name == "email" { return profile.emails * 2 >= profile.filled && !profile.hasControls }
    return !profile.hasControls && profile.longest <= 1000
  }

  private static func canBeIdentifier(_ profile: ColumnProfile) -> Bool {
    !profile.hasBar && !profile.hasControls && profile.longest <= 64
  }

  /// The words of a column as values of a field; nil when one of them is unknown.
  static func map(_ profile: ColumnProfile, _ field: FeedField) -> [(String, String)]? {
    guard !profile.hasManyWords, let known = FieldNames.words[field.name] else { return nil }
    let values = Set(field.values.map(\.value))
    var pairs: [(String, String)] = []
    for word in profile.words.keys.sorted() {
      let value = field.value(forText: word) ?? known[word.lowercased()]
      guard let value, values.contains(value) else { return nil }
      pairs.append((word, value))
    }
    return pairs
  }
}
