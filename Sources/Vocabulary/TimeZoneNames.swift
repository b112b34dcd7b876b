extension TimeZoneRules {
  /// The names of the zones and links that the system's tables list; empty where they list none.
  package static var knownNames: [String] { knownZones(systemFolder) }
}
