package import PlanDomain

/// Where in a file of answers something stands.
package struct AnswerPlace: Hashable, Sendable {
  /// Of a workbook; nil elsewhere.
  package var sheet: String?
  /// The row of a sheet, or the line of a text file on which the row begins; from 1.
  package var row: Int
  /// The letters of a sheet's column; elsewhere the column's name as the file writes it. Nil for
  /// the whole row.
  package var column: String?

  package init(sheet: String? = nil, row: Int, column: String? = nil) {
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// `D12`, or `12行目 obs_value`.
  package var wording: Wording {
    switch (sheet, column) {
    case (.some, .some(let column)): Wording(ja: "\(column)\(row)", en: "\(column)\(row)")
    case (_, nil): Wording(ja: "\(row)行目", en: "line \(row)")
    case (nil, .some(let column)):
      Wording(ja: "\(row)行目 \(column)", en: "line \(row), \(column)")
    }
  }
}

/// Why a file of answers cannot be read at all; at least one fault.
package struct AnswerFaults: Error, Sendable {
  package var faults: [AnswerFault]

  package init(_ faults: [AnswerFault]) { self.faults = faults }
}

/// One thing that is wrong in a file of answers. Nothing of its row was taken in.
package struct AnswerFault: Error, Hashable, Sendable {
  package var place: AnswerPlace
  /// A stable word in ASCII; faults of one kind are told together.
  package var kind: String
  /// The cell as it was typed.
  package var typed: String?
  package var explanation: Explanation
  /// The item of the ministry's rules for machine-readable tables (総務省, 2020-12-18): `1-3`.
  package var rule: String?

  package init(
    _ kind: String, at place: AnswerPlace, typed: String? = nil, _ explanation: Explanation,
    rule: String? = nil
  ) {
    self.place = place
    self.kind = kind
    self.typed = typed
    self.explanation = explanation
    self.rule = rule
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(place)
    hasher.combine(kind)
  }
}
