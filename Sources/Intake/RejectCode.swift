import Delimited

/// Why a row was rejected, or warned of: stable, documented codes, one per cause (exchange.md, section 7).
package enum RejectCode: String, Sendable, CaseIterable {
  case raggedShort = "ragged.short"
  case raggedLong = "ragged.long"
  case quoteStray = "quote.stray"
  case quoteUnclosed = "quote.unclosed"
  case encodingInvalid = "encoding.invalid"
  case encodingNul = "encoding.nul"
  case recordTooLarge = "record.too_large"
  case typeInteger = "type.integer"
  case typeDecimal = "type.decimal"
  case typeDate = "type.date"
  case typeDatetime = "type.datetime"
  case typeBoolean = "type.boolean"
  case typeJSON = "type.json"
  case rangeMinimum = "range.min"
  case rangeMaximum = "range.max"
  case length
  case pattern
  case enumeration = "enum"
  case required
  case scale
  case keyNull = "key.null"
  case keyDuplicate = "key.duplicate"
  case referenceUnknown = "ref.unknown"
  case dateFuture = "date.future"
  /// A warning: the row is taken, its date is *unknown*.
  case dateSentinel = "date.sentinel"
  case receiptDisagrees = "rule.receipt_disagrees"
  case categoryCycle = "rule.category_cycle"
  case mergeCycle = "rule.merge_cycle"
  case mergeTarget = "rule.merge_target"

  init(_ code: RecordFaultCode) {
    switch code {
    case .raggedShort: self = .raggedShort
    case .raggedLong: self = .raggedLong
    case .quoteStray: self = .quoteStray
    case .quoteUnclosed: self = .quoteUnclosed
    case .encodingNul: self = .encodingNul
    case .encodingInvalid: self = .encodingInvalid
    case .recordTooLarge: self = .recordTooLarge
    }
  }

  /// The field that is to blame where only the database could tell that something is wrong.
  var blamedField: String? {
    switch self {
    case .referenceUnknown, .categoryCycle: "parent_id"
    default: nil
    }
  }

  /// One sentence for the sender.
  package var message: String {
    switch self {
    case .raggedShort: "the record has fewer fields than the header has names"
    case .raggedLong: "the record has more fields than the header has names"
    case .quoteStray: "a quote stands inside an unquoted field, or text behind a closing quote"
    case .quoteUnclosed: "a quote is opened and never closed"
    case .encodingInvalid: "the bytes mean nothing in the encoding of the feed"
    case .encodingNul: "a NUL byte"
    case .recordTooLarge: "the record or one of its fields is larger than the feed allows"
    case .typeInteger: "not a whole number"
    case .typeDecimal: "not a decimal number as the feed writes them"
    case .typeDate: "not a date as the feed writes them, or a day that does not exist"
    case .typeDatetime: "not a date and time as the feed writes them"
    case .typeBoolean: "neither true nor false"
    case .typeJSON: "not one JSON object, or one that the database cannot keep"
    case .rangeMinimum: "smaller than allowed"
    case .rangeMaximum: "larger than allowed"
    case .length: "longer or shorter than allowed"
    case .pattern: "has characters that this field cannot have, or another form than it should"
    case .enumeration: "not one of the allowed values"
    case .required: "empty, but a value is required"
    case .scale: "more decimals than the feed allows; nothing is ever rounded"
    case .keyNull: "empty, but part of the row's key"
    case .referenceUnknown: "names something that neither this file nor an earlier one has"
    case .dateFuture: "a day after the business date"
    case .dateSentinel: "a date that stands for 'not known', or that nobody alive can have"
    case .keyDuplicate: "the same key stands in this file more than once"
    case .receiptDisagrees: "names another customer or kind than the first line of its receipt"
    case .categoryCycle: "the category would stand below itself"
    case .mergeCycle: "the chain of merges would come back to this customer"
    case .mergeTarget: "the customer is merged into another one already"
    }
  }

  /// What the sender can do.
  package var hint: String {
    switch self {
    case .raggedShort, .raggedLong: "look for a missing or surplus delimiter, or an unquoted one"
    case .quoteStray, .quoteUnclosed: "quote the whole field and double quotes inside it"
    case .encodingInvalid: "write the file in the encoding the feed definition names"
    case .encodingNul: "remove the NUL byte"
    case .recordTooLarge: "look for a quote that is never closed"
    case .typeInteger: "write digits only"
    case .rangeMaximum: "write a value within the bounds of the feed definition"
    case .typeDecimal: "write digits with the feed's decimal sign, no exponent, no blanks"
    case .typeDate, .typeDatetime: "write the format that the feed definition names"
    case .typeBoolean: "write true or false"
    case .typeJSON: "write an object in braces, its texts in double quotes, without \\u0000"
    case .rangeMinimum:
      "write a value within the feed's bounds; an amount has no sign, a return is told by its kind"
    case .length: "write a value within the lengths of the feed definition"
    case .pattern: "keep to the feed's pattern; no control characters, no | in ids"
    case .enumeration: "use one of the values of the feed definition"
    case .required: "fill the value in"
    case .scale: "write no more decimals than the feed definition allows"
    case .keyNull: "fill the key in; a row without one can be neither found nor changed"
    case .referenceUnknown: "send what it names first or in the same file, or mend the name"
    case .dateFuture: "mend the date, or the clock of the system that wrote it"
    case .dateSentinel: "leave the date empty when it is not known"
    case .keyDuplicate: "send each key once, or let the feed keep the first or last copy"
    case .categoryCycle: "give one of the categories of the circle another parent, or none"
    case .receiptDisagrees: "give all lines of a receipt the same customer and kind"
    case .mergeCycle: "let one customer of the circle be merged into nobody"
    case .mergeTarget: "undo the first merge (customer unmerge), or name its target"
    }
  }
}
