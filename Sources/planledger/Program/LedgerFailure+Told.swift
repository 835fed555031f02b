import EventLog
import PlanDomain
import ProgressLedger

extension Told {
  /// A ledger's refusal without an audience: names and times stay as the ledger has them.
  init(_ failure: LedgerFailure) {
    self.init(failure, audience: .plain)
  }

  init(_ failure: LedgerFailure, audience: Audience) {
    let status = ExitStatus(failure)
    switch failure {
    case .rejected(let rejection):
      self.init(status, "rejected", rejection.explanation(for: audience))

    case .unknownCode(let code, let known):
      self.init(
        status, "unknown-code",
        Explanation(
          Wording(
            ja: "コード「\(code)」はこの計画にありません。\(Self.near(code, known).ja)",
            en: "The plan has no code \"\(code)\".\(Self.near(code, known).en)"),
          advice: Wording(ja: "コードの一覧", en: "To see the codes"), command: "plan show"))

    case .otherPart(let part):
      self.init(status, "other-part", part.explanation)

    case .noPlan:
      self.init(
        status, "no-plan",
        Explanation(
          Wording(ja: "この台帳にはまだ計画がありません。", en: "This ledger has no plan yet."),
          advice: Wording(ja: "採択するとき", en: "To adopt one"), command: "plan import PLAN.yaml"))

    case .unknownDepartment(let name, let known):
      self.init(
        status, "unknown-department",
        Explanation(
          Wording(
            ja: "部署「\(name)」は登録されていません。\(Self.near(name, known).ja)",
            en: "No department \"\(name)\" is registered.\(Self.near(name, known).en)"),
          advice: Wording(ja: "部署の一覧", en: "To see the departments"), command: "department list"))

    case .unknownActor(let actor):
      self.init(
        status, "unknown-actor",
        Explanation(
          Wording(ja: "記録者 \(actor) は登録されていません。", en: "Actor \(actor) is not registered."),
          advice: Wording(ja: "登録済みを見るとき", en: "To see who is"), command: "actor list"))

    case .unknownType(let type, let known):
      self.init(
        status, "unknown-type",
        Explanation(
          Wording(
            ja: "「\(type)」という種類の事象はありません。\(Self.near(type, known).ja)",
            en: "There is no type of event \"\(type)\".\(Self.near(type, known).en)"),
          advice: Wording(ja: "種類を見るとき", en: "To see types"), command: "log -O csv"))

    case .unregisteredActor(let actor, let isFirst):
      let what =
        actor.map { actor in
          Wording(ja: "記録者 \(actor) は登録されていません。", en: "Actor \(actor) is not registered.")
        }
        ?? Wording(
          ja: "だれが記録するのか分かりません。--actor ID か環境変数 PLANLEDGER_ACTOR で示してください。",
          en: "Who is writing? Say so with --actor ID or PLANLEDGER_ACTOR.")
      self.init(
        status, actor == nil ? "no-actor" : "unregistered-actor",
        isFirst
          ? Explanation(
            what, advice: Wording(ja: "最初の一人を登録するとき", en: "To register the first one"),
            command: "actor add ID --name NAME --dept DEPARTMENT")
          : Explanation(
            what, advice: Wording(ja: "登録済みを見るとき", en: "To see who is"), command: "actor list"))

    case .retiredActor(let actor, let since):
      self.init(
        status, "retired-actor",
        Explanation(
          Wording(
            ja: "記録者 \(audience.name(actor))は \(since.iso) から退いているので、記録できません。",
            en: "\(audience.name(actor)) is retired from \(since.iso) on and writes no more."),
          advice: Wording(ja: "記録できる人を見るとき", en: "To see who writes"), command: "actor list"))

    case .unsigned(let fault):
      self.init(status, "unsigned", fault.explanation)

    case .evidenceUnwritable(let path, why: _):
      self.init(
        status, "evidence-unwritable",
        Explanation(
          Wording(
            ja: "証拠を \(path) に保管できません。", en: "The evidence cannot be kept in \(path)."),
          advice: Wording(
            ja: "ディスクの空きと権限を確かめてください。", en: "Check free space and permissions.")))

    case .staleExpectation(let expected, let code, let present):
      let now =
        present.map { fact in
          let by =
            "\(fact.occurrence.number), \(audience.name(fact.occurrence.actor)), "
            + audience.time(fact.occurrence.recorded)
          return Wording(
            ja: "今は \(fact.content.wording.ja)（\(by)）です。",
            en: "Now it is \(fact.content.wording.en) (\(by)).")
        } ?? Wording(ja: "今は値がありません。", en: "Now there is no entry.")
      self.init(
        status, "stale",
        Explanation(
          Wording(
            ja: "指標 \(code) は \(expected) を見たあとで変わっています。\(now.ja)",
            en: "Indicator \(code) has changed since \(expected). \(now.en)"),
          advice: Wording(ja: "読み直すとき", en: "To read it again"), command: "log \(code)"))

    case .undecidable(let stream, let type, let position):
      self.init(
        status, "undecidable",
        Explanation(
          Wording(
            ja: "\(stream) に、この版の planledger が読めない事象 \(position)（\(type)）があります。",
            en: "\(stream) holds an event that this version cannot read: \(position) (\(type))."),
          advice: Wording(
            ja: "新しい版の planledger を使ってください。", en: "Use a newer version of planledger.")))

    case .newerProjection(let name, let found, let known):
      self.init(
        status, "newer-projection",
        Explanation(
          Wording(
            ja: "表 \(name) は新しい版の planledger が作りました（版 \(found)、この版は \(known)）。",
            en: "A newer planledger made the table \(name) (version \(found), known \(known))."),
          advice: Wording(
            ja: "新しい版の planledger を使ってください。", en: "Use a newer version of planledger.")))

    case .unknownProjection(let name, let known):
      let list = known.joined(separator: ", ")
      self.init(
        status, "unknown-projection",
        Explanation(
          Wording(
            ja: "表「\(name)」はありません。あるのは \(list) です。",
            en: "There is no projection \"\(name)\"; there are \(list).")))

    case .beyondHead(let asked, let head):
      self.init(
        status, "beyond-head",
        Explanation(
          Wording(
            ja: "\(asked) はまだ記録されていない先の時点です。台帳は事象 \(head) までです。",
            en: "\(asked) lies beyond what is recorded: the ledger ends at \(head).")))

    case .unknownPublication(let name, let known):
      let near = Self.near(name, known.map(\.text))
      self.init(
        status, "unknown-publication",
        Explanation(
          Wording(
            ja: "「\(name)」という公表はありません。\(near.ja)",
            en: "There is no publication \"\(name)\".\(near.en)"),
          advice: Wording(ja: "公表の一覧", en: "To see what was published"),
          command: "publication list"))

    case .newerRenderer(let name, let found, let known):
      self.init(
        status, "newer-renderer",
        Explanation(
          Wording(
            ja: "\(name) は新しい版の planledger で作られました（体裁の版 \(found)、この版は \(known) まで）。",
            en: "A newer planledger made \(name) (renderer \(found), known up to \(known))."),
          advice: Wording(
            ja: "新しい版の planledger を使ってください。", en: "Use a newer version of planledger.")))

    case .publicationDiffers(let terms, let found):
      self.init(
        status, "publication-differs",
        Explanation(
          Wording(
            ja: "\(terms.name) を作り直すと、公表したデータになりません"
              + "（公表 \(terms.dataDigest)、今 \(found)）。",
            en: "\(terms.name) does not come to the data that were published "
              + "(published \(terms.dataDigest), now \(found))."),
          advice: Wording(ja: "調べるとき", en: "To look into it"), command: "verify"))

    case .unknownRuleSet(let id, let known):
      self.init(
        status, "unknown-rule-set",
        Explanation(
          Wording(
            ja: "評価規則「\(id)」はありません。\(Self.near(id.text, known).ja)",
            en: "There is no rule set \"\(id)\".\(Self.near(id.text, known).en)"),
          advice: Wording(ja: "あるもの", en: "There are"), command: "rule-set list"))

    case .noGenesis(let why):
      self.init(
        status, "no-genesis",
        Explanation(
          Wording(
            ja: "この台帳の最初の事象が読めません（\(why)）。", en: "The ledger's first event cannot be read (\(why))."
          ),
          advice: Wording(ja: "調べるとき", en: "To look into it"), command: "verify"))
    }
  }

