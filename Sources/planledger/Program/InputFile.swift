import EventLog
import Exchange
import FoundationEssentials
import PlanDomain

/// A file handed to a command; `-` is the standard input.
struct InputFile {
  let name: String
  let bytes: [UInt8]

  init(_ name: String) throws {
    self.name = name
    do {
      bytes = try Self.read(name)
    } catch let error as CocoaError where error.code == .fileReadNoSuchFile {
      throw Told(
        .notFound, "missing",
        Explanation(Wording(ja: "ファイルがありません: \(name)。", en: "There is no file \(name).")))
    } catch {
      throw Told(
        .storage, "unreadable-file",
        Explanation(
          Wording(ja: "\(name) を読めません（\(error)）。", en: "\(name) cannot be read (\(error)).")))
    }
  }

  private static func read(_ name: String) throws -> [UInt8] {
    guard name == "-" else { return Array(try Data(contentsOf: URL(filePath: name))) }
    var bytes: [UInt8] = []
    while let line = readLine(strippingNewline: false) { bytes += Array(line.utf8) }
    return bytes
  }

  /// SHA-256 in lower-case hexadecimal, by which an event names the file it came from.
  var digest: String { FileDigest.sha256(bytes) }

  func planDocument() throws -> PlanDocument {
    do {
      return try PlanFile.read(bytes)
    } catch {
      throw Told(error, file: name)
    }
  }
}
