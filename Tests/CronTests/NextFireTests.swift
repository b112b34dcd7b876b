import Cron
import Testing
import Vocabulary

@Suite struct NextFireTests {
  @Test(
    arguments: [
      // A fixed job at the change of New York: scheduler's table.
      ("30 2 * * *", "America/New_York", "2026-03-08T05:00:00Z", ["2026-03-08T03:00"]),
      (
        "15 1,2,3 * * *", "America/New_York", "2026-03-08T05:00:00Z",
        ["2026-03-08T01:15", "2026-03-08T03:00", "2026-03-08T03:15"]
      ),
      (
        "0 */2 * * *", "America/New_York", "2026-03-08T04:59:00Z",
        ["2026-03-08T00:00", "2026-03-08T04:00"]
      ),
      (
        "30 1 * * *", "America/New_York", "2026-11-01T04:00:00Z",
        ["2026-11-01T01:30", "2026-11-02T01:30"]
      ),
      (
        "*/20 1 * * *", "America/New_York", "2026-11-01T04:00:00Z",
        [
          "2026-11-01T01:00", "2026-11-01T01:20", "2026-11-01T01:40", "2026-11-01T01:00",
          "2026-11-01T01:20", "2026-11-01T01:40", "2026-11-02T01:00",
        ]
      ),
      // Several skipped times of one gap are one fire.
      (
        "15,45 2 * * *", "America/New_York", "2026-03-08T05:00:00Z",
        ["2026-03-08T03:00", "2026-03-09T02:15"]
      ),
      // Midnight that is left out: the first instant of the day.
      ("0 0 * * *", "Africa/Cairo", "2026-04-23T12:00:00Z", ["2026-04-24T01:00"]),
      ("0 0 * * *", "America/Santiago", "2026-09-05T12:00:00Z", ["2026-09-06T01:00"]),
      // Half an hour in Lord Howe, two hours in Troll.
      ("15 2 * * *", "Australia/Lord_Howe", "2026-10-03T12:00:00Z", ["2026-10-04T02:30"]),
      ("45 1 * * *", "Australia/Lord_Howe", "2026-04-04T12:00:00Z", ["2026-04-05T01:45"]),
      ("30 1 * * *", "Antarctica/Troll", "2026-03-28T12:00:00Z", ["2026-03-29T03:00"]),
      (
        "30 2 * * *", "Antarctica/Troll", "2026-10-24T12:00:00Z",
        ["2026-10-25T02:30", "2026-10-26T02:30"]
      ),
      // The change of Chatham begins at a quarter to three.
      ("15 3 * * *", "Pacific/Chatham", "2026-09-26T00:00:00Z", ["2026-09-27T03:45"]),
      // A day that never was.
      (
        "30 2 * * *", "Pacific/Apia", "2011-12-29T00:00:00Z",
        ["2011-12-29T02:30", "2011-12-31T02:30"]
      ),
      (
        "0 */12 * * *", "Pacific/Apia", "2011-12-29T20:00:00Z",
        ["2011-12-29T12:00", "2011-12-31T00:00", "2011-12-31T12:00"]
      ),
    ])
  func `changes of the clocks`(text: String, zone: String, after: String, local: [String]) throws {
    #expect(try localFires(text, zone, after: after, count: local.count) == local)
  }
}
