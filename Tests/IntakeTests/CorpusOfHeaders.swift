/// Headers that are not the feed's, junk that is not declared, and dialects that the file does not
/// keep: what stands here costs the whole file unless lines are named.
extension BadFile {
  private static func header(
    _ name: String, _ text: String, _ verdict: String..., feed: String = customers
  ) -> BadFile {
    BadFile(name, feed, Array((text + "\nA,2020-01-01 00:00:00,,\n").utf8), all: verdict)
  }

  private init(_ name: String, _ feed: String, _ bytes: [UInt8], all verdict: [String]) {
    self.name = name
    self.feed = feed
    self.bytes = bytes
    self.verdict = verdict
  }

  static let headers: [BadFile] = [
    header(
      "a required column is missing", "local_id,birth_date",
      "1:- HEADER: the header has no column 'register_date'"),
    header(
      "two are missing", "birth_date,email",
      "1:- HEADER: the header has no column 'local_id'",
      "1:- the header has no column 'register_date'"),
    header(
      "a slip", "local_id,registr_date",
      "1:- HEADER: the header has no column 'register_date'"),
    header(
      "another case", "Local_ID,register_date", "1:- HEADER: the header has no column 'local_id'"),
    header(
      "another case of an optional column", "local_id,register_date,Email",
      "1:- HEADER: the header has the column 'Email', expected 'email'"),
    header(
      "blanks around an optional column", "local_id,register_date, email",
      "1:- HEADER: the header has the column ' email', expected 'email'"),
    header(
      "another case where extra columns are ignored", "local_id,register_date,EMAIL",
      "1:- HEADER: the header has the column 'EMAIL', expected 'email'",
      feed: "{ kind: 'customers', extra_columns: 'ignore' }"),
    header(
      "a name twice", "local_id,register_date,email,email",
      "1:- HEADER: columns 3 and 4 of the header have the same name"),
    header(
      "a column nobody knows", "local_id,register_date,favourite",
      "1:- HEADER: the header has 1 column(s) that the feed does not know: 'favourite'"),
    header(
      "an empty name", "local_id,register_date,",
      "1:- HEADER: the header has 1 column(s) that the feed does not know: ''"),
    header(
      "another delimiter", "local_id;register_date",
      "1:- HEADER: the header has no column 'local_id'",
      "1:- the header has no column 'register_date'"),
    header(
      "a lost quote", "local_id,\"register_date",
      "1:10 HEADER: the header cannot be read: quote.unclosed at byte 9"),
    header(
      "a stray quote", "local_id,register\"date",
      "1:18 HEADER: the header cannot be read: quote.stray at byte 17"),
    header(
      "a NUL in the header", "local_id,register\u{0}date",
      "1:18 HEADER: the header cannot be read: encoding.nul at byte 17"),
    header(
      "a header beyond the cap of columns", "local_id,register_date,email,phone",
      "1:30 HEADER: the header cannot be read: record.too_large at byte 29",
      feed: "{ kind: 'customers', caps: { columns: 3 } }"),
    header(
      "an extra column with the name of a custom field", "local_id,register_date,Schuh,shoe",
      "1:- HEADER: the header has the column 'shoe', which is the name of a custom field",
      feed: "{ kind: 'customers', extra_columns: 'add-as-jsonb', "
        + "custom: { shoe: { type: 'text', column: 'Schuh' } } }"),
    header(
      "a column of the feed's own list is missing", "i,d",
      "1:- HEADER: the header has no column 'c'",
      feed: "{ kind: 'customers', columns: { customer_id: 'i', registered_at: 'd', city: 'c' } }"),
    BadFile("no byte", customers, "", "1:- HEADER: the file is empty, expected a header"),
    BadFile(
      "a byte order mark only", customers, "\u{FEFF}",
      "1:- HEADER: the file is empty, expected a header"),
    BadFile(
      "no header", customers, "A,2020-01-01 00:00:00,,a\n",
      "1:- HEADER: the header has no column 'local_id'",
      "1:- the header has no column 'register_date'"),
    BadFile(
      "a title above the header", customers, "Customers\n" + customerHead,
      "1:- HEADER: the header has no column 'local_id'",
      "1:- the header has no column 'register_date'"),
  ]

  private static let found = """
    { kind: 'customers', dialect: { header: { find: true, within: 3 } } }
    """
  private static let summed = """
    { kind: 'customers', dialect: { trailer: { starts_with: 'Total', lines: 2 }, comment: '#' } }
    """
  private static let fixed = """
    { kind: 'customers', dialect: { fixed: { i: [1, 3], d: [4, 10], c: [14, 4] } }, columns: {
      customer_id: 'i', registered_at: { column: 'd', format: 'yyyy-mm-dd' }, city: 'c' } }
    """
  private static let blanks = """
    { kind: 'sales', dialect: { delimiter: 'blanks', header: false, quote: false }, columns: {
      receipt_id: { position: 1 }, issued_at: { position: 3, format: 'yyyymmdd' },
      amount: { position: 5 } } }
    """

