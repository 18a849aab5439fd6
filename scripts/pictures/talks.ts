/** What leads to each kind of result, in each language. */

interface Language {
  /** What the person's browser or Discord is set to. */
  readonly client: string;
  /** Where nothing tells the language: what is said first. */
  readonly first: readonly string[];
}

export const LANGUAGES: Readonly<Record<string, Language>> = {
  ja: { client: "ja", first: [] },
  en: { client: "en-GB", first: ["English"] },
};

const REFUND = ["払いすぎたかもしれない", "はい", "2008年3月", "2006年5月"];
const REFUND_EN = ["was I overcharged?", "yes", "March 2008", "May 2006"];

/** Nothing said: the first screen, where there is one, and else the menu. */
export const TALKS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  ja: {
    first: [],
    question: REFUND.slice(0, 2),
    route1: [...REFUND, "今も会員"],
    route2: ["払いすぎたかもしれない", "はい", "2009年5月", "2006年5月", "もう退会してた", "2009年7月"],
    route3: [...REFUND, "もう退会してた", "2008年4月"],
    outside: ["払いすぎたかもしれない", "OCN"],
    plan: ["勧誘の電話を止めたい", "頼み方を準備したい", "電話", "全部"],
    help: ["死にたい"],
  },
  en: {
    first: [],
    question: REFUND_EN.slice(0, 2),
    route1: [...REFUND_EN, "still a member"],
    route2: ["was I overcharged?", "yes", "May 2009", "May 2006", "I had left", "July 2009"],
    route3: [...REFUND_EN, "I had left", "April 2008"],
    outside: ["was I overcharged?", "OCN"],
    plan: ["stop the sales calls", "by phone", "everything"],
    help: ["I want to die"],
  },
};
