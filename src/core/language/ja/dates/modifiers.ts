/** What stands beside a date in Japanese: bounds, joins, "about", and words that only look like parts of dates. */
import type { Entry } from "../../dates/meaning.ts";

/** より少し前: without these, より alone would turn it round. */
const FAR_OR_NEAR = "少し すこし もう少し ちょっと かなり だいぶ ずっと ずいぶん もっと".split(" ");
const allWays = (side: string): string =>
  FAR_OR_NEAR.map((degree) => `より${degree}${side} の${degree}${side}`).join(" ");

export const modifiers: readonly Entry[] = [
  [{ kind: "bound", bound: "until", side: "post" }, "まで 迄 以前"],
  [
    { kind: "bound", bound: "before", side: "post" },
    "より前 よりも前 より以前 よりまえ の前 の直前 になる前",
  ],
  [{ kind: "bound", bound: "from", side: "post", spans: true }, "から"],
  [{ kind: "bound", bound: "from", side: "post" }, "以降 以後 以来 より すぎ 過ぎ"],
  [
    { kind: "bound", bound: "after", side: "post" },
    "より後 よりも後 よりあと よりもあと の後 のあと の直後 後 あと",
  ],
  [{ kind: "bound", bound: "before", side: "post" }, allWays("前")],
  [{ kind: "bound", bound: "after", side: "post" }, allWays("後")],
  [{ kind: "join", join: "or" }, "か または 又は もしくは 若しくは あるいは 或いは それとも"],
  [{ kind: "join", join: "to" }, "~ -"],

  [{ kind: "about", ofTime: true }, "ごろ 頃 ころ"],
  [{ kind: "about" }, "くらい ぐらい 位 あたり 辺り 前後 ほど 程 ちょっと ちょい あまり 余り"],
  // The 約 of 解約 is no "about".
  [{ kind: "word" }, "解約 契約 予約 規約 約束"],
  [{ kind: "about" }, "約 だいたい 大体 およそ おおよそ 近く かれこれ ざっと おおかた"],
  [{ kind: "ago", bound: true }, "前 まえ"],
  [{ kind: "over" }, "以上 超"],
  [{ kind: "under" }, "以内"],
  [{ kind: "half" }, "半"],
  // 「二、三か五、六ぐらいの数」
  [{ kind: "few", least: 2, most: 6 }, "数"],
  [{ kind: "few", least: 11, most: 19 }, "十数"],
  [{ kind: "few", least: 20, most: 60 }, "数十"],
  [{ kind: "spoken", value: 1 }, "元 がん"],
  [{ kind: "link" }, "の のあった があった の起きた が起きた のおきた"],
  [{ kind: "when" }, "の時 のとき のあった時 があった時 の時期 の時分 のさなか の最中"],
  [
    { kind: "filler" },
    "、 , たぶん 多分 確か たしか おそらく きっと えっと えーと 西暦 です でした だった だと思う だと思います と思う と思います",
  ],
  [{ kind: "not", side: "post" }, "じゃなく ではなく でなく じゃない ではない じゃなかった ではなかった"],
  // 「2009年じゃないかな」 means that it is.
  [
    { kind: "word" },
    "じゃないか ではないか じゃないですか ではないですか じゃないでしょうか ではないでしょうか じゃなかったか ではなかったか じゃなかったっけ じゃないの",
  ],
  // Verbs that begin like the parts of a year or month.
  [
    { kind: "word" },
    "終わりまし 終わります おわりまし 終りまし 初めて はじめて 始めて 始めま 始めた はじめま",
  ],
  [{ kind: "counter" }, "円 回 時 分 秒 番 人 件 号 台 枚 個 歳 才 名 通 点 時間 分間 回目 番目 階"],
];
