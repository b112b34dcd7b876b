import Host
import Intake
import Testing
import Vocabulary

@Suite struct DeliveryNameTests {
  @Test(arguments: [
    ("receipts_pos7_20261121_000342_delta.csv", "receipts pos7 2026-11-21 342 delta 0"),
    ("receipt-lines_a-1_20240229_999999_full.csv.gz", "receipt-lines a-1 2024-02-29 999999 full 0"),
    ("c_s_20261121_000000_full_fix1.csv.zst", "c s 2026-11-21 0 full 1"),
    ("c_s_20261121_000001_delta_fix12.csv", "c s 2026-11-21 1 delta 12"),
  ])
  func `a strict name says what it is`(name: String, drawn: String) throws {
    let read = try #require(DeliveryName(EntryName(name)))
    #expect(
      "\(read.feed) \(read.source) \(read.businessDate) \(read.sequence) \(read.content) \(read.fix)"
        == drawn)
  }

  @Test(arguments: [
    "anything.csv", "receipts_pos7_20261121_000342_delta",
    "receipts_pos7_20261121_000342_delta.CSV",
    "Receipts_pos7_20261121_000342_delta.csv", "receipts_Pos7_20261121_000342_delta.csv",
    "receipts_pos7_20261121_000342_Delta.csv", "receipts_pos7_20261121_42_delta.csv",
    "receipts_pos7_20261121_0000342_delta.csv", "receipts_pos7_20261131_000342_delta.csv",
    "receipts_pos7_2026112_000342_delta.csv", "receipts__20261121_000342_delta.csv",
    "_pos7_20261121_000342_delta.csv", "receipts_pos7_20261121_000342_delta_fix.csv",
    "receipts_pos7_20261121_000342_delta_fix0.csv", "receipts_pos7_20261121_000342_delta_fix01.csv",
    "receipts_pos7_20261121_000342_delta_fix1_fix2.csv",
    "receipts_pos7_20261121_000342_delta.csv.bz2",
    "receipt_lines_pos7_20261121_000342_delta.csv", "receipts_pos7_20261121_000342_delta.csv ",
    "receipts_pos7_20261121_00034٢_delta.csv", "receipts_pos7_20261121_-00342_delta.csv",
    "receipts_abcdefghijklmnopqrstuvwxyz0123456_20261121_000342_delta.csv",
  ])
  func `any other name says nothing`(name: String) {
    #expect(DeliveryName(EntryName(name)) == nil)
  }

  @Test func `a name that is no UTF-8 says nothing`() throws {
    let bytes = Array("receipts_p\u{0}s7_20261121_000342_delta.csv".utf8).map {
      $0 == 0 ? 0xFF : $0
    }
    #expect(DeliveryName(try #require(EntryName(bytes: bytes))) == nil)
  }

  @Test func `every change of one byte of a name is another delivery or none`() throws {
    let name = Array("receipts_pos7_20261121_000342_delta_fix1.csv".utf8)
    let original = try #require(DeliveryName(EntryName(bytes: name)!))
    for position in name.indices {
      for byte in UInt8(0x21)...0x7E where byte != name[position] && byte != UInt8(ascii: "/") {
        var changed = name
        changed[position] = byte
        if let read = DeliveryName(EntryName(bytes: changed)!) { #expect(read != original) }
      }
    }
  }
}
