import Exchange
import PlanDomain
import ProgressLedger

/// A row of either sheet of a form.
enum AnyAnswerRow {
  case measurement(AnswerRow<MeasurementAnswer>)
  case status(AnswerRow<StatusAnswer>)

  var place: AnswerPlace {
    switch self {
    case .measurement(let row): row.place
    case .status(let row): row.place
    }
  }
}

extension ImportCommand.What {
  /// Whether an event is one that this command writes: by it a file is known again.
  func writes(_ event: PlanEvent) -> Bool {
    switch event {
    case .measurementRecorded, .measurementConfirmed, .measurementCorrected,
      .measurementDeclaredMissing:
      self != .statuses
    case .statusChanged, .statusCorrected, .noteAdded: self != .measurements
    default: false
    }
  }
}
