import PlanDomain

extension HelpTopic {
  static let identityText = Wording(
    ja: """
      記録するコマンドは、だれが記録するのかを必ず知ります。

        1. --actor ID
        2. 環境変数 PLANLEDGER_ACTOR

      どちらもなければ断ります（終了コード 77）。ログイン名で代わりに
      することはありません。

      最初の一人     planledger actor add a01 --name 佐藤花子 --dept 総務部
      次の人から     … --actor a01 を付けて
      異動・退職     planledger actor move、planledger actor retire

      ID は消せない事象に残るので、人が分からないものにしてください。
      氏名は別に置かれ、消すことができ、事象には要約値だけが残ります。

      --on-behalf-of 部署 は、ほかの部署に代わって記録したことを残します。

      --actor は名乗りであって証明ではありません。証明するのは署名です。

      鍵の登録       planledger key enroll VKEY
      署名して記録   … --sign KEYFILE
      署名を義務に   planledger signing-policy adopt --entries required
      二つの部署で   … --prepare FILE、planledger sign FILE、planledger submit FILE

      だれが台帳に書けるかはファイルの権限で決めてください。
      """,
    en: """
      A command that writes always knows who writes.

        1. --actor ID
        2. the variable PLANLEDGER_ACTOR

      With neither it is refused (exit status 77). The login name is never
      taken for it.

      the first one    planledger actor add a01 --name 'Hanako Sato' --dept 総務部
      then others      … with --actor a01
      moved, gone      planledger actor move, planledger actor retire

      The id stays in events that cannot be erased, so it should name nobody.
      The name is kept apart and can be erased; the event holds its digest.

      --on-behalf-of DEPARTMENT says that it was written for another one.

      --actor is a claim and no proof. A signature is one.

      enrol a key      planledger key enroll VKEY
      sign an entry    … --sign KEYFILE
      demand it        planledger signing-policy adopt --entries required
      two departments  … --prepare FILE, planledger sign FILE, planledger submit FILE

      Who can write into a ledger is decided by the permissions of its file.
      """)
}
