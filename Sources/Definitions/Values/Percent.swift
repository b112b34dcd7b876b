import Vocabulary

/// A share between 0 and 100 percent, exact to a hundredth of a percent.
package struct Percent: Sendable, Hashable {
  /// Hundredths of a percent: 5 % are 500, everything is 10,000.
  package let basisPoints: Int

  package init(basisPoints: Int) {
    precondition((0...10_000).contains(basisPoints), "a share lies between 0 and 100 percent")
    self.basisPoints = basisPoints
  }

  package static let zero = Percent(basisPoints: 0)

  /// `5%`, `0.25%`, `100%`.
  package init?(_ text: String) {
    guard text.hasSuffix("%"), let number = ExactDecimal(text.dropLast()), !number.isNegative,
      number.scale <= 2, number <= ExactDecimal(units: 100, scale: 0)
    else { return nil }
    self.init(
      basisPoints: Int(number.units) * (number.scale == 2 ? 1 : number.scale == 1 ? 10 : 100))
  }
}

extension Percent: Comparable, CustomStringConvertible {
  package static func < (first: Percent, second: Percent) -> Bool {
    first.basisPoints < second.basisPoints
  }

  package var description: String {
    let hundredths = basisPoints % 100
    return "\(basisPoints / 100)" + (hundredths == 0 ? "" : ".\(padded(hundredths, 2))") + "%"
  }
}

extension Reading where Value == Percent {
  static var percent: Reading {
    .parsed("a share from 0% to 100%", hint: #"write "5%" or "0.25%""#) { Percent($0) }
  }
}
