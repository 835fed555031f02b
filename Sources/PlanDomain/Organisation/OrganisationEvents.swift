/// The ledger began: which log it is, whose midnight ends its days, which language it speaks first.
package struct LedgerCreated: Hashable, Sendable {
  /// The log's name for ever, a URL without a scheme: `ledger.city.example.jp/plan`.
  package var origin: String
  /// An IANA time zone, `Asia/Tokyo`.
  package var timeZone: String
  package var language: Language

  package init(origin: String, timeZone: String, language: Language) {
    self.origin = origin
    self.timeZone = timeZone
    self.language = language
  }
}

/// A department is known to the ledger under this name: since ever, or since it was set up.
package struct DepartmentRegistered: Hashable, Sendable {
  package var department: DepartmentCode
  package var name: String
  /// The first day; nil for a department that the plan found in place.
  package var effective: CivilDate?
  package var grounds: Grounds

  package init(
    department: DepartmentCode, name: String, effective: CivilDate? = nil,
    grounds: Grounds = Grounds()
  ) {
    self.department = department
    self.name = name
    self.effective = effective
    self.grounds = grounds
  }
}

/// A department bears another name from a day on; it stays the same department.
package struct DepartmentRenamed: Hashable, Sendable {
  package var department: DepartmentCode
  package var name: String
  package var effective: CivilDate
  package var grounds: Grounds

  package init(
    department: DepartmentCode, name: String, effective: CivilDate, grounds: Grounds
  ) {
    self.department = department
    self.name = name
    self.effective = effective
    self.grounds = grounds
  }
}

/// A department went into another one and is no more from a day on.
package struct DepartmentMerged: Hashable, Sendable {
  package var department: DepartmentCode
  package var into: DepartmentCode
  package var effective: CivilDate
  package var grounds: Grounds

  package init(
    department: DepartmentCode, into: DepartmentCode, effective: CivilDate, grounds: Grounds
  ) {
    self.department = department
    self.into = into
    self.effective = effective
    self.grounds = grounds
  }
}

/// A department was divided from a day on. It goes on where it is one of its own parts.
package struct DepartmentSplit: Hashable, Sendable {
  package var department: DepartmentCode
  /// At least two, in the order named.
  package var into: [DepartmentCode]
  package var effective: CivilDate
  package var grounds: Grounds

  package init(
    department: DepartmentCode, into: [DepartmentCode], effective: CivilDate, grounds: Grounds
  ) {
    self.department = department
    self.into = into
    self.effective = effective
    self.grounds = grounds
  }
}

/// A department is no more from a day on.
package struct DepartmentAbolished: Hashable, Sendable {
  package var department: DepartmentCode
  /// Who took its duties over; nil where nobody did.
  package var successor: DepartmentCode?
  package var effective: CivilDate
  package var grounds: Grounds

  package init(
    department: DepartmentCode, successor: DepartmentCode?, effective: CivilDate, grounds: Grounds
  ) {
    self.department = department
    self.successor = successor
    self.effective = effective
    self.grounds = grounds
  }
}

/// From a day on, another department is in charge of a measure, a project or an indicator.
package struct DutyTransferred: Hashable, Sendable {
  package var duty: Duty
  /// Who gives it up; nil where a department joins.
  package var from: DepartmentCode?
  /// Who takes it on; nil where a department leaves.
  package var to: DepartmentCode?
  /// The first day; nil: since ever, where the plan did not say who is in charge.
  package var effective: CivilDate?
  package var grounds: Grounds

  package init(
    duty: Duty, from: DepartmentCode?, to: DepartmentCode?, effective: CivilDate?,
    grounds: Grounds
  ) {
    self.duty = duty
    self.from = from
    self.to = to
    self.effective = effective
    self.grounds = grounds
  }
}

/// What a department can be in charge of.
package enum Duty: Hashable, Sendable {
  case measure(MeasureCode)
  case project(ProjectCode)
  case indicator(IndicatorCode)

  package var subject: Subject {
    switch self {
    case .measure(let code): .measure(code)
    case .project(let code): .project(code)
    case .indicator(let code): .indicator(code)
    }
  }

  /// The code people use.
  package var code: String { subject.code }
}
