package import SQLText

extension Catalog {
  /// Who belongs where.
  package enum Segment {
    package static let tables = [
      membership, build, touched, move,
      rfmScore, rfmBuild, rfmChange, rfmCell, rfmMigration, rfmMerge, rfmTonight, rfmReread,
    ]

    /// Members as intervals.
    package static let membership = Table(
      "segment", "membership",
      key: [Column("customer_id", .text), Column("segment", .text), Column("entered_on", .date)],
      payload: [
        Column("left_on", .date)
      ])

    /// Freshness of segments.
    package static let build = Table(
      "segment", "build",
      key: [Column("segment", .text), Column("business_date", .date)],
      payload: [
        Column("definition_digest", .text),
        Column("members", .bigint),
        Column("entered", .bigint),
        Column("left_members", .bigint),
        Column("loads_through", .bigint),
      ])

    /// Whose membership a night computes anew, in which segments.
    package static let touched = Table(
      "segment", "touched", key: [Column("customer_id", .text), Column("part", .integer)],
      payload: [])

    /// Who comes to a segment or leaves it in the night that is computed.
    package static let move = Table(
      "segment", "move", key: [],
      payload: [
        Column("customer_id", .text), Column("segment", .text), Column("is_member", .boolean),
      ])

    /// Current scores per model.
    package static let rfmScore = Table(
      "segment", "rfm_score",
      key: [Column("customer_id", .text), Column("model", .text)],
      payload: [
        Column("recency", .smallint),
        Column("frequency", .smallint),
        Column("monetary", .smallint),
        Column("name", .text),
        Column("last_on", .date),
        Column("purchases", .integer),
        Column("amount", .numeric),
      ])

    /// Cut points and size per night.
    package static let rfmBuild = Table(
      "segment", "rfm_build",
      key: [Column("model", .text), Column("business_date", .date)],
      payload: [
        Column("definition_digest", .text),
        Column("customers", .bigint),
        Column("recency_cut_points", .numericArray),
        Column("frequency_cut_points", .numericArray),
        Column("monetary_cut_points", .numericArray),
        Column("is_full", .boolean),
        Column("loads_through", .bigint),
        Column("base_digest", .text),
        Column("compared_with", .date),
        Column("changed", .bigint),
        Column("drift", .numeric),
        Column("is_alarm", .boolean),
      ])

    /// Changes of scores per night.
    package static let rfmChange = Table(
      "segment", "rfm_change",
      key: [Column("customer_id", .text), Column("model", .text), Column("business_date", .date)],
      payload: [
        Column("from_score", .integer),
        Column("to_score", .integer),
        Column("from_name", .text),
        Column("to_name", .text),
      ])

    /// How the customers of a night spread over the cells.
    package static let rfmCell = Table(
      "segment", "rfm_cell",
      key: [
        Column("model", .text), Column("business_date", .date), Column("recency", .smallint),
        Column("frequency", .smallint), Column("monetary", .smallint),
      ],
      payload: [
        Column("name", .text),
        Column("customers", .bigint),
        Column("purchases", .bigint),
        Column("amount", .numeric),
      ])

    /// Who went from which name to which.
    package static let rfmMigration = Table(
      "segment", "rfm_migration",
      key: [
        Column("model", .text), Column("business_date", .date), Column("from_name", .text),
        Column("to_name", .text),
      ],
      payload: [Column("customers", .bigint)])

    /// The merges of customers that the last build of a model knew.
    package static let rfmMerge = Table(
      "segment", "rfm_merge",
      key: [Column("customer_id", .text), Column("model", .text)],
      payload: [Column("root", .text)])

    /// Staging: what those bought in the window whom a build looks at.
    package static let rfmTonight = Table(
      "segment", "rfm_tonight", key: [],
      payload: [
        Column("customer_id", .text),
        Column("last_on", .date),
        Column("purchases", .integer),
        Column("amount", .numeric),
      ])

    /// Staging: customers whose receipts a build reads again.
    package static let rfmReread = Table(
      "segment", "rfm_reread", key: [],
      payload: [Column("customer_id", .text), Column("model", .text)])
  }
}
