package import Vocabulary

/// One test of a value: `at_least: 18`. Several tests of one value must all hold.
///
/// A test of an unknown value is unknown, as in SQL, except `isKnown` and `isUnknown`.
package struct ValueTest: Sendable, Hashable {
  package let rule: Rule
  package let place: Place

  package enum Rule: Sendable, Hashable {
    case `is`(LiteralValue)
    case isNot(LiteralValue)
    case oneOf([LiteralValue])
    case noneOf([LiteralValue])
    case atLeast(LiteralValue)
    case atMost(LiteralValue)
    case moreThan(LiteralValue)
    case lessThan(LiteralValue)
    /// Both ends belong to it.
    case between(LiteralValue, LiteralValue)
    case isKnown
    case isUnknown
    case startsWith(String)
    case contains(String)
  }
}