  /// The known words nearest to a mistyped one.
  private static func near(_ word: String, _ known: [String]) -> Wording {
    let near = Nearest.candidates(to: word, among: known)
    guard !near.isEmpty else { return Wording(ja: "", en: "") }
    return Wording(
      ja: "もしかして: \(near.joined(separator: "、"))。",
      en: " Did you mean \(near.joined(separator: ", "))?")
  }
}

extension PlanPart {
  /// What a code means that was taken for something else, and the command for it.
  fileprivate var explanation: Explanation {
    switch self {
    case .policy:
      Explanation(
        Wording(ja: "\(code) は運営方針です。", en: "\(code) is a policy."),
        advice: Wording(ja: "見るとき", en: "To look at it"), command: "show \(code)")
    case .indicator:
      Explanation(
        Wording(ja: "\(code) は指標です。", en: "\(code) is an indicator."),
        advice: Wording(ja: "実績を記録するとき", en: "To record a figure"),
        command: "record \(code) --fy FY VALUE")
    case .undertaking:
      Explanation(
        Wording(
          ja: "\(code) は取組・細目・事業で、指標ではありません。",
          en: "\(code) is a measure, item or project, not an indicator."),
        advice: Wording(ja: "状況を記録するとき", en: "To record its state"),
        command: "status \(code) --to STATUS --effective DATE")
    }
  }
}

extension Audience {
  /// Nobody's names are known, and moments are UTC.
  static let plain = Audience(
    yearStyle: .era, name: \.text, time: { $0.text })
}
