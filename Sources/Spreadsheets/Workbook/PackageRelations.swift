/// What a part refers to: the `.rels` part beside it (ISO/IEC 29500-2, 6.5).
struct PackageRelations: XMLPartReader {
  private let folder: String
  private var targets: [(id: String, kind: String, path: String)] = []

  /// The relations of a part, or with an empty path those of the whole package; none are none.
  init(of part: String, in archive: ZipArchive) throws(WorkbookFault) {
    let slash = part.lastIndex(of: "/")
    folder = slash.map { String(part[...$0]) } ?? ""
    let name = slash.map { part[part.index(after: $0)...] } ?? part[...]
    let path = "\(folder)_rels/\(name).rels"
    if archive.holds(path) { try XMLPart.read(path, of: archive, into: &self) }
  }

  mutating func begin(_ element: XMLTag) {
    guard element.name == "Relationship", element["TargetMode"] != "External",
      let id = element["Id"], let type = element["Type"], let target = element["Target"]
    else { return }
    // The last step of the type is the same in the transitional namespaces and the strict ones.
    let kind = type.split(separator: "/").last ?? ""
    targets.append((id, String(kind), Self.path(target, from: folder)))
  }

  /// Where the related part lies: the one with that id, else the first of its kind.
  func path(to kind: String, named id: String? = nil) -> String? {
    targets.first { $0.kind == kind && (id == nil || $0.id == id) }?.path
  }

  /// `../styles.xml` seen from `xl/worksheets/`: `xl/styles.xml`. A leading `/` begins at the top.
  private static func path(_ target: String, from folder: String) -> String {
    var steps: [Substring] = []
    for step in ((target.hasPrefix("/") ? "" : folder) + target).split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }
}
