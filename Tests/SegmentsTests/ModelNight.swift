import Definitions
import Postgres
import SQLText
import Segments
import Vocabulary

/// What a test reads of a night of a model.
struct ModelNight {
  let thresholds: RFMThresholds
  let customers: Int64
  let changed: Int64
}

extension Connection {
  /// A night of a model, as the product runs it.
  @discardableResult
  func run(_ definition: RFMDefinition, on date: CivilDate) throws(Problem) -> ModelNight {
    let model = RFMStatements(definition, businessDate: date)
    var rows: [RFMCutPointRow] = []
    if let cutPoints = model.cutPoints {
      for row in try query(cutPoints) {
        rows.append(
          try RFMCutPointRow(
            axis: row.text("axis"), ordinal: row.int("ordinal"), scaled: row.decimal("scaled")))
      }
    }
    let thresholds = try model.thresholds(rows)
    let result = try query(model.score(thresholds)).single
    let customers = try result.int64("customers")
    try execute(model.build(thresholds, customers: customers, digest: "test"))
    return ModelNight(
      thresholds: thresholds, customers: customers, changed: try result.int64("changed"))
  }
}

func model(_ text: String) throws(Problem) -> RFMDefinition {
  try RFMDefinition(text: text, name: identifier("default"), path: "jobs/rfm/default.json5")
}

func identifier(_ text: String) -> Identifier {
  guard let identifier = Identifier(text) else { preconditionFailure("\(text) is a name") }
  return identifier
}

func day(_ text: String) -> CivilDate {
  guard let date = CivilDate(text) else { preconditionFailure("\(text) is a day") }
  return date
}
