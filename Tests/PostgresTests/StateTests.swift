import Postgres
import Testing
import Vocabulary

@Suite struct StateTests {
  @Test(
    arguments: [
      ("08006", 69, true), ("08007", 69, false), ("40001", 75, true), ("40P01", 75, true),
      ("55P03", 75, true), ("57014", 75, false), ("57P01", 75, true), ("57P03", 75, true),
      ("53300", 75, true), ("53400", 75, false), ("53100", 74, false), ("58030", 74, false),
      ("25P03", 75, false), ("25006", 69, false), ("42501", 77, false), ("28P01", 77, false),
      ("23505", 70, false), ("42P01", 70, false), ("3D000", 78, false), ("XX000", 70, false),
    ] as [(String, Int32, Bool)])
  func `each state has its exit code`(state: String, exit: Int32, isTransient: Bool) {
    let problem = Problem(SQLState.exitCode(state), "x", sqlState: state)
    #expect(problem.exit.rawValue == exit)
    #expect(problem.isTransient == isTransient)
  }
}
