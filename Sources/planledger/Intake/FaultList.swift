import Exchange
import PlanDomain

/// What is wrong in a file, told in bounded space: like faults together, each with where it is.
struct FaultList {
  /// How many faults of one kind are told each by its own words.
  private static let toldSingly = 3
  /// How many places of one kind are named, and how many kinds are told.
  private static let named = 8
  private static let kinds = 20

  private struct Group {
    var count = 0
    /// The first ones.
    var faults: [AnswerFault] = []
  }

  private(set) var count = 0
  private var groups: [String: Group] = [:]
  /// In the order in which they were met.
  private var order: [String] = []

  var isEmpty: Bool { count == 0 }

  mutating func add(_ fault: AnswerFault) {
    count += 1
    if groups[fault.kind] == nil { order.append(fault.kind) }
    groups[fault.kind, default: Group()].count += 1
    if groups[fault.kind, default: Group()].faults.count < Self.named {
      groups[fault.kind]?.faults.append(fault)
    }
  }

  /// A line for each fault, or for each kind where there are many.
  var lines: [Wording] {
    var lines: [Wording] = []
    for kind in order.prefix(Self.kinds) {
      guard let group = groups[kind], let first = group.faults.first else { continue }
      if group.count <= Self.toldSingly {
        lines += group.faults.map { $0.line(at: $0.place.wording) }
      } else {
        lines.append(first.line(at: Self.places(of: group)))
      }
    }
    if order.count > Self.kinds {
      let rest = order.count - Self.kinds
      lines.append(
        Wording(ja: "… ほか \(rest) 種類の誤り", en: "… and \(rest) more kinds of mistakes"))
    }
    return lines
  }

  /// The faults that are kept, for programs.
  var kept: [AnswerFault] { order.flatMap { groups[$0]?.faults ?? [] } }

  private static func places(of group: Group) -> Wording {
    let rest = group.count - group.faults.count
    let ja = group.faults.map { $0.place.wording.ja + ($0.typed.map { "「\($0)」" } ?? "") }
      .joined(separator: "、")
    let en = group.faults.map { $0.place.wording.en + ($0.typed.map { " (\($0))" } ?? "") }
      .joined(separator: "; ")
    guard rest > 0 else { return Wording(ja: ja, en: en) }
    return Wording(ja: ja + " ほか\(rest)か所", en: en + " and \(rest) more")
  }
}

extension AnswerFault {
  /// `指標!D12: 「１２．５％」… (1-3)`
  fileprivate func line(at place: Wording) -> Wording {
    let next = explanation.advice
    let rule = rule.map { number in
      Wording(ja: "［表記方法 \(number)］", en: " [rule \(number)]")
    }
    return Wording(
      ja: "\(place.ja): \(explanation.what.ja)\(next.map { $0.ja + "。" } ?? "")\(rule?.ja ?? "")",
      en: "\(place.en): \(explanation.what.en)\(next.map { " \($0.en)." } ?? "")\(rule?.en ?? "")")
  }
}
