import Delimited
import Glibc
import Postgres
import SQLText
import Statements
import TestKit
import Vocabulary

/// Gives a session with an empty database that has the product's schema, for the time of the call.
func withProgrammeDatabase(_ body: (Connection) throws -> Void) throws {
  let database = try TestDatabase.make(template: "programme") { (connection) throws(Problem) in
    try connection.run(script: Statements.migrationRegistry)
    for migration in Statements.migrations { try connection.run(script: migration) }
  }
  try withExtendedLifetime(database) {
    let connection = try database.connect()
    defer { connection.close() }
    try body(connection)
  }
}

/// A receipt as a test writes it.
struct TestReceipt {
  var customer: String
  var id: String
  var issuedOn: String
  var amount: String
  var kind = "sale"
  var status = "new"
}

extension Connection {
  /// Puts receipts into the warehouse, amounts signed as they stand.
  func store(_ receipts: [TestReceipt]) throws(Problem) {
    let stored = try copyIn(
      """
      COPY warehouse.receipt
        (
          customer_id, receipt_id, issued_at, issued_on, kind, status, amount, currency,
          first_load, last_load
        )
      FROM STDIN
      """
    ) { (writer) throws(Problem) in
      var text = ""
      for receipt in receipts {
        text += [
          receipt.customer, receipt.id, "\(receipt.issuedOn) 12:00:00+00", receipt.issuedOn,
          receipt.kind, receipt.status, receipt.amount, "EUR", "1", "1",
        ].joined(separator: "\t")
        text += "\n"
      }
      try writer.write(Array(text.utf8))
    }
    precondition(stored == receipts.count, "every receipt of a test is stored")
    try execute("ANALYZE warehouse.receipt")
  }
}

/// The records of a file of ../shared/data, each by the names of its header.
func sharedRecords(_ name: String) throws(Problem) -> [[String: String]] {
  let path = SharedData.path(name)
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  precondition(descriptor >= 0, "\(path) can be read")
  defer { close(descriptor) }
  let reader = RecordReader(ByteSource(descriptor: descriptor, path: path))
  guard let header = try reader.readHeader() else { return [] }
  var records: [[String: String]] = []
  while let record = try reader.next() {
    precondition(record.fault == nil, "\(path) is well formed")
    var values: [String: String] = [:]
    for index in 0..<record.fieldCount { values[header.names[index]] = record.text(index) }
    records.append(values)
  }
  return records
}
