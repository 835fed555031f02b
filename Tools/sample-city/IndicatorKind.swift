import PlanDomain

/// A kind of thing that offices count: what comes behind the name, and how its numbers are.
struct IndicatorKind: Sendable {
  let suffix: String
  let unit: String
  /// How many decimals its figures have.
  let scale: Int
  let direction: Direction
  /// Where figures begin, as mantissas.
  let start: ClosedRange<Int>
  /// The largest possible mantissa; nil where there is none. No figure is below zero.
  var maximum: Int?

  var limits: Limits? {
    Limits(
      minimum: quantity(0, scale: 0),
      maximum: maximum.map { quantity($0, scale: scale) })
  }

  static let all = [
    share("利用率", .higher), share("満足度", .higher), share("認知度", .higher),
    share("整備率", .higher), share("実施率", .higher), share("参加率", .higher),
    share("目標達成率", .higher), share("未収率", .lower), share("空き家率", .lower),
    count("利用者数", "人", .higher, 500...90_000), count("参加者数", "人", .higher, 50...9_000),
    count("登録者数", "人", .higher, 20...5_000), count("待機者数", "人", .lower, 0...400),
    count("相談件数", "件", .none, 30...6_000), count("苦情件数", "件", .lower, 5...800),
    count("発生件数", "件", .lower, 3...1_200), count("実施回数", "回", .higher, 2...240),
    count("設置数", "か所", .higher, 1...150), count("協定数", "件", .higher, 1...80),
    count("維持費", "千円", .lower, 800...900_000), count("収入額", "千円", .higher, 500...400_000),
    IndicatorKind(
      suffix: "年間排出量", unit: "ｔ", scale: 1, direction: .lower, start: 500...900_000),
    IndicatorKind(
      suffix: "一人当たり面積", unit: "㎡", scale: 2, direction: .higher, start: 100...4_000),
    IndicatorKind(
      suffix: "延長", unit: "km", scale: 1, direction: .higher, start: 20...9_000),
    IndicatorKind(
      suffix: "平均所要時間", unit: "分", scale: 1, direction: .lower, start: 30...900),
  ]

  private static func share(_ suffix: String, _ direction: Direction) -> IndicatorKind {
    IndicatorKind(
      suffix: suffix, unit: "％", scale: 1, direction: direction, start: 50...900, maximum: 1_000)
  }

  private static func count(
    _ suffix: String, _ unit: String, _ direction: Direction, _ start: ClosedRange<Int>
  ) -> IndicatorKind {
    IndicatorKind(suffix: suffix, unit: unit, scale: 0, direction: direction, start: start)
  }
}
