/**
 * The clauses of a text, and what is left of it without what the person sets aside: "I don't want to cancel, I just
 * want the calls to stop" is about calls. A long text tells a story, and one clause of it says what is wanted.
 */

const JAPANESE = /[\u3040-\u30ff\u3400-\u9fff]/;

/** Sentences end at a full stop, a mark or a new line; in Latin letters only before a space: "so-net.ne.jp", "3.5". */
const BETWEEN_SENTENCES = /(?<=[。．！？!?])(?![。．！？!?])|(?<=\.)\s|\n/;
/** A sentence longer than this is several in one, as people speak. */
const ONE_BREATH = { japanese: 36, latin: 100 };
const JAPANESE_BREATHS = /(?<=(?:が|けど|けれど|ので|んで|から|おり|って|たら|のに|て|し)[、, 　])/;
const LATIN_BREATHS = /(?<=[,;])\s|\s(?=(?:and|but|so|because|anyway|though|since|now|then)\s)/i;
/** Shorter is no clause of its own: "Hi." */
const SHORTEST = 4;
/** More clauses than this are not told apart: the first and the last say what is wanted. */
const MOST = 16;

export function segmentsOf(text: string): readonly string[] {
  const clauses = text
    .split(BETWEEN_SENTENCES)
    .flatMap(breathsOf)
    .map((clause) => clause.trim())
    .filter(({ length }) => length >= SHORTEST);
  return clauses.length > MOST ? [...clauses.slice(0, MOST / 2), ...clauses.slice(-MOST / 2)] : clauses;
}

function breathsOf(sentence: string): readonly string[] {
  const japanese = JAPANESE.test(sentence);
  if (sentence.length <= (japanese ? ONE_BREATH.japanese : ONE_BREATH.latin)) return [sentence];
  return sentence.split(japanese ? JAPANESE_BREATHS : LATIN_BREATHS);
}

/** Japanese sets aside what stands before in the sentence: 〜じゃなくて, 〜はどうでもいいから. Not 〜じゃなくても. */
const BEFORE_THIS =
  /(?:じゃ|では)なくて?(?![もなてい])[、, 　]?|は(?:どうでも|別に)(?:いい|よい|ええ)(?:から|ので|けど)?[、, 　]?|は(?:ともかく|置いといて)[、, 　]?/g;
/** Not wished for: "will keep my contract", 会員はやめたくない. */
const UNWISHED =
  /(?:解約|退会|契約|会員)[^。、！？!?\n]{0,6}(?:たくない|たくはない|たくありません|つもりはない|つもりはありません|気はない)(?:んだけど|んですけど|んですが|ですけど|ですが|けど|が)?/g;
const UNWISHED_IN_ENGLISH =
  /(?:\bi )?\b(?:don'?t|do not|not) (?:really )?(?:want|wanting|trying|looking|asking|planning) (?:to |for )?(?:cancel|quit|leave|end|terminate|close|change)\b[^.?!,;]{0,40}?(?=[.?!,;]|\bbut\b|$)/gi;
const NOT_THIS_BUT =
  /\bnot (?:from |about |with |by )?so-?net,? (?:but|it'?s)\b|\b(?:instead of|rather than) \w{2,12}ing\b/gi;

/** The text without what is set aside, or as it is where nothing else would be left. */
export function withoutSetAside(text: string): string {
  const rest = (JAPANESE.test(text) ? afterSetAside(text).replace(UNWISHED, " ") : text)
    .replace(UNWISHED_IN_ENGLISH, " ")
    .replace(NOT_THIS_BUT, " ");
  return rest.trim().length >= SHORTEST ? rest : text;
}

const AFTER_SENTENCE = /(?<=[。．！？!?\n])/;

/** Sentence by sentence, what follows the last thing set aside. */
const afterSetAside = (text: string): string =>
  text
    .split(AFTER_SENTENCE)
    .map((sentence) => {
      const last = [...sentence.matchAll(BEFORE_THIS)].at(-1);
      return last ? sentence.slice(last.index + last[0].length) : sentence;
    })
    .join("");
