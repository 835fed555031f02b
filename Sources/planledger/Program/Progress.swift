import PlanDomain

#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// A line on a terminal that says how far a long command has come and how long it will still take.
///
/// It appears after half a second, so that a short command leaves no flicker, and is rewritten at
/// most ten times a second. `end` takes it away, also when the command fails: `defer` it.
struct Progress {
  private var measure: ProgressMeasure
  private let isShown: Bool
  private let began = Progress.now
  private var told = 0.0
  private var looked = 0
  private var hasTold = false

  /// - Parameters:
  ///   - total: how many there will be; nil where only the end of a stream will tell.
  ///   - isShown: see `Session.showsProgress`.
  ///   - noun: what is counted.
  init(total: Int?, isShown: Bool, noun: Wording = ProgressMeasure.events) {
    measure = ProgressMeasure(total: total, noun: noun)
    self.isShown = isShown
  }

  /// Says that so many are done of so many, where only the work itself can tell.
  mutating func show(_ done: Int, of total: Int) {
    measure.total = total
    show(done)
  }

  /// Says that so many are done.
  mutating func show(_ done: Int) {
    // Looking at the clock for every event would cost more than the event.
    guard isShown, done - looked >= 256 else { return }
    looked = done
    let now = Self.now
    guard now - began > 0.5, now - told > 0.1 else { return }
    told = now
    hasTold = true
    fputs("\r\(say(measure.line(done, after: now - began)))\u{1B}[K", stderr)
  }

  /// Takes the line away.
  func end() {
    if hasTold { fputs("\r\u{1B}[K", stderr) }
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// How far something has come, in words.
struct ProgressMeasure {
  var total: Int?
  let noun: Wording

  static let events = Wording(ja: "事象", en: "events")
  static let rows = Wording(ja: "行", en: "rows")
  static let files = Wording(ja: "ファイル", en: "files")
  static let pages = Wording(ja: "ページ", en: "pages")
  static let checks = Wording(ja: "件の検査", en: "checks of events")
  static let kibibytes = Wording(ja: "KiB", en: "KiB")

  /// `54%  497/921 events  12 s left`; without a total only how many.
  func line(_ done: Int, after seconds: Double) -> Wording {
    guard let total, total > 0, done > 0 else {
      return Wording(ja: "\(done) \(noun.ja)", en: "\(done) \(noun.en)")
    }
    let part = "\(min(100, done * 100 / total))%  \(done)/\(total)"
    let left = Self.span(Int((seconds * Double(max(0, total - done)) / Double(done)).rounded(.up)))
    return Wording(
      ja: "\(part) \(noun.ja)  残り \(left.ja)", en: "\(part) \(noun.en)  \(left.en) left")
  }

  private static func span(_ seconds: Int) -> Wording {
    guard seconds >= 60 else { return Wording(ja: "\(seconds)秒", en: "\(seconds) s") }
    let minutes = seconds / 60
    let rest = seconds % 60
    return Wording(ja: "\(minutes)分\(rest)秒", en: "\(minutes) min \(rest) s")
  }
}

extension Session {
  /// Whether a person is there to look at a line of progress.
  var showsProgress: Bool { !isQuiet && Console.errorIsTerminal }
}
