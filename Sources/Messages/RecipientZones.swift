import Vocabulary

/// The zones of recipients, loaded once each.
///
/// A customer's own zone counts when the system has rules for it; else the programme's.
struct RecipientZones {
  let programme: TimeZoneRules
  private var known: [String: TimeZoneRules?] = [:]
  private var last: (name: String, source: String?, zone: RecipientZone)?

  /// Names that customers gave are many only when they are wrong.
  private static let knownLimit = 4096

  init(programme: TimeZoneRules) {
    self.programme = programme
  }

  /// - Parameter source: where the name comes from, as `warehouse.customer` says it.
  mutating func zone(named name: String?, from source: String?) -> RecipientZone {
    guard let name, !name.isEmpty else { return RecipientZone(programme, source: "project") }
    if let last, last.name == name, last.source == source { return last.zone }
    let rules = rules(named: name)
    let known = ["address", "phone", "region"].contains(source) ? "region" : "profile"
    let zone = RecipientZone(rules ?? programme, source: rules == nil ? "project" : known)
    last = (name, source, zone)
    return zone
  }

  private mutating func rules(named name: String) -> TimeZoneRules? {
    if let rules = known[name] { return rules }
    if known.count >= Self.knownLimit { known.removeAll(keepingCapacity: true) }
    var rules: TimeZoneRules?
    // A zone that does not exist is no problem of the night: the programme's zone stands in for it.
    do throws(Problem) { rules = try TimeZoneRules.load(name: name) } catch { rules = nil }
    known[name] = .some(rules)
    return rules
  }
}

struct RecipientZone {
  let rules: TimeZoneRules
  /// As the message file says it: `profile`, `region` (from address, phone or region), `project`.
  let source: String

  init(_ rules: TimeZoneRules, source: String) {
    self.rules = rules
    self.source = source
  }
}
