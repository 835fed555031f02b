import PlanDomain
import Signing
import TransparencyLog

extension SigningFault: Explained {
  var told: Told {
    switch self {
    case .missing(let path):
      Told(
        .notFound, "missing",
        Explanation(
          Wording(ja: "ファイルがありません: \(path)。", en: "There is no file \(path)."),
          advice: Wording(ja: "新しい鍵を作るとき", en: "To make a new key"),
          command: "key new --name NAME --out FILE"))
    case .exists(let path):
      Told(
        .refused, "exists",
        Explanation(
          Wording(
            ja: "\(path) はもうあります。あるファイルには決して上書きしません。",
            en: "\(path) exists already, and nothing is ever written over a file."),
          advice: Wording(ja: "別の名前を選んでください。", en: "Choose another name.")))
    case .openToOthers(let path):
      Told(
        .configuration, "open-to-others",
        Explanation(
          Wording(
            ja: "\(path) は持ち主のほかの人も読んだり変えたりできるので、使いません。",
            en: "\(path) is not used: others than its owner may read or change it."),
          advice: Wording(
            ja: "chmod 600 で閉じてください。もう読まれたかもしれない鍵は、取り替えてください。",
            en: "Close it with chmod 600; replace a key that may have been read.")))
    case .noMemory(let path):
      Told(
        .notFound, "no-memory",
        Explanation(
          Wording(
            ja: "署名の記憶 \(path) がありません。失われたのなら、最初からやり直すと分岐にも署名してしまいます。",
            en: "There is no signer's memory \(path). "
              + "If it was lost, a fresh start could sign a fork."),
          advice: Wording(
            ja: "一度も署名していないなら --first を。失われたなら、ほかの人が持つ最後のチェックポイントから",
            en: "Say --first if nothing was ever signed; if it was lost, take what others kept"),
          command: "checkpoint remember CHECKPOINT --memory FILE --vkey VKEY"))
    case .damagedMemory(let path, let fault):
      Told(
        .storage, "damaged-memory",
        Explanation(
          Wording(
            ja: "署名の記憶 \(path) が壊れています（\(fault.detail)）。署名しません。",
            en: "The signer's memory \(path) is damaged (\(fault.detail)); nothing is signed."),
          advice: Wording(
            ja: "別の名前に移して残し、ほかの人が持つ最後のチェックポイントから",
            en: "Keep it under another name and take the newest checkpoint that others kept"),
          command: "checkpoint remember CHECKPOINT --memory FILE --vkey VKEY"))
    case .notFirst(let path, let size):
      Told(
        .refused, "not-first",
        Explanation(
          Wording(
            ja: "--first は使えません: \(path) は #\(size) までの署名を覚えています。",
            en: "--first will not do: \(path) remembers a signature up to #\(size)."),
          advice: Wording(ja: "--first なしで実行してください。", en: "Run it without --first.")))
    case .keysDiffer:
      Told(
        .usage, "keys-differ",
        Explanation(
          Wording(
            ja: "--key は同じ名前の台帳の鍵だけを並べられます。",
            en: "The keys are not all keys of one log: every --key has to bear the same name."),
          advice: Wording(ja: "名前を見るとき", en: "To see the name"), command: "key show FILE"))
    case .otherSize(let asked, let remembered):
      Told(
        .tryAgain, "other-size",
        Explanation(
          Wording(
            ja: "証明は #\(asked) からですが、最後に署名したのは #\(remembered) です。",
            en: "The proof begins at #\(asked), but what was signed last is #\(remembered)."),
          advice: Wording(ja: "そこからの証明を作るとき", en: "To make the proof from there"),
          command: "checkpoint request --from \(remembered)"))
    case .storage(let path, let why):
      Told(
        .storage, "storage",
        Explanation(
          Wording(
            ja: "\(path) を読み書きできません（\(why)）。", en: "\(path) cannot be read or written (\(why))."),
          advice: Wording(
            ja: "ディスクの空きと権限を確かめてください。", en: "Check free space and permissions.")))
    }
  }
}

/// Names the file in which a piece of evidence was found wanting.
func naming<Answer>(_ file: String, _ body: () throws -> Answer) throws -> Answer {
  do {
    return try body()
  } catch let fault as EvidenceFault {
    throw fault.told(in: file)
  }
}
