/** Japanese sets aside what stands before in the sentence: 〜じゃなくて, 〜はどうでもいいから. */
import type { Speech } from "../topics/speech.ts";

/** Not 〜じゃなくても. */
const BEFORE_THIS =
  /(?:じゃ|では)なくて?(?![もなてい])[、, 　]?|は(?:どうでも|別に)(?:いい|よい|ええ)(?:から|ので|けど)?[、, 　]?|は(?:ともかく|置いといて)[、, 　]?/g;
/** Not wished for: 会員はやめたくない. */
const UNWISHED =
  /(?:解約|退会|契約|会員)[^。、！？!?\n]{0,6}(?:たくない|たくはない|たくありません|つもりはない|つもりはありません|気はない)(?:んだけど|んですけど|んですが|ですけど|ですが|けど|が)?/g;

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

export const japaneseSpeech: Speech = {
  oneBreath: 36,
  breaths: /(?<=(?:が|けど|けれど|ので|んで|から|おり|って|たら|のに|て|し)[、, 　])/,
  withoutSetAside: (text) => afterSetAside(text).replace(UNWISHED, " "),
};
