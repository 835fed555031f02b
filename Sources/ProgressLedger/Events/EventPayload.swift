import EventLog
import PlanDomain

/// How one kind of event stands in a leaf: its type names and its body, there and back.
///
/// A released body never changes its meaning. A changed payload takes a new `rev`, and the reader
/// keeps reading the old one for ever.
protocol EventPayload: SendableMetatype {
  /// `noun.verbed`, one for each kind of stream it can stand in.
  static var types: [String] { get }
  var type: String { get }
  func write(_ body: inout BodyWriter)
  init(reading body: BodyReader) throws
  /// The event of the closed list.
  var event: PlanEvent { get }
}

extension EventPayload {
  /// The one type of a payload that stands in one kind of stream.
  var type: String {
    precondition(Self.types.count == 1, "a payload of several types names its own")
    return Self.types[0]
  }
}

/// Every kind of event, in the order of the domain's closed list.
enum EventCatalog {
  static let payloads: [any EventPayload.Type] = [
    LedgerCreated.self, ActorRegistered.self, DepartmentRegistered.self, PlanAdopted.self,
    PolicyAdded.self, MeasureAdded.self, ProjectAdded.self, IndicatorDefined.self,
    BaselineSet.self, TargetAdopted.self, TargetRevised.self, MeasurementRecorded.self,
    MeasurementConfirmed.self, MeasurementCorrected.self, MeasurementRetracted.self,
    MeasurementDeclaredMissing.self, StatusChanged.self, NoteAdded.self,
  ]

  private static let byType: [String: any EventPayload.Type] = Dictionary(
    uniqueKeysWithValues: payloads.flatMap { payload in payload.types.map { ($0, payload) } })

  /// Every type name.
  static var types: [String] { payloads.flatMap { $0.types } }

  /// The payload for a type name; nil for a type of a newer program.
  static func payload(of type: String) -> (any EventPayload.Type)? { byType[type] }
}

extension PlanEvent {
  var payload: any EventPayload {
    switch self {
    case .ledgerCreated(let event): event
    case .actorRegistered(let event): event
    case .departmentRegistered(let event): event
    case .planAdopted(let event): event
    case .policyAdded(let event): event
    case .measureAdded(let event): event
    case .projectAdded(let event): event
    case .indicatorDefined(let event): event
    case .baselineSet(let event): event
    case .targetAdopted(let event): event
    case .targetRevised(let event): event
    case .measurementRecorded(let event): event
    case .measurementConfirmed(let event): event
    case .measurementCorrected(let event): event
    case .measurementRetracted(let event): event
    case .measurementDeclaredMissing(let event): event
    case .statusChanged(let event): event
    case .noteAdded(let event): event
    }
  }
}
