/** What stands beside a date in Japanese: bounds, joins, "about", and words that only look like parts of dates. */
import type { Entry } from "../../dates/meaning.ts";

/** より少し前, のずっと後: without these, より alone would turn it round. */
const LITTLE = "少し すこし もう少し ちょっと ちょい すぐ 直".split(" ");
const FAR = "かなり だいぶ ずっと ずいぶん もっと".split(" ");
const BEHIND = "後 あと".split(" ");
const BEFORE = "前 まえ".split(" ");
const degrees = (
  list: readonly string[],
  sides: readonly string[],
  particles: readonly string[] = ["より", "の"],
): string =>
  list
    .flatMap((degree) => sides.flatMap((side) => particles.map((particle) => `${particle}${degree}${side}`)))
    .join(" ");

/** 総理をやめる少し前: right behind a verb or noun; 3年ちょっと前 is a length. */
export const BARE_DEGREES: readonly string[] = LITTLE.flatMap((degree) =>
  BEFORE.map((side) => `${degree}${side}`),
);

/** 2005年か、もっと前: then, or before. */
const orElse = (sides: readonly string[]): string =>
  ["か", "か、", "もしかしたら", "もしかすると", "ひょっとしたら"]
    .flatMap((or) =>
      ["もっと", "それより", "それよりもっと", "もう少し", "もうちょっと", "その"].flatMap((degree) =>
        sides.map((side) => `${or}${degree}${side}`),
      ),
    )
    .join(" ");

export const modifiers: readonly Entry[] = [
  [{ kind: "bound", bound: "until", side: "post" }, "まで 迄 以前"],
  [
    { kind: "bound", bound: "before", side: "post", compares: true },
    "より前 よりも前 より以前 よりまえ よりは前 よりはまえ",
  ],
  [{ kind: "bound", bound: "before", side: "post" }, "の前 になる前"],
  [{ kind: "bound", bound: "from", side: "post", spans: true }, "から"],
  [{ kind: "bound", bound: "from", side: "post" }, "以降 以後 以来 より"],
  [
    { kind: "bound", bound: "past", side: "post" },
    "すぎ 過ぎ を過ぎた頃 を過ぎたころ が終わった頃 が終わったころ",
  ],
  [{ kind: "bound", bound: "until", side: "pre" }, "遅くても 遅くとも おそくとも おそくても 遅くて"],
  [{ kind: "bound", bound: "from", side: "pre" }, "早くても 早くとも はやくとも 早くて"],
  [
    { kind: "bound", bound: "from", side: "post", inside: true },
    "に入ってから になってから に入って以降 になって以降",
  ],
  [
    { kind: "bound", bound: "soon", side: "post", inside: true },
    "に入って間もない になって間もない に入ったばかり になったばかり に入ってすぐ になってすぐ に入って間もなく になって間もなく になってまもなく",
  ],
  [{ kind: "bound", bound: "until", side: "post" }, `${orElse(BEFORE)} か、それ以前 かそれ以前`],
  [{ kind: "bound", bound: "from", side: "post" }, `${orElse(BEHIND)} か、それ以降 かそれ以降`],
  [
    { kind: "bound", bound: "after", side: "post" },
    "より後 よりも後 よりあと よりもあと よりは後 よりはあと の後 のあと 後 あと",
  ],
  [
    { kind: "bound", bound: "before", side: "post", compares: true },
    degrees(FAR, BEFORE, ["より", "よりも"]),
  ],
  [{ kind: "bound", bound: "before", side: "post" }, degrees(FAR, BEFORE, ["の"])],
  [{ kind: "bound", bound: "after", side: "post" }, degrees(FAR, BEHIND)],
  [
    { kind: "bound", bound: "justBefore", side: "post" },
    `${degrees(LITTLE, BEFORE)} ${BARE_DEGREES.join(" ")} 直前`,
  ],
  [
    { kind: "bound", bound: "soon", side: "post" },
    `${degrees(LITTLE, BEHIND)} 直後 すぐあと すぐ後 が終わってすぐ 終わってすぐ が終わったすぐあと が終わった直後 が終わった後 が終わってから`,
  ],
  [{ kind: "join", join: "or" }, "か または 又は もしくは 若しくは あるいは 或いは それとも"],
  [{ kind: "join", join: "to" }, "~ -"],

  [{ kind: "about", ofTime: true }, "ごろ 頃 ころ"],
  [
    { kind: "about" },
    "くらい ぐらい 位 あたり 辺り 前後 ほど 程 らへん ら辺 へん 近辺 とかそのへん とかその辺 かそのへん かその辺 とかそこら かそこら とかそこいら かそこいら",
  ],
  [{ kind: "about", lean: "more" }, "ちょっと ちょい あまり 余り 強 と少し とちょっと とちょい"],
  [{ kind: "about", lean: "less" }, "弱 足らず たらず 近く ちかく"],
  // The 約 of 解約 is no "about".
  [{ kind: "word" }, "解約 契約 予約 規約 約束"],
  [{ kind: "about" }, "約 だいたい 大体 およそ おおよそ かれこれ ざっと おおかた"],
  [{ kind: "ago", bound: true }, "前 まえ"],
  [{ kind: "ago" }, "昔 むかし"],
  [
    { kind: "lapse", side: "post" },
    "になる になります になりました になるか になりますか になりましょうか も経ちます 経ちます 経ちました が経ちました は経ちます 経つ も経つ たちます たちました 経ってる 経ってます 経っています 経過",
  ],
  [{ kind: "filler" }, "もう もうかれこれ"],
  [{ kind: "over" }, "以上 超"],
  [{ kind: "under" }, "以内"],
  [{ kind: "half" }, "半"],
  // 「二、三か五、六ぐらいの数」
  [{ kind: "few", least: 2, most: 6 }, "数"],
  [{ kind: "few", least: 11, most: 19 }, "十数"],
  [{ kind: "few", least: 20, most: 60 }, "数十"],
  [{ kind: "spoken", value: 1 }, "元 がん"],
  [{ kind: "link" }, "の のあった があった の起きた が起きた のおきた"],
  [
    { kind: "happening" },
    "やってた やっていた をやってた をやっていた をやってる をやっている やってる やっている 開催 の開会式 の閉会式 の開幕 の閉幕 が開幕した が閉幕した が開幕 が閉幕 閉幕 開幕 が開かれた が開催された が流行った が流行りだした の流行った が流行ってた が流行っていた が流行り始めた の騒ぎ の騒動 の混乱 が始まった が始まる が始まって が終わった が終わる 終わった が流行る がはやる がはやった が起こった の起こった が起きる が起こる がある があって ができる ができた が決まった が決まる が発足した が出る が出た が上がる が上がった に上がる に上がった",
  ],
  [{ kind: "when" }, "の時 のとき のあった時 があった時 の時期 の時分"],
  [
    { kind: "when", during: true },
    "のさなか の最中 最中 の真っ最中 真っ最中 の期間中 期間中 開催中 やってる最中 をやってる最中 やっている最中 をやっている最中 やってた最中 をやってた最中 やってた時 やっていた時 をやっていた時 をやってた時 やってたとき やっていたとき をやっていたとき をやってたとき",
  ],
  [{ kind: "between" }, "の間 のあいだ"],
  [{ kind: "filler" }, "にかけて"],
  [{ kind: "filler", doubt: true }, "もしかしたら もしかすると ひょっとしたら ひょっとすると"],
  [{ kind: "join", join: "and" }, "と"],
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
  [{ kind: "counter" }, "円 回 時 分 秒 番 人 件 号 台 枚 個 歳 才 名 通 点 時間 分間 回目 番目 階 桁"],
];
