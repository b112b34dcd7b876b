import Definitions
import Postgres
import Runner
import SQLText
import Segments
import Vocabulary

extension Connection {
  /// A night of a model, as the product runs it, from all receipts: tests write facts without loads.
  @discardableResult
  func run(_ definition: RFMDefinition, on date: CivilDate) throws(Problem) -> RFMStep.Outcome {
    try transaction { () throws(Problem) in
      try RFMStep(self, businessDate: date, isForced: true).build(definition, digest: "test")
    }
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
