import Glibc
package import Vocabulary

extension SampleProgramme {
  /// Writes the answer sheet: the programme, its files, every planted case with the places of its
  /// rows, and every dirty row with its place and the code it must get. JSON, UTF-8, one entry a
  /// line. Paths are file names.
  package func writeSheet(of drops: [SampleDrop], to path: String) throws(Problem) {
    let text = sheet(of: drops)
    guard let file = fopen(path, "we") else { throw Self.unwritable(path) }
    let written = text.utf8.withContiguousStorageIfAvailable {
      fwrite($0.baseAddress!, 1, $0.count, file)
    }
    let closed = fclose(file)
    guard written == text.utf8.count, closed == 0 else { throw Self.unwritable(path) }
  }

  private static func unwritable(_ path: String) -> Problem {
    Problem(
      .cannotCreate, "the answer sheet cannot be written: \(String(cString: strerror(errno)))",
      at: Place(path: path))
  }

  private func sheet(of drops: [SampleDrop]) -> String {
    var text = """
      {"seed":\(seed),"customers":\(customerCount),"receipts":\(receiptCount),\
      "lines_per_receipt":\(linesPerReceipt),"from":"\(from)","as_of":"\(asOf)",\
      "drops":\(dropCount),"dirty_per_million":\(dirtyPerMillion),

      """
    text += list("files", drops.flatMap { drop in drop.files.map { fileEntry($0, of: drop) } })
    text += ",\n"
    let places = drops.flatMap(\.planted)
    text += list("planted", plantedCases.map { caseEntry($0, places.filter(of: $0.id)) })
    text += ",\n"
    text += list("dirty", drops.flatMap(\.dirty).map(dirtyEntry))
    return text + "}\n"
  }

  private func list(_ name: String, _ entries: [String]) -> String {
    "\"\(name)\":[\n\(entries.joined(separator: ",\n"))\n]"
  }

  private func fileEntry(_ file: SampleDrop.File, of drop: SampleDrop) -> String {
    """
    {"drop":\(drop.number),"business_date":"\(drop.businessDate)","feed":"\(file.feed.rawValue)",\
    "file":\(json(fileName(file.path))),"rows":\(file.rows),"planted_rows":\(file.plantedRows),\
    "dirty_rows":\(file.dirtyRows),"bytes":\(file.bytes)}
    """
  }

  private func caseEntry(_ planted: PlantedCase, _ places: [PlantedPlace]) -> String {
    let rows = places.map { place in
      """
      {"feed":"\(place.feed.rawValue)","key":\(json(place.key)),\
      "file":\(json(fileName(place.path))),"line":\(place.line),"record":\(place.record)}
      """
    }
    return """
      {"id":\(json(planted.id)),"what":\(json(planted.what)),\
      "expected":\(json(planted.expected)),"rows":[\(rows.joined(separator: ","))]}
      """
  }

  private func dirtyEntry(_ row: DirtyRow) -> String {
    let number = row.column.flatMap { row.feed.columns.firstIndex(of: $0) }.map { $0 + 1 }
    return """
      {"feed":"\(row.feed.rawValue)","file":\(json(fileName(row.path))),"line":\(row.line),\
      "record":\(row.record),"byte_offset":\(row.byteOffset),"byte_length":\(row.byteLength),\
      "column":\(row.column.map(json) ?? "null"),\
      "column_number":\(number.map(String.init) ?? "null"),"code":\(json(row.code)),\
      "kind":\(json(row.kind))}
      """
  }

  private func fileName(_ path: String) -> String {
    String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
  }

  private func json(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20:
        result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension [PlantedPlace] {
  fileprivate func filter(of id: String) -> [PlantedPlace] {
    filter { $0.id == id }
  }
}
