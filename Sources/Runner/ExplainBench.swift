import Catalog
import Definitions
import Postgres
import SQLText
package import Vocabulary

/// Measures how long it takes to explain one customer of a ``BenchWorld``, to all campaigns at once.
package struct ExplainBench {
  private let installation: Installation
  private let world: BenchWorld

  package init(_ installation: Installation, in world: BenchWorld) {
    self.installation = installation
    self.world = world
  }

  package var campaigns: Int { installation.programme.campaigns.count }

  /// What so many customers took, in milliseconds.
  package struct Times {
    /// Of a session that has read nothing yet.
    package let first: Double
    package let median: Double
    package let slowest: Double
    /// Campaigns that let one of them in on the date.
    package let entries: Int
  }

  /// Explains so many customers from all over the base.
  package func measure(_ count: Int) throws(Problem) -> Times {
    var times: [Double] = []
    var entries = 0
    for number in 0..<count {
      let id = "C" + padded(number * (world.customers / count), 9)
      times.append(
        try seconds { () throws(Problem) in
          let explanation = try CustomerExplanation(
            of: id, on: BenchWorld.asOf, campaigns: installation.programme.campaigns, installation,
            world.connection)
          entries += explanation.campaigns.count(where: \.isTriggered)
        } * 1000)
    }
    return Times(
      first: times[0], median: times.sorted()[count / 2], slowest: times.max() ?? 0,
      entries: entries)
  }
}
