import ArgumentParser
import CanonicalJSON
import EventLog
import Exchange
import PlanDomain
import ProgressLedger

struct PlanCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan",
      abstract: say(
        ja: "計画を取り込む・見る・改める・書き出す", en: "Take in, show, change and write out a plan"),
      subcommands: [
        Import.self, Show.self, Lint.self, SetYears.self, Revise.self, Export.self,
      ])
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show", abstract: say(ja: "計画の全体とコード", en: "The whole plan with its codes"))
    }

    @OptionGroup var reading: ReadOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      try session.read(reading.times) { reading in
        session.show(PlanTable(try reading.snapshot(), reading).table)
      }
    }
  }

  struct Lint: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "lint", abstract: say(ja: "計画ファイルの誤りを調べる", en: "Check a plan file"),
        discussion: say(
          ja: "誤りがあれば行と桁を示し、終了コード 1 で終わります。台帳は要りません。",
          en: "Names each error with line and column and ends with 1. Needs no ledger."))
    }

    @Argument(help: help("計画ファイル（YAML）", "The plan file (YAML)", value: "file"))
    var file: String
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let source = try InputFile(file)
      do {
        let document = try PlanFile.read(source.bytes)
        session.tell(document.summary)
      } catch {
        var told = Told(error, file: file, status: .findings)
        told.wroteNothing = false
        throw told
      }
    }
  }
}

extension PlanDocument {
  /// What a file holds, in numbers.
  fileprivate var summary: Wording {
    let measures = policies.flatMap(\.measures)
    let items = measures.flatMap(\.items).count
    let projects = policies.flatMap(\.projects).count
    let indicators = policies.flatMap(\.indicators).count
    return Wording(
      ja: "誤りはありません: 運営方針 \(policies.count)、取組 \(measures.count)（細目 \(items)）、"
        + "事業 \(projects)、指標 \(indicators)",
      en: "No errors: \(policies.count) policies, \(measures.count) measures (\(items) items), "
        + "\(projects) projects, \(indicators) indicators")
  }
}

extension Told {
  /// The errors of a plan file, each with its place.
  init(_ errors: PlanFileErrors, file: String?, status: ExitStatus = .badInput) {
    self.init(status, "plan-file", Explanation(errors.wording))
    details = errors.errors.map { error in
      let place = "\(file ?? "-"):\(error.place.line):\(error.place.column)"
      let path = error.path.isEmpty ? "" : " \(error.path)"
      return Wording(
        ja: "\(place):\(path) \(error.wording.ja)", en: "\(place):\(path) \(error.wording.en)")
    }
    place = errors.errors.first.map {
      Place(file: file ?? "-", line: $0.place.line, column: $0.place.column)
    }
    // The errors' own sentence says so already.
    wroteNothing = false
  }
}
