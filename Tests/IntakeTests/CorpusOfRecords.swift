/// Records whose form is broken: widths, quotes, line ends, caps.
extension BadFile {
  static let records: [BadFile] = [
    BadFile(
      "a field is missing", customers, customerHead + "A,2020-01-01 00:00:00,\n",
      "2:- ragged.short email"),
    BadFile("one field only", customers, customerHead + "A\n", "2:- ragged.short register_date"),
    BadFile("an empty line", customers, customerHead + "\n", "2:- ragged.short register_date"),
    BadFile(
      "a line of blanks", customers, customerHead + "  \n", "2:- ragged.short register_date"),
    BadFile(
      "a field too many", customers, customerHead + "A,2020-01-01 00:00:00,,a@x,more\n",
      "2:- ragged.long -"),
    BadFile(
      "a delimiter at the end", customers, customerHead + "A,2020-01-01 00:00:00,,a@x,\n",
      "2:- ragged.long -"),
    BadFile(
      "an unquoted delimiter in a value", customers,
      customerHead + "A,2020-01-01 00:00:00,,a@x, Jr\nB,2020-01-01 00:00:00,,\n",
      "2:- ragged.long -"),
    BadFile(
      "other delimiters from some line on", customers,
      customerHead + "A,2020-01-01 00:00:00,,\nB;2020-01-01 00:00:00;;\n",
      "3:- ragged.short register_date"),
    BadFile(
      "a quote inside a field", customers, customerHead + "A,2020-01-01 00:00:00,,a\"b\n",
      "2:25 quote.stray email"),
    BadFile(
      "text behind a closing quote", customers, customerHead + "A,2020-01-01 00:00:00,,\"a\"b\n",
      "2:27 quote.stray email"),
    BadFile(
      "a blank behind a closing quote", customers,
      customerHead + "\"A\" ,2020-01-01 00:00:00,,\n", "2:4 quote.stray local_id"),
    BadFile(
      "a blank before an opening quote", customers,
      customerHead + "A, \"2020-01-01 00:00:00\",,\n", "2:4 quote.stray register_date"),
    BadFile(
      "a quote escaped by a backslash", customers,
      customerHead + "A,2020-01-01 00:00:00,,\"a\\\"b\"\n", "2:28 quote.stray email"),
    BadFile(
      "a lost quote at the end of a file", customers,
      customerHead + "A,2020-01-01 00:00:00,,\"a@x\n", "2:24 quote.unclosed email"),
    BadFile(
      "a lost quote costs its own line", customers,
      customerHead + "A,2020-01-01 00:00:00,,\"a\nB,2020-01-01 00:00:00,,\nC,x,,\n",
      "2:24 quote.unclosed email", "4:3 type.datetime register_date"),
    BadFile(
      "a lost quote before a quoted field", customers,
      customerHead + "\"A,2020-01-01 00:00:00,,\nB,2020-01-01 00:00:00,,\"b\"\n",
      "2:1 quote.unclosed local_id"),
    BadFile(
      "a quote that closes on a later line with text behind", customers,
      customerHead + "A,2020-01-01 00:00:00,,\"a\nb\"c\n",
      "2:24 quote.unclosed email", "3:2 quote.stray local_id"),
    BadFile(
      "a quoted field over lines, then a bad row", customers,
      "local_id,register_date,city\nA,2020-01-01 00:00:00,\"x\n\ny\"\nB,never,c\n",
      "5:3 type.datetime register_date"),
    BadFile(
      "a bad cell behind a line end in quotes", receipts,
      "local_id,shop_id,issued_at,kind,status,total,currency\n"
        + "R,\"a\nb\",2026-02-01 10:00:00,SALE,PAID,x,EUR\n",
      "2:3 pattern shop_id", "3:34 type.decimal total"),
    BadFile(
      "carriage returns only", customers,
      (customerHead + "A,2020-01-01 00:00:00,,\nB,x,,\n").replacing("\n", with: "\r"),
      "3:3 type.datetime register_date"),
    BadFile(
      "mixed line ends", customers,
      "local_id,register_date\r\nA,x\rB,x\nC,x\r\n\r\nD,x",
      "2:3 type.datetime register_date", "3:3 type.datetime register_date",
      "4:3 type.datetime register_date", "5:- ragged.short register_date",
      "6:3 type.datetime register_date"),
    BadFile(
      "a line feed before the carriage return", customers,
      customerHead + "A,2020-01-01 00:00:00,,\n\rB,2020-01-01 00:00:00,,\n",
      "3:- ragged.short register_date"),
    BadFile(
      "the end of a COPY", customers,
      customerHead + "\\.\nA,2020-01-01 00:00:00,,\n\\.,x,,\n",
      "2:- ragged.short register_date", "4:4 type.datetime register_date"),
    BadFile(
      "a record beyond the cap", "{ kind: 'customers', caps: { record_bytes: 40 } }",
      customerHead + "A,2020-01-01 00:00:00,," + String(repeating: "a", count: 40) + "\nB,x,,\n",
      "2:- record.too_large -", "3:3 type.datetime register_date"),
    BadFile(
      "a lost quote stopped by the cap", "{ kind: 'customers', caps: { record_bytes: 40 } }",
      customerHead + "A,2020-01-01 00:00:00,,\"\n"
        + String(repeating: "B,2020-01-01 00:00:00,,\n", count: 3),
      "2:24 quote.unclosed email"),
    BadFile(
      "a field beyond its cap", "{ kind: 'customers', caps: { field_bytes: 22 } }",
      customerHead + "A,2020-01-01 00:00:00,," + String(repeating: "a", count: 23) + "\n",
      "2:24 record.too_large email"),
    BadFile(
      "more columns than the cap", "{ kind: 'customers', caps: { columns: 4 } }",
      customerHead + "A,2020-01-01 00:00:00,,,,,,\n", "2:25 record.too_large -"),
    BadFile(
      "a quote that is none in this feed",
      "{ kind: 'customers', dialect: { quote: false } }",
      customerHead + "\"A,B\",2020-01-01 00:00:00,,\n", "2:- ragged.long -"),
    BadFile(
      "another quote", "{ kind: 'customers', dialect: { quote: \"'\" } }",
      customerHead + "'A',2020-01-01 00:00:00,,\nO'B,2020-01-01 00:00:00,,\n",
      "3:2 quote.stray local_id"),
  ]

