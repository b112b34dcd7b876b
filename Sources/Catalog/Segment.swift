package import SQLText

extension Catalog {
  /// Who belongs where.
  package enum Segment {
    package static let tables = [membership, build, rfmScore, rfmBuild, rfmChange]

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
  }
}
