/// One campaign for each trigger and the files that make each fire in the night of 24 December 2026, a
/// Thursday: for the customer who has the trigger's name, or for those of a segment.
enum EveryTriggerNight {
  /// The table of triggers of the manual, in its order.
  static let triggers: [(name: String, trigger: String, steps: String)] = [
    ("birthday", #"date_come: { field: "birth_date", every: "year", leap_day: "feb28" }"#, paid),
    ("wedding", #"date_come: { field: "custom.wedding", every: "year", offset_days: -3 }"#, mailed),
    ("anniversary", #"anniversary: { of: "first_order", every: "6 months" }"#, noted),
    ("order-date", #"date_come_for_order: { field: "issued_on", offset_days: 14 }"#, share),
    ("christmas", #"date_has_come: { on: "2026-12-24", segment: "vips" }"#, tested),
    ("daily", #"repeated_date: { every: "day", segment: "vips" }"#, asked),
    (
      "weekly", #"repeated_date: { every: "week", weekdays: ["mon", "thu"], segment: "vips" }"#,
      noted
    ),
    ("monthly", #"repeated_date: { every: "month", day: 24, segment: "vips" }"#, paid),
    (
      "fourth", #"repeated_date: { every: "month", nth: 4, weekday: "thu", segment: "vips" }"#,
      mailed
    ),
    ("yearly", #"repeated_date: { every: "year", date: "12-24", segment: "vips" }"#, noted),
    ("registration", "days_since_registration: 30", pushed),
    ("last-order", "days_since_last_order: 60", shareOfLast),
    ("last-visit", "days_since_last_visit: 14", mailed),
    (
      "expiring",
      #"bonuses_expire: { within: "7 days", points: { at_least: 100 }, legal_entity: "north" }"#,
      pushed
    ),
    ("registered", #"registered: { late: "7 days" }"#, paid),
    ("made", #"order_made: { shop: "S-1", amount: { at_least: 50 } }"#, share),
    ("issued", #"receipt_issued: { channel: "kiosk" }"#, share),
    ("paid", #"order_paid: { channel: "web" }"#, share),
    ("cancelled", #"order_cancelled: { channel: "web" }"#, asked),
    ("item", #"item_purchased: { product: ["P-1", "P-2"] }"#, noted),
    ("category", #"category_purchased: { category: "shoes" }"#, mailed),
    (
      "event",
      #"""
      event_occurred: { code: "login", object_type: "app", attributes: { version: { at_least: 3 } } }
      """#, pushed
    ),
    ("system", #"system_event: { code: ["bounce", "complaint"] }"#, noted),
    ("cart", #"lost_cart: { within: "24 hours" }"#, mailed),
    ("view", #"lost_view: { within: "2 days" }"#, pushed),
    ("site", "visited_site: {}", noted),
    ("section", #"visited_section: { section: "sale" }"#, asked),
    ("product", #"viewed_product: { product: "P-1" }"#, mailed),
    ("products", #"viewed_category: { category: "shoes" }"#, paid),
    ("container", #"added_to_container: { container: "wishes" }"#, noted),
    ("entering", #"entered_segment: "berliners""#, paid),
    ("leaving", #"left_segment: "berliners""#, asked),
    ("rising", #"entered_rfm: { name: "Big" }"#, pushed),
    ("falling", #"left_rfm: { name: "Big" }"#, noted),
  ]

  private static let paid = """
    { id: "gift", accrue: { amount: "100.00", lifetime: "30 days", legal_entity: "north" } },
    { wait: "1 day" },
    { id: "text", send_sms: { template: "a-text" } },
    """
  private static let mailed = """
    { id: "mail", send_email: { template: "a-mail" } },
    { wait: "1 day" },
    { check_email: "mail", not_delivered: "ring", delivered: "ring", opened: "book", clicked: "book" },
    { id: "ring", call: { topic: "Unread", script: { id: "after-mail", text: "Ask." }, employee: "auto" }, then: "end" },
    { id: "book", score: { points: 5 } },
    """
  private static let noted = """
    { select: "everybody" },
    { id: "few", limit: 1 },
    { tag: { set: "seen" } },
    { id: "reach", audience: { add: "seen", file: true } },
    { id: "tell", report: { to: "anna", text: "came", per: "customer" } },
    """
  private static let share = """
    { id: "back", accrue: {
      amount: { share: "5%", of: "receipt", min: "1", max: "50.00", round: "down" },
      lifetime: "30 days", legal_entity: "south", confirmed: true, on_return: "in_proportion" } },
    { id: "thanks", send_push: { template: "a-push" } },
    """
  private static let shareOfLast = share.replacing("\"receipt\"", with: "\"last_receipt\"")
  private static let tested = """
    { id: "try", ab_test: { first: 2, criterion: "clicks", after: "1 day", until_decided: "split" },
      branches: ["one", "two"] },
    { id: "one", send_email: { template: "a-mail" }, then: "end" },
    { id: "two", send_email: { template: "another-mail" } },
    """
  private static let asked = """
    { filter: { consent: "email" } },
    { wait_until: "2026-12-25" },
    { refilter: true },
    { id: "poll", limit_poll: { poll: "nps", at_most: 1 } },
    { id: "ring", call: { topic: "Poll", script: "Ask.", employee: "auto" } },
    """
  private static let pushed = """
    { id: "push", send_push: { template: "a-push" } },
    { id: "leave", audience: { exclude: "news" } },
    { id: "tell", report: { to: "anna", text: "pushed" } },
    """

  static var jobs: [String: String] {
    var jobs = [
      "segments/vips.json5": #"{ where: { city: { is: "Vip" } } }"#,
      "segments/berliners.json5": #"{ where: { city: { is: "Berlin" } } }"#,
      "segments/everybody.json5": #"{ where: { status: { is: "active" } } }"#,
      "rfm/default.json5": """
      { groups: 2, rule: "fixed",
        cut_points: { recency: [365], frequency: [100], monetary: [100] },
        names: [{ name: "Big", monetary: [2, 2] }], otherwise: "Small" }
      """,
      "templates/a-mail.json5": """
      { channel: "email", subject: "Hello", text: "Dear {{ client.properties.first_name }}" }
      """,
      "templates/another-mail.json5":
        #"{ channel: "email", subject: "Good day", text: "Dear you" }"#,
      "templates/a-text.json5": #"{ channel: "sms", text: "Points for you" }"#,
      "templates/a-push.json5": #"{ channel: "push", title: "News", text: "Look" }"#,
    ]
    for kind in [
      "accrual-responses", "bonus-lots", "categories", "dictionaries", "events", "message-statuses",
      "products", "receipt-lines", "receipts", "subscriptions",
    ] {
      jobs["feeds/\(kind).json5"] = "{ kind: \"\(kind.replacing("-", with: "_"))\" }"
    }
    jobs["feeds/customers.json5"] = """
      { kind: "customers", custom: { wedding: { column: "wedding", type: "date" } } }
      """
    for (name, trigger, steps) in triggers {
      jobs["campaigns/\(name).json5"] = """
        { id: "\(name)", trigger: { \(trigger) }, steps: [
        \(steps)
        ] }
        """
    }
    return jobs
  }

  // MARK: The inbox

  /// What is known before: the inbox of 23 December.
  static var before: [(feed: String, text: String)] {
    [
      ("dictionaries", "dictionary,code,name\nemployees,E-1,Kim\nemployees,E-2,Lou\n"),
      ("categories", "category_id,parent_id,name\nshoes,,Shoes\nboots,shoes,Boots\ntea,,Tea\n"),
      (
        "products",
        "product_id,name,category_id\nP-1,Green tea,tea\nP-2,Black tea,tea\nP-3,Boots,boots\n"
      ),
      ("customers", customers(triggers.map(\.name).filter { $0 != "registered" } + vips)),
      ("subscriptions", subscriptions(triggers.map(\.name) + vips)),
      (
        "receipts",
        receipts([
          "R-1,anniversary,2026-06-24 12:00:00,SALE,PAID,20,S-9,shop",
          "R-2,anniversary,2026-12-01 12:00:00,SALE,PAID,20,S-9,shop",
          "R-3,order-date,2026-12-10 12:00:00,SALE,PAID,99.99,S-9,shop",
          "R-4,last-order,2026-10-25 12:00:00,SALE,PAID,30,S-9,shop",
          "R-5,paid,2026-12-20 12:00:00,SALE,NEW,40,S-9,web",
          "R-6,cancelled,2026-12-20 12:00:00,SALE,PAID,45,S-9,web",
          "R-7,rising,2026-12-20 12:00:00,SALE,PAID,90,S-9,shop",
          "R-8,falling,2026-12-20 12:00:00,SALE,PAID,150,S-9,shop",
        ])
      ),
      (
        "events",
        events([
          "V-1,last-visit,visit,2026-12-10 12:00:00,,,",
          "V-2,view,view,2026-12-22 12:00:00,product,P-2,",
        ])
      ),
      (
        "bonus-lots",
        """
        lot_id,client_local_id,legal_entity,unit,amount,remaining,expires_on,state,as_of
        L-1,expiring,north,points,200,150,2026-12-30,ACTIVE,2026-12-23

        """
      ),
    ]
  }

  /// What the day brought: the inbox of 24 December.
  static var news: [(feed: String, text: String)] {
    [
      ("customers", customers(["registered", "entering", "leaving"], later: true)),
      (
        "receipts",
        receipts([
          "R-5,paid,2026-12-20 12:00:00,SALE,PAID,40,S-9,web",
          "R-6,cancelled,2026-12-20 12:00:00,SALE,CANCELLED,45,S-9,web",
          "R-11,made,2026-12-23 12:00:00,SALE,PAID,75.50,S-1,shop",
          "R-12,issued,2026-12-23 12:00:00,SALE,PAID,10,S-9,kiosk",
          "R-13,item,2026-12-23 12:00:00,SALE,PAID,12,S-9,shop",
          "R-14,category,2026-12-23 12:00:00,SALE,PAID,80,S-9,shop",
          "R-15,rising,2026-12-23 12:00:00,SALE,PAID,60,S-9,shop",
          "R-16,falling,2026-12-23 12:00:00,RETURN,PAID,60,S-9,shop",
        ])
      ),
      (
        "receipt-lines",
        """
        receipt_local_id,line_no,client_local_id,product_id,quantity,price,sum
        R-13,1,item,P-1,2,3,6
        R-13,2,item,P-2,2,3,6
        R-14,1,category,P-3,1,80,80

        """
      ),
      (
        "events",
        events([
          #"V-11,event,login,2026-12-23 12:00:00,app,ios,"{""version"": 4}""#,
          "V-12,system,bounce,2026-12-23 12:00:00,,,",
          "V-13,cart,cart,2026-12-23 12:00:00,,,",
          "V-14,site,visit,2026-12-23 12:00:00,,,",
          "V-15,section,visit,2026-12-23 12:00:00,section,sale,",
          "V-16,product,view,2026-12-23 12:00:00,product,P-1,",
          "V-17,products,view,2026-12-23 12:00:00,product,P-3,",
          #"V-18,container,container,2026-12-23 12:00:00,,,"{""container"": ""wishes""}""#,
        ])
      ),
    ]
  }

  private static let vips = ["vip-1", "vip-2", "vip-3"]

  private static func customers(_ names: [String], later: Bool = false) -> String {
    let facts = [
      "birthday": ("2020-01-02", "1990-12-24", ""), "wedding": ("2020-01-02", "", "2015-12-27"),
      "registration": ("2026-11-24", "", ""), "registered": ("2026-12-23", "", ""),
    ]
    var text = "local_id,first_name,register_date,birth_date,email,phone,push_id,city,wedding\n"
    for (number, name) in names.enumerated() {
      let (registered, born, wedding) = facts[name] ?? ("2020-01-02", "", "")
      let city =
        switch name {
        case "leaving": later ? "Hamburg" : "Berlin"
        case "entering": later ? "Berlin" : "Hamburg"
        case let name where vips.contains(name): "Vip"
        default: "Bonn"
        }
      text += "\(name),\(name.uppercased()),\(registered) 10:00:00,\(born),\(name)@example.org,"
      text += "+4917012345\(number + (later ? 60 : 10)),p-\(name),\(city),\(wedding)\n"
    }
    return text
  }

  /// One writes to everybody; one VIP has said no to e-mail.
  private static func subscriptions(_ names: [String]) -> String {
    var text = "client_local_id,channel,state,changed_at\n"
    for name in names {
      for channel in ["EMAIL", "SMS", "PUSH"] {
        let state = name == "vip-3" && channel == "EMAIL" ? "OFF" : "ON"
        text += "\(name),\(channel),\(state),2020-01-02 10:00:00\n"
      }
    }
    return text
  }

  private static func receipts(_ rows: [String]) -> String {
    let header = "local_id,client_local_id,issued_at,kind,status,total,shop_id,channel,currency"
    return header + "\n" + rows.map { "\($0),GBP\n" }.joined()
  }

  private static func events(_ rows: [String]) -> String {
    "event_id,client_local_id,code,occurred_at,object_type,object_id,attributes\n"
      + rows.map { "\($0)\n" }.joined()
  }
}
