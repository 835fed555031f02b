/// An answer that comes as a row of a table.
package protocol TabularAnswer: Sendable {
  static var form: AnswerForm { get }
  /// What a row says; nil for a row that is to be passed over.
  static func read(_ row: AnswerCells) -> AnswerRow<Self>?
}

/// Which columns a kind of answer has.
package struct AnswerForm: Sendable {
  /// All that are read.
  let columns: [AnswerColumn]
  /// Without these a table is no table of such answers.
  let required: [AnswerColumn]
  /// What a department fills in: when all of it is empty, the row is not answered.
  let answers: [AnswerColumn]

  /// 指標: figures of indicators.
  static let measurements = AnswerForm(
    columns: [
      .indicator, .fiscalYear, .value, .state, .missingReason, .source, .comment,
      .correctionReason, .intent, .base, .unit, .measuredFrom, .measuredTo, .writtenBy,
      .checkedBy, .isCurrent,
    ],
    required: [.indicator, .fiscalYear, .value],
    answers: [
      .value, .state, .missingReason, .measuredFrom, .measuredTo, .comment, .source, .intent,
      .correctionReason, .writtenBy, .checkedBy,
    ])

  /// 取組: states of measures, items and projects.
  static let statuses = AnswerForm(
    columns: [
      .undertaking, .fiscalYear, .status, .effective, .judgement, .next, .reason, .activity,
      .issue, .source, .base, .writtenBy, .checkedBy,
    ],
    required: [.undertaking, .status],
    answers: [
      .status, .judgement, .next, .reason, .activity, .issue, .source, .writtenBy, .checkedBy,
    ])
}
