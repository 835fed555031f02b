import PlanDomain

extension PlanSnapshot {
  /// What holds in the end, a line for each thing: the lines that `Tools/limit/state_lines.c`
  /// writes of the state it folds.
  var lines: [String] {
    let stated = Dictionary(uniqueKeysWithValues: measures.map { ($0.code, $0.statedBy) })
    var lines = revisions.map { "revision \($0.decided.iso) \($0.title) \($0.number)" }
    lines += departments.map { "department \($0.code) \($0.name) \($0.statedBy)" }
    lines += policies.map { "policy \($0.code) \($0.title) \($0.statedBy)" }
    for measure in measures {
      lines.append(
        "measure \(measure.code) \(measure.policy) \(measure.number) \(measure.title) "
          + "\(measure.statedBy)")
      lines += line(of: measure.status, measure.code.text)
    }
    for item in items {
      let number = stated[item.measure].map(\.description) ?? "-"
      lines.append("item \(item.code) \(item.mark ?? "-") \(item.text) \(number)")
      lines += line(of: item.status, item.code.text)
    }
    for project in projects {
      lines.append("project \(project.code) \(project.policy) \(project.name) \(project.statedBy)")
      lines += line(of: project.status, project.code.text)
    }
    return lines + indicators.flatMap(\.lines)
  }

  private func line(of status: CurrentStatus?, _ code: String) -> [String] {
    status.map { status in
      [
        "status \(code) \(status.effective.iso) \(status.status.rawValue) "
          + "\(status.judgement?.rawValue ?? "-") \(status.next?.rawValue ?? "-") \(status.number)"
      ]
    } ?? []
  }
}

extension PlanSnapshot.Indicator {
  fileprivate var lines: [String] {
    var lines = [
      "indicator \(code) \(version) \(definition.name) \(definition.unit.text) "
        + "\(definition.direction.rawValue) \(statedBy)"
    ]
    if let baseline {
      let year = baseline.baseline.fiscalYear.map { "\($0.number)" } ?? "-"
      lines.append("baseline \(code) \(baseline.baseline.value.text) \(year) \(baseline.number)")
    }
    if let target {
      let aim = target.target.aim
      let year = target.target.fiscalYear.map { "\($0.number)" } ?? "-"
      lines.append(
        "target \(code) \(aim.kind.rawValue) \(aim.value?.text ?? "-") \(year) \(target.number)")
    }
    return lines + measurements.map(line)
  }

  private func line(of measurement: PlanSnapshot.YearlyMeasurement) -> String {
    let said =
      switch measurement.content {
      case .figure(let value, let state): "\(value.text) \(state.rawValue)"
      case .missing(let reason): "- \(reason.rawValue)"
      }
    return "measurement \(code) \(measurement.fiscalYear.number) \(said) \(measurement.number) "
      + "\(measurement.revisions)"
  }
}
