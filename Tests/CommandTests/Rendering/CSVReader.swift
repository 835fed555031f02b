/// A strict reader of RFC 4180 for tests: whatever the grammar does not allow is an error.
enum CSVReader {
  struct Malformed: Error {
    let sentence: String
  }

  static func records(in text: String) throws -> [[String]] {
    var rest = text.unicodeScalars[...]
    var records: [[String]] = []
    while !rest.isEmpty {
      var record = [try field(&rest)]
      while rest.first == "," {
        rest.removeFirst()
        record.append(try field(&rest))
      }
      guard rest.popFirst() == "\r", rest.popFirst() == "\n" else {
        throw Malformed(sentence: "a record ends in CR LF")
      }
      records.append(record)
    }
    return records
  }

  private static func field(_ rest: inout Substring.UnicodeScalarView) throws -> String {
    guard rest.first == "\"" else {
      let bare = rest.prefix { !",\"\r\n".unicodeScalars.contains($0) }
      rest.removeFirst(bare.count)
      return String(String.UnicodeScalarView(bare))
    }
    rest.removeFirst()
    var field = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar != "\"" {
        field.append(scalar)
      } else if rest.first == "\"" {
        field.append(rest.removeFirst())
      } else {
        return String(field)
      }
    }
    throw Malformed(sentence: "a quoted field ends in a quote")
  }
}
