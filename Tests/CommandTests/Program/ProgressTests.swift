import PlanDomain
import Testing

@testable import planledger

struct ProgressTests {
  @Test func `a line of progress says the part, the count and the time that is left`() {
    let measure = ProgressMeasure(total: 921, noun: ProgressMeasure.events)
    let line = measure.line(497, after: 1)
    #expect(line.en == "53%  497/921 events  1 s left")
    #expect(line.ja == "53%  497/921 事象  残り 1秒")
  }

  @Test func `a long wait is told in minutes`() {
    let line = ProgressMeasure(total: 100_000, noun: ProgressMeasure.rows).line(10_000, after: 10)
    #expect(line.en == "10%  10000/100000 rows  1 min 30 s left")
    #expect(line.ja == "10%  10000/100000 行  残り 1分30秒")
  }

  @Test func `what has no known end is counted`() {
    let line = ProgressMeasure(total: nil, noun: ProgressMeasure.rows).line(512, after: 3)
    #expect(line.en == "512 rows")
  }

  @Test func `more than was expected is no more than all of it`() {
    let line = ProgressMeasure(total: 10, noun: ProgressMeasure.rows).line(12, after: 3)
    #expect(line.en == "100%  12/10 rows  0 s left")
  }
}
