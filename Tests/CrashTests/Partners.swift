import Host
import TestKit
import Vocabulary

/// A feed of the strict regime beside the shipped ones: names with numbers, drops with manifests.
enum Partners {
  static func define(in world: CrashWorld) throws(Problem) {
    try world.home.file(
      "jobs/feeds/partners.json5",
      "{ kind: \"customers\", naming: \"strict\", completion: \"manifest\" }\n")
  }

  /// One drop: files of these numbers, and the manifest that names them.
  static func deliver(_ sequences: [Int], to world: CrashWorld) throws(Problem) {
    let folder = "var/exchange/inbox/partners"
    _ = try Folder(creating: world.home(folder))
    var resources: [String] = []
    var hash = ControlHash()
    for sequence in sequences {
      let name = "partners_crm_20261120_\(padded(sequence, 6))_delta.csv"
      let text =
        "local_id,register_date,email\n"
        + "T-1,2020-01-01 00:00:00,t\(sequence)@x.org\nT-\(sequence + 1),2020-01-01 00:00:00,\n"
      try world.home.file("\(folder)/\(name)", text)
      hash.add("T-1")
      hash.add("T-\(sequence + 1)")
      resources.append(
        """
        { "path": "\(name)", "bytes": \(text.utf8.count), "rows": 2,
          "hash": "sha256:\(SHA256.hex(of: text))" }
        """)
    }
    try world.home.file(
      "\(folder)/drop-\(sequences[0]).manifest.json",
      """
      { "profile": "tabular-data-package", "resources": [ \(resources.joined(separator: ", ")) ],
        "exchange": { "version": 1, "feed": "partners", "source": "crm",
          "sequence": \(sequences[0]), "control_totals": { "customer_hash": "\(hash)" } } }
      """)
  }
}
