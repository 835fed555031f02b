import PlanDomain

// What was vouched for outside.
extension EventStory {
  static let anchored: [Entry] = [
    Entry(
      event: .checkpointAnchored(
        CheckpointAnchored(
          size: EventNumber(105), root: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
          sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          tokens: [
            CheckpointAnchored.Token(
              sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
              time: "2024-06-07T12:00:00Z")
          ],
          cosignatures: [
            CheckpointAnchored.Cosignature(
              witness: "witness.example/1", time: "2024-06-07T12:00:05Z"),
            CheckpointAnchored.Cosignature(
              witness: "audit-office.example/2026", time: "2024-06-07T12:00:09Z"),
          ])),
      evidence: [
        Evidence(
          sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", size: 0,
          mediaType: "text/plain", name: "checkpoint.105"),
        Evidence(
          sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", size: 3,
          mediaType: "application/timestamp-reply", name: "checkpoint.105.tsr"),
      ]),
    Entry(
      event: .checkpointAnchored(
        CheckpointAnchored(
          size: EventNumber(1), root: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
          sha256: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", tokens: [],
          cosignatures: [])), evidence: []),
  ]
}
