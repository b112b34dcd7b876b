import Delimited
import Vocabulary

extension RowStager {
  /// Counts a rejected record among the control totals of the file, as far as its cells can be read:
  /// the sender has summed them too.
  ///
  /// - Parameter isWhole: the record has the fields that the header promises.
  @inline(never)
  func noteRejected(_ record: Record, isWhole: Bool) {
    guard isWhole else {
      rejected.unreadableRows += 1
      return
    }
    var isReadable = true
    for index in amountCells {
      switch plans[index].read(text(of: index, record)) {
      case .value(.decimal(let units, let scale)): rejected.amount.add(units: units, scale: scale)
      case .value(.null): break
      default: isReadable = false
      }
    }
    if let bonusCell {
      switch plans[bonusCell].read(text(of: bonusCell, record)) {
      case .value(.decimal(let units, let scale)): rejected.bonus.add(units: units, scale: scale)
      case .value(.null): break
      default: isReadable = false
      }
    }
    if let customerCell {
      switch plans[customerCell].read(text(of: customerCell, record)) {
      case .value(.text(let customer)): rejected.customerHash.add(bytes: customer)
      case .value(.null): break
      default: isReadable = false
      }
    }
    if !isReadable { rejected.unreadableRows += 1 }
  }
}
