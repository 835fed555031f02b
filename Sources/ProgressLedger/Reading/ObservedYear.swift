package import PlanDomain

/// What was ever stated about one fiscal year of an indicator, and what held of the indicator in
/// that year.
package struct ObservedYear: Sendable {
  package let indicator: IndicatorCode
  package let fiscalYear: FiscalYear
  /// The definition by which the year is measured.
  package let version: IndicatorVersion
  /// Nil also where the only baseline was measured by another version: the two cannot be compared.
  package let baseline: Baseline?
  /// What judges the year; nil where no target was ever set for it.
  package let target: ObservedTarget?
  /// Who was in charge on the last day of the year.
  package let department: ObservedDepartment?
  /// Those that the readers may know of, oldest first; at least one.
  package let statements: [ObservedStatement]
}

/// The target of a year, or its withdrawal.
package struct ObservedTarget: Sendable {
  /// Nil where it was withdrawn.
  package let target: Target?
  /// How many targets of the indicator had been stated before; withdrawals count.
  package let revision: Int
}

/// A department as it was called on the day that matters.
package struct ObservedDepartment: Sendable {
  package let code: DepartmentCode
  package let name: String?
}

/// One statement about a year: a figure, why there is none, or that there should be none.
package struct ObservedStatement: Sendable {
  /// What was done.
  package enum Kind: String, Sendable, CaseIterable {
    case recorded, confirmed, corrected, retracted
    /// After its year was closed (締め後の訂正).
    case correctedLate = "corrected-late"
    case declaredMissing = "declared-missing"
  }

  package let measurement: Measurement
  package let kind: Kind
  /// How many statements about the year came before.
  package let revision: Int
  /// Whether it is the last word, and no retraction.
  package let isCurrent: Bool
  /// How far its approval has come; nil for a retraction, which needs none.
  package let signOff: SignOffState?
  /// When the last approval that it needed was given; nil where none was, or none was needed.
  package let approved: Instant?
  package let number: EventNumber
  package let recorded: Instant
  /// The author's department on the day of recording.
  package let author: ObservedDepartment?
  /// The department spoken for, where it is another.
  package let spokenFor: ObservedDepartment?
  /// Nil where it was erased or never given, like the other texts.
  package let source: String?
  package let note: String?
  package let reason: String?
  /// Where the first file that it rests on can be had.
  package let sourceAddress: String?
}
