import Cron
import Testing

@Suite struct ExpressionTests {
  /// What is refused, the characters the carets stand under, and what is said.
  @Test(
    arguments: [
      ("0 0 30 2 *", "30 2", "so it never fires", "run on the 1st"),
      ("0 0 31 2,4,6 */7", "31 2,4,6", "so it never fires", "run on the 1st"),
      ("60 * * * *", "60", "60 is no minute, expected 0 to 59", ""),
      ("* 24 * * *", "24", "24 is no hour, expected 0 to 23", ""),
      ("* * 0 * *", "0", "0 is no day of month, expected 1 to 31", ""),
      ("* * * 13 *", "13", "13 is no month, expected 1 to 12", ""),
      ("* * * * 8", "8", "8 is no day of week, expected 0 to 7", ""),
      ("* * * JANU *", "JANU", "expected a month from 1 to 12 or JAN to DEC", "'JAN'"),
      ("* * * * 1,,2", "", "an empty part of the list", ""),
      ("0-10/ * * * *", "", "found the step ''", ""),
      ("*/0 * * * *", "0", "found the step '0', expected a number of 1 or more", ""),
      ("5/15 * * * *", "5/15", "a step stands behind '*' or a range", "write 5-59/15"),
      ("* 22-2 * * *", "22-2", "runs backwards", "write 22-23,0-2"),
      ("* * * * FRI-SUN", "FRI-SUN", "runs backwards", "write 5-7: Sunday is 0 and 7"),
      ("* * * * SAT-MON", "SAT-MON", "runs backwards", "write 6-6,0-1"),
      ("-90 * * * *", "-90", "expected a minute from 0 to 59", ""),
      ("0~30 * * * *", "0~30", "'~' (a random time)", "the number itself"),
      ("H 0 * * *", "H", "'H' (a time chosen by a hash)", "the number itself"),
      ("H(0-29)/10 0 * * *", "H(0-29)/10", "'H'", ""),
      ("0 0 L * *", "L", "'L' (the last day)", "D-1"),
      ("0 0 L-3 * *", "L-3", "'L' (the last day)", ""),
      ("0 9 1W * *", "1W", "'W' (the nearest working day)", ""),
      ("0 0 * * 1#2", "1#2", "'#' (the nth weekday)", "0 0 1-7 * */7"),
      ("0 0 ? * 1", "?", "'?' is not cron", "write '*'"),
      ("@reboot", "@reboot", "@reboot has no business date", ""),
      ("@dayly", "@dayly", "unknown shorthand '@dayly'", ""),
      ("@daily 0", "@daily 0", "stands for all five fields", ""),
      ("0 0 0 * * *", "*", "found 6 fields, expected five", "no seconds"),
      ("0 * *", "0 * *", "found 3 fields, expected five", "30 2 * * *"),
      ("", "", "found 0 fields, expected five", ""),
      ("0 0\u{2003}* * *", "\u{2003}", "none of ASCII", "plain blanks"),
      ("\u{FF10} 0 * * *", "\u{FF10}", "none of ASCII", ""),
      ("0-10000000 * * * *", "10000000", "is no minute", ""),
    ])
  func `what is no expression is refused where it goes wrong`(
    text: String, marked: String, message: String, hint: String
  ) throws {
    let refusal = try #require(throws: CronRefusal.self) { try CronExpression(text) }
    let found = text.dropFirst(refusal.column).prefix(refusal.length)
    #expect(found == marked || marked.isEmpty)
    #expect(refusal.message.contains(message), "\(refusal)")
    #expect(hint.isEmpty || refusal.hint?.contains(hint) == true, "\(refusal)")
  }

  @Test func `a caret stands under what is meant`() throws {
    let refusal = try #require(throws: CronRefusal.self) { try CronExpression("0 0 30 2 *") }
    #expect(refusal.picture(of: "0 0 30 2 *") == "0 0 30 2 *\n    ^^^^")
  }

  @Test(
    arguments: [
      ("30 2 * * *", "at 02:30 every day"), ("30 2 * * MON", "at 02:30 on every Monday"),
      ("@daily", "at 00:00 every day"), ("@hourly", "every hour on the hour"),
      ("* * * * *", "every minute"), ("*/15 * * * *", "every 15 minutes"),
      ("0 0 1 1 *", "at 00:00 on the 1st of the month in January"),
      ("0 6 * * 1-5", "at 06:00 on every working day (Monday to Friday)"),
      ("0 0 13 * 5", "at 00:00 on the 13th of the month and on every Friday"),
      ("0 0 1-7 * */7", "at 00:00 on the 1st to 7th of the month when it is a Sunday"),
      ("*/10 8-17 * * 6,7", "every 10 minutes of the hours 8 to 17 on every Sunday and Saturday"),
      ("15,45 2,3 * 3,4 *", "at 02:15, 02:45, 03:15 and 03:45 every day in March and April"),
      ("5 * 29 2 *", "every hour at minute 5 on the 29th of the month in February"),
      (
        "0 4 1,15 */3 *",
        "at 04:00 on the 1st and 15th of the month in January, April, July and October"
      ),
    ])
  func `the rule in words`(text: String, words: String) throws {
    #expect(try CronExpression(text).words == words)
  }

  @Test(
    arguments: [
      ("0 0 * jan sun", "0 0 * 1 0"), ("0 0 * * 7", "0 0 * * 0"), ("0 0 * * 1-7", "0 0 * * 0-6"),
      ("@weekly", "0 0 * * 0"), ("@annually", "@yearly"), ("@MIDNIGHT", "@daily"),
      ("0\t0  * *   5-7", "0 0 * * FRI,SAT,SUN"), ("0 0 1-31/2 * *", "0 0 1,3-31/2 * *"),
    ])
  func `two ways to write one rule`(one: String, other: String) throws {
    let found = try fires(one, "UTC", after: "2026-01-01T00:00:00Z", count: 40)
    #expect(try found == fires(other, "UTC", after: "2026-01-01T00:00:00Z", count: 40))
  }

  @Test(
    arguments: [
      // Both must match, as one of the two begins with '*'.
      ("0 0 1-7 * */7", ["2026-01-04", "2026-02-01", "2026-03-01", "2026-04-05"]),
      ("0 0 */10 * 1", ["2026-05-11", "2026-06-01", "2026-08-31", "2026-09-21"]),
      // One is enough.
      ("0 0 13 * 5", ["2026-01-02", "2026-01-09", "2026-01-13", "2026-01-16"]),
      ("0 0 29 2 *", ["2028-02-29", "2032-02-29", "2036-02-29", "2040-02-29"]),
      // 29 February on a Sunday, over a year 2100 without one.
      ("0 0 29 2 */7", ["2032-02-29", "2060-02-29", "2088-02-29", "2128-02-29"]),
    ])
  func `the days`(text: String, days: [String]) throws {
    let found = try fires(text, "UTC", after: "2026-01-01T00:00:00Z", count: days.count)
    #expect(found == days.map { "\($0)T00:00:00Z" })
  }
}
