extension PlanChange.List {
  /// The title of the list, as a member of a council reads it.
  package var wording: Wording {
    switch self {
    case .added: Wording(ja: "新たに報告された実績", en: "Newly reported")
    case .corrected: Wording(ja: "訂正された実績", en: "Corrected")
    case .confirmed: Wording(ja: "確定した実績", en: "Confirmed")
    case .revised: Wording(ja: "改定された目標・基準値・計画", en: "Revised targets, baselines, plan")
    case .restructured:
      Wording(ja: "組織・指標・取組の組み替え", en: "Restructured departments, indicators, measures")
    case .changed: Wording(ja: "取組・事業の状況の変化", en: "Changed states of measures and projects")
    }
  }
}

extension FactKind {
  /// What the fact is, in the plan office's words.
  package var wording: Wording {
    switch self {
    case .title: Wording(ja: "計画の名称", en: "title")
    case .municipality: Wording(ja: "自治体", en: "municipality")
    case .edition: Wording(ja: "版", en: "edition")
    case .section: Wording(ja: "章", en: "section")
    case .labelStyle: Wording(ja: "年度の書き方", en: "style of years")
    case .firstFiscalYear: Wording(ja: "計画の初年度", en: "first year")
    case .lastFiscalYear: Wording(ja: "計画の最終年度", en: "last year")
    case .defaultBaselineFiscalYear: Wording(ja: "基準年度", en: "baseline year by default")
    case .planTargetFiscalYear: Wording(ja: "計画の目標年度", en: "year of targets")
    case .revision: Wording(ja: "中間見直し", en: "mid-plan revision")
    case .existence: Wording(ja: "有無", en: "existence")
    case .name: Wording(ja: "名称", en: "name")
    case .departments: Wording(ja: "担当", en: "departments")
    case .policy: Wording(ja: "運営方針", en: "policy")
    case .closed: Wording(ja: "終了", en: "end")
    case .successors: Wording(ja: "分かれた部署", en: "divided into")
    case .page: Wording(ja: "掲載頁", en: "page")
    case .issues: Wording(ja: "現況と課題", en: "state and issues")
    case .goals: Wording(ja: "基本目標", en: "goals")
    case .relatedPlans: Wording(ja: "関連計画", en: "related plans")
    case .number: Wording(ja: "番号", en: "number")
    case .mark: Wording(ja: "記号", en: "mark")
    case .status: Wording(ja: "状況", en: "state")
    case .judgement: Wording(ja: "判定", en: "judgement")
    case .next: Wording(ja: "今後の方向性", en: "next year")
    case .printedName: Wording(ja: "名称の表記", en: "printed name")
    case .unit: Wording(ja: "単位", en: "unit")
    case .direction: Wording(ja: "向き", en: "direction")
    case .limits: Wording(ja: "上限・下限", en: "limits")
    case .tracks: Wording(ja: "対象の計画", en: "tracks")
    case .version: Wording(ja: "定義の版", en: "version of the definition")
    case .baseline: Wording(ja: "基準値", en: "baseline")
    case .baselineFiscalYear: Wording(ja: "基準値の年度", en: "year of the baseline")
    case .baselineVersion: Wording(ja: "基準値の定義の版", en: "version of the baseline")
    case .target: Wording(ja: "目標", en: "target")
    case .targetFiscalYear: Wording(ja: "目標年度", en: "target year")
    case .targetEffective: Wording(ja: "目標の適用年度", en: "target holds from")
    case .interimTarget: Wording(ja: "中間目標", en: "interim target")
    case .method: Wording(ja: "評価の方法", en: "how it is judged")
    case .noise: Wording(ja: "誤差の幅", en: "noise")
    case .interval: Wording(ja: "調査の間隔（年）", en: "measured every (years)")
    case .surveyYear: Wording(ja: "調査の年度", en: "year of a survey")
    case .daysUntilDue: Wording(ja: "報告までの日数", en: "days until due")
    case .pace: Wording(ja: "途中の区切り", en: "pace")
    case .attainment: Wording(ja: "達成の区切り", en: "attainment")
    case .digits: Wording(ja: "小数", en: "decimals")
    case .words: Wording(ja: "判定の言葉", en: "words")
    case .signOffStages: Wording(ja: "承認の段階", en: "stages of sign-off")
    case .ownApproval: Wording(ja: "記録した人の承認を認める", en: "own approval allowed")
    case .locksClosedYears: Wording(ja: "締めた年度の変更を断る", en: "closed years locked")
    case .figure: Wording(ja: "実績", en: "figure")
    case .rating: Wording(ja: "評価", en: "rating")
    case .ruleSet: Wording(ja: "評価規則", en: "rule set")
    case .yearOpened: Wording(ja: "照会", en: "asked")
    case .due: Wording(ja: "報告の期限", en: "due date")
    case .yearClosed: Wording(ja: "締め", en: "closed")
    case .audited: Wording(ja: "監査", en: "audited")
    case .reportedToCouncil: Wording(ja: "議会報告", en: "reported to the council")
    case .signOff: Wording(ja: "承認", en: "sign-off")
    case .initialTarget: Wording(ja: "当初目標", en: "first target")
    case .reviewJudgement: Wording(ja: "評価の判定", en: "judgement of the review")
    case .effectiveness: Wording(ja: "有効性", en: "effectiveness")
    case .efficiency: Wording(ja: "効率性", en: "efficiency")
    case .cost: Wording(ja: "事業費", en: "cost")
    case .reviewNext: Wording(ja: "評価の今後の方向性", en: "next year by the review")
    case .narrative: Wording(ja: "評価の内容", en: "narrative")
    case .comment: Wording(ja: "意見", en: "comment")
    }
  }
}

