import Definitions
import Testing
import Vocabulary

/// Bad definitions: where each goes wrong and what is said.
@Suite struct DefinitionProblemsTests {
  enum Kind: String {
    case settings, feed, segment, rfm, campaign, template, night, test, outbound, calendar
  }

  static func problems(_ kind: Kind, _ text: String) -> [Problem] {
    guard let name = Identifier("x") else { return [] }
    do {
      switch kind {
      case .settings: _ = try Settings(text: text, path: "x")
      case .feed: _ = try FeedDefinition(text: text, name: name, path: "x")
      case .segment:
        let custom = CustomFields(["shoe_size": .integer, "member_since": .date])
        _ = try SegmentDefinition(text: text, name: name, path: "x", customFields: custom)
      case .rfm: _ = try RFMDefinition(text: text, name: name, path: "x")
      case .campaign: _ = try CampaignDefinition(text: text, name: name, path: "x")
      case .template: _ = try TemplateDefinition(text: text, name: name, path: "x")
      case .night: _ = try NightDefinition(text: text, name: name, path: "x")
      case .calendar: _ = try BusinessCalendar(text: text, name: name, path: "x")
      case .outbound: _ = try OutboundDefinition(text: text, name: name, path: "x")
      case .test: _ = try CampaignTestDefinition(text: text, name: name, path: "x")
      }
      return []
    } catch { return error.flattened }
  }

  static func check(_ kind: Kind, _ text: String, _ place: String, _ message: String) {
    let problems = problems(kind, text)
    #expect(problems.count == 1, "\(text)\n\(problems.map(\.description))")
    #expect(problems.first?.exit == .definition)
    #expect(problems.first?.place?.description == "x:" + place, "\(text)\n\(problems)")
    #expect(problems.first?.description.contains(message) == true, "\(text)\n\(problems)")
  }