  static let dialects: [BadFile] = [
    BadFile(
      "a header that is found", found,
      "Report\n\"of today\n" + customerHead + "A,x,,\n", "4:3 type.datetime register_date"),
    BadFile(
      "a header that stands too low", found, "a\nb\nc\n" + customerHead,
      "1:- HEADER: none of the first 3 lines holds the columns local_id, register_date"),
    BadFile(
      "a header of which a name is missing", found, "a\nlocal_id,since\nA,b\n",
      "2:- HEADER: none of the first 3 lines holds the columns local_id, register_date"),
    BadFile(
      "a header on another line", "{ kind: 'customers', dialect: { header: 2 } }",
      customerHead + "A,2020-01-01 00:00:00,,a\n",
      "2:- HEADER: the header has no column 'local_id'",
      "2:- the header has no column 'register_date'"),
    BadFile(
      "a row before its trailer", summed,
      "# made today\n" + customerHead + "A,x,,\n#B,x,,\nTotal,1\n-\n",
      "3:3 type.datetime register_date"),
    BadFile(
      "no trailer", summed, customerHead + "A,2020-01-01 00:00:00,,\n",
      "3:- TRAILER: the file ends without the trailer that the feed declares"),
    BadFile(
      "rows behind the trailer", summed,
      customerHead + "Total\nA,2020-01-01 00:00:00,,\nB,2020-01-01 00:00:00,,\n",
      "2:- TRAILER: line 2 begins as the trailer does, but 2 lines follow, expected at most 1"),
    BadFile(
      "a trailer nobody declared", customers,
      customerHead + "A,2020-01-01 00:00:00,,\nTotal;1\n", "3:- ragged.short register_date"),
    BadFile(
      "the last lines", "{ kind: 'customers', dialect: { trailer: { lines: 2 } } }",
      customerHead + "A,x,,\nB,x,,\nC,x,,", "2:3 type.datetime register_date"),
    BadFile(
      "empty lines are passed over",
      "{ kind: 'customers', dialect: { skip_empty_lines: true } }",
      "\n" + customerHead + "\r\n\nA,x,,\n\n \n",
      "5:3 type.datetime register_date", "7:- ragged.short register_date"),
    BadFile(
      "fixed widths", fixed,
      "A  2020-01-01Bonn\nB  2020-13-01Bonn\nC  2020-01-01Bon\nD  2020-01-01Bonn!\n"
        + "   2020-01-01    \nÉ  2020-01-01Bönn\nÜÜÜ2020-01-0xBönn\n",
      "2:4 type.datetime d", "3:- ragged.short c", "4:- ragged.long -", "5:1 key.null i",
      "7:4 type.datetime d"),
    BadFile(
      "fixed widths and a NUL", fixed, "A  2020-01-01B\u{0}nn\n", "1:15 encoding.nul c"),
    BadFile(
      "fixed widths and a row of another table", fixed, "A;2020-01-01;Bonn\n",
      "1:4 type.datetime d"),
    BadFile(
      "runs of blanks", blanks,
      " 1  x 20260101  2   5.00\n 2 x 20260101 2\n\n 3\tx 20260230 2 5.00 \n 4 x 20260101 2 5,00\n",
      "2:- ragged.short -", "3:- ragged.short -", "4:6 type.datetime issued_at",
      "5:17 type.decimal amount"),
    BadFile(
      "TAB", "{ kind: 'customers', dialect: { delimiter: 'tab' } }",
      "local_id\tregister_date\nA\tx\nB 2020-01-01 00:00:00\n",
      "2:3 type.datetime register_date", "3:- ragged.short register_date"),
    BadFile(
      "windows-1251",
      "{ kind: 'customers', dialect: { encoding: 'windows-1251', delimiter: ';' } }",
      Array("local_id;register_date;city\n".utf8) + [0xC6] + Array(";x;".utf8) + [0xC6, 0x0A],
      "2:3 type.datetime register_date"),
    BadFile(
      "koi8-r", "{ kind: 'customers', dialect: { encoding: 'koi8-r', delimiter: ';' } }",
      Array("local_id;register_date;city\n".utf8) + [0xF6, 0xF6] + Array(";x;".utf8) + [0x0A],
      "2:4 type.datetime register_date"),
    BadFile(
      "cp866", "{ kind: 'customers', dialect: { encoding: 'cp866', delimiter: ';' } }",
      Array("local_id;register_date;city\n".utf8) + [0x86, 0xFF] + Array(";x;".utf8) + [0x0A],
      "2:4 type.datetime register_date"),
  ]

  static let all = records + encodings + numbers + dates + texts + headers + dialects
}
