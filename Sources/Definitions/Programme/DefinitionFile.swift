/// A file of `jobs/` as it was read, once.
package struct DefinitionFile: Sendable, Hashable {
  /// Relative to the folder: `segments/new.json5`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A folder of `jobs/` and the kind of thing its files define.
package enum DefinitionFolder: String, Sendable, CaseIterable {
  case feeds
  case segments
  case rfm
  case campaigns
  case mailings
  case templates
  case calendars
  case nights
  case outbound
  case tests
}
