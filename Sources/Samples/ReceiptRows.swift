import Vocabulary

extension SampleFile {
  /// `R-17`.
  @inline(__always)
  mutating func receiptID(_ number: Int) {
    put("R-")
    self.number(number + 1)
  }

  @inline(__always)
  private mutating func optionalCustomer(_ customer: Int) {
    if customer >= 0 { customerID(customer) }
  }

  /// The row of a receipt; its totals are the sums of its lines.
  mutating func receipt(
    _ receipt: SampleReceipt, of model: ReceiptModel, isCorrected: Bool = false
  ) throws(Problem) {
    var (total, discount, bonusUsed, bonusEarned) = (0, 0, 0, 0)
    for position in 0..<receipt.lineCount {
      let line = model.line(position, of: receipt)
      total &+= line.sum
      discount &+= line.discount
      bonusUsed &+= line.bonusUsed
      bonusEarned &+= line.bonusEarned
    }
    if isCorrected { discount &+= 100 }
    receiptID(receipt.number)
    comma()
    optionalCustomer(receipt.customer)
    comma()
    moment(receipt.issued)
    put(receipt.isReturn ? ",RETURN," : ",SALE,")
    switch receipt.status {
    case .new: put("NEW,")
    case .paid: put("PAID,")
    case .cancelled: put("CANCELLED,")
    }
    cents(total)
    comma()
    cents(discount)
    comma()
    cents(bonusUsed)
    comma()
    cents(bonusEarned)
    put(",EUR,S-")
    twoDigits(receipt.shop + 1)
    put(receipt.shop < 7 ? ",north," : ",south,")
    put(receipt.shop == 11 ? "WEB," : "SHOP,")
    if receipt.isReturn { receiptID(receipt.parent) }
    comma()
    if receipt.hasPromoCode { put("SPRING10") }
    comma()
    if receipt.status == .paid {
      moment(LocalTime(date: receipt.issued.date, secondOfDay: receipt.issued.secondOfDay + 60))
    }
    try endRow()
  }

  /// One line of a receipt, `position` from 0.
  mutating func line(
    _ position: Int, of receipt: SampleReceipt, model: ReceiptModel
  ) throws(Problem) {
    let line = model.line(position, of: receipt)
    receiptID(receipt.number)
    comma()
    number(position + 1)
    comma()
    optionalCustomer(receipt.customer)
    put(",P-")
    number(line.product + 1)
    comma()
    thousandths(line.quantity)
    comma()
    cents(line.price)
    comma()
    cents(line.sum)
    comma()
    cents(line.discount)
    comma()
    cents(line.bonusUsed)
    comma()
    cents(line.bonusEarned)
    try endRow()
  }
}
