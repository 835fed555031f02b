import Testing

@testable import Publication

@Suite struct `A table` {
  @Test func `leaves out what no row says anything of, and never what its rows are about`() {
    let nothing: Phrase = "－"
    let table = Table(
      "取組", columns: ["取組", "状況", "評価"].map { Table.Column(.own($0)) },
      rows: [[nothing, "未報告", nothing], [nothing, nothing, nothing]],
      destinations: [.projects, .changes]
    ).withoutSilentColumns(nothing)
    #expect(table.columns.map(\.title) == ["取組", "状況"])
    #expect(table.rows == [[nothing, "未報告"], [nothing, nothing]])
    #expect(table.destinations == [.projects, .changes])
  }
}
