import Definitions
import SQLText
import Segments
import Vocabulary

/// Everything a build of a model can run, by name.
enum RFMSQL {
  static func all(_ model: RFMStatements) throws(Problem) -> [(SQLName, SQL)] {
    let yesterday = RFMBuild(
      businessDate: model.businessDate.adding(days: -1), definitionDigest: "d", customers: 60_000,
      loadsThrough: 1, baseDigest: "")
    let thresholds = try model.thresholds(points(model))
    var all: [(SQLName, SQL)] = [("clear", model.clear), ("fill", model.fill)]
    all += [
      ("reread", model.reread(since: yesterday, lastLoad: 1)),
      ("add_up", model.addUp(since: yesterday, lastLoad: 1)),
      ("read_again", model.readAgain(since: yesterday, lastLoad: 1)),
    ]
    if let sql = model.baseDigest(on: model.businessDate) { all.append(("base_digest", sql)) }
    if let sql = model.brackets(from: .scores, customers: 60_000) { all.append(("brackets", sql)) }
    let brackets = [1, 5].map { low in
      RFMBracket(
        low: ExactDecimal(units: low, scale: 0), high: ExactDecimal(units: low + 2, scale: 0))
    }
    for axis in RFMAxis.allCases {
      if let sql = model.cutPoints(of: axis, from: .scores, within: brackets) {
        all.append(("cut_points", sql))
      }
    }
    if let sql = model.cutPoints(of: .monetary, from: .tonight) { all.append(("cut_points", sql)) }
    for (index, sql) in model.renew(isFull: false, isNoted: true, isRepeated: false).enumerated() {
      let names: [SQLName] = ["forget", "renew", "admit"]
      all.append((names[index], sql))
    }
    all += [
      ("forget", model.renew(isFull: true, isNoted: false, isRepeated: false)[0]),
      ("rescore", model.rescore(thresholds, checksNames: true, isNoted: true, isRepeated: true)),
      (
        "rescore",
        model.rescore(thresholds, checksNames: false, isNoted: false, isRepeated: false)
      ),
      ("first", model.first(thresholds)), ("first_changes", model.firstChanges),
      ("preview", model.preview(thresholds)), ("forget_undone", model.forgetUndone),
      ("cells", model.cells), ("moves", model.moves),
    ]
    all += model.noteMerges.map { ("note_merges", $0) }
    return all
  }

  /// Cut points 1, 2, 3 … on every axis.
  static func points(_ model: RFMStatements) -> [RFMAxis: [RFMCutPoint]] {
    guard model.cutPoints(of: .recency, from: .scores) != nil else { return [:] }
    let points = (1..<model.definition.groups).map { number in
      let value = ExactDecimal(units: Int64(number), scale: 0)
      return RFMCutPoint(value: value, scaled: value, isExact: true)
    }
    return Dictionary(uniqueKeysWithValues: RFMAxis.allCases.map { ($0, points) })
  }
}
