extension FilterCall {
  /// The filters that give a text.
  func text() throws(TemplateFailure) -> TemplateValue {
    let text = value.text
    switch filter {
    case .append: return .text(try joined([text, argument(0).text], ""))
    case .prepend: return .text(try joined([argument(0).text, text], ""))
    case .upcase: return .text(text.uppercased())
    case .downcase: return .text(text.lowercased())
    case .capitalize: return .text(TemplateText.capitalized(text))
    case .strip: return .text(TemplateText.stripped(text))
    case .lstrip: return .text(TemplateText.strippedLeft(text))
    case .rstrip: return .text(TemplateText.strippedRight(text))
    case .squish: return .text(TemplateText.words(text).joined(separator: " "))
    case .truncate, .truncatewords: return .text(try truncated(text))
    case .remove: return .text(argument(0).text.isEmpty ? text : try replaced(text, by: ""))
    case .removeFirst: return .text(TemplateText.replacedFirst(text, argument(0).text, by: ""))
    case .removeLast: return .text(TemplateText.replacedLast(text, argument(0).text, by: ""))
    case .replace: return .text(try replaced(text, by: argument(1).text))
    case .replaceFirst:
      return .text(TemplateText.replacedFirst(text, argument(0).text, by: argument(1).text))
    case .replaceLast:
      return .text(TemplateText.replacedLast(text, argument(0).text, by: argument(1).text))
    default: return try coded(text)
    }
  }

  /// The filters that write a text in another way.
  private func coded(_ text: String) throws(TemplateFailure) -> TemplateValue {
    switch filter {
    case .escape: return .markup(HTMLText.escaped(text))
    case .escapeOnce: return .markup(HTMLText.escapedOnce(text))
    case .stripHTML: return .text(HTMLText.stripped(text))
    case .stripNewlines:
      return .text(String(text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }))
    case .newlineToBreak:
      guard channel == .html else { return .text(broken(text)) }
      if case .markup = value { return .markup(broken(text)) }
      return .markup(broken(HTMLText.escaped(text)))
    case .urlEncode: return .text(TextCoding.urlEncoded(text))
    case .urlDecode: return .text(TextCoding.urlDecoded(text))
    case .base64Encode, .base64URLEncode:
      return .text(TextCoding.base64(text, isURLSafe: filter == .base64URLEncode))
    case .base64Decode, .base64URLDecode:
      let isURLSafe = filter == .base64URLDecode
      guard let decoded = TextCoding.base64Decoded(text, isURLSafe: isURLSafe) else {
        throw .wrongValue("the filter '\(filter.rawValue)' met a text that is no Base64")
      }
      return .text(decoded)
    default: return value
    }
  }

  private func broken(_ text: String) -> String {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      let isLast = index == lines.count - 1
      return String(!isLast && line.last == "\r" ? line.dropLast() : line)
    }.joined(separator: "<br />\n")
  }

  private func truncated(_ text: String) throws(TemplateFailure) -> String {
    let ellipsis = arguments.count > 1 ? arguments[1].text : "..."
    let isWords = filter == .truncatewords
    guard let count = arguments.isEmpty ? (isWords ? 15 : 50) : arguments[0].asInteger else {
      throw .wrongValue("the filter '\(filter.rawValue)' needs a whole number")
    }
    let limit = Int(max(0, min(count, Int64(Int32.max))))
    return isWords
      ? TemplateText.truncatedWords(text, limit, ellipsis)
      : TemplateText.truncated(text, limit, ellipsis)
  }

  private func replaced(_ text: String, by other: String) throws(TemplateFailure) -> String {
    try joined(TemplateText.parts(of: text, around: argument(0).text), other)
  }

  /// Texts joined, refused before they grow beyond the limit.
  func joined(_ parts: [String], _ separator: String) throws(TemplateFailure) -> String {
    var count = separator.utf8.count * max(0, parts.count - 1)
    for part in parts { count += part.utf8.count }
    guard count <= limitBytes || parts.count == 1 else { throw .tooLong }
    return parts.joined(separator: separator)
  }
}
