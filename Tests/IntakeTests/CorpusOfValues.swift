/// Values that are none of their type, out of bounds, or break a rule of their column.
extension BadFile {
  private static func total(_ name: String, _ text: String, _ verdict: String) -> BadFile {
    BadFile(
      "\(name): \(text)", receipts,
      receiptHead + "R,,2026-02-01 10:00:00,SALE,PAID,\(text),EUR\n", "2:34 \(verdict) total")
  }

  static let numbers: [BadFile] = [
    total("an exponent", "1e5", "type.decimal"), total("an exponent", "1E+5", "type.decimal"),
    total("not a number", "NaN", "type.decimal"),
    total("no end", "Infinity", "type.decimal"), total("no end", "-Inf", "type.decimal"),
    total("hexadecimal", "0x1F", "type.decimal"), total("a plus", "+5.00", "type.decimal"),
    total("another minus", "\u{2212}5.00", "type.decimal"),
    total("a decimal comma", "\"12,50\"", "type.decimal"),
    total("groups nobody declared", "\"1,234.50\"", "type.decimal"),
    total("a blank in front", " 5.00", "type.decimal"),
    total("a blank behind", "5.00 ", "type.decimal"),
    total("money", "$5.00", "type.decimal"), total("two points", "1.2.3", "type.decimal"),
    total("no whole part", ".5", "type.decimal"), total("no decimals", "5.", "type.decimal"),
    total("digits of another script", "\u{0665}", "type.decimal"),
    total("a word", "five", "type.decimal"), total("a minus alone", "-", "type.decimal"),
    total("brackets", "(5.00)", "type.decimal"),
    total("a number and a word", "5 EUR", "type.decimal"),
    total("too many decimals", "1.1234567", "scale"),
    total("too many digits", "1000000000000000", "range.max"),
    total("below zero", "-0.01", "range.min"), total("nothing", "", "required"),
    total("nothing in quotes", "\"\"", "required"),
    BadFile(
      "line numbers", lines,
      lineHead + "R,1.5,P,1,5,5\nR,x,P,1,5,5\nR,,P,1,5,5\nR,9999999999,P,1,5,5\nR,+1,P,1,5,5\n",
      "2:3 type.integer line_no", "3:3 type.integer line_no", "4:3 key.null line_no",
      "5:3 range.max line_no", "6:3 type.integer line_no"),
    BadFile(
      "every bad cell of a line", lines, lineHead + ",x,,a,b,c\n",
      "2:1 key.null receipt_local_id", "2:2 type.integer line_no", "2:4 required product_id",
      "2:5 type.decimal quantity", "2:7 type.decimal price", "2:9 type.decimal sum"),
    BadFile(
      "declared decimals", sales("amount: { column: 'a', decimals: 2 }"),
      "r,d,a\n1,2026-01-01,5.001\n", "2:14 scale a"),
    BadFile(
      "declared bounds", sales("amount: { column: 'a', min: '0.01', max: 100 }"),
      "r,d,a\n1,2026-01-01,0\n2,2026-01-01,100.01\n3,2026-01-01,100\n",
      "2:14 range.min a", "3:14 range.max a"),
    BadFile(
      "groups of other than three digits",
      sales("amount: { column: 'a', decimal: ',', group: '.' }", ";"),
      "r;d;a\n1;2026-01-01;12.50\n2;2026-01-01;1.234,5\n3;2026-01-01;1.23,4\n",
      "2:14 type.decimal a", "4:14 type.decimal a"),
    BadFile(
      "money of another currency", sales("amount: { column: 'a', money: ['€', 'EUR'] }"),
      "r,d,a\n1,2026-01-01,5 €\n2,2026-01-01,$5\n3,2026-01-01,EUR\n",
      "3:14 type.decimal a", "4:14 type.decimal a"),
    BadFile(
      "a product that is too large", sales("price: 'a', quantity: 'd2'", more: ",d2"),
      "r,d,a,d2\n1,2026-01-01,999999999999,999999999\n", "2:14 range.max a"),
  ]

