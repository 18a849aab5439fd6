/** The situations in words that stand in no example: each reaches its answer, and none begins another matter. */
import { describe, expect, test } from "vitest";
import { decide } from "../../../../src/core/language/decision.ts";
import { examplesOf } from "../../../../src/core/language/topics/learning/examples.ts";
import { topicSearch } from "../../../../src/core/language/topics.ts";
import { content } from "../../../support/core-talker.ts";
import { talk } from "../../../support/talk.ts";

const ASKED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  ja: {
    first_genuine: [
      "さっきソネットだという男の人から電話があったんですが、本当にそこの人でしょうか",
      "NTTの者ですって言われた、これ信用できる？",
      "So-netって名乗る電話、詐欺じゃないよね？",
      "この電話番号は本当にソネットの番号ですか",
      "ほんとうに そねっとの ひとですか、でんわ",
      "転用の承諾番号を聞かれました。言っていいんですか",
      "電話してきた代理店が怪しい。本物か調べる方法",
      "ソネットの営業っていうけど本物かなあ",
    ],
    first_agreed: [
      "電話でうっかり承諾してしまって後悔しています。なかったことにできますか",
      "父が電話で光回線の契約をさせられたみたい。取り消せる？",
      "知らん間にプロバイダ変えられてたんやけど戻せる？",
      "昨日の電話勧誘で申し込んだ、やっぱりキャンセルで",
      "でんわで けいやくしました、やめたい",
      "訪問販売で契約した光をクーリングオフしたい",
      "初期契約解除のはがきには何を書くのでしょう",
      "母がよくわからないまま乗り換えに同意していました",
    ],
    first_cancel: [
      "ソネットを解約する手順は？",
      "引っ越すからソネットやめたい、どうやるの",
      "退会したいのですがどこで手続きしますか",
      "回線だけやめてメールは使い続けたい",
      "そねっとを かいやくしたい",
      "解約と退会ってどう違うんですか",
      "帰国するからso-netを解約したい",
      "もう使ってないソネットをやめる方法を教えて",
    ],
    first_billed_after: [
      "半年前に解約したのに、まだソネットから請求されています",
      "やめたのに毎月引き落とされてる、なんで",
      "退会したのにカード明細にSo-netの請求がある",
      "かいやくしたのに まだ おかねを とられます",
      "解約したはずのソネットの料金が止まらへん",
      "先月やめたのに今月も請求きた",
      "解約後も引き落としが続いていて困っています",
      "解約済みなのに請求書が届いた",
    ],
    first_other_contract: [
      "亡くなった父の名義の契約をどうしたらいいですか",
      "契約者は母ですが、娘の私が解約の手続きをしてもいいですか",
      "夫が亡くなり、ソネットの契約がそのままです",
      "親の代わりに問い合わせできる？",
      "法人名義の契約なんですが相談できますか",
      "ちちが なくなりました。ソネットの けいやくは どうしますか",
      "本人が入院中で、家族が代わりにやめたい",
      "認知症の母名義の契約、代理で手続きできるんやろか",
    ],
    first_gave_data: [
      "電話の相手にクレジットカードの番号を言ってしまいました",
      "暗証番号まで教えてしまった、どうしよう",
      "ATMで返金するからと言われて操作してしまった",
      "コンビニで電子マネーを買って番号を伝えてしまいました",
      "遠隔操作アプリ入れちゃった",
      "マイナンバーを電話で教えてしまいました",
      "こうざの ばんごうを でんわで いって しまった",
      "ばあちゃんが通帳の番号を電話の人に教えてもうた",
    ],
    first_threat_help: [
      "セールスの人が玄関から帰らない",
      "契約しないと帰らないと居座られて怖い",
      "電話で脅されて怖いです",
      "帰ってと言ったのに居座られて契約書にサインさせられた",
      "営業の人に怒鳴られて怖い、どこに相談したらいい",
      "いえに ひとが きて かえらない。こわい",
      "お金のことがつらくて誰かに聞いてほしい",
      "業者に家まで行くぞと脅されてます",
    ],
    first_languages: [
      "英語で相談できるところはどこですか",
      "中国語の相談窓口ありますか",
      "にほんごが わかりません。えいごの そうだんは ありますか",
      "188は外国語で話せますか",
      "ベトナム語で電話相談したい",
      "外国人向けの相談先を教えてください",
      "通訳がいる消費者相談はある？",
      "eigo no soudan madoguchi wa doko",
    ],
    "interview_eight-days": [
      "契約書面が届いたのが月曜。8日目はいつ？",
      "初期契約解除の最後の日を計算して",
      "8日間を一緒に数えてほしい",
      "書面を受け取った日も8日に入るの",
    ],
  },
  en: {
    first_genuine: [
      "Someone rang claiming to be So-net. Was that really them?",
      "is this so-net caller legit",
      "how do I check that the man on the phone is really from NTT",
      "they asked for a transfer consent number, should I tell them",
      "A man call me, he say So-net. Is it real?",
      "could that call from so-net be a scam",
      "I'm not sure the person who called was from So-net",
      "genuine call or fake, how can I tell",
    ],
    first_agreed: [
      "I accidentally said yes to a sales call and want to undo it",
      "my dad agreed to some fibre deal over the phone, can we cancel that",
      "my provider was changed and I never agreed",
      "can I back out of a contract I made on the phone yesterday",
      "I say OK in phone, now contract come. I don't want",
      "is there a cooling-off for a line sold over the phone",
      "they switched me to So-net without asking",
      "how do I write the initial contract cancellation letter",
    ],
    first_cancel: [
      "how can I cancel So-net",
      "I'm going back to Brazil and need to end my So-net contract",
      "how to leave so-net for good",
      "keep my email but end the line, how",
      "I want stop So-net internet. How?",
      "where do I cancel so-net hikari",
      "what's the difference between 解約 and 退会",
      "please tell me the steps to terminate So-net",
    ],
    first_billed_after: [
      "I cancelled So-net half a year ago and they still charge me",
      "so-net keeps taking money after I left",
      "why do I get a bill although I cancelled",
      "my card statement shows So-net but I quit months ago",
      "I cancel, but every month money is taken",
      "still getting billed after cancellation",
      "the contract ended but the debits go on",
      "invoice arrived after I had left so-net",
    ],
    first_other_contract: [
      "my father died and his So-net contract goes on",
      "can I cancel on behalf of my mother",
      "the contract is under my late husband's name",
      "I'm not the account holder, can I still ask",
      "it's my company's contract, can you help",
      "My mother die, her internet contract how?",
      "my mum is in hospital, can I end her contract for her",
      "may a son deal with his parents' line",
    ],
    first_gave_data: [
      "I told the caller my credit card number",
      "I gave out my PIN, what now",
      "they said go to an ATM for the refund and I did",
      "I bought prepaid cards and read them the codes",
      "he had me install a remote access app",
      "I gave my My Number over the phone",
      "I tell him my bank account number. What should I do?",
      "grandma gave her bank details to a stranger on the phone",
    ],
    first_threat_help: [
      "the salesman at my door refuses to leave",
      "he threatened me on the phone",
      "I'm scared, they won't go away from my door",
      "I signed because the man would not leave",
      "who do I call when a salesman threatens me",
      "Man at door not leave, I afraid",
      "I feel awful about all this and need someone to talk to",
      "they said they'd come to my home and get me",
    ],
    first_languages: [
      "can I get help in English",
      "where can I talk to someone in Chinese",
      "is 188 available in English",
      "I can't speak Japanese, who can help me",
      "a helpline that speaks Vietnamese",
      "is there a consumer line for foreigners",
      "do they have an interpreter",
      "english language advice line",
    ],
    "interview_eight-days": [
      "count the eight days for my contract",
      "the paper came on Tuesday, when is day eight",
      "what is the last day for the initial cancellation",
      "does the arrival day count as the first of the eight",
    ],
  },
};

const search = topicSearch(content);
const known = new Set(examplesOf(content).map(({ text }) => text));
/** The eight days and what they belong to answer each other. */
const subject = (id: string): string => (id === "interview_eight-days" ? "first_agreed" : id);

describe.each(Object.entries(ASKED))("in %s", (locale, byTopic) => {
  const all = Object.entries(byTopic).flatMap(([id, texts]) => texts.map((text) => ({ id, text })));

  test("no sentence stands in the examples", () => {
    expect(all.filter(({ text }) => known.has(text))).toEqual([]);
  });

  test("at least nine in ten reach their answer at once or among the choices", () => {
    const missed = all.filter(({ id, text }) => {
      const decision = decide(search(text), content);
      const ids = decision.type === "sure" ? [decision.id] : decision.type === "clarify" ? decision.ids : [];
      return !ids.some((each) => subject(each) === subject(id));
    });
    expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(all.length / 10);
  });

  test("nobody is taken into the check of 2010 or into a plan unasked", () => {
    const begun = all.filter(({ text }) => {
      const open = talk({ locale }).says(text).conversation?.open?.interview;
      return open !== undefined && open !== "eight-days";
    });
    expect(begun).toEqual([]);
  });
});
