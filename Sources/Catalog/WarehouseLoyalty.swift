package import SQLText

extension Catalog.Warehouse {
  /// Tags that steps of campaigns set.
  package static let customerTag = Table(
    "warehouse", "customer_tag",
    key: [Column("customer_id", .text), Column("tag", .text)],
    payload: provenance("set_on"))

  /// Who is in which audience.
  package static let audienceMember = Table(
    "warehouse", "audience_member",
    key: [Column("customer_id", .text), Column("audience", .text)],
    payload: provenance("added_on"))

  /// Points of our own: what each occasion added to a score, or took off it.
  package static let customerPoints = Table(
    "warehouse", "customer_points",
    key: [
      Column("customer_id", .text), Column("score", .text), Column("movement_key", .text),
    ],
    payload: [Column("points", .numeric)] + provenance("booked_on"))

  private static func provenance(_ day: SQLName) -> [Column] {
    [Column(day, .date), Column("source", .text), Column("changed_at", .timestamptz)]
  }
}
