/** Which texts are cries for help. The lists are content; here is what they must and must not hear. */
import { describe, expect, test } from "vitest";
import { alarmIn, crisisIn } from "../../../../src/core/language/crisis/alarm.ts";
import { content } from "../../../support/core-talker.ts";

const heard = (text: string) => crisisIn(content, text)?.cue;

describe("despair", () => {
  test.each([
    "死にたい",
    "シニタイ",
    "死に　たい…",
    "もう死\nにたい",
    "死にたくなってきた",
    "I can't go on",
    "I'm going to end it",
    "生きてるのが嫌になった",
    "明日の朝まで生きてる自信がない…",
    "来週まで生きている自信がありません",
    "今ビルの屋上です。最後に料金のことだけ聞いておこうかと",
    "もう無理。楽になりたい",
    "shinitai",
    "I want to die",
    "i don’t want to live any more",
    "these calls make me want to kill myself",
    "there is no point in living",
    "I feel suicidal",
    "I want to disappear",
  ])("is heard in %j", (text) => expect(heard(text)).toBe("distress"));

  test("comes before danger", () => {
    expect(heard("家に押し入られました。もう死にたい")).toBe("distress");
  });

  test("is heard at either end of the longest text", () => {
    const long = "電話がしつこいです。".repeat(3000);
    expect(heard(`死にたい。${long}`)).toBe("distress");
    expect(heard(`${long}死にたい`)).toBe("distress");
  });

  test.each([
    "死ぬほど電話が来る",
    "電話が殺到して困る",
    "死亡した父の契約を解約したい",
    "話にたいして返事がない",
    "名簿から消えたい",
    "死にたくない",
    "the calls are killing me",
    "my line is dead",
    "what is the dead line",
    "I'm dying to know if I get money back",
    "I want to disappear from their call list",
    "I want to end it all with So-net",
    "how do I end it",
    "日本の自殺のニュースを見た",
  ])("is not heard in %j", (text) => expect(heard(text)).toBeUndefined());
});

describe("danger", () => {
  test.each([
    "家に知らない男がいる",
    "誰かが家の中にいます",
    "払わないと家に行くぞと言われた",
    "殺すと電話で言われました",
    "a man is in my house",
    "There's a stranger in my apartment!",
    "someone at my door is threatening me",
    "he grabbed my arm",
    "they will take me to court if I don't pay today",
    "he knows where I live and will come and hurt me",
  ])("is heard in %j", (text) => expect(heard(text)).toBe("danger"));

  test.each([
    "玄関にチラシが入っていた",
    "営業の人が玄関に表札を見に来ただけです",
    "息子が家に来て帰りました",
    "長男が家にいるときに電話が来た",
    "業者が家の前で工事をしています",
    "脅すつもりはないけど",
    "家に誰かいる時間に電話してほしい",
    "営業がしつこくて怖い",
    "they won't leave me alone",
    "a salesman came to my door last year",
    "the technician is coming to my house on friday",
    "people in my house use the internet",
    "can you hit me up with the phone number",
    "is it a threat to my contract",
    "the caller knew where I live, how come",
    "pay now or later?",
    "i want to sue them",
    "ぶっ殺すぞ",
    "I'll kill you stupid bot",
    "去年、営業の人に殴られたことがあります",
    "もし脅されたらどうすればいいですか",
    "ドラマで人が殺される場面を見た",
    "is it illegal for them to threaten customers",
    "I saw a movie about a man who broke into a house",
  ])("is not heard in %j", (text) => expect(heard(text)).toBeUndefined());
});

describe("somebody at the door", () => {
  test.each([
    "男の人が家から出て行ってくれません",
    "帰ってって言うても帰らへん",
    "三回断ったのにまだ玄関さ座ってるって今電話きた",
    "セールスの人が契約するまで帰らないと言っている",
    "営業マンが帰らなくて困ってる今すぐどうすれば",
    "ドアをどんどん叩かれてる",
    "玄関に営業の人がいる。こわい",
    "There is a salesman at my door. I am afraid",
    "he won’t leave",
  ])("is heard in %j", (text) => expect(heard(text)).toBe("door"));

  test.each([
    "もし営業の人が帰らなかったらどうすればいいですか",
    "last year a salesman refused to leave, what was my right",
    "if a salesman refuses to leave can I call the police?",
    "does it cover the guys who come knocking at the door as well?",
  ])("is not heard in %j", (text) => expect(heard(text)).toBeUndefined());

  test("comes after money just given away, and after life and limb", () => {
    expect(heard("玄関に人がいて帰ってくれません。キャッシュカードを渡してしまいました")).toBe("fraud");
    expect(heard("He won't leave. He hit me and I gave him my card number on the phone")).toBe("danger");
  });
});

describe("fraud", () => {
  test.each([
    ["返金するからATMの前に着いたら電話してと言われた", "atm"],
    ["コンビニで電子マネーを買って番号を教えろと言われています", "prepaid"],
    ["パソコンにエニーデスクを入れるように言われて入れました", "app"],
    ["カードの番号を電話で教えてしまいました", "card"],
    ["電話で口座番号と暗証番号を聞かれて答えてしまった", "bank"],
    ["マイナンバーを電話で伝えてしまったんですが", "mynumber"],
    ["銀行の人が家にカードを取りに来ると言ってます", "door"],
    ["I gave him my card number over the phone", "card"],
    ["I told the caller my PIN", "bank"],
    ["caller told me to go to the ATM", "atm"],
  ])("%j is heard, and what it is about: %s", (text, act) => {
    expect(crisisIn(content, text)).toMatchObject({ cue: "fraud", act });
  });

  test.each([
    "詐欺かどうか知りたい",
    "この電話は詐欺ですか？",
    "カード番号は教えていません",
    "ATMに行けと言われたので電話を切りました",
    "ATMで支払えますか",
    "返金に口座番号は必要ですか",
    "暗証番号を忘れました",
    "払いすぎてしまいました",
    "返金するので口座を教えてと電話があった。詐欺じゃない？",
    "how do scammers work?",
    "what do I do if someone asks for my PIN",
    "I did not give them my card number",
    "I forgot my PIN",
    "I already paid that bill",
    "who gave them my number",
  ])("is not heard in %j", (text) => expect(heard(text)).toBeUndefined());
});

