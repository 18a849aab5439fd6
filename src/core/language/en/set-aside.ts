/** English says what is not wanted before or after what is: "I don't want to cancel, I just want the calls to stop". */
import type { Speech } from "../topics/speech.ts";

const UNWISHED =
  /(?:\bi )?\b(?:don'?t|do not|not) (?:really )?(?:want|wanting|trying|looking|asking|planning) (?:to |for )?(?:cancel|quit|leave|end|terminate|close|change)\b[^.?!,;]{0,40}?(?=[.?!,;]|\bbut\b|$)/gi;
const NOT_THIS_BUT =
  /\bnot (?:from |about |with |by )?so-?net,? (?:but|it'?s)\b|\b(?:instead of|rather than) \w{2,12}ing\b/gi;

export const englishSpeech: Speech = {
  oneBreath: 100,
  breaths: /(?<=[,;])\s|\s(?=(?:and|but|so|because|anyway|though|since|now|then)\s)/i,
  withoutSetAside: (text) => text.replace(UNWISHED, " ").replace(NOT_THIS_BUT, " "),
};
