/** Japanese typed in Latin letters: "kanyuu teishi" is かんゆう ていし. */

const VOWELS = "aiueo";
const ROWS: Readonly<Record<string, string>> = {
  "": "あいうえお",
  k: "かきくけこ",
  g: "がぎぐげご",
  s: "さしすせそ",
  z: "ざじずぜぞ",
  t: "たちつてと",
  d: "だぢづでど",
  n: "なにぬねの",
  h: "はひふへほ",
  b: "ばびぶべぼ",
  p: "ぱぴぷぺぽ",
  m: "まみむめも",
  r: "らりるれろ",
};
const SMALL: Readonly<Record<string, string>> = { a: "ゃ", u: "ゅ", o: "ょ", e: "ぇ" };

const SYLLABLES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ROWS).flatMap(([consonant, row]) =>
    [...row].map((kana, index): [string, string] => [consonant + VOWELS[index], kana]),
  ),
  ...Object.entries(ROWS)
    .filter(([consonant]) => consonant)
    .flatMap(([consonant, row]) =>
      [..."auo"].map((vowel): [string, string] => [`${consonant}y${vowel}`, row[1]! + SMALL[vowel]]),
    ),
  ...[..."auoe"].flatMap((vowel): [string, string][] => [
    [`sh${vowel}`, `し${SMALL[vowel]}`],
    [`ch${vowel}`, `ち${SMALL[vowel]}`],
    [`j${vowel}`, `じ${SMALL[vowel]}`],
  ]),
  ...Object.entries({ shi: "し", chi: "ち", tsu: "つ", fu: "ふ", ji: "じ", ya: "や", yu: "ゆ", yo: "よ" }),
  ...Object.entries({ wa: "わ", wo: "を", fo: "ふぉ", fa: "ふぁ", fi: "ふぃ", ti: "てぃ", n: "ん" }),
]);

/** meeru is めーる and foomu ふぉーむ. ii and uu stay letters of their own: いい, きゅう. */
const LENGTHENED = /^(?:aa|ee|oo)$/;

/** The kana of one word, or none if it is not romaji throughout. A doubled consonant is a small っ. */
export function kanaOf(word: string): string | undefined {
  let kana = "";
  for (let at = 0; at < word.length; ) {
    const doubled = word[at] === word[at + 1] && !VOWELS.includes(word[at]!) && word[at] !== "n";
    if (doubled) {
      kana += "っ";
      at += 1;
      continue;
    }
    if (LENGTHENED.test(word.slice(at - 1, at + 1))) {
      kana += "ー";
      at += 1;
      continue;
    }
    const length = [3, 2, 1].find((size) => SYLLABLES.has(word.slice(at, at + size)));
    if (!length) return undefined;
    kana += SYLLABLES.get(word.slice(at, at + length))!;
    at += length;
  }
  return kana;
}

/** A text of at least this many words, nearly all of them romaji, is Japanese. */
const FEWEST = 3;
const NEARLY_ALL = 0.8;

/** The whole text in kana, if it is Japanese in Latin letters. */
export function kanaText(words: readonly string[]): string | undefined {
  if (words.length < FEWEST) return undefined;
  const kana = words.map((word) => kanaOf(word));
  const read = kana.filter(Boolean).length;
  return read >= NEARLY_ALL * words.length
    ? kana.map((one, index) => one ?? words[index]).join("")
    : undefined;
}
