package import SQLText

/// The way of one kind of feed through the database. A plain kind is this and nothing else.
package struct Route: Sendable {
  /// The kind, as a feed definition writes it.
  package let kind: String
  /// Where the rows of a file are judged.
  package let staging: Table
  /// Where they are brought home to.
  package let target: Table
  /// What tells the rows of a file apart, by columns of `staging`.
  package let key: [SQLName]
  /// Where rows wait for what they refer to.
  package let parking: Table?
  package let refersTo: Reference
  package let version: Version

  /// What must have come before a row can come home.
  package enum Reference: Sendable {
    case nothing
    /// The customer, where the row names one.
    case customer
    /// The receipt, under whatever customer.
    case receipt
    /// The message of the ledger, to the same customer.
    case message
  }

  /// What tells which of two statements about one thing is the older one. Where it does not tell,
  /// the file that came later is right.
  package enum Version: Sendable {
    case updatedAt
    /// `updated_at`, and where one of the two has none, the time of which they speak.
    case updatedAtOr(SQLName)
    /// The day of their snapshots, and within one snapshot `updated_at`.
    case snapshot(SQLName)
  }

  init(
    _ kind: String, _ staging: Table, to target: Table, key: [SQLName], parking: Table? = nil,
    refersTo: Reference = .nothing, version: Version = .updatedAt
  ) {
    self.kind = kind
    self.staging = staging
    self.target = target
    self.key = key
    self.parking = parking
    self.refersTo = refersTo
    self.version = version
  }

  /// The way of a kind; every kind of feed has one.
  package static func of(_ kind: String) -> Route {
    guard let route = all.first(where: { $0.kind == kind }) else {
      preconditionFailure("the kind '\(kind)' has no way through the database")
    }
    return route
  }

  /// Whether rows of the target can be missing from a newer full list.
  package var isListed: Bool { target[column: "absent_since"] != nil }
}
