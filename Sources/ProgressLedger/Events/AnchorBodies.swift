import CanonicalJSON
import PlanDomain

extension CheckpointAnchored: EventPayload {
  static let types = ["checkpoint.anchored"]
  var event: PlanEvent { .checkpointAnchored(self) }

  func write(_ body: inout BodyWriter) {
    body.set("size", size)
    body.set("root", root)
    body.set("sha256", sha256)
    body.set("tokens", tokens.map(\.body))
    body.set("cosignatures", cosignatures.map(\.body))
  }

  init(reading body: BodyReader) throws {
    self.init(
      size: try body.required("size", Convert.number),
      root: try body.required("root", Convert.string),
      sha256: try body.required("sha256", Convert.digest),
      tokens: try body.objects("tokens").map { token in
        Token(
          sha256: try token.required("sha256", Convert.digest),
          time: try token.required("time", Convert.instant))
      },
      cosignatures: try body.objects("cosignatures").map { line in
        Cosignature(
          witness: try line.required("witness", Convert.string),
          time: try line.required("time", Convert.instant))
      })
  }
}

extension CheckpointAnchored.Token {
  fileprivate var body: JSONObject {
    ["sha256": .string(sha256), "time": .integer(time.seconds)]
  }
}

extension CheckpointAnchored.Cosignature {
  fileprivate var body: JSONObject {
    ["time": .integer(time.seconds), "witness": .string(witness)]
  }
}
