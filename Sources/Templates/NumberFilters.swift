import Vocabulary

extension FilterCall {
  /// The filters that count. What is no number counts as zero.
  func number() throws(TemplateFailure) -> ExactDecimal {
    let left = value.asNumber
    let right = argument(0).asNumber
    switch filter {
    case .plus: return try TemplateArithmetic.sum(left, right)
    case .minus: return try TemplateArithmetic.difference(left, right)
    case .times: return try TemplateArithmetic.product(left, right)
    case .dividedBy: return try TemplateArithmetic.quotient(left, right)
    case .modulo: return try TemplateArithmetic.remainder(left, right)
    case .atLeast: return max(left, right)
    case .atMost: return min(left, right)
    case .ceil: return TemplateArithmetic.ceiling(left)
    case .floor: return TemplateArithmetic.floor(left)
    case .round:
      let decimals = Int(TemplateArithmetic.floor(right).units)
      return try TemplateArithmetic.rounded(left, decimals: decimals)
    default: return left.isNegative ? ExactDecimal(units: -left.units, scale: left.scale) : left
    }
  }
}
