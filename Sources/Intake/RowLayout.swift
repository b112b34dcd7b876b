import Catalog
import Definitions
import Profiles
import SQLText
import Vocabulary

/// Where the rows of a file go.
enum RowDestination {
  /// The staging table of the feed's kind, to be judged there.
  case staging
  /// Straight into an empty table of the warehouse, under a load number. With tables beside it, rows
  /// without a customer go apart, and each row's receipt and customer go to the homes.
  case warehouse(Table, load: Int64, hasTablesBeside: Bool)

  var hasTablesBeside: Bool {
    if case .warehouse(_, _, true) = self { true } else { false }
  }
}

/// Which table the rows of a file fill, and what each of its columns is made of.
struct RowLayout {
  /// What a staging column is made of; numbers are positions in the list of cells.
  enum Content {
    case rowNumber
    case suspect
    case cell(Int)
    /// The same value in every row: nothing, or what stands for it.
    case constant(CellValue)
    /// The civil day of an instant, in the programme's zone.
    case civilDate(ofInstant: Int)
    /// A birth date that can be one; NULL for sentinels and impossible ages.
    case knownBirthDate(Int)
    /// A cell that may be empty and what stands for it then, in a column that wants a value.
    case cellOr(Int, CellValue)
    /// A receipt's amount with the sign of its kind.
    case signedByKind(Int)
    /// A line's amount in the direction of its receipt.
    case inDirectionOfKind(Int)
    /// A line's quantity in the direction of its receipt.
    case quantityInDirectionOfKind(Int)
    /// The price of a line times its quantity, where the file states no amount.
    case quantityTimesPrice(quantity: Int, price: Int)
    case custom
    case load(Int64)
    /// The normal form of a field of the profile.
    case profile(ProfileField)
    case finding(ProfileFinding)

    var isJudged: Bool {
      switch self {
      case .rowNumber, .suspect, .cell, .constant, .civilDate, .cellOr, .custom, .load, .profile,
        .finding:
        false
      default: true
      }
    }
  }

  let table: Table
  let columns: [Column]
  let contents: [Content]
  /// Those of the contents that can be refused, or are counted.
  let judged: [Content]
  /// The cells that make the key, for the filter of repeated keys; empty: rows have no key, or the
  /// database finds the repeated ones without being told where to look.
  let key: [Int]

  init(
    _ feed: FeedDefinition, cells: [String: Int], context: FeedContext,
    destination: RowDestination
  ) throws(Problem) {
    switch destination {
    case .staging:
      table = feed.kind.route.staging
      key = Self.key(of: feed.kind, cells)
    case .warehouse(let target, _, _):
      table = target
      key = []
    }
    columns = Self.columns(of: table, for: feed)
    var contents: [Content] = []
    for column in columns {
      if case .warehouse(let target, let load, _) = destination, target.bookkeeping.contains(column)
      {
        contents.append(.load(load))
      } else {
        contents.append(try Self.content(of: column.name.description, feed, cells, context))
      }
    }
    self.contents = contents
    judged = contents.filter(\.isJudged)
  }

  /// The columns of a table that rows of a feed fill: what the house notes by itself is not among
  /// them, and custom fields are only where the feed declares or keeps some.
  static func columns(of table: Table, for feed: FeedDefinition) -> [Column] {
    let hasCustom =
      feed.kind == .customers || !feed.customColumns.isEmpty || feed.extraColumns == .addAsJSONB
    let written = table.key + table.payload + table.bookkeeping.filter { $0.type == .bigint }
    return written.filter { hasCustom || $0.name != "custom" }
  }

  /// A flat file whose lines have no numbers has no key.
  private static func key(of kind: FeedKind, _ cells: [String: Int]) -> [Int] {
    if kind == .sales, cells["line_no"] == nil { return [] }
    return kind.route.key.compactMap { cells[$0.description] }
  }

  private static func content(
    of name: String, _ feed: FeedDefinition, _ cells: [String: Int], _ context: FeedContext
  ) throws(Problem) -> Content {
    let isFlat = feed.kind == .sales
    switch name {
    case "row_number": return .rowNumber
    case "suspect": return .suspect
    case "custom": return .custom
    case "issued_on", "occurred_on", "status_on", "processed_on":
      return try .civilDate(ofInstant: required("\(name.dropLast(2))at", cells, feed))
    case "phone_kind", "phone_operator", "email_provider", "time_zone_source", "given", "quality":
      return profileFinding(name, feed, cells)
    case "registered_on":
      return cells["registered_at"].map { .civilDate(ofInstant: $0) } ?? .constant(.null)
    case "birth_date": return cells["birth_date"].map { .knownBirthDate($0) } ?? .constant(.null)
    case "birth_date_given": return cells["birth_date"].map { .cell($0) } ?? .constant(.null)
    case "amount" where feed.kind == .receipts:
      return try .signedByKind(required("total", cells, feed))
    case "amount" where isFlat:
      if let amount = cells["amount"] { return .inDirectionOfKind(amount) }
      guard let price = cells["price"], let quantity = cells["quantity"] else {
        throw Problem(
          .definition, "the feed has neither an amount nor a quantity and a price",
          at: feed.place, hint: "name the column of 'amount', or those of 'quantity' and 'price'")
      }
      return .quantityTimesPrice(quantity: quantity, price: price)
    case "quantity" where isFlat && cells[name] != nil:
      return try .quantityInDirectionOfKind(required(name, cells, feed))
    case "amount":
      return try .inDirectionOfKind(required(name, cells, feed))
    default:
      if ProfileStage.isNeeded(for: feed.kind, cells), let field = ProfileField(column: name) {
        return .profile(field)
      }
      let substitute = substitute(for: name, feed.kind, context)
      guard let cell = cells[name] else { return .constant(substitute) }
      if case .null = substitute { return .cell(cell) }
      return .cellOr(cell, substitute)
    }
  }

  /// What was found out about a profile; a file without one says only where the time zone is from.
  private static func profileFinding(
    _ name: String, _ feed: FeedDefinition, _ cells: [String: Int]
  ) -> Content {
    if ProfileStage.isNeeded(for: feed.kind, cells), let finding = ProfileFinding(rawValue: name) {
      return .finding(finding)
    }
    return .constant(name == "time_zone_source" ? text("project") : .null)
  }

  private static func required(
    _ name: String, _ cells: [String: Int], _ feed: FeedDefinition
  ) throws(Problem) -> Int {
    guard let cell = cells[name] else {
      throw Problem(.definition, "the feed has no column for '\(name)'", at: feed.place)
    }
    return cell
  }

  /// What stands where a file has no such column and the table wants a value.
  private static func substitute(
    for name: String, _ kind: FeedKind, _ context: FeedContext
  ) -> CellValue {
    switch name {
    case "customer_id", "category": return text("")
    case "currency": return text(context.currency)
    case "status" where kind == .customers: return text("active")
    default:
      let field = FeedField.all(of: kind).first { $0.name == name }
      guard let field, let fallback = field.fallback else { return .null }
      switch field.type {
      case .decimal:
        return ExactDecimal(fallback).map { .decimal(units: $0.units, scale: $0.scale) } ?? .null
      case .boolean: return .boolean(fallback == "true")
      default: return text(fallback)
      }
    }
  }

  private static func text(_ text: String) -> CellValue {
    .text(StableBytes(text).bytes)
  }
}

extension FeedKind {
  /// The tables its rows go through.
  var route: Route { Route.of(rawValue) }
}
