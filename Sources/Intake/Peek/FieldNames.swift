import Definitions

/// What people call our fields in the headers of their files; letters and digits only, small.
enum FieldNames {
  /// How well a header fits a field: 3 = our own names, 2 = a known
  /// synonym, 1 = a bare "id", 0 = not at all.
  static func fit(_ header: String, _ field: FeedField) -> Int {
    let name = normal(header)
    if name == normal(field.standardColumn) || name == normal(field.name) { return 3 }
    if synonyms[field.name]?.contains(name) == true { return 2 }
    return field.isKey && ["id", "no", "nr", "key", "code", "код", "номер"].contains(name) ? 1 : 0
  }

  static func isKnown(_ header: String) -> Bool { known.contains(normal(header)) }

  static func normal(_ text: String) -> String {
    String(
      text.lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }.map(Character.init))
  }

  private static let known: Set<String> = {
    var names = Set(synonyms.values.joined())
    for kind in FeedKind.allCases {
      for field in FeedField.all(of: kind) {
        names.insert(normal(field.name))
        names.insert(normal(field.standardColumn))
      }
    }
    return names
  }()

  private static let synonyms: [String: [String]] = [
    "customer_id": [
      "customerid", "customerkey", "customer", "custid", "custno", "clientid", "client", "cid",
      "customernumber", "customerno", "memberid", "userid", "loyaltyid", "kundennummer", "kundennr",
      "kunde", "кодклиента", "клиент", "idклиента", "номерклиента", "clientlocalid", "kundenid",
    ],
    "registered_at": [
      "registered", "registerdate", "registrationdate", "createdat", "created", "signupdate",
      "datefirstpurchase", "since", "customersince", "joined", "joindate", "seit", "angelegtam",
      "датарегистрации", "регистрация",
    ],
    "birth_date": [
      "birthdate", "birthday", "dateofbirth", "dob", "geburtsdatum", "датарождения", "деньрождения",
    ],
    "sex": ["gender", "geschlecht", "пол"],
    "email": ["emailaddress", "mail", "почта", "элпочта", "электроннаяпочта", "emailadresse"],
    "phone": ["phonenumber", "mobile", "telephone", "tel", "telefon", "телефон", "mobil"],
    "full_name": ["name", "customername", "clientname", "фио", "имяклиента"],
    "first_name": ["firstname", "givenname", "vorname", "имя"],
    "middle_name": ["middlename", "patronymic", "отчество"],
    "last_name": ["lastname", "surname", "familyname", "nachname", "фамилия"],
    "country": ["countryname", "land", "страна"],
    "region": ["state", "province", "bundesland", "область", "регион"],
    "city": ["town", "ort", "stadt", "город"],
    "zip": ["zipcode", "postcode", "postalcode", "plz", "индекс"],
    "card": ["cardno", "cardnumber", "loyaltycard", "карта", "номеркарты", "kartennummer"],
    "receipt_id": [
      "receiptid", "receiptno", "receipt", "orderid", "orderno", "ordernumber", "order",
      "invoiceno",
      "invoice", "invoiceid", "salesordernumber", "transactionid", "billno", "checkno", "belegnr",
      "belegnummer", "rechnungsnr", "bestellnr", "номерчека", "чек", "заказ", "номерзаказа",
    ],
    "line_no": [
      "lineno", "line", "linenumber", "orderlineno", "salesorderlinenumber", "position", "pos",
      "строка", "номерстроки",
    ],
    "issued_at": [
      "issuedat", "date", "orderdate", "orderdatekey", "invoicedate", "saledate", "datetime",
      "purchasedate",
      "transactiondate", "timestamp", "soldat", "datum", "belegdatum", "bestelldatum", "дата",
      "датачека", "датазаказа", "датапродажи",
    ],
    "kind": ["operation", "doctype", "receiptkind"],
    "total": ["totalamount", "grandtotal", "revenue", "ordertotal", "gesamt", "итого"],
    "amount": [
      "amount", "sum", "total", "revenue", "salesamount", "linetotal", "value", "totalamount",
      "betrag", "summe", "umsatz", "сумма", "стоимость", "итого", "linesum",
    ],
    "price": ["unitprice", "itemprice", "preis", "einzelpreis", "цена"],
    "quantity": [
      "qty", "orderquantity", "count", "units", "menge", "anzahl", "количество", "колво",
    ],
    "product_id": [
      "productid", "productkey", "product", "sku", "stockcode", "itemid", "article", "articleno",
      "artikel", "artikelnr", "артикул", "товар", "кодтовара",
    ],
    "shop_id": ["shop", "store", "storeid", "outlet", "filiale", "магазин", "кодмагазина"],
    "discount": ["discountamount", "rabatt", "скидка"],
    "currency": ["currencycode", "waehrung", "währung", "валюта"],
    "promo_code": ["promocode", "coupon", "voucher", "промокод"],
    "updated_at": ["updatedat", "modified", "lastmodified", "geändertam"],
    "changed_at": ["changedat", "changed"],
    "category_id": ["category", "categoryid", "productcategory", "категория"],
    "brand": ["marke", "бренд"],
    "barcode": ["ean", "gtin", "штрихкод"],
    "event_id": ["eventid"], "occurred_at": ["eventtime", "occurred"],
  ]

  /// Words that stand for values of ours, whatever the field of that value.
  static let words: [String: [String: String]] = [
    "sex": [
      "f": "F", "m": "M", "female": "F", "male": "M", "w": "F", "weiblich": "F", "männlich": "M",
      "ж": "F", "м": "M", "жен": "F", "муж": "M", "женский": "F", "мужской": "M",
    ],
    "kind": [
      "sale": "sale", "return": "return", "refund": "return", "продажа": "sale",
      "возврат": "return", "verkauf": "sale", "retoure": "return",
    ],
    "status": [
      "new": "new", "paid": "paid", "cancelled": "cancelled", "canceled": "cancelled",
      "active": "active", "blocked": "blocked", "merged": "merged", "completed": "paid",
      "current": "active",
    ],
    "channel": ["sms": "sms", "email": "email", "push": "push", "viber": "viber", "call": "call"],
    "state": ["on": "on", "off": "off", "pending": "pending", "yes": "on", "no": "off"],
  ]
}