  @Test(arguments: [
    ("{ \(Written.settings), curency: 'EUR' }", "1:99", "unknown key 'curency' in the settings"),
    (
      "{ \(Written.settings.replacing("EUR", with: "euro")) }", "1:69",
      "expected a currency as 3 capital"
    ),
    (
      "{ \(Written.settings.replacing("UTC", with: "Europe/Berln")) }", "1:31",
      "did you mean 'Europe/Berl"
    ),
    ("{ \(Written.settings.replacing("test", with: "tst")) }", "1:51", "did you mean 'test'?"),
    ("{ \(Written.settings.replacing("\"a\"", with: "\"a\", \"a\"")) }", "1:98", "is listed twice"),
    (
      "{ \(Written.settings.replacing("\"a\"", with: "")) }", "1:92",
      "found a list of 0, expected 1"
    ),
    (
      "{ \(Written.settings.replacing("demo", with: "De mo")) }", "1:12",
      "found the text 'De mo', expected"
    ),
    ("{ \(Written.settings), database: 'host=a password=b' }", "1:109", "found a password"),
    ("{ \(Written.settings), folders: { rot: 'var' } }", "1:110", "did you mean 'root'?"),
    ("{ \(Written.settings), senders: { emial: 'x' } }", "1:110", "did you mean 'email'?"),
    ("[]", "1:1", "found a list, expected an object: the settings"),
  ])
  func `wrong settings are refused where they are wrong`(
    text: String, place: String, message: String
  ) {
    Self.check(.settings, text, place, message)
  }

  @Test(arguments: [
    ("{ kind: 'custmers' }", "1:9", "did you mean 'customers'?"),
    ("{ knd: 'customers' }", "1:3", "did you mean 'kind'?"),
    ("{ kind: 'sales' }", "1:1", "flat files have no standard columns"),
    ("{ kind: 'customers', amounts: 'signed' }", "1:22", "unknown key 'amounts' in a feed"),
    ("{ kind: 'customers', dialect: { delimiter: 'ab' } }", "1:44", "expected one character"),
    ("{ kind: 'customers', dialect: { delimeter: ',' } }", "1:33", "did you mean 'delimiter'?"),
    ("{ kind: 'customers', dialect: { comment: '\\\"' } }", "1:31", "are not three different"),
    ("{ kind: 'customers', dialect: { header: false } }", "1:1", "a feed without header"),
    (
      "{ kind: 'customers', columns: { local_id: 'a', registered_at: 'b' } }", "1:33",
      "did you mean 'customer_id'?"
    ),
    (
      "{ kind: 'customers', columns: { customer_id: 'a' } }", "1:22",
      "the required field 'registered_at' has no column"
    ),
    (
      "{ kind: 'customers', columns: { customer_id: { position: 1 }, registered_at: 'b' } }",
      "1:48",
      "found a position in a feed whose files have a header"
    ),
    (
      "{ kind: 'customers', columns: { customer_id: {}, registered_at: 'b' } }", "1:46",
      "found none, expected one of column, position"
    ),
    (
      "{ kind: 'customers', columns: { customer_id: 'a', registered_at: { column: 'b', format: 'x' } } }",
      "1:89", "expected a date format"
    ),
    (
      "{ kind: 'customers', columns: { customer_id: 'a', registered_at: 'b', birth_date: "
        + "{ column: 'c', format: 'yyyy-mm-dd hh:mm' } } }", "1:98", "a format with a time of day"
    ),
    (
      "{ kind: 'customers', columns: { customer_id: 'a', registered_at: 'b', sex: "
        + "{ column: 'c', map: { '1': 'm' } } } }", "1:103", "unknown value of sex 'm'"
    ),
    (
      "{ kind: 'customers', columns: { customer_id: { column: 'a', decimal: ',' }, registered_at: 'b' } }",
      "1:61", "unknown key 'decimal' in a column"
    ),
    (
      "{ kind: 'customers', custom: { 'Shoe': { column: 's', type: 'text' } } }", "1:32",
      "found the custom field 'Shoe', expected a name"
    ),
    (
      "{ kind: 'customers', custom: { shoe: { column: 's', type: 'txt' } } }", "1:59",
      "did you mean 'text'?"
    ),
    (
      "{ kind: 'customers', anonymous: 'reject' }", "1:22", "unknown key 'anonymous' in a feed"
    ),
    (
      "{ kind: 'receipts', unknown_product: 'park' }", "1:21",
      "unknown key 'unknown_product' in a feed"
    ),
    ("{ kind: 'events', unknown_customer: 'create' }", "1:19", "unknown key 'unknown_customer'"),
    ("{ kind: 'products', delivery: 'whole' }", "1:31", "expected one of full, delta"),
    (
      "{ kind: 'sales', anonymous: 'reject', columns: { receipt_id: 'r', issued_at: 't', price: 'p' } }",
      "1:18", "the feed has no column for 'customer_id'"
    ),
    (
      "{ kind: 'receipts', reject_limit: { share: 5 } }", "1:44", "expected a share from 0% to 100%"
    ),
    ("{ kind: 'receipts', reject_limit: {} }", "1:35", "found an empty reject limit"),
    ("{ kind: 'receipts', completion: 'ok' }", "1:33", "expected \"ok-file\""),
    ("{ kind: 'receipts', completion: { stable_for: '60' } }", "1:47", "expected a span of time"),
  ])
  func `wrong feeds are refused where they are wrong`(text: String, place: String, message: String)
  {
    Self.check(.feed, text, place, message)
  }

  @Test(arguments: [
    ("{ group: 5 }", "1:3", "did you mean 'groups'?"),
    ("{ groups: 11 }", "1:11", "expected a whole number from 2 to 10"),
    ("{ rule: 'ntil' }", "1:9", "did you mean 'ntile'?"),
    ("{ rule: 'fixed' }", "1:3", "the key 'cut_points' is missing for the rule fixed"),
    (
      "{ cut_points: { recency: [1,2,3,4], frequency: [1,2,3,4], monetary: [1,2,3,4] } }", "1:3",
      "found cut points for the rule quantile"
    ),
    (
      "{ rule: 'fixed', groups: 3, cut_points: { recency: [1], frequency: [1, 2], monetary: [1, 2] } }",
      "1:52", "found 1 numbers, expected 2 that rise"
    ),
    ("{ window: { last: 365 } }", "1:19", "whole days"),
    ("{ window: 'live' }", "1:11", "expected \"life\""),
    ("{ names: [{ name: 'a', recency: [1, 6] }] }", "1:37", "from 1 to 5"),
    ("{ names: [{ name: 'a', recency: [4, 2] }] }", "1:33", "the smaller first"),
    ("{ names: [{ name: 'a' }, { name: 'b', recency: [1, 2] }] }", "1:26", "'b' is never given"),
    ("{ names: [{ nme: 'a' }] }", "1:13", "did you mean 'name'?"),
    (
      "{ names: [{ name: 'a', recency: [2, 5] }, { name: 'b', recency: [3, 4], monetary: [1, 1] }, "
        + "{ name: 'c' }] }", "1:43", "'a' for example R4 F5 M1"
    ),
    (
      "{ names: [{ name: 'a', recency: [2, 5] }, { name: 'b', frequency: [2, 5] }] }", "1:3",
      "5 of 125 cells have no name, for example R1 F1 M5"
    ),
    ("{ groups: 2, names: [{ name: 'a' }], otherwise: 'b' }", "1:38", "the names hold all 8 cells"),
    ("{ drift_alarm: 20 }", "1:16", "expected a share from 0% to 100%"),
    ("{ drift_alarm: 'of' }", "1:16", "expected a share from 0% to 100%"),
  ])
  func `wrong RFM models are refused where they are wrong`(
    text: String, place: String, message: String
  ) {
    Self.check(.rfm, text, place, message)
  }

  @Test(arguments: [
    (
      Written.campaign(Written.gift.replacing("id: 'gift', ", with: "")), "2:1",
      "the step accrue has no id"
    ),
    (Written.campaign("{ acrue: {} }"), "2:3", "did you mean 'accrue'?"),
    (Written.campaign("{ refilter: true }"), "2:13", "there is no filter above this refilter"),
    (
      Written.campaign("{ filter: { consent: 'sms' } },\n{ refilter: 1 }"), "3:13",
      "expected true"
    ),
    (Written.campaign("{ limit: 3 }"), "2:1", "the step limit has no id"),
    (
      Written.campaign("{ check_email: 'm' }"), "2:16", "no step 'm' above that writes an e-mail"
    ),
    (
      Written.campaign("{ id: 'm', send_email: { template: 't' } },\n{ check_email: 'm' }"), "3:1",
      "in the night that writes it"
    ),
    (
      Written.campaign(
        "{ filter: { consent: 'sms' }, yes: 'm', no: 'w' },\n"
          + "{ id: 'm', send_email: { template: 't' }, then: 'end' },\n"
          + "{ id: 'w', wait: '1 day' },\n{ check_email: 'm' }"), "5:1",
      "no entry comes from 'm' to this check_email"
    ),
    (
      Written.campaign(
        "{ id: 'a', ab_test: { first: 9, criterion: 'opens', after: '1 day' }, branches: ['end'] }"),
      "2:81", "found a list of 1, expected 2 or more"
    ),
    (
      Written.campaign(
        "{ id: 'a', ab_test: { first: 9, criterion: 'open', after: '1 day' }, "
          + "branches: ['end', 'end'] }"), "2:44", "did you mean 'opens'?"
    ),
    (
      Written.campaign(Written.gift.replacing("'5'", with: "{ share: '0%' }")), "2:42",
      "expected more than 0%"
    ),
    (
      Written.campaign(Written.gift.replacing("'5'", with: "{ share: '5%', min: 3, max: 2 }")),
      "2:61", "the greatest amount is less than the least"
    ),
    (
      Written.campaign(Written.gift.replacing("amount", with: "on_return: 'revers', amount")),
      "2:36", "did you mean 'reverse'?"
    ),
    (Written.campaign("{ id: 'l', limit: 0 }"), "2:19", "a whole number from 1"),
    (
      Written.campaign("\(Written.gift),\n{ id: 'l', limit: 3 }"), "3:1",
      "limit comes after the step 'gift' that pays"
    ),
    (Written.campaign("{ wait_until: '2025-02-29' }"), "2:15", "expected a date that exists"),
    (Written.campaign("{ tag: { sett: 'a' } }"), "2:10", "did you mean 'set'?"),
    (
      Written.campaign("{ tag: { set: 'a', remove: 'b' } }"), "2:8",
      "expected either set or remove in tag"
    ),
    (Written.campaign("{ tag: { set: [] } }"), "2:15", "expected 1 or more"),
    (
      Written.campaign("{ id: 'a', audience: { add: 'Spring Sale' } }"), "2:29", "expected a name"
    ),
    (Written.campaign("{ id: 'a', score: { points: 0 } }"), "2:29", "found 0 points"),
    (Written.campaign("{ id: 'a', score: { points: 1e12 } }"), "2:29", "a million million"),
    (Written.campaign("{ id: 'a' }"), "2:1", "found a step without a kind"),
    (
      Written.campaign("{ wait: '1 day', select: 's' }"), "2:1", "found wait and select in one step"
    ),
    (Written.campaign("{ wait: '1 dya' }"), "2:9", "expected a span of time"),
    (
      Written.campaign("{ wait: '1 day', yes: 'end' }"), "2:18",
      "unknown key 'yes' in a step of kind wait"
    ),
    (
      Written.campaign("{ filter: { consent: 'email' }, then: 'end' }"), "2:33",
      "unknown key 'then'"
    ),
    (
      Written.campaign("{ wait: '1 day', then: 'gfit' },\n\(Written.gift)"), "2:24",
      "did you mean 'gift'?"
    ),
    (
      Written.campaign("\(Written.gift),\n{ wait: '1 day', then: 'gift' }"), "3:24",
      "points up the page"
    ),
    (
      Written.campaign("\(Written.gift),\n\(Written.gift)"), "3:7",
      "the id 'gift' is also that of step 1"
    ),
    (
      Written.campaign("{ wait: '1 day', then: 'end' },\n\(Written.gift)"), "3:1",
      "no entry can reach the step 'gift'"
    ),
    (
      Written.campaign("\(Written.gift),\n{ select: 's' }"), "3:1",
      "select comes after the step 'gift' that pays"
    ),
    (
      Written.campaign("\(Written.gift),\n{ filter: { city: { is: 'x' } } }"), "3:1",
      "filter comes after the step"
    ),
    (
      Written.campaign("\(Written.gift),\n{ id: 'm', send_sms: { template: 't' } }"), "3:1",
      "without a wait"
    ),
    (Written.campaign(Written.gift.replacing("'5'", with: "'0'")), "2:33", "expected more than 0"),
    (
      Written.campaign(Written.gift.replacing("'5'", with: "'5.00001'")), "2:33",
      "at most four decimals"
    ),
    (
      Written.campaign(Written.gift.replacing("3 days", with: "3 hours")), "2:48",
      "whole days or a date"
    ),
    (
      Written.campaign(Written.gift.replacing("lifetime", with: "lifetme")), "2:38",
      "did you mean 'lifetime'?"
    ),
    (
      Written.campaign("{ id: 'm', send_sms: { template: 't', window: '20:00-10:00' } }"), "2:47",
      "expected a window that opens before it closes"
    ),
    (Written.campaign("{ id: 'end', send_sms: { template: 't' } }"), "2:7", "'end' is no id"),
    (Written.campaign(Written.gift, trigger: "date_com: {}"), "1:23", "did you mean 'date_come'?"),
    (
      Written.campaign(Written.gift, trigger: "date_come: { field: 'city', every: 'year' }"),
      "1:43",
      "unknown date field 'city'"
    ),
    (
      Written.campaign(
        Written.gift,
        trigger: "date_come: { field: 'birth_date', every: 'never', leap_day: 'mar1' }"),
      "1:73", "leap_day for a date that comes once"
    ),
    (
      Written.campaign(
        Written.gift,
        trigger: "date_come: { field: 'birth_date', every: 'month', leap_day: 'mar1' }"),
      "1:73", "leap_day for a date that comes every month"
    ),
    (
      Written.campaign(Written.gift, trigger: "order_mad: {}"), "1:23", "did you mean 'order_made'?"
    ),
    (
      Written.campaign(Written.gift, trigger: "lost_cart: {}"), "1:34",
      "the key 'within' is missing"
    ),
    (
      Written.campaign(Written.gift, trigger: "lost_cart: { within: '1 dya' }"), "1:44",
      "expected a span of time"
    ),
    (
      Written.campaign(Written.gift, trigger: "visited_section: { sectoin: 'a' }"), "1:42",
      "did you mean 'section'?"
    ),
    (
      Written.campaign(Written.gift, trigger: "anniversary: { of: 'birthday', every: '3 days' }"),
      "1:61", "7 to 36500 days"
    ),
    (
      Written.campaign(
        Written.gift,
        trigger: "anniversary: { of: 'birthday', every: '2 months', leap_day: 'mar1' }"),
      "1:73", "not counted in years"
    ),
    (
      Written.campaign(Written.gift, trigger: "date_has_come: '2026-02-30'"), "1:38",
      "expected a date that exists"
    ),
    (
      Written.campaign(Written.gift, trigger: "repeated_date: { every: 'month', day: 32 }"), "1:61",
      "from 1 to 31"
    ),
    (
      Written.campaign(Written.gift, trigger: "repeated_date: { every: 'week', weekdays: 'mo' }"),
      "1:65", "expected one of mon, tue"
    ),
    (
      Written.campaign(Written.gift, trigger: "days_since_last_order: 0"), "1:46", "from 1 to 36500"
    ),
    (
      Written.campaign(Written.gift, trigger: "bonuses_expire: { within: '7 days', points: {} }"),
      "1:67", "found no test of 'points' of a lot"
    ),
    (
      Written.campaign(Written.gift, trigger: "event_occurred: { code: 'a', attributes: {} }"),
      "1:64",
      "expected attributes of an event"
    ),
    (
      "{ id: 'c', reentry: '365 days', trigger: { date_come: { field: 'birth_date', every: 'year' } }, "
        + "steps: [\(Written.gift)] }", "1:12", "skips years of a trigger that fires once a year"
    ),
    (
      "{ id: 'c', participant_limit: 0, trigger: { order_made: {} }, steps: [\(Written.gift)] }",
      "1:31", "from 1 to 1000000000"
    ),
    (
      "{ id: 'c', tirgger: { date_come: { field: 'birth_date', every: 'year' } }, steps: [\(Written.gift)] }",
      "1:12", "did you mean 'trigger'?"
    ),
    (
      "{ id: 'c', control_group: 5, trigger: { date_come: { field: 'birth_date', every: 'year' } }, "
        + "steps: [\(Written.gift)] }", "1:27", "write \"5%\""
    ),
  ])
  func `wrong campaigns are refused where they are wrong`(
    text: String, place: String, message: String
  ) {
    Self.check(.campaign, text, place, message)
  }

  @Test(arguments: [
    (Kind.template, "{ channel: 'email', text: 'a' }", "1:1", "the key 'subject' is missing"),
    (.template, "{ channel: 'sms', subject: 's', text: 'a' }", "1:19", "found 'subject'"),
    (
      .template, "{ channel: 'email', subject: 's', title: 't', text: 'a' }", "1:35",
      "found 'title'"
    ),
    (.template, "{ channel: 'sms', text: 'a', link: 'x' }", "1:30", "found 'link'"),
    (
      .template, "{ channel: 'sms', text: 'a', utm: { source: 'x' } }", "1:35",
      "'medium' is missing"
    ),
    (.template, "{ channel: 'push', text: 'a', format: 'html' }", "1:31", "found 'format'"),
    (.template, "{ channel: 'sms', text: 'a', plain: 'b' }", "1:30", "found 'plain'"),
    (
      .template, "{ channel: 'email', subject: 's', text: 'a', plain: 'b' }", "1:46",
      "a plain part beside a text that is plain"
    ),
    (
      .template, "{ channel: 'push', text: 'a', attachments: ['b'] }", "1:31", "found 'attachments'"
    ),
    (
      .template, "{ channel: 'email', subject: 's', text: 'a', attachments: ['a.pdf', '../b'] }",
      "1:69", "expected an address or a path"
    ),
    (.template, "{ channel: 'sms', text: 'a', in_app: 'sale' }", "1:30", "found 'in_app'"),
    (.template, "{ channel: 'push', text: 'a', in_app: 'My Sale' }", "1:39", "expected a name"),
    (
      .template, "{ channel: 'push', text: 'a', viber: { sms_after: 'never' } }", "1:31",
      "found 'viber'"
    ),
    (.template, "{ channel: 'sms', text: 'a', viber: {} }", "1:37", "'sms_after' is missing"),
    (
      .template, "{ channel: 'sms', text: 'a', viber: { sms_after: '8 days' } }", "1:50",
      "a span of time of at most a week, or never"
    ),
    (
      .template, "{ channel: 'sms', text: 'a', viber: { text: 'b', sms_after: 'never' } }", "1:39",
      "a second text for a message that goes by Viber alone"
    ),
    (.template, "{ channel: 'sms', text: [' '] }", "1:19", "the text of the template is empty"),
    (.template, "{ chanel: 'sms', text: 'a' }", "1:3", "did you mean 'channel'?"),
    (.template, "{ channel: 'sms', text: '\\0' }", "1:25", "expected a text"),
    (.night, "{ steps: ['imprt'] }", "1:11", "did you mean 'import'?"),
    (.night, "{ step: ['import'] }", "1:3", "did you mean 'steps'?"),
    (.night, "{ steps: ['segments', 'import'] }", "1:23", "the step import comes after segments"),
    (.night, "{ steps: [{ export: { only: ['a'] } }] }", "1:23", "unknown key 'only'"),
    (.night, "{ at: '24:00', steps: ['import'] }", "1:7", "expected a time of day"),
    (.night, Written.night("schedule: 'daily'"), "1:32", "expected \"manual\" or an object"),
    (
      .night, Written.night("schedule: { cron: '0 0 30 2 *', timezone: 'UTC' }"), "1:45",
      "so it never fires\n  hint: for the last day of a month run on the 1st with business_date: "
        + "\"D-1\"\n    0 0 30 2 *\n        ^^^^"
    ),
    (
      .night, Written.night("schedule: { cron: '*/5 * * * *', timezone: 'UTC' }"), "1:40",
      "is due 288 times a day"
    ),
    (
      .night, Written.night("schedule: { cron: '0 2 * * *', timezone: 'Europe/Berln' }"), "1:63",
      "did you mean 'Europe/Berlin'?"
    ),
    (
      .night, Written.night("schedule: { cron: '0 2 * * *' }"), "1:32",
      "the key 'timezone' is missing in a schedule"
    ),
    (
      .night, Written.night("schedule: { after: 'a', cron: '0 2 * * *' }"), "1:46",
      "found 'cron' beside 'after'"
    ),
    (
      .night,
      Written.night("at: '02:00', schedule: { cron: '0 2 * * *', timezone: 'UTC' }"), "1:22",
      "found 'at' beside a schedule"
    ),
    (.night, Written.night("misfire: 'all'"), "1:22", "found 'misfire' without a cron schedule"),
    (
      .night,
      Written.night("misfire: 'lates', schedule: { cron: '0 2 * * *', timezone: 'UTC' }"), "1:31",
      "did you mean 'latest'?"
    ),
    (
      .night, Written.night("\(Written.due), business_date: 'D-2'"), "1:87",
      "expected \"D\", \"D-1\" or an object"
    ),
    (
      .night, Written.night("\(Written.due), business_date: { calendar: 'a', roll: 'nxt' }"),
      "1:110",
      "did you mean 'next'?"
    ),
    (
      .night, Written.night("\(Written.due), business_date: { calendar: 'a' }"), "1:87",
      "the key 'roll' is missing"
    ),
    (
      .night, Written.night("business_date: { calendar: 'a', roll: 'next' }"), "1:22",
      "without a cron"
    ),
    (.calendar, "{ weekend: ['sat'] }", "1:1", "the key 'holidays' is missing"),
    (.calendar, "{ holidays: ['2026-02-29'] }", "1:14", "expected a date that exists"),
    (
      .calendar, "{ holidays: ['2026-12-25', '2026-12-25'] }", "1:28",
      "the day 2026-12-25 is listed twice"
    ),
    (
      .calendar, "{ holidays: ['2026-12-26'], working_days: ['2026-12-26'] }", "1:44",
      "the day 2026-12-26 is listed twice"
    ),
    (
      .calendar, "{ holidays: [], working_days: ['2026-12-28'] }", "1:32",
      "2026-12-28 is none of the weekend"
    ),
    (
      .calendar,
      "{ holidays: [], weekend: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] }", "1:17",
      "every day of the week"
    ),
    (.calendar, "{ holidays: [], weekend: ['saturday'] }", "1:27", "unknown value 'saturday'"),
    (.night, Written.night("concurrency: 'skp'"), "1:35", "did you mean 'skip'?"),
    (.night, Written.night("concurrency: 'replace'"), "1:35", "expected skip or queue"),
    (.night, Written.night("concurrency: { policy: 'skip', max: 2 }"), "1:53", "does not wait"),
    (
      .night, Written.night("concurrency: { policy: 'queue', key: 'a' }"), "1:54",
      "run one at a time"
    ),
    (
      .night, Written.night("checks: [{ id: 'a', file: 'sql/a.sql' }]"), "1:31",
      "'sha256' is missing"
    ),
    (
      .night,
      Written.night("checks: [{ id: 'import', file: 'sql/a.sql', sha256: '\(Written.sha256)' }]"),
      "1:31", "the step 'import' stands twice"
    ),
    (
      .night,
      "{ steps: [{ id: 'a', check: { file: 'a.sql', sha256: '\(Written.sha256)', severity: 'wrn' } }] }",
      "1:132", "did you mean 'warn'?"
    ),
    (
      .night, Written.night("timeout: { soft: '1 hour', hard: '1 minute' }"), "1:31",
      "not above the hard one"
    ),
    (.night, Written.night("env: { PATH: 'x' }"), "1:22", "without a step command"),
    (.night, Written.night("env: { LD_PRELOAD: 'x' }"), "1:29", "the variable 'LD_PRELOAD'"),
    (.night, Written.night("on_failure: [{ mail: 'nobody' }]"), "1:43", "expected an address"),
    (.night, Written.night("on_failure: [{ ping: 'file:///etc' }]"), "1:43", "expected an address"),
    (.night, Written.night("on_success: [{}]"), "1:35", "expected mail, ping or webhook"),
    (.night, Written.night("on_failure: [{ webhook: 'hooks' }]"), "1:46", "expected an address"),
    (
      .night, Written.night("on_failure: [{ webhook: 'http://a', ping: 'http://a' }]"), "1:35",
      "one of them"
    ),
    (.night, "{ steps: ['export'], expects: ['a'] }", "1:22", "without the step import"),
    (
      .night, "{ steps: [{ import: { only: ['a'] } }], expects: ['a', 'b'] }", "1:56",
      "expects files of 'b', and its import does not take them"
    ),
    (.night, "{ steps: [{ command: ['a'] }] }", "1:11", "the key 'id' is missing"),
    (.night, "{ steps: [{ id: 'a', command: [] }] }", "1:31", "expected 1 or more"),
    (.night, "{ steps: [{ id: 'a', import: {} }] }", "1:13", "which is named by its kind"),
    (.night, "{ steps: [{ tags: ['a'] }] }", "1:11", "the step says no kind"),
    (
      .night, "{ steps: ['import', { segments: {}, needs: ['imprt'] }] }", "1:45",
      "which does not stand above it"
    ),
    (
      .night,
      "{ steps: [{ id: 'a', sql: { file: '../x.sql', sha256: '" + String(repeating: "a", count: 64)
        + "' } }] }", "1:35",
      "expected a path below"
    ),
    (
      .night, "{ steps: [{ id: 'a', command: ['x'] }, { id: 'a', command: ['x'] }] }", "1:40",
      "stands twice"
    ),
    (.night, Written.night("retries: { max: 1 }"), "1:22", "found 'retries' without a schedule"),
    (
      .night, Written.night("schedule: { after: 'a' }, retries: { max: 1, on: ['databse'] }"),
      "1:72", "did you mean 'database'?"
    ),
    (.night, Written.night("shedule: 'manual'"), "1:22", "did you mean 'schedule'?"),
  ])
  func `wrong templates and nights are refused where they are wrong`(
    kind: Kind, text: String, place: String, message: String
  ) {
    Self.check(kind, text, place, message)
  }

  @Test func `all problems of a file are reported, in its order`() {
    let problems = Self.problems(.rfm, "{ rule: 'x',\n groups: 1,\n frequency: 2,\n nams: [] }")
    #expect(problems.map { $0.place?.description } == ["x:1:9", "x:2:10", "x:3:13", "x:4:2"])
  }
}

/// Definitions without a mistake, to put one in.
enum Written {
  static let sha256 = String(repeating: "0", count: 64)
  static let settings = """
    program: "demo", time_zone: "UTC", environment: "test", currency: "EUR", legal_entities: ["a"]
    """

  static func campaign(
    _ steps: String, trigger: String = "date_come: { field: 'birth_date', every: 'year' }"
  )
    -> String
  {
    "{ id: 'c', trigger: { \(trigger) }, steps: [\n\(steps)\n] }"
  }

  static let due = "schedule: { cron: '0 2 * * *', timezone: 'UTC' }"

  static func night(_ keys: String) -> String { "{ steps: ['import'], \(keys) }" }

  static let gift = "{ id: 'gift', accrue: { amount: '5', lifetime: '3 days', legal_entity: 'a' } }"
}
