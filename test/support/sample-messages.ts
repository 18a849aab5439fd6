/** One message of every shape the dialogue can say, for the renderers: short, full, and as large as it gets. */
import type { Choice, Message } from "../../src/core/message.ts";

const choice = (label: string, button: string): Choice => ({ label, button });
const ways: Choice[] = [
  choice("わからない", "refund.course=unknown@0"),
  choice("戻る", "do:back@0"),
  choice("メニュー", "do:menu@0"),
];

export const note: Message = { kind: "note", text: "2009年8月ですね。" };

export const menu: Message = {
  kind: "menu",
  heading: "窓口",
  text: "何をお手伝いしましょうか。ことばで書いても、ボタンを押してもかまいません。",
  choices: [
    choice("勧誘を止めたい", "go:opt-out@0"),
    choice("払いすぎか調べる", "go:refund@0"),
    choice("止めたのにまた来た", "go:still-called@0"),
    choice("English", "do:speak_en@0"),
  ],
};

export const answer: Message = {
  kind: "answer",
  heading: "電話で頼む",
  text: "So-netのサポートに電話し、「勧誘停止を依頼したい」と伝えます。番号は公式サイトで確かめてください。",
  steps: [
    "公式サイトで番号を確かめる",
    "契約者の名前・契約番号・連絡先を手元に置く",
    "日時と担当者の名前をメモする",
  ],
  links: [
    { label: "消費者ホットライン", url: "tel:188", note: "年末年始を除く毎日" },
    { label: "So-net 公式サイト", url: "https://www.so-net.ne.jp/" },
  ],
  source: "出典：電話くん.com の記事（第三者・日付なし）",
  choices: [choice("必要なもの", "topic:optout_required_info@0"), choice("頼み方を準備する", "go:opt-out@0")],
  ways: [choice("メニュー", "do:menu@0")],
};

export const choiceQuestion: Message = {
  kind: "question",
  text: "ご利用だったコースは「So-net 光 with フレッツ」（ファミリー／マンション）でしたか？",
  hint: "契約書や料金の明細にコース名があります。",
  progress: { at: 1, atMost: 4 },
  asking: { interview: "refund", question: "course", kind: "choice" },
  choices: [
    choice("はい", "refund.course=target@0"),
    choice("So-netの別のコース", "refund.course=other_sonet@0"),
    choice("ほかの会社", "refund.course=other_company@0"),
  ],
  ways,
};

export const dateQuestion: Message = {
  kind: "question",
  preface: "コース：「So-net 光 with フレッツ」ですね。",
  text: "そのコースの解約を申し込んだのはいつですか？",
  hint: "年月だけ、だいたいでもかまいません。",
  progress: { at: 2, atMost: 4 },
  asking: {
    interview: "refund",
    question: "requested",
    kind: "date",
    picker: { earliest: "2005-04-01", latest: "2026-11-22", initial: "2007-07-15" },
  },
  choices: [
    choice("2009年9月16日まで", "refund.requested=before@0"),
    choice("2009年9月17日以降", "refund.requested=after@0"),
    choice("解約していない", "refund.requested=never@0"),
  ],
  ways,
};

export const verdict: Message = {
  kind: "verdict",
  certainty: "in_range",
  sure: "期間は合う",
  heading: "発表の条件の期間に入っています",
  text: "うかがった内容は発表の期間に入っています。2009年5月末までに解約して退会した方は、ご自分から申し出る必要がありました。実際に過剰請求があったかは、So-netの記録で決まります。",
  rows: [
    {
      label: "コース",
      value: "So-net 光 with フレッツ",
      change: choice("コースを変える", "refund.course?@0"),
    },
    {
      label: "解約の申込み",
      value: "2008年3月",
      change: choice("解約の申込みを変える", "refund.requested?@0"),
    },
    { label: "申込み", value: "2005年4月1日以降", change: choice("申込みを変える", "refund.applied?@0") },
    { label: "2010年1月の会員", value: "いいえ", change: choice("会員を変える", "refund.member?@0") },
  ],
  steps: [
    "公式サイトで今の窓口を確かめる",
    "「2010年1月発表の誤請求について」と伝える",
    "つながらないときは188に相談する",
  ],
  draft: {
    label: "電話で読むメモ",
    text: "2010年1月7日発表の「So-net 光 with フレッツ」の誤請求について確認したいです。\n解約を申し込んだのは2008年3月です。\n契約者名：＿＿＿＿",
  },
  links: [
    { label: "2010年当時の窓口", url: "tel:0120788221", note: "2010年1月時点・現在は未確認" },
    { label: "消費者ホットライン", url: "tel:188" },
    {
      label: "カレンダーに入れる",
      url: "https://calendar.google.com/calendar/render?action=TEMPLATE&text=x&dates=20261129/20261130",
    },
  ],
  source: "出典：ITライフハック 2010年1月（発表は2010年1月7日）",
  choices: [
    choice("なぜこの結果？", "do:why@0"),
    choice("変わる条件は？", "do:whatif@0"),
    choice("答えを変える", "do:change@0"),
  ],
  ways: [choice("メニュー", "do:menu@0"), choice("人と話す", "do:human@0")],
};

/** As many choices and as long a text as the dialogue may ever say: renderers must lose nothing of it. */
export const largest: Message = {
  kind: "answer",
  heading: "見出しは二十文字まででおさまるはずです",
  text: "長い文です。".repeat(50),
  rows: Array.from({ length: 8 }, (_, i) => ({
    label: `項目${i + 1}`,
    value: "値の説明".repeat(8),
    change: choice(`項目${i + 1}を変える`, `refund.q${i}?@0`),
  })),
  steps: Array.from({ length: 8 }, (_, i) => `手順の説明${i + 1}`.repeat(8)),
  draft: { label: "メールの下書き", text: "下書きの本文です。\n".repeat(40) },
  links: [{ label: "消費者ホットライン", url: "tel:188", note: "注記" }],
  source: "出典：".padEnd(80, "典"),
  choices: Array.from({ length: 20 }, (_, i) => choice(`選択肢その${i + 1}`, `topic:topic_${i}@0`)),
  ways,
};

export const sampleMessages = { note, menu, answer, choiceQuestion, dateQuestion, verdict, largest } as const;
