import Catalog
import Conditions
import Definitions
import SQLText
import Vocabulary

/// What a condition says of each customer who arrives at a filter.
///
/// The query stands beside a CTE `arrival` and has the columns customer_id and holds: true, false,
/// or NULL for unknown. A customer without a row is unknown.
struct FilterVerdicts {
  let condition: Condition
  let businessDate: CivilDate

  var query: SQL {
    get throws(Problem) {
      throw .bug("filters are not connected yet")
    }
  }
}
