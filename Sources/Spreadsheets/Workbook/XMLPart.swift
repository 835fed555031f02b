import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Takes in the elements of an XML part, one after the other. Prefixes of names are left out: a
/// part of a workbook is told by its local names, whichever of its namespaces they are in.
protocol XMLPartReader {
  mutating func begin(_ element: XMLTag) throws(WorkbookFault)
  mutating func end(_ name: String) throws(WorkbookFault)
  /// A piece of text; there may be several in a row.
  mutating func text(_ text: String)
}

extension XMLPartReader {
  mutating func end(_ name: String) throws(WorkbookFault) {}
  mutating func text(_ text: String) {}
}

/// The beginning of an element.
struct XMLTag {
  let name: String
  private let attributes: [String: String]

  fileprivate init(_ name: String, _ attributes: [String: String]) {
    self.name = localName(name)
    self.attributes = attributes
  }

  /// An attribute, by its local name.
  subscript(name: String) -> String? {
    attributes[name] ?? attributes.first { localName($0.key) == name }?.value
  }

  /// Whether an attribute says so, in one of the spellings of XML Schema.
  func isTrue(_ name: String) -> Bool { ["1", "true"].contains(self[name] ?? "0") }
}

private func localName(_ name: String) -> String {
  name.utf8.lastIndex(of: UInt8(ascii: ":")).map { String(name[name.index(after: $0)...]) } ?? name
}

/// Parsing, which is libxml2's. Whatever could make it look elsewhere, or grow, is refused before.
enum XMLPart {
  /// Reads a part from its first element to its last; a part that is not there has none.
  static func read<Reader: XMLPartReader>(
    _ path: String?, of archive: ZipArchive, into reader: inout Reader
  ) throws(WorkbookFault) {
    guard let path else { return }
    let bytes = try plain(archive.bytes(of: path), path)
    let listener = Listener(reader)
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = listener
    // On Linux it answers that all went well after some errors, too.
    let isWhole = parser.parse() && parser.parserError == nil && listener.sawAll
    if let fault = listener.fault { throw fault == .damaged(nil) ? .damaged(path) : fault }
    guard isWhole else { throw .damaged(path) }
    reader = listener.reader
  }

  /// The part in UTF-8, without the declaration that could claim another encoding, and certainly
  /// without a document type: so there is no entity to expand or to fetch.
  private static func plain(
    _ bytes: [UInt8], _ path: String
  ) throws(WorkbookFault) -> ArraySlice<UInt8> {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    if rest.starts(with: Array("<?xml".utf8)) {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { throw .damaged(path) }
      rest = rest[(end + 1)...]
    }
    guard isUTF8(rest) else { throw .damaged(path) }
    // Not `firstRange(of:)`, which takes a second for six megabytes.
    let sign = Array("<!DOCTYPE".utf8)
    let declaresType = rest.indices.contains { index in
      rest[index] == sign[0] && rest[index...].starts(with: sign)
    }
    if declaresType { throw .declaresType(path) }
    return rest
  }

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    let span = bytes.span
    do {
      _ = try UTF8Span(validating: span)
      return true
    } catch {
      return false
    }
  }
}

/// Hands on what the parser tells, until the reader objects.
private final class Listener<Reader: XMLPartReader>: NSObject, XMLParserDelegate {
  private(set) var reader: Reader
  private(set) var fault: WorkbookFault?
  private var hasFailed = false
  /// How many elements have begun and not ended; nil before the first.
  private var depth: Int?

  init(_ reader: Reader) {
    self.reader = reader
  }

  /// Whether there was a first element, and it ended.
  var sawAll: Bool { depth == 0 && !hasFailed }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    depth = (depth ?? 0) + 1
    do throws(WorkbookFault) {
      try reader.begin(XMLTag(name, attributes))
    } catch {
      stop(parser, error)
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    depth = (depth ?? 0) - 1
    do throws(WorkbookFault) {
      try reader.end(localName(name))
    } catch {
      stop(parser, error)
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { reader.text(text) }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    reader.text(String(decoding: block, as: UTF8.self))
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) { hasFailed = true }

  private func stop(_ parser: XMLParser, _ fault: WorkbookFault) {
    self.fault = self.fault ?? fault
    parser.abortParsing()
  }
}
