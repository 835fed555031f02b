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
    } catch let told as Told {
      throw told
    } catch {
      let why = Self.why(name, error)
      throw Told(
        .storage, "unreadable-file",
        Explanation(
          Wording(
            ja: "\(name) を読めません（\(why.ja)）。", en: "\(name) cannot be read (\(why.en)).")))
    }
  }

  private static func why(_ name: String, _ error: any Error) -> Wording {
    var isFolder = false
    if FileManager.default.fileExists(atPath: name, isDirectory: &isFolder), isFolder {
      return Wording(ja: "フォルダです", en: "it is a folder")
    }
    if (error as? CocoaError)?.code == .fileReadNoPermission {
      return Wording(ja: "権限がありません", en: "no permission")
    }
    return Wording(ja: "入出力の誤り", en: "an input or output error")
  }

  private static func read(_ name: String) throws -> [UInt8] {
    guard name == "-" else { return Array(try Data(contentsOf: URL(filePath: name))) }
    // Not by `readLine`, which puts U+FFFD in the place of what is no UTF-8.
    let next = try InputStream(name).source
    var bytes: [UInt8] = []
    while let piece = try next() { bytes += piece }
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
