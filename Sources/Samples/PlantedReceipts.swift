import Vocabulary

/// The planted cases of receipts, around a business date.
struct PlantedReceipts {
  let asOf: CivilDate
  let drops: Int

  /// Cases that need a later drop are there only when there is one.
  var cases: [PlantedCase] {
    let all = arrivals + changes + amounts + windows + keys
    return all.filter { $0.rows.allSatisfy { $0.drop < drops } }
  }

  private var arrivals: [PlantedCase] {
    [
      PlantedCase(
        id: "receipt-before-customer", what: "a receipt comes one drop before its customer",
        expected: "parked in the first night, loaded in the second",
        rows: [
          receipt("PR-EARLY", "P-LATE", "10.00"), line("PR-EARLY", "P-LATE", sum: "10.00"),
          PlantedCustomers(asOf: asOf, drops: drops).customer("P-LATE", drop: 1, [:]),
        ]),
      PlantedCase(
        id: "receipt-orphan", what: "a receipt whose customer never comes",
        expected: "parked, never lost",
        rows: [
          receipt("PR-ORPHAN", "P-NEVER", "11.00"), line("PR-ORPHAN", "P-NEVER", sum: "11.00"),
        ]),
      PlantedCase(
        id: "receipt-late", what: "a receipt of three days ago comes with the second drop",
        expected: "loaded; triggers by arrival fire in the second night",
        rows: sale("PR-LATE", "P-BIRTHDAY-1", "12.00", drop: 1, daysAgo: 3)),
      PlantedCase(
        id: "receipt-very-late", what: "a receipt of thirty days ago comes with the second drop",
        expected: "loaded; too old for triggers by arrival",
        rows: sale("PR-VERY-LATE", "P-BIRTHDAY-1", "13.00", drop: 1, daysAgo: 30)),
      PlantedCase(
        id: "receipt-anonymous", what: "a receipt without a customer",
        expected: "loaded apart, in no customer's figures",
        rows: sale("PR-ANONYMOUS", "", "14.00")),
    ]
  }

  private var changes: [PlantedCase] {
    [
      PlantedCase(
        id: "receipt-correction", what: "total 20.00, corrected to 25.00 in the second drop",
        expected: "25.00 stands, 20.00 is history",
        rows: sale("PR-CORRECTED", "P-BIRTHDAY-1", "20.00")
          + sale("PR-CORRECTED", "P-BIRTHDAY-1", "25.00", drop: 1)),
      PlantedCase(
        id: "receipt-moves", what: "the second drop gives a receipt to another customer",
        expected: "P-REG-366 has it, P-REG-365 no longer",
        rows: sale("PR-MOVES", "P-REG-365", "30.00")
          + sale("PR-MOVES", "P-REG-366", "30.00", drop: 1)),
      PlantedCase(
        id: "receipt-cancelled", what: "paid in the base, cancelled in the second drop",
        expected: "counts in the first night, not in the second",
        rows: sale("PR-CANCELLED", "P-BIRTHDAY-1", "31.00") + [
          receipt(
            "PR-CANCELLED", "P-BIRTHDAY-1", "31.00", drop: 1,
            ["status": "CANCELLED", "paid_at": ""])
        ]),
      PlantedCase(
        id: "return-above-sale", what: "a sale of 50.00 and its return of 80.00",
        expected: "both loaded, net -30.00",
        rows: sale("PR-SALE-50", "P-REG-364", "50.00") + [
          receipt(
            "PR-RETURN-80", "P-REG-364", "80.00", daysAgo: 4,
            ["kind": "RETURN", "parent_local_id": "PR-SALE-50"]),
          line("PR-RETURN-80", "P-REG-364", sum: "80.00"),
        ]),
    ]
  }

