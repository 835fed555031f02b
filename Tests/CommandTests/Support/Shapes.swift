/// The shapes of the documents, as the contract of the command line names them.
extension Shape {
  static func document(data: Shape) -> [String: Shape] {
    [
      "schema": .integer, "data": data,
      "meta": .object([
        "as_of": .optional(.fiscalYear), "known_at": .integer,
        "recorded_until": .optional(.moment), "root": .text,
      ]),
    ]
  }

  static let state: [String: Shape] = [
    "plan": .optional(
      .object([
        "id": .text, "title": .text, "first_fiscal_year": .optional(.fiscalYear),
        "last_fiscal_year": .optional(.fiscalYear),
      ])),
    "departments": .list(.object(["id": .text, "name": .text])),
    "policies": .list(.object(["id": .text, "title": .text])),
    "measures": .list(
      .object(
        status.merging([
          "id": .text, "policy": .text, "number": .integer, "title": .text,
          "departments": .list(.text),
        ]) { $1 })),
    "items": .list(.object(status.merging(["id": .text, "text": .text]) { $1 })),
    "projects": .list(
      .object(
        status.merging(["id": .text, "policy": .text, "department": .text, "name": .text]) { $1 })
    ),
    "indicators": .list(indicator),
  ]

  private static let status: [String: Shape] = [
    "status": .optional(
      .word([
        "not-started", "planning", "in-progress", "continuing", "done", "suspended", "cancelled",
        "abolished", "merged",
      ])),
    "judgement": .optional(.word(["on-plan", "mostly", "behind", "cannot-judge"])),
    "direction": .optional(.word(["expand", "continue", "improve", "shrink", "end"])),
    "effective": .optional(.date), "position": .optional(.position),
  ]

  private static let indicator = Shape.object([
    "id": .text, "policy": .text, "name": .text, "unit": .text,
    "direction": .word(["higher", "lower", "none"]), "version": .integer,
    "limits": .optional(.object(["min": .optional(.decimal), "max": .optional(.decimal)])),
    "closed_after": .optional(.fiscalYear), "superseded_by": .optional(.text),
    "baseline": .optional(.object(["value": .decimal, "fiscal_year": .optional(.fiscalYear)])),
    "target": .optional(
      .object([
        "kind": .text, "value": .optional(.decimal), "text": .optional(.text),
        "fiscal_year": .optional(.fiscalYear), "position": .position,
      ])),
    "measurements": .list(
      .object([
        "fiscal_year": .fiscalYear, "value": .optional(.decimal),
        "state": .optional(.word(["final", "provisional", "forecast"])),
        "missing": .optional(.word(["no-survey", "not-available"])), "position": .position,
        "revisions": .integer, "measured": .optional(.object(["from": .date, "to": .date])),
      ])),
  ])

  static let seriesRow: [String: Shape] = [
    "indicator_id": .text, "fiscal_year": .fiscalYear, "obs_value": .optional(.decimal),
    "missing_reason": .optional(.text), "unit_label": .text, "obs_status": .text,
    "actor": .text, "recorded_at": .moment, "position": .position,
  ]

  static let scorecard: [String: Shape] = [
    "counts": .object([:]), "fiscal_year": .fiscalYear, "ratings": .list(.object(rating)),
    "policies": .list(
      .object([
        "id": .text, "title": .text, "counts": .object([:]), "review": .optional(.object([:])),
      ])),
    "measures": .list(
      .object([
        "id": .text, "policy": .text, "title": .text, "departments": .list(.text),
        "status": .optional(.text), "judgement": .optional(.text), "direction": .optional(.text),
        "effective": .optional(.date), "comment": .optional(.text),
        "position": .optional(.position), "items": .object([:]),
      ])),
    "items": .list(
      .object(["id": .text, "measure": .text, "text": .text, "status": .optional(.text)])),
    "projects": .list(
      .object([
        "id": .text, "policy": .text, "name": .text, "departments": .list(.text),
        "status": .optional(.text), "review": .optional(.object([:])),
      ])),
  ]

  private static let rating: [String: Shape] = [
    "indicator": .text, "fiscal_year": .fiscalYear, "value": .optional(.decimal),
    "state": .optional(.word(["final", "provisional", "forecast"])),
    "missing": .optional(.word(["no-survey", "not-available", "not-approved"])),
    "method": .word(["change", "threshold", "level", "narrative", "none"]),
    "rate": .optional(.decimal), "headroom": .optional(.decimal),
    "rating": .word([
      "achieved", "on-track", "mostly-on-track", "slightly-behind", "behind", "regressed",
      "mostly-achieved", "partly-achieved", "not-achieved", "met", "not-met", "judged",
      "undetermined",
    ]),
    "reason_code": .optional(
      .word([
        "not_due", "not_asked", "not_reported", "awaiting_approval", "no_survey", "not_available",
        "plan_ended", "no_target", "no_baseline",
        "baseline_equals_target", "qualitative", "definition_break", "discontinued",
        "superseded", "suspended", "pace_unknown",
      ])), "rule_set": .text,
    "target": .optional(
      .object([
        "value": .optional(.decimal), "kind": .optional(.text),
        "fiscal_year": .optional(.fiscalYear), "position": .position,
      ])),
  ]

  static let logEntry: [String: Shape] = [
    "position": .position, "recorded": .moment, "actor": .text, "dept": .text, "type": .text,
    "stream": .text, "version": .position, "id": .text, "leaf_hash": .hash, "body": .object([:]),
    "texts": .object([:]), "withheld_texts": .integer, "code": .optional(.text),
    "fiscal_year": .optional(.fiscalYear), "for": .optional(.text), "channel": .optional(.text),
    "signatures": .list(
      .object([
        "actor": .optional(.text), "kid": .text,
        "standing": .word(["valid", "doubtful", "invalid"]),
      ])),
  ]

  static let verification: [String: Shape] = [
    "events": .integer, "root": .hash, "notes": .list(.text),
    "findings": .list(
      .object(["check": .text, "position": .optional(.position), "message": .text])),
    "since": .optional(.position), "uncovered": .optional(.integer),
    "evidence": .list(
      .object([
        "file": .text, "holds": .boolean, "root": .optional(.hash), "signed_by": .list(.text),
        "size": .optional(.integer),
      ])),
  ]

  static let receipt = Shape.object([
    "position": .position, "stream": .text, "version": .position, "type": .text, "leaf_hash": .hash,
  ])

  static let refusal: [String: Shape] = [
    "code": .text, "exit": .integer, "message": .text, "hint": .optional(.text),
    "command": .optional(.text),
  ]
}
