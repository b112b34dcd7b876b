import Definitions
import SQLText
import Vocabulary

/// Phase b of an RFM model as expressions over a row `p` with `last_on`, `purchases` and `amount`.
struct RFMScoring {
  let model: RFMStatements
  let thresholds: RFMThresholds

  private var definition: RFMDefinition { model.definition }
  private var groups: Int { definition.groups }

  /// Fewer days are better, so the score is turned round.
  var recency: SQL {
    guard definition.rule != .ntile else {
      return "ntile(\(groups)) OVER (ORDER BY p.last_on, p.customer_id)"
    }
    return choice(
      thresholds.recency.bounds.enumerated().reversed().map { position, bound in
        let day = model.businessDate.adding(days: -min(bound.greatestBelow, Self.furthestDays))
        return ("p.last_on < \(day)", groups - position - 1)
      }, otherwise: groups)
  }

  var frequency: SQL {
    guard definition.rule != .ntile else {
      return "ntile(\(groups)) OVER (ORDER BY p.purchases, p.customer_id)"
    }
    return choice(
      thresholds.frequency.bounds.enumerated().reversed().map { position, bound in
        ("p.purchases > \(bound.greatestBelow)", position + 2)
      }, otherwise: 1)
  }

  var monetary: SQL {
    guard definition.rule != .ntile else {
      return "ntile(\(groups)) OVER (ORDER BY p.amount, p.customer_id)"
    }
    return choice(
      thresholds.monetary.bounds.enumerated().reversed().map { position, bound in
        switch bound {
        case .above(let value): ("p.amount > \(value)", position + 2)
        case .atLeast(let value, let scale): ("\(scale) * p.amount >= \(value)", position + 2)
        }
      }, otherwise: 1)
  }

  /// Before this no receipt was written.
  private static let furthestDays = 700_000

  private func choice(_ cases: [(SQL, Int)], otherwise: Int) -> SQL {
    guard !cases.isEmpty else { return "\(otherwise)" }
    let lines = cases.map { test, score -> SQL in "WHEN \(test) THEN \(score)" }
    return """
      CASE
        \(SQL.joined(lines, separator: "\n"))
        ELSE \(otherwise)
      END
      """
  }

  /// The first range that holds the three scores of a row `s`.
  var name: SQL {
    guard !definition.names.isEmpty else { return "\(definition.otherwise)" }
    let cases = definition.names.map { name -> SQL in
      "WHEN \(SQL.joined(tests(of: name), separator: " AND ")) THEN \(name.name)"
    }
    return """
      CASE
        \(SQL.joined(cases, separator: "\n"))
        ELSE \(definition.otherwise)
      END
      """
  }

  /// A range of all scores tests nothing.
  private func tests(of name: RFMName) -> [SQL] {
    func test(_ column: SQL, _ scores: ClosedRange<Int>) -> SQL? {
      if scores == 1...groups { return nil }
      return scores.count == 1
        ? "\(column) = \(scores.lowerBound)"
        : "\(column) BETWEEN \(scores.lowerBound) AND \(scores.upperBound)"
    }
    let tests = [
      test("s.recency", name.recency), test("s.frequency", name.frequency),
      test("s.monetary", name.monetary),
    ].compactMap(\.self)
    return tests.isEmpty ? ["true"] : tests
  }
}
