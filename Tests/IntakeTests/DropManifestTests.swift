import Host
import Intake
import Testing
import Vocabulary

@Suite struct DropManifestTests {
  /// The example of exchange.md, section 4.
  static let example = """
    { "profile": "tabular-data-package", "name": "receipts-pos7-000342", "created": "2026-11-21T23:40:00Z",
      "resources": [ { "profile": "tabular-data-resource", "name": "receipts",
        "path": "receipts_pos7_20261121_000342_delta.csv", "bytes": 81234567,
        "hash": "sha256:9f2c000000000000000000000000000000000000000000000000000000000000",
        "rows": 1204331, "encoding": "utf-8", "dialect": { "delimiter": ";" },
        "schema": { "fields": [ { "name": "local_id", "type": "string", "constraints": { "required": true } } ],
                    "primaryKey": "local_id", "missingValues": [""] } } ],
      "exchange": { "version": 1, "environment": "production", "feed": "receipts", "source": "pos7",
        "business_date": "2026-11-21", "sequence": 342, "previous_sequence": 341, "kind": "delta", "status": "new",
        "control_totals": { "amount": "123456.78", "bonus": "410.00", "customer_hash": "0123456789" } } }
    """

  private func read(_ text: String) throws(Problem) -> DropManifest {
    try DropManifest(reading: Array(text.utf8), at: Place(path: "a.manifest.json"))
  }

  @Test func `the manifest of the exchange format is read`() throws {
    let manifest = try read(Self.example)
    #expect(manifest.resources.count == 1)
    #expect(manifest.resources[0].path == "receipts_pos7_20261121_000342_delta.csv")
    #expect(manifest.resources[0].bytes == 81_234_567)
    #expect(manifest.resources[0].rows == 1_204_331)
    #expect(manifest.resources[0].sha256?.hasPrefix("9f2c") == true)
    #expect(manifest.environment == "production")
    #expect(manifest.feed == "receipts")
    #expect(manifest.source == "pos7")
    #expect(manifest.businessDate?.description == "2026-11-21")
    #expect(manifest.sequence == 342)
    #expect(manifest.previousSequence == 341)
    #expect(manifest.content == .delta)
    #expect(manifest.status == .new)
    #expect(manifest.totals.amount?.description == "123456.78")
    #expect(manifest.totals.bonus?.description == "410.00")
    #expect(manifest.totals.customerHash == "0123456789")
  }

  @Test(arguments: [
    #"{"resources":[{"path":"a.csv"}]}"#,
    #"{"$schema":"https://datapackage.org/profiles/2.0/datapackage.json","resources":[{"path":"a.csv"}]}"#,
    #"{"profile":"data-package","resources":[{"path":"a.csv"},{"path":"b.csv.gz","rows":3}]}"#,
  ])
  func `a plain data package of either version is read`(text: String) throws {
    let manifest = try read(text)
    #expect(manifest.resources[0].path == "a.csv")
    #expect(manifest.sequence == nil)
  }

  @Test(arguments: [
    "[]", "{}", #"{"resources":[]}"#, #"{"resources":{}}"#, #"{"resources":[{}]}"#,
    #"{"resources":[{"path":"a.csv"},{"path":"a.csv"}]}"#,
    #"{"resources":[{"path":["a.csv","b.csv"]}]}"#, #"{"resources":[{"path":"../a.csv"}]}"#,
    #"{"resources":[{"path":"/etc/passwd"}]}"#, #"{"resources":[{"path":"b/a.csv"}]}"#,
    #"{"resources":[{"path":".."}]}"#, #"{"resources":[{"path":""}]}"#,
    #"{"resources":[{"path":".a.csv"}]}"#, #"{"resources":[{"path":"a.csv.part"}]}"#,
    #"{"resources":[{"path":"a\\b.csv"}]}"#, #"{"resources":[{"path":"a\u0000.csv"}]}"#,
    #"{"resources":[{"path":"a.manifest.json"}]}"#, #"{"resources":[{"path":"a.csv.ok"}]}"#,
    #"{"resources":[{"path":"a.csv","hash":"d41d8cd98f00b204e9800998ecf8427e"}]}"#,
    #"{"resources":[{"path":"a.csv","hash":"sha256:12"}]}"#,
    #"{"resources":[{"path":"a.csv","rows":-1}]}"#, #"{"resources":[{"path":"a.csv","rows":1.0}]}"#,
    #"{"resources":[{"path":"a.csv","bytes":"12"}]}"#,
    #"{"resources":[{"path":"a.csv"}],"resources":[{"path":"b.csv"}]}"#,
    #"{"profile":"fiscal-data-package","resources":[{"path":"a.csv"}]}"#,
    #"{"$schema":"https://datapackage.org/profiles/3.0/datapackage.json","resources":[{"path":"a.csv"}]}"#,
    #"{"resources":[{"path":"a.csv"}],"exchange":{}}"#,
    #"{"resources":[{"path":"a.csv"}],"exchange":{"version":2}}"#,
    #"{"resources":[{"path":"a.csv"}],"exchange":{"version":"1"}}"#,
    #"{"resources":[{"path":"a.csv"}],"exchange":{"version":1,"kind":"all"}}"#,
    #"{"resources":[{"path":"a.csv"}],"exchange":{"version":1,"status":"News"}}"#,
    #"{"resources":[{"path":"a.csv"}],"exchange":{"version":1,"business_date":"2026-11-31"}}"#,
    #"{"resources":[{"path":"a.csv"}],"exchange":{"version":1,"source":"POS 7"}}"#,
    #"{"resources":[{"path":"a.csv"}],"exchange":{"version":1,"sequence":-3}}"#,
    #"{"resources":[{"path":"a.csv"}],"exchange":{"version":1,"sequence":3,"previous_sequence":3}}"#,
    #"{"resources":[{"path":"a.csv"}],"exchange":{"version":1,"previous_sequence":3}}"#,
    #"{"resources":[{"path":"a.csv"}],"exchange":{"version":1,"control_totals":{"amount":12.5}}}"#,
    #"{"resources":[{"path":"a.csv"}],"exchange":{"version":1,"control_totals":{"customer_hash":"12"}}}"#,
  ])
  func `a manifest that is unsafe, unclear or unknown is refused`(text: String) {
    do throws(Problem) {
      _ = try read(text)
      Issue.record("was read: \(text)")
    } catch {
      #expect(error.exit == .badData)
    }
  }
}
