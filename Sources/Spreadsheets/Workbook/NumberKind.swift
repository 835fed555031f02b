/// What a number is shown as, by the number format of its cell.
enum NumberKind: Hashable, Sendable {
  case number, percentage
  /// A day, with or without the time of day.
  case date
  /// A time of day or a length of time, and no day.
  case time

  /// The kind of a format that every program knows by its number (18.8.30), those of Japanese
  /// Excel included.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percentage
    case 18...21, 32, 33, 45...47: self = .time
    case 14...17, 22, 27...31, 34...36, 50...58: self = .date
    default: self = .number
    }
  }

  /// The kind of a written format: `0.0%`, `yyyy/m/d`, `[$-411]ggge"年"m"月"d"日"`.
  init(code: String) {
    let signs = Self.signs(of: code)
    let tells = Set(signs)
    if !tells.isDisjoint(with: ["y", "d", "g", "e"]) || signs.contains("aaa") {
      self = .date
    } else if !tells.isDisjoint(with: ["h", "s"]) {
      self = .time
    } else if tells.contains("m") {
      self = .date
    } else {
      self = tells.contains("%") ? .percentage : .number
    }
  }

  /// The signs of the format for positive numbers that mean something, in lower case: what is
  /// quoted, escaped or only fills is left out.
  private static func signs(of code: String) -> String {
    var signs = ""
    var rest = Substring(code.lowercased())
    while let sign = rest.popFirst() {
      switch sign {
      case ";": return signs.replacing("general", with: "").replacing("am/pm", with: "")
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        // A length of time: [h], [mm]; everything else is a colour, a condition or a language.
        if let unit = inside.first, "hms".contains(unit), inside.allSatisfy({ $0 == unit }) {
          signs += "h"
        }
      // 1.0E+03 is a number, and so is what Japanese Excel calls G/標準.
      case "e" where "+-".contains(rest.first ?? " "): break
      case "g" where rest.hasPrefix("/"): break
      default: signs.append(sign)
      }
    }
    return signs.replacing("general", with: "").replacing("am/pm", with: "")
  }
}

/// The part that says which number format each style of cells has.
struct StylesPart: XMLPartReader {
  private(set) var kinds: [NumberKind] = []
  private var written: [Int: NumberKind] = [:]
  private var isInCellFormats = false

  mutating func begin(_ element: XMLTag) {
    let id = element["numFmtId"].flatMap { Int($0) }
    switch element.name {
    case "numFmt":
      if let id, let code = element["formatCode"] { written[id] = NumberKind(code: code) }
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      let id = id ?? 0
      kinds.append(written[id] ?? NumberKind(builtIn: id))
    default: break
    }
  }

  mutating func end(_ name: String) {
    if name == "cellXfs" { isInCellFormats = false }
  }
}