extension PlanChange {
  /// What changed, with the year it is about: `令和5年度の実績`, `新しい指標`.
  ///
  /// `cause` is the event behind it; nil where TO is the earlier point: then nothing was added or
  /// withdrawn, it was not there yet.
  package func subjectWording(for audience: Audience, cause: PlanEvent?) -> Wording {
    switch what {
    case .figure:
      guard let year = fiscalYear.map({ audience.year($0) }) else { return what.wording }
      return Wording(ja: "\(year.ja)の実績", en: "figure for \(year.en)")
    case .existence:
      let noun = about.noun
      return cause == nil ? noun : Wording(ja: "新しい\(noun.ja)", en: "new \(noun.en)")
    case .target:
      guard case .targetWithdrawn? = cause else { return what.wording }
      return Wording(ja: "目標の取下げ", en: "target withdrawn")
    case .version: return Wording(ja: "定義の断絶", en: "break of the definition")
    default: return what.wording
    }
  }
}

extension Reference {
  /// What kind of thing it is: `指標`, `部署`.
  package var noun: Wording {
    if item != nil { return Wording(ja: "細目", en: "item") }
    return switch subject {
    case .ledger: Wording(ja: "台帳", en: "ledger")
    case .plan: Wording(ja: "計画", en: "plan")
    case .actor: Wording(ja: "記録者", en: "actor")
    case .department: Wording(ja: "部署", en: "department")
    case .policy: Wording(ja: "運営方針", en: "policy")
    case .measure: Wording(ja: "取組", en: "measure")
    case .project: Wording(ja: "事業", en: "project")
    case .indicator: Wording(ja: "指標", en: "indicator")
    case .year: Wording(ja: "年度", en: "fiscal year")
    case .publications: Wording(ja: "公表", en: "publication")
    }
  }

  /// The word for its kind in documents.
  package var kind: String {
    if item != nil { return "item" }
    return switch subject {
    case .ledger: "ledger"
    case .plan: "plan"
    case .actor: "actor"
    case .department: "department"
    case .policy: "policy"
    case .measure: "measure"
    case .project: "project"
    case .indicator: "indicator"
    case .year: "year"
    case .publications: "publication"
    }
  }
}