test.each([
  ["どろぼうがいる", "danger"],
  ["どろぼうにはいられた", "danger"],
  ["かじだ", "medical"],
  ["かじになった", "medical"],
  ["kaji desu", "medical"],
  ["カードのばんごうをおしえてしまった", "fraud"],
  ["kaado no bangou wo oshiete shimatta", "fraud"],
  ["あんしょうばんごうをいいました", "fraud"],
  ["anshou bangou wo iimashita", "fraud"],
])("%j, in kana or Latin letters alone, is %s", (text, cue) => expect(heard(text)).toBe(cue));

test.each([
  "she's 82 and doesn't understand",
  "he's my grandfather, he is 91",
  "I'm her daughter",
  "my mum is in a care home",
  "my father has dementia",
  "I live alone",
  "I am a student",
  "the calls wake the baby",
  "it hurts my wallet",
  "help, which button?",
  "my computer crashed",
  "they have my card number since I signed up",
  "母は82歳です",
  "父は認知症です",
  "父は今入院中ですが電話が来ます",
  "一人暮らしです",
  "足が悪いので窓口には行けません",
  "電話で赤ちゃんが起きます",
  "財布が痛いです",
  "携帯の電池が切れました",
  "フォームの書き方を助けてください",
  "請求書を見て倒れそうになりました",
])("%j is no cry: people tell who they are and how they fare", (text) =>
  expect(crisisIn(content, text)).toBeUndefined(),
);

test.each([
  "怖い",
  "しつこくて限界です",
  "もう嫌だ",
  "助けて",
  "tasukete",
  "昔死にたいと思ったことがあります",
  "I can't take it anymore",
  "I'm so scared",
])("%j is a weak sign and no cry", (text) => {
  expect(alarmIn(content, text)?.weak).toBe(true);
  expect(crisisIn(content, text)).toBeUndefined();
});

test.each([
  ["门口有个男人不肯走，我很害怕", "zh", "danger"],
  ["我想自殺", "zh", "distress"],
  ["죽고 싶어요", "ko", "distress"],
  ["Có người đứng trước cửa nhà tôi không chịu đi", "vi", "danger"],
  ["Co nguoi dung truoc cua nha toi khong chiu di", "vi", "danger"],
  ["não quero mais viver", "pt", "distress"],
  ["passei o numero do cartao pra ele no telefone", "pt", "fraud"],
  ["May lalaki sa pinto ko, ayaw umalis", "tl", "danger"],
  ["me amenazaron, hay un hombre en mi puerta", "es", "danger"],
  ["korosareru", "ja", "danger"],
  ["socorro tem um homem na minha casa", "pt", "danger"],
])("%j is a cry in %s", (text, locale, cue) => {
  expect(crisisIn(content, text)).toMatchObject({ cue, locale });
});

test.each([
  "怎么让So-net不要再打推销电话？",
  "해지했는데 요금이 계속 청구됐어요",
  "Cancelei a internet mas continuaram cobrando",
  "sometime in 07",
  "somewhere around the summer of 08",
  "some time in the spring of 2009",
])("%j is none", (text) => expect(alarmIn(content, text)).toBeUndefined());

test.each([
  ["死にたい", "ja"],
  ["shinitai", "ja"],
  ["kill myself", "en"],
  ["He asked what 死にたい means and I think that he is in my house", "en"],
])("%j is answered in %s", (text, locale) => {
  expect(crisisIn(content, text)?.locale).toBe(locale);
});

/** The calm answers stand behind the cards: what asks for them may be that cry itself, and no other. */
const CALM: Readonly<Record<string, readonly string[]>> = {
  first_gave_data: ["fraud"],
  first_threat_help: ["door", "danger", "distress"],
};

test.each(Object.entries(CALM))("what asks for %s is no other cry than %j", (topic, cues) => {
  const heardIn = content.locales.flatMap((locale) =>
    content
      .words(locale)
      .list(`examples.${topic}`)
      .flatMap((text) => heard(text) ?? []),
  );
  expect(new Set(heardIn)).toEqual(new Set(cues));
});

test("nothing that the desk offers to type or gives as an example of a question is a cry", () => {
  const offered = content.locales.flatMap((locale) => {
    const words = content.words(locale);
    return [
      ...words.list("desk.choices"),
      ...words.names("grammar.commands").flatMap((name) => words.list(`grammar.commands.${name}`)),
      ...words.names("topics").map((id) => words.say(`topics.${id}.title`)),
      ...words
        .names("examples")
        // Threats against the desk: who can tell whom they are meant for?
        .filter((name) => name !== "out_of_scope" && !(name in CALM))
        .flatMap((name) => words.list(`examples.${name}`)),
    ];
  });
  expect(offered.length).toBeGreaterThan(1000);
  expect(offered.filter(heard)).toEqual([]);
});

test.each(["1", "2", "12.", "florp", "2008", "3番"])("%j alone is no sign of anything", (text) =>
  expect(alarmIn(content, text)).toBeUndefined(),
);
