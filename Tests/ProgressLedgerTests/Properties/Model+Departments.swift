import PlanDomain

extension Model {
  /// Whom a typed name or code means.
  enum Addressee {
    case one(DepartmentCode)
    case several, nobody
  }

  /// The first end; a department that is a part of itself goes on.
  func end(of code: String, by day: String?, known: Int = .max) -> Stated<[DepartmentCode]>? {
    standing(ends, of: code, known: known)
      .first { $0.hasBegun(by: day) && !$0.content.map(\.text).contains(code) }
  }

  /// What a department went into or was divided into.
  func successors(of code: String, by day: String?, known: Int) -> [DepartmentCode] {
    standing(ends, of: code, known: known).filter { $0.hasBegun(by: day) }.flatMap(\.content)
  }

  func hasEnded(_ code: DepartmentCode, by day: String) -> Bool {
    end(of: code.text, by: day) != nil
  }

  func hasBegun(_ code: DepartmentCode, by day: String) -> Bool {
    registrations.contains { $0.content == code && $0.hasBegun(by: day) }
  }

  /// The departments that exist on a day and bear a name on it.
  func bearers(of name: String, on day: String) -> [DepartmentCode] {
    registrations.filter { $0.hasBegun(by: day) }.map(\.content)
      .filter { !hasEnded($0, by: day) }
      .filter { inForceOrFirst(names, of: $0.text, on: day)?.content == name }
  }

  func isKnown(_ code: DepartmentCode) -> Bool { registrations.contains { $0.content == code } }

  /// The departments that bore a name on any day.
  func everBearers(of name: String) -> [DepartmentCode] {
    registrations.map(\.content).filter { code in
      standing(names, of: code.text).contains { $0.content == name }
    }
  }

  func addressee(of text: String, on day: String) -> Addressee {
    if let known = registrations.first(where: { $0.about == text }) { return .one(known.content) }
    var found = bearers(of: text, on: day)
    if found.isEmpty { found = everBearers(of: text) }
    guard let first = found.first else { return .nobody }
    return found.count == 1 ? .one(first) : .several
  }

  func department(called text: String, on day: String) -> DepartmentCode? {
    if case .one(let code) = addressee(of: text, on: day) { code } else { nil }
  }

  /// Whether a text looks like a code that a ledger gives.
  func looksGiven(_ text: String) -> Bool { text.wholeMatch(of: /D[0-9]+/) != nil }
}

/// Departments that a command brings along: each new name gets the next code.
struct Newcomers {
  private let registered: Int
  private let effective: CivilDate?
  private let grounds: Grounds
  private(set) var events: [PlanEvent] = []
  private var codes: [String: DepartmentCode] = [:]

  init(to model: Model, effective: CivilDate? = nil, grounds: Grounds = Grounds()) {
    registered = model.registrations.count
    self.effective = effective
    self.grounds = grounds
  }

  mutating func code(for name: String) -> DepartmentCode {
    if let code = codes[name] { return code }
    let ordinal = registered + codes.count + 1
    let code = DepartmentCode(stringLiteral: ordinal < 10 ? "D0\(ordinal)" : "D\(ordinal)")
    codes[name] = code
    events.append(
      .departmentRegistered(
        DepartmentRegistered(department: code, name: name, effective: effective, grounds: grounds)))
    return code
  }
}
