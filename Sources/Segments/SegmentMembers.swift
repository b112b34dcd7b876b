import Catalog
package import SQLText
package import Vocabulary

/// Who is in a segment as the nights have written it, for a file: the rows wait in a temporary table
/// from which they are copied out in the order of their ids.
package struct SegmentMembers: Sendable {
  /// Whom a file names.
  package enum Choice: String, Sendable, CaseIterable {
    case members
    /// Who came with the night of the date; nobody with the first.
    case entered
    /// Who went with the night of the date.
    case left
  }

  /// A field of a customer that a file may have beside the id.
  package struct Field: Sendable, Hashable {
    package let name: String
    package let isDate: Bool
    let column: SQLName

    package static let all: [Field] = Catalog.Warehouse.customer.payload.compactMap { column in
      guard [.text, .date].contains(column.type) else { return nil }
      let name = column.name.description
      if ["merged_into", "absent_since"].contains(name) { return nil }
      return Field(name: name, isDate: column.type == .date, column: column.name)
    }
  }

  package let segment: Identifier
  package let businessDate: CivilDate
  package let choice: Choice
  package let fields: [Field]

  package init(
    of segment: Identifier, on businessDate: CivilDate, choice: Choice, fields: [Field]
  ) {
    self.segment = segment
    self.businessDate = businessDate
    self.choice = choice
    self.fields = fields
  }

  /// `SELECT built_on`: the build of the date; or, when there is none, the last one before it; no row
  /// when there is none either.
  package var build: SQL {
    """
    SELECT b.business_date AS built_on
    FROM \(Catalog.Segment.build) AS b
    WHERE b.segment = \(segment) AND b.business_date <= \(businessDate)
    ORDER BY b.business_date DESC
    LIMIT 1
    """
  }

  /// Sets the rows aside. To be run in a transaction, in this order, before ``copy``.
  package var gather: [SQL] {
    [
      """
      CREATE TEMPORARY TABLE exported_member (
        customer_id text COLLATE "C" PRIMARY KEY, entered_on date NOT NULL
      ) ON COMMIT DROP
      """,
      """
      INSERT INTO exported_member (customer_id, entered_on)
      SELECT m.customer_id, m.entered_on
      FROM \(Catalog.Segment.membership) AS m
      WHERE
        m.segment = \(segment)
        AND \(isChosen)
      """,
    ]
  }

  private var isChosen: SQL {
    switch choice {
    case .members:
      """
      m.entered_on <= \(businessDate) AND (m.left_on > \(businessDate) OR m.left_on IS NULL)
      """
    case .entered:
      // Who entered with a segment's first build, nobody can say.
      """
      m.entered_on = \(businessDate)
      AND EXISTS (
        SELECT FROM \(Catalog.Segment.build) AS e
        WHERE e.segment = m.segment AND e.business_date < m.entered_on
      )
      """
    case .left: "m.left_on = \(businessDate)"
    }
  }

  /// The bytes of the file: a header, then the rows in the order of their ids, byte by byte.
  package var copy: SQL {
    let columns = fields.map { field -> SQL in ", c.\(field.column)" }
    return """
      COPY (
        SELECT x.customer_id, x.entered_on AS member_since\(SQL.joined(columns, separator: ""))
        FROM exported_member AS x
        LEFT JOIN \(Catalog.Warehouse.customer) AS c ON c.customer_id = x.customer_id
        ORDER BY x.customer_id
      ) TO STDOUT (FORMAT csv, HEADER true, ENCODING 'UTF8')
      """
  }
}
