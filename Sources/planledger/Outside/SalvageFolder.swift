import CanonicalJSON
import EventLog
import FoundationEssentials

/// The files into which a salvage is written: only those that hold anything.
enum SalvageFolder {
  /// In which file the events go of which this is known.
  static func file(of standing: Salvage.Standing) -> String? {
    switch standing {
    case .restorable: "events.jsonl"
    case .later: "later-events.jsonl"
    case .doubtful: "doubtful.jsonl"
    case .missing: nil
    }
  }

  /// Writes all files or none; tells how many texts there were.
  static func write(_ salvage: Salvage, to folder: String) throws -> Int {
    let manager = FileManager.default
    let isNew = !manager.fileExists(atPath: folder)
    do {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw OutputFile.failure(folder)
    }
    do {
      return try fill(folder, with: salvage)
    } catch {
      if isNew { try? manager.removeItem(atPath: folder) }
      throw error
    }
  }

  private static func fill(_ folder: String, with salvage: Salvage) throws -> Int {
    var files: [OutputFile] = []
    for standing in Salvage.Standing.allCases {
      guard let name = file(of: standing),
        salvage.parts.contains(where: { $0.standing == standing })
      else { continue }
      let file = try OutputFile("\(folder)/\(name)")
      files.append(file)
      try salvage.forEachLeaf(standing) { position, leaf in
        try Interruption.check()
        try file.write(standing == .doubtful ? doubtful(leaf, at: position) : leaf + [0x0A])
      }
    }
    var texts = 0
    for (standing, name) in [(Salvage.Standing.restorable, "texts"), (.later, "later-texts")] {
      // A text that nobody asks for is none to write an empty file about.
      var file: OutputFile?
      try salvage.forEachText(standing) { position, text in
        try Interruption.check()
        if file == nil { file = try OutputFile("\(folder)/\(name).jsonl") }
        try file?.write(ExportedText.line(position, text))
        texts += 1
      }
      if let file { files.append(file) }
    }
    try OutputFile.finish(files)
    return texts
  }

  /// No line of an export: nobody shall restore it by mistake.
  private static func doubtful(_ leaf: [UInt8], at position: Position) -> [UInt8] {
    var line: JSONObject = ["position": .integer(Int64(position.number))]
    if let text = String(validating: leaf, as: UTF8.self) {
      line["leaf"] = .string(text)
    } else {
      line["leaf_base64"] = .string(Data(leaf).base64EncodedString())
    }
    return line.canonicalBytes + [0x0A]
  }
}
