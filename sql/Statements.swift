package import SQLText

/// Every file under `sql/` by name.
package enum Statements {
  static func embedded(_ bytes: [UInt8], _ name: StaticString) -> Statement {
    Statement(embedded: bytes, as: name)
  }

  package static let one = embedded(PackageResources.one_sql, "run/one")
}
