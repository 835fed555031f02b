import PlanDomain

// What was said wrongly, what is added to what was said, and what it rests on.
extension EventStory {
  static let audit: [PlanEvent] = statuses + amendments + voided

  /// Any event may rest on files; these stand for all.
  static let evidenced: [Entry] = [
    Entry(
      event: .measurementRecorded(
        MeasurementRecorded(
          indicator: "05-2", fiscalYear: 2025,
          figure: Figure(value: "27.1", unit: UnitLabel("％"), state: .final), source: "管財課調べ",
          note: nil)),
      evidence: [
        Evidence(
          sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", size: 0,
          mediaType: "text/csv", name: "集計（佐藤花子）.csv"),
        Evidence(
          sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
          size: 9_007_199_254_740_991,
          mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name: nil),
      ]),
    Entry(
      event: .departmentRenamed(
        DepartmentRenamed(
          department: "D02", name: "財務部", effective: "2027-04-01", grounds: Grounds())),
      evidence: [
        Evidence(
          sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", size: 3,
          mediaType: "application/pdf", name: "条例.pdf",
          address: "https://www.city.example.jp/jorei.pdf")
      ]),
  ]

  private static let statuses: [PlanEvent] = [
    .statusCorrected(
      StatusCorrected(
        status: StatusChanged(
          undertaking: .measure("M05-1"), from: .planning, to: .suspended,
          effective: "2024-07-01", judgement: .behind, next: .improve, reason: "月の取違え"),
        replaces: EventNumber(30))),
    .statusCorrected(
      StatusCorrected(
        status: StatusChanged(
          undertaking: .item("M05-1.1", of: "M05-1"), from: nil, to: .continuing,
          effective: "2024-05-02", judgement: nil, next: nil, reason: nil),
        replaces: EventNumber(31))),
    .statusCorrected(
      StatusCorrected(
        status: StatusChanged(
          undertaking: .project("P05-1"), from: .done, to: .abolished, effective: "2025-04-01",
          judgement: .mostly, next: .shrink, reason: "事業の取違え"),
        replaces: EventNumber(32))),
  ]

  /// A note can be amended in every kind of stream.
  private static let amendments: [PlanEvent] =
    [
      .noteAmended(
        NoteAmended(
          about: Reference(.policy("05")), amends: EventNumber(33), note: "メモの続き",
          reason: "書き漏れ")),
      .noteAmended(
        NoteAmended(
          about: Reference(.measure("M05-1"), item: "M05-1.2"), amends: EventNumber(36),
          note: "一行目\n二行目", reason: nil)),
    ]
    + [
      (Subject.ledger, 1), (.plan, 5), (.actor("sato"), 3), (.department("D01"), 2),
      (.measure("M05-1"), 35), (.project("P05-1"), 37), (.indicator("05-2"), 34),
    ].map { subject, number in
      .noteAmended(
        NoteAmended(
          about: Reference(subject), amends: EventNumber(number), note: nil, reason: "誤字"))
    }

  private static let voided: [PlanEvent] = [
    .factVoided(
      FactVoided(
        about: Reference(.measure("M05-1"), item: "M05-1.1"), voids: EventNumber(31),
        reason: "別の細目")),
    .factVoided(
      FactVoided(about: Reference(.measure("M05-1")), voids: EventNumber(30), reason: "二重")),
    .factVoided(FactVoided(about: Reference(.plan), voids: EventNumber(40), reason: nil)),
    .factVoided(
      FactVoided(about: Reference(.department("D02")), voids: EventNumber(47), reason: "否決")),
  ]
}
