/// Messages of every channel to customers of whom each has another reason to get one or none: the night
/// in which clocks of Berlin go from two to three, and the one after it.
enum ChannelNight {
  static let jobs = [
    "nightledger.json5": """
    {
      program: "test", time_zone: "Europe/Berlin", environment: "test", currency: "EUR",
      legal_entities: ["north"], default_country: "DE",
      senders: { email: "North", sms: "NORTH", push: "North" },
      frequency_caps: { email: { at_most: 1, within: "7 days" } },
    }
    """,
    "segments/everybody.json5": "{ where: { days_since_registration: { at_least: 1 } } }",
    "templates/letter.json5": #"""
    {
      channel: "email", format: "html", subject: "Spring for {{ client.properties.first_name }}",
      sender: "Ann of North", reply_to: "ann@north.example",
      text: "<p>{{ promo_code }}: <a href='https://north.example/'>look</a></p>",
      attachments: ["2026/terms.pdf", "https://north.example/map.pdf"],
      utm: { source: "loyalty", medium: "email" },
    }
    """#,
    "templates/note.json5": """
    { channel: "email", subject: "Sunday", text: ["Dear {{ client.properties.first_name }},", "rest."] }
    """,
    "templates/short.json5": """
    {
      channel: "sms", text: "{{ client.properties.first_name }}: 5 € today",
      viber: { text: "{{ client.properties.first_name }} 🎁", sms_after: "30 minutes" },
    }
    """,
    "templates/reminder.json5": """
    { channel: "sms", text: "Не забудьте, {{ client.properties.first_name }}" }
    """,
    "templates/card.json5": """
    {
      channel: "push", title: "Sunday, {{ client.properties.first_name }}", text: "Look inside",
      link: "north://sale", in_app: "my-discounts",
    }
    """,
    "campaigns/spring.json5": """
    {
      id: "spring", trigger: { date_has_come: { on: "2026-03-29", segment: "everybody" } },
      control_group: "30%", priority: 10,
      steps: [
        { id: "mail", send_email: {
          template: "letter", category: "news", promo_code: { pool: "spring" } } },
        { wait: "1 day" },
        { check_email: "mail", delivered: "end", opened: "end", clicked: "end" },
        { id: "fallback", send_sms: { template: "reminder" } },
      ],
    }
    """,
    "campaigns/sunday.json5": """
    {
      id: "sunday", trigger: { date_has_come: { on: "2026-03-29", segment: "everybody" } },
      priority: 20, steps: [{ id: "note", send_email: { template: "note" } }],
    }
    """,
    "campaigns/push.json5": """
    {
      id: "push",
      trigger: { repeated_date: { every: "week", weekdays: ["sun"], segment: "everybody" } },
      steps: [{ id: "card", send_push: { template: "card", lifetime: "2 days" } }],
    }
    """,
    "mailings/morning.json5": """
    {
      id: "morning", segment: "everybody", on: "2026-03-29", active: true,
      send_sms: { template: "short", window: "10:00-12:00", lifetime: "9 hours" },
    }
    """,
    "feeds/customers.json5": #"{ kind: "customers" }"#,
    "feeds/subscriptions.json5": #"{ kind: "subscriptions" }"#,
    "feeds/promo-codes.json5": #"{ kind: "promo_codes" }"#,
    "feeds/message-statuses.json5": #"{ kind: "message_statuses" }"#,
  ]

  static let inbox = [
    ("customers", customers), ("subscriptions", subscriptions), ("promo-codes", promoCodes),
  ]

  /// Who they are says what is right or wrong with them.
  private static let customers = """
    local_id,first_name,register_date,email,phone,push_id,time_zone,status
    ada,Ada,2020-01-02 10:00:00,ada@mail.example,+491701234501,push-ada,,
    bea,Bea,2020-01-02 10:00:00,bea@mail.example,+491701234502,push-bea,America/New_York,
    cem,Cem,2020-01-02 10:00:00,cem@mail.example,+491701234503,push-cem,Asia/Tokyo,
    dov,Dov,2020-01-02 10:00:00,dov@mail.example,+491701234504,push-dov,,
    without-address,Eve,2020-01-02 10:00:00,,,,,
    with-bad-address,Fay,2020-01-02 10:00:00,fay@,+4930901820,push-fay,,
    unsubscribed,Gus,2020-01-02 10:00:00,gus@mail.example,+491701234507,push-gus,,
    never-asked,Hal,2020-01-02 10:00:00,hal@mail.example,+491701234508,push-hal,,
    without-news,Ida,2020-01-02 10:00:00,ida@mail.example,+491701234509,push-ida,,
    blocked,Jon,2020-01-02 10:00:00,jon@mail.example,+491701234510,push-jon,,BLOCKED
    late-for-codes,Kai,2020-01-02 10:00:00,kai@mail.example,+491701234511,push-kai,,
    control,Lea,2020-01-02 10:00:00,lea@mail.example,+491701234512,push-lea,,

    """

  private static let subscriptions: String = {
    var text = "client_local_id,channel,category,state,changed_at\n"
    let names = customers.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
    for name in names where name != "never-asked" {
      for channel in ["EMAIL", "SMS", "PUSH"] {
        let state = name == "unsubscribed" ? "OFF" : "ON"
        text += "\(name),\(channel),,\(state),2020-01-02 10:00:00\n"
      }
      let state = name == "without-news" ? "OFF" : "ON"
      text += "\(name),EMAIL,news,\(state),2020-01-02 10:00:00\n"
    }
    return text
  }()

  /// One fewer than there are customers who could have one.
  private static let promoCodes = """
    pool,code,state
    spring,SPRING-1,FREE
    spring,SPRING-2,FREE
    spring,SPRING-3,FREE

    """
}