  /// Bytes that mean nothing.
  static let encodings: [BadFile] = [
    BadFile(
      "a NUL", customers, customerHead + "A,2020-01-01 00:00:00,,a\u{0}b\n",
      "2:25 encoding.nul email"),
    BadFile(
      "a NUL in the key", customers, customerHead + "A\u{0},2020-01-01 00:00:00,,\n",
      "2:2 encoding.nul local_id"),
    BadFile(
      "a byte of windows-1252", customers,
      Array((customerHead + "A,2020-01-01 00:00:00,,caf").utf8) + [0xE9, 0x0A],
      "2:27 encoding.invalid email"),
    BadFile(
      "an overlong slash", customers,
      Array((customerHead + "A,2020-01-01 00:00:00,,a").utf8) + [0xC0, 0xAF, 0x0A],
      "2:25 encoding.invalid email"),
    BadFile(
      "a lone surrogate", customers,
      Array((customerHead + "A,2020-01-01 00:00:00,,a").utf8) + [0xED, 0xA0, 0x80, 0x0A],
      "2:25 encoding.invalid email"),
    BadFile(
      "above U+10FFFF", customers,
      Array((customerHead + "A,2020-01-01 00:00:00,,").utf8) + [0xF4, 0x90, 0x80, 0x80, 0x0A],
      "2:24 encoding.invalid email"),
    BadFile(
      "a character cut by the end of the file", customers,
      Array((customerHead + "A,2020-01-01 00:00:00,,a").utf8) + [0xE2, 0x82],
      "2:25 encoding.invalid email"),
    BadFile(
      "a byte order mark in the middle", customers,
      customerHead + "A,2020-01-01 00:00:00,,\n\u{FEFF}B,2020-01-01 00:00:00,,\n",
      "3:1 pattern local_id"),
    BadFile(
      "a second byte order mark", customers, "\u{FEFF}\u{FEFF}" + customerHead,
      "1:- HEADER: the header has no column 'local_id'"),
    BadFile(
      "windows-1251 has no 98", "{ kind: 'customers', dialect: { encoding: 'windows-1251' } }",
      Array((customerHead + "A,2020-01-01 00:00:00,,").utf8) + [0xE6, 0x98, 0x0A],
      "2:25 encoding.invalid email"),
    BadFile(
      "windows-1252 has no 81", "{ kind: 'customers', dialect: { encoding: 'windows-1252' } }",
      Array((customerHead + "A,2020-01-01 00:00:00,,").utf8) + [0x81, 0x0A],
      "2:24 encoding.invalid email"),
    BadFile(
      "UTF-16 with a lone surrogate", utf16,
      wide(customerHead + "A,2020-01-01 00:00:00,,a") + [0x00, 0xD8] + wide("b\n"),
      "2:25 encoding.invalid email"),
    BadFile(
      "UTF-16 with an odd byte at its end", utf16,
      wide(customerHead + "A,2020-01-01 00:00:00,,a") + [0x62],
      "2:25 encoding.invalid email"),
    BadFile(
      "UTF-16 with a NUL", utf16, wide(customerHead + "A,2020-01-01 00:00:00,,\u{0}\n"),
      "2:24 encoding.nul email"),
    BadFile(
      "UTF-16 and a bad date", utf16, [0xFF, 0xFE] + wide(customerHead + "Ж,30.01.2020,,\r\n"),
      "2:3 type.datetime register_date"),
    BadFile(
      "UTF-16 where UTF-8 is declared", customers, [0xFF, 0xFE] + wide(customerHead),
      "1:- HEADER: the file begins with the byte order mark of utf-16le, expected utf-8"),
    BadFile(
      "UTF-8 where UTF-16 is declared", utf16, "\u{FEFF}" + customerHead,
      "1:- HEADER: the file begins with the byte order mark of utf-8, expected utf-16le"),
    BadFile(
      "the other UTF-16", utf16, [0xFE, 0xFF, 0, 0x61],
      "1:- HEADER: the file begins with the byte order mark of utf-16be, expected utf-16le"),
    BadFile(
      "packed, but not by name", customers, [0x1F, 0x8B, 8, 0, 0, 0],
      "1:- HEADER: the file is packed by gzip, expected text"),
    BadFile(
      "a spreadsheet", customers, [0x50, 0x4B, 3, 4, 20, 0],
      "1:- HEADER: the file is a zip archive or a spreadsheet, expected text"),
  ]

  private static let utf16 = "{ kind: 'customers', dialect: { encoding: 'utf-16le' } }"

  private static func wide(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }
}
