package import SQLText

/// Every file under `sql/` by name.
package enum Statements {
  static func embedded(_ bytes: [UInt8], _ name: StaticString) -> Statement {
    Statement(embedded: bytes, as: name)
  }

  package static let receiptAndItsHomeAgree = embedded(
    PackageResources.receipt_and_its_home_agree_sql, "audits/receipt_and_its_home_agree")
  package static let migrationRegistry = embedded(
    PackageResources.migration_registry_sql, "warehouse/migration_registry")

  package static let nextDrafts = embedded(
    PackageResources.next_drafts_sql, "messages/next_drafts")
  package static let refuseDrafts = embedded(
    PackageResources.refuse_drafts_sql, "messages/refuse_drafts")

  /// The migrations in order. Numbers have no gaps.
  package static let migrations: [Statement] = [
    embedded(PackageResources._001_run_sql, "migrations/0001_run"),
    embedded(PackageResources._002_warehouse_sql, "migrations/0002_warehouse"),
    embedded(PackageResources._003_intake_sql, "migrations/0003_intake"),
    embedded(PackageResources._004_segment_sql, "migrations/0004_segment"),
    embedded(PackageResources._005_campaign_sql, "migrations/0005_campaign"),
    embedded(PackageResources._006_ledger_sql, "migrations/0006_ledger"),
  ]
}
