import Catalog
import SQLText
import Vocabulary

/// Which batch of its programme, legal entity and day an accrual leaves in: the next one to be frozen.
///
/// The same as `ledger.next_day_batch`, in words that every statement of a campaign may use.
enum NextBatch {
  static func ordinal(program: SQL, legalEntity: SQL, on businessDate: CivilDate) -> SQL {
    """
    (
      SELECT count(*)::integer + 1
      FROM \(Catalog.Ledger.batch) AS n
      WHERE
        n.stream = 'accrual'
        AND n.program = \(program)
        AND n.legal_entity = \(legalEntity)
        AND n.business_date = \(businessDate)
    )
    """
  }
}
