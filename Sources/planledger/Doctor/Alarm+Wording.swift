import PlanDomain

extension Alarm {
  /// What happened to the ledger, in a sentence.
  var meaning: Wording {
    switch self {
    case .damagedFile:
      Wording(
        ja: "ファイルそのものが壊れていて、途中から読めないことがあります。",
        en: "The file itself is damaged, and may not be readable to its end.")
    case .changedEvents:
      Wording(
        ja: "事象か、その順序・列・木が、書き込まれたときのものではありません。",
        en: "Events, or their order, columns or tree, are not as they were written.")
    case .changedSchema:
      Wording(
        ja: "表や見張り（トリガー）の定義が planledger のものではありません。",
        en: "Tables or guards (triggers) are not defined as planledger defines them.")
    case .changedTexts:
      Wording(
        ja: "理由や注記の文章が、消去の記録なしに消えたか、変わっています。",
        en: "Texts such as reasons are gone or changed, and no event says that they were erased.")
    case .impossibleEvents:
      Wording(
        ja: "planledger なら書き込まない事象があります。", en: "There are events that planledger would not write.")
    case .wrongTables:
      Wording(
        ja: "読むための表が事象と合いません。表は証拠ではなく、事象は無事です。",
        en: "The tables for reading disagree with the events. They are no evidence; the events are."
      )
    case .changedEvidence:
      Wording(
        ja: "証拠として保管したファイルの中身が変わっています。",
        en: "A file kept as evidence holds other bytes than it did.")
    case .changedPublications:
      Wording(
        ja: "公表を作り直しても、公表したデータになりません。",
        en: "A publication made again does not come to the data that were published.")
    case .rollback:
      Wording(
        ja: "台帳が、前に確かめられたときより短くなっています。新しい事象が失われています。",
        en: "The ledger is shorter than it was: its newest events are gone.")
    case .rewrittenHistory:
      Wording(
        ja: "台帳の履歴が、前に確かめられたときの履歴ではありません。",
        en: "The history is not the one that was taken note of before.")
    case .equivocation:
      Wording(
        ja: "台帳の鍵が、同じ長さの異なる二つの履歴に署名しました。",
        en: "The ledger's key signed two different histories of one length.")
    case .doubtfulCheckpoint:
      Wording(
        ja: "示されたチェックポイントか受領書が信じられません。台帳については何も言えません。",
        en: "A checkpoint or receipt is not to be believed; of the ledger it says nothing.")
    case .other:
      Wording(ja: "ほかの検査で見つかったものがあります。", en: "Another check found something.")
    }
  }

  /// What to do about it first, after what every alarm asks for.
  var firstStep: Wording {
    switch self {
    case .damagedFile:
      Wording(
        ja: "ディスクと記憶装置の記録を調べ、新しい写し（backup）を別の機械で verify してください。"
          + "写しがなければ、planledger salvage が読めるものを取り出します。",
        en: "Look into the disk and its log, and verify the newest backup on another machine. "
          + "Where there is none, planledger salvage saves what is readable.")
    case .changedEvents:
      Wording(
        ja: "示された番号の事象を、別に保管した写しや書き出し（export events）と比べてください。",
        en: "Compare the events named with a copy or an export that was kept elsewhere.")
    case .changedSchema:
      Wording(
        ja: "だれがこのファイルを別の道具で開いたかを調べてください。",
        en: "Find out who opened the file with another tool.")
    case .changedTexts:
      Wording(
        ja: "文章の写し（export texts）を探し、消した人と根拠を確かめてください。",
        en: "Look for an export of the texts, and ask who removed them and why.")
    case .impossibleEvents:
      Wording(
        ja: "示された番号の log を見て、記録者に確かめてください。",
        en: "Look at these numbers in the log and ask the actors named there.")
    case .wrongTables:
      Wording(
        ja: "写しを取ってから planledger rebuild で作り直し、もう一度調べてください。",
        en: "Keep a copy, make them anew with planledger rebuild, and look again.")
    case .changedEvidence:
      Wording(
        ja: "元のファイルを出した部署から取り直し、ダイジェストを比べてください。",
        en: "Get the file again from the department that gave it, and compare the digests.")
    case .changedPublications:
      Wording(
        ja: "公表したデータのファイルの SHA-256 を publication show の値と比べ、別の版の planledger でも"
          + "作り直してください。",
        en:
          "Compare the SHA-256 of the published data file with publication show, and make it again "
          + "with another version of planledger.")
    case .rollback:
      Wording(
        ja: "古い写しを戻した人がいないか確かめてください。いなければ切り捨てです。"
          + "前のチェックポイント以上の長さの写しを探してください。",
        en: "Ask whether somebody put an old backup back. If nobody did, the tail was cut: "
          + "look for a copy at least as long as the checkpoint.")
    case .rewrittenHistory:
      Wording(
        ja: "別の人が持つチェックポイントでも調べ、監査委員に知らせてください。署名し直してはいけません。",
        en: "Check with a checkpoint held by somebody else, and tell the auditor. "
          + "Never sign it again.")
    case .equivocation:
      Wording(
        ja: "二つのファイルを監査委員に渡してください。鍵の持ち主が署名したか、鍵が盗まれています。",
        en: "Hand both files to the auditor: the key's keeper signed them, or the key was stolen.")
    case .doubtfulCheckpoint:
      Wording(
        ja: "印刷された計画書の鍵と、ファイルを受け取った経路を確かめてください。",
        en: "Compare the key with the printed plan, and ask where the file came from.")
    case .other:
      Wording(ja: "verify の示す文を読んでください。", en: "Read what verify says.")
    }
  }
}

extension Alarm.Cause {
  /// What is behind it, in a sentence.
  var wording: Wording {
    switch self {
    case .hardware:
      Wording(
        ja: "機器の故障か、途中で切れた複写と思われます。", en: "Most likely failing hardware or a broken copy.")
    case .hand:
      Wording(
        ja: "人の手によるものです。機器の故障ではこうなりません。",
        en: "Somebody did this; failing hardware does not.")
    case .either:
      Wording(
        ja: "故障や取り違えでも、人の手でも起こります。写しと比べるまで決められません。",
        en: "An accident or somebody's hand: only a comparison with a copy can tell.")
    case .harmless:
      Wording(ja: "記録は失われていません。", en: "Nothing that was recorded is lost.")
    case .checkpoint:
      Wording(
        ja: "台帳ではなく、示されたファイルか鍵の側にあります。",
        en: "It lies with the file or the key that was given, not with the ledger.")
    case .unknown: Wording(ja: "分かりません。", en: "Not known.")
    }
  }
}