  private static func sales(
    _ columns: String, _ delimiter: String = ",", more: String = ""
  ) -> String {
    """
    { kind: 'sales', dialect: { delimiter: '\(delimiter)' }, columns: { receipt_id: 'r',
      issued_at: { column: 'd', format: 'yyyy-mm-dd' }, \(columns) } }
    """
  }

  private static func issued(_ text: String, _ code: String = "type.datetime") -> BadFile {
    BadFile(
      "issued at \(text)", receipts, receiptHead + "R,,\(text),SALE,PAID,5,EUR\n",
      "2:4 \(code) issued_at")
  }

  private static func born(_ text: String) -> BadFile {
    BadFile(
      "born on \(text)", customers, customerHead + "A,2020-01-01 00:00:00,\(text),\n",
      "2:23 type.date birth_date")
  }

  static let dates: [BadFile] = [
    issued("2026-02-30 10:00:00"), issued("2025-02-29 10:00:00"), issued("2026-13-01 10:00:00"),
    issued("2026-00-01 10:00:00"), issued("2026-02-01 24:00:00"), issued("2026-02-01 10:60:00"),
    issued("2026-02-01 10:00:60"), issued("2026-02-01 10:00"), issued("2026-02-01"),
    issued("01.02.2026 10:00:00"), issued("2026-2-1 10:00:00"), issued("2026-02-01 10:00:00 "),
    issued("2026-02-01 10:00:00+25:00"), issued("0000-01-01 00:00:00"), issued("1769940000"),
    issued("yesterday"), issued("", "required"),
    born("1980-02-30"), born("30.01.1980"), born("1980-1-1"), born("80-01-01"), born("1980"),
    BadFile(
      "a pattern of its own",
      sales("amount: 'a', paid_at: 'x'").replacing(", paid_at: 'x'", with: "")
        .replacing("yyyy-mm-dd", with: "d.m.yyyy"),
      "r,d,a\n1,1.2.2026,5\n2,2026-02-01,5\n3,30.2.2026,5\n4,1.2.26,5\n",
      "3:3 type.datetime d", "4:3 type.datetime d", "5:3 type.datetime d"),
    BadFile(
      "bounds and the future",
      """
      { kind: 'sales', columns: { receipt_id: 'r', amount: 'a', issued_at: { column: 'd',
        format: 'yyyy-mm-dd', min: '2020-01-01', max: '2026-12-31', future: 'reject' } } }
      """,
      "r,d,a\n1,2019-12-31,5\n2,2027-01-01,5\n3,2026-03-03,5\n4,2026-03-02,5\n",
      "2:3 range.min d", "3:3 range.max d", "4:3 date.future d"),
  ]

  private static let city = "{ kind: 'customers', columns: { customer_id: 'i', registered_at: 'd', "

