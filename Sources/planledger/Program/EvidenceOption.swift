import FoundationEssentials
import PlanDomain
import ProgressLedger

/// The files that `--evidence` names, and the addresses that `--evidence-url` gives of them.
enum EvidenceOption {
  /// Reads the files. Throws what reading any file throws; nothing has been written then.
  static func files(_ paths: [String], at addresses: [String]) throws -> [EvidenceFile] {
    guard addresses.count <= paths.count else {
      throw Told(
        .usage, "address-without-evidence",
        Explanation(
          Wording(
            ja: "--evidence-url には、その中身を示す --evidence FILE が要ります。",
            en: "--evidence-url goes with the --evidence FILE whose bytes it names.")))
    }
    if let odd = addresses.first(where: { !$0.hasPrefix("https://") && !$0.hasPrefix("http://") }) {
      let shown = Quotation.brief(odd)
      throw Told(
        .badInput, "odd-address",
        Explanation(
          Wording(
            ja: "--evidence-url は https:// か http:// で始まる場所です: \(shown)。",
            en: "--evidence-url begins with https:// or http://, not \(shown).")))
    }
    return try paths.enumerated().map { index, path in
      try file(path, at: index < addresses.count ? addresses[index] : nil)
    }
  }

  /// A file that was read, under its own name; its type by the extension unless it is known.
  static func file(
    _ input: InputFile, as type: String? = nil, at address: String? = nil
  ) throws -> EvidenceFile {
    let name = URL(filePath: input.name).lastPathComponent
    return EvidenceFile(
      name: try Words.line(name, of: "--evidence"), mediaType: type ?? mediaType(of: name),
      bytes: input.bytes, address: try Words.line(optional: address, of: "--evidence-url"))
  }

  private static func file(_ path: String, at address: String?) throws -> EvidenceFile {
    guard path != "-" else {
      throw Told(
        .usage, "nameless-evidence",
        Explanation(
          Wording(
            ja: "--evidence にはファイルを示してください。標準入力には名前がありません。",
            en: "--evidence takes a file: the standard input has no name.")))
    }
    return try file(InputFile(path), at: address)
  }

  /// By the extension; what is not known is bytes and nothing more.
  private static func mediaType(of name: String) -> String {
    let parts = name.split(separator: ".")
    guard parts.count >= 2, let type = mediaTypes[parts[parts.count - 1].lowercased()] else {
      return "application/octet-stream"
    }
    return type
  }

  /// As IANA has them registered.
  private static let mediaTypes = [
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "csv": "text/csv", "txt": "text/plain", "md": "text/markdown", "html": "text/html",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "zip": "application/zip",
    "json": "application/json", "yaml": "application/yaml", "yml": "application/yaml",
  ]
}

extension Session {
  /// Says where the evidence lies, so that somebody keeps it together with the ledger.
  func tell(of evidence: [EvidenceFile], in folder: EvidenceFolder) {
    for file in evidence where file.evidence.address == nil {
      let place = folder.location(of: file.evidence)
      let name = file.evidence.name ?? ""
      tell(
        Wording(
          ja: "証拠「\(name)」を保管しました: \(place)", en: "Kept the evidence \(name): \(place)"))
    }
  }
}
