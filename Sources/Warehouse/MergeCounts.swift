/// In which class each staged row ended: the middle of the row balance (exchange.md, section 7).
package struct MergeCounts: Sendable, Equatable {
  package var new = 0
  package var changed = 0
  package var unchanged = 0
  package var stale = 0
  package var duplicate = 0
  package var parked = 0

  package init() {}

  package var total: Int { new + changed + unchanged + stale + duplicate + parked }
}