  private var amounts: [PlantedCase] {
    [
      PlantedCase(
        id: "quantity-three-decimals", what: "0.375 of 8.00 and 1.125 of 4.00",
        expected: "the quantities are stored with three decimals",
        rows: [
          receipt("PR-WEIGHT", "P-REG-365", "7.50"),
          line("PR-WEIGHT", "P-REG-365", quantity: "0.375", price: "8.00", sum: "3.00"),
          line("PR-WEIGHT", "P-REG-365", number: 2, quantity: "1.125", price: "4.00", sum: "4.50"),
        ]),
      PlantedCase(
        id: "receipt-zero", what: "a sale of 0.00", expected: "a purchase worth nothing",
        rows: sale("PR-ZERO", "P-REG-365", "0.00")),
    ]
  }

  private var windows: [PlantedCase] {
    [
      ("receipt-eve", "one second before the business date", -1, "23:59:59", "in", 0),
      ("receipt-midnight", "on the business date at midnight", 0, "00:00:00", "out", 1),
      ("receipt-window-first", "90 days before, at midnight", -90, "00:00:00", "in", 0),
      ("receipt-window-before", "one second earlier than that", -91, "23:59:59", "out", 0),
    ].map { id, what, days, time, side, drop in
      let key = "PR-" + id.dropFirst(8).uppercased()
      let issued = "\(asOf.adding(days: days)) \(time)"
      return PlantedCase(
        id: id, what: "issued \(what)", expected: "\(side) of the last 90 days for \(asOf)",
        rows: [
          receipt(
            key, "P-REG-366", "40.00", drop: drop, ["issued_at": issued, "paid_at": issued]),
          line(key, "P-REG-366", drop: drop, sum: "40.00"),
        ])
    }
  }

  private var keys: [PlantedCase] {
    var second = receipt("PR-TWICE", "P-REG-364", "16.00")
    second.isLast = true
    return [
      PlantedCase(
        id: "duplicate-receipt", what: "the same receipt twice in one file, 15.00 and 16.00",
        expected: "16.00 stands, the first row counts as duplicate",
        rows: [
          receipt("PR-TWICE", "P-REG-364", "15.00"), second,
          line("PR-TWICE", "P-REG-364", sum: "16.00"),
        ]),
      PlantedCase(
        id: "receipt-leading-zeros", what: "ids that differ in leading zeros only",
        expected: "two receipts",
        rows: sale("000017", "000742", "17.00") + sale("17", "742", "18.00")),
    ]
  }

  private func sale(
    _ id: String, _ customer: String, _ total: String, drop: Int = 0, daysAgo: Int = 5
  ) -> [PlantedRow] {
    [
      receipt(id, customer, total, drop: drop, daysAgo: daysAgo),
      line(id, customer, drop: drop, sum: total),
    ]
  }

  private func receipt(
    _ id: String, _ customer: String, _ total: String, drop: Int = 0, daysAgo: Int = 5,
    _ values: [String: String] = [:]
  ) -> PlantedRow {
    let day = asOf.adding(days: -daysAgo)
    let usual = [
      "local_id": id, "client_local_id": customer, "issued_at": "\(day) 12:00:00", "kind": "SALE",
      "status": "PAID", "total": total, "discount": "0.00", "bonus_used": "0.00",
      "bonus_earned": "0.00", "currency": "EUR", "shop_id": "S-01", "legal_entity": "north",
      "channel": "SHOP", "paid_at": "\(day) 12:01:00",
    ]
    return PlantedRow(drop: drop, feed: .receipts, values: usual.merging(values) { $1 })
  }

  private func line(
    _ receipt: String, _ customer: String, drop: Int = 0, number: Int = 1, quantity: String = "1",
    price: String? = nil, sum: String
  ) -> PlantedRow {
    PlantedRow(
      drop: drop, feed: .receiptLines,
      values: [
        "receipt_local_id": receipt, "line_no": String(number), "client_local_id": customer,
        "product_id": "P-1", "quantity": quantity, "price": price ?? sum, "sum": sum,
        "discount": "0.00", "bonus_used": "0.00", "bonus_earned": "0.00",
      ])
  }
}