  static let texts: [BadFile] = [
    BadFile(
      "keys", customers,
      customerHead + ",2020-01-01 00:00:00,,\n\"\",2020-01-01 00:00:00,,\n"
        + "A|B,2020-01-01 00:00:00,,\n A,2020-01-01 00:00:00,,\nA ,2020-01-01 00:00:00,,\n"
        + "A\tB,2020-01-01 00:00:00,,\nA\u{200B},2020-01-01 00:00:00,,\n"
        + String(repeating: "A", count: 129) + ",2020-01-01 00:00:00,,\n",
      "2:1 key.null local_id", "3:1 key.null local_id", "4:1 pattern local_id",
      "5:1 pattern local_id", "6:1 pattern local_id", "7:1 pattern local_id",
      "8:1 pattern local_id", "9:1 length local_id"),
    BadFile(
      "a direction mark in a key", customers,
      customerHead + "A\u{202E}1,2020-01-01 00:00:00,,\n", "2:1 pattern local_id"),
    BadFile(
      "no line of a machine file", customers,
      customerHead + "A,2020-01-01 00:00:00,,a\tb\nB,2020-01-01 00:00:00,,\"a\nb\"\n",
      "2:24 pattern email", "3:24 pattern email"),
    BadFile(
      "a text of more than 4000 bytes", customers,
      "local_id,register_date,city\nA,2020-01-01 00:00:00," + String(repeating: "x", count: 4001),
      "2:23 length city"),
    BadFile(
      "unknown words", receipts,
      receiptHead + "R,,2026-02-01 10:00:00,GIFT,paid,5,EUR\n",
      "2:24 enum kind", "2:29 enum status"),
    BadFile(
      "a sex nobody declared", customers,
      "local_id,register_date,sex\nA,2020-01-01 00:00:00,Female\n", "2:23 enum sex"),
    BadFile(
      "a channel", consents,
      "client_local_id,channel,state,changed_at\nA,FAX,ON,2026-01-01 00:00:00\n",
      "2:3 enum channel"),
    BadFile(
      "values and map",
      city + "city: { column: 'c', values: ['Bonn', 'Köln'] }, "
        + "sex: { column: 's', map: { w: 'F', m: 'M' } } } }",
      "i,d,c,s\nA,2020-01-01 00:00:00,Berlin,x\nB,2020-01-01 00:00:00,Köln,w\n",
      "2:23 enum c", "2:30 enum s"),
    BadFile(
      "a prefix that is not in the map",
      "{ kind: 'sales', columns: { receipt_id: 'r', issued_at: 'd', amount: 'a', "
        + "kind: { column: 'r', prefix_map: { C: 'return', S: 'sale' } } } }",
      "r,d,a\nC1,2026-01-01 00:00:00,5\nX1,2026-01-01 00:00:00,5\n", "3:1 enum r"),
    BadFile(
      "lengths and a pattern",
      city
        + "card: { column: 'c', pattern: '[A-Z]\\\\d{3}' }, city: { column: 'o', length: [2, 4] } } }",
      "i,d,c,o\nA,2020-01-01 00:00:00,A12,x\nB,2020-01-01 00:00:00,A123,Küßnä\n"
        + "C,2020-01-01 00:00:00,A123,Küßn\n",
      "2:23 pattern c", "2:27 length o", "3:28 length o"),
    BadFile(
      "required by the feed", city + "city: { column: 'c', required: true } } }",
      "i,d,c\nA,2020-01-01 00:00:00,\nB,2020-01-01 00:00:00,\"\"\n",
      "2:23 required c", "3:23 required c"),
    BadFile(
      "an empty text where only that is a value",
      city + "city: { column: 'c', required: true, empty_text: true } } }",
      "i,d,c\nA,2020-01-01 00:00:00,\nB,2020-01-01 00:00:00,\"\"\n", "2:23 required c"),
    BadFile(
      "yes and no",
      "{ kind: 'customers', custom: { vip: { type: 'boolean', column: 'v', "
        + "map: { ja: 'true', nein: 'false' } }, old: { type: 'boolean', column: 'w' } } }",
      "local_id,register_date,v,w\nA,2020-01-01 00:00:00,yes,2\nB,2020-01-01 00:00:00,ja,1\n",
      "2:23 enum v", "2:27 type.boolean w"),
    BadFile(
      "custom numbers and dates",
      "{ kind: 'customers', custom: { n: { type: 'integer', column: 'n', "
        + "group: ' ', max: 5000 }, d: { type: 'date', column: 'd', format: 'd mmm yyyy' } } }",
      "local_id,register_date,n,d\nA,2020-01-01 00:00:00,1 23,1 Jan 2020\n"
        + "B,2020-01-01 00:00:00,6 000,1 Foo 2020\nC,2020-01-01 00:00:00,4 000,31 Apr 2020\n",
      "2:23 type.integer n", "3:23 range.max n", "3:29 type.date d", "4:29 type.date d"),
    BadFile(
      "no JSON object", "{ kind: 'events' }",
      "event_id,client_local_id,code,occurred_at,attributes\n"
        + "E,A,visit,2026-02-01 10:00:00,{a}\nF,A,visit,2026-02-01 10:00:00,[1]\n",
      "2:31 type.json attributes", "3:31 type.json attributes"),
    BadFile(
      "trims take off only what is declared",
      "{ kind: 'sales', columns: { receipt_id: { column: 'r', strip_suffix: '.0' }, "
        + "issued_at: 'd', amount: { column: 'a', trim: '*' } } }",
      "r,d,a\n.0,2026-01-01 00:00:00,5\n1.0,2026-01-01 00:00:00,* 5*\n",
      "2:1 key.null r", "3:25 type.decimal a"),
  ]
}
