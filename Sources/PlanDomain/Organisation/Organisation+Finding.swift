extension Organisation {
  /// The department meant, which must be known. Throws `noSuchDepartment`, `ambiguousDepartment`.
  func known(_ codeOrName: String, on day: CivilDate) throws(Rejection) -> DepartmentCode {
    guard let code = try department(codeOrName, on: day) else {
      throw .noSuchDepartment(codeOrName)
    }
    return code
  }

  /// The department meant, which must be there on that day. Throws `departmentEnded` and
  /// `departmentNotBegun` too.
  func existing(_ codeOrName: String, on day: CivilDate) throws(Rejection) -> DepartmentCode {
    let code = try known(codeOrName, on: day)
    try checkExists(code, on: day)
    return code
  }

  /// Throws `departmentEnded` when the department is no more, `departmentNotBegun` before its first
  /// day.
  func checkExists(_ code: DepartmentCode, on day: CivilDate) throws(Rejection) {
    guard let department = departments[code] else { return }
    if let first = department.registered.content.effective, day < first {
      throw .departmentNotBegun(code, since: first, department.registered.occurrence)
    }
    try department.checkGoesOn(on: day)
  }

  /// The department meant, which is to end and must not have an end yet, not even a later one.
  func lasting(_ codeOrName: String, on day: CivilDate) throws(Rejection) -> DepartmentCode {
    let code = try existing(codeOrName, on: day)
    try departments[code]?.checkGoesOn(on: nil)
    return code
  }

  /// The name that a department is to bear from a day on: not blank, no code, and nobody else's.
  func freeName(_ name: String, from day: CivilDate) throws(Rejection) -> String {
    guard nonblank(name) != nil else { throw .emptyText(name) }
    // It would become a name that looks like a code.
    if DepartmentCode.isGiven(name) { throw .noSuchDepartment(name) }
    if let bearer = bearers(of: name, on: day).first,
      let taken = departments[bearer]?.names.currentOrFirst(at: day)
    {
      throw .nameTaken(name, by: bearer, taken.occurrence)
    }
    return name
  }
}

extension Department {
  /// Throws `departmentEnded` for a day without the department; without a day, for any end.
  fileprivate func checkGoesOn(on day: CivilDate?) throws(Rejection) {
    guard let end = end(on: day), let since = end.since else { return }
    throw .departmentEnded(code, since: since, end.occurrence)
  }
}

/// Gives codes to departments by name: the known one, else the next number.
struct DepartmentNumbering {
  private let organisation: Organisation
  private let day: CivilDate
  private let effective: CivilDate?
  private let grounds: Grounds
  private var given: [String: DepartmentCode] = [:]
  private(set) var registered: [DepartmentRegistered] = []

  /// Names mean their bearers on `day`; new departments begin on `effective`.
  init(
    _ organisation: Organisation, on day: CivilDate, effective: CivilDate? = nil,
    grounds: Grounds = Grounds()
  ) {
    self.organisation = organisation
    self.day = day
    self.effective = effective
    self.grounds = grounds
  }

  /// Throws `ambiguousDepartment`, and `emptyText` for a name that is none.
  mutating func code(for name: String) throws(Rejection) -> DepartmentCode {
    if let code = given[name] { return code }
    guard nonblank(name) != nil else { throw .emptyText(name) }
    if let known = try organisation.department(name, on: day) {
      given[name] = known
      return known
    }
    return register(name)
  }

  /// A part of a divided department: the one that bears the name on that day, else a new one.
  ///
  /// Who bore the name on some other day does not count: old names come back. Throws
  /// `ambiguousDepartment`, `noSuchDepartment`, `departmentEnded`, `emptyText`.
  mutating func partCode(for name: String) throws(Rejection) -> DepartmentCode {
    if let code = given[name] { return code }
    let bearers = organisation.bearers(of: name, on: day)
    if bearers.isEmpty, DepartmentCode(name).map({ organisation.departments[$0] == nil }) ?? true {
      guard nonblank(name) != nil else { throw .emptyText(name) }
      if DepartmentCode.isGiven(name) { throw .noSuchDepartment(name) }
      return register(name)
    }
    return try existingCode(for: name)
  }

  private mutating func register(_ name: String) -> DepartmentCode {
    let code = DepartmentCode(ordinal: organisation.departments.count + registered.count + 1)
    given[name] = code
    registered.append(
      DepartmentRegistered(department: code, name: name, effective: effective, grounds: grounds))
    return code
  }

  /// The same, where a word that looks like a code is no name, and the department must be there.
  mutating func existingCode(for name: String) throws(Rejection) -> DepartmentCode {
    if try organisation.department(name, on: day) == nil, DepartmentCode.isGiven(name) {
      throw .noSuchDepartment(name)
    }
    let code = try code(for: name)
    try organisation.checkExists(code, on: day)
    return code
  }
}
