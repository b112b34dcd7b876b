package import Vocabulary

/// What a build of a model leaves for the next one.
package struct RFMBuild: Sendable, Equatable {
  package let businessDate: CivilDate
  package let definitionDigest: String
  package let customers: Int64
  /// The last load it saw; `nil`: not noted.
  package let loadsThrough: Int64?
  package let baseDigest: String

  package init(
    businessDate: CivilDate, definitionDigest: String, customers: Int64, loadsThrough: Int64?,
    baseDigest: String
  ) {
    self.businessDate = businessDate
    self.definitionDigest = definitionDigest
    self.customers = customers
    self.loadsThrough = loadsThrough
    self.baseDigest = baseDigest
  }
}

/// Where a build reads what customers bought.
package enum RFMSource: Sendable {
  /// The staging table: a build of everybody.
  case tonight
  /// The scores, which hold it beside them.
  case scores
}
