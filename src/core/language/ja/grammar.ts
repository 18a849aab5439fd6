/** Japanese clauses, by the endings of their predicates: 〜けど, 〜ので, 〜て, 〜たら; 〜ですか. */
import { boundariesAt, type Grammar } from "../grammar.ts";

const SENTENCES = /[。!?\n]+|\.{2,}/g;
const COMMAS = /[、,;]/g;
/** が and から end a clause after a predicate; after a noun they are particles (10月から). */
const CONNECTIVES =
  /けれども|けれど|けど|ものの|(?<=た|です|ます|だ|な|ない|ません)(?:のに|ので)|(?<=た|る|ます|い|[^\s、。！？!?]な)んで(?![すし])|(?<=た|です|ます|だ|ない|ません|へん)(?:が|から)|(?<=た)の[はが]/g;
/** 電話して9月…, but not 使っている, 〜て欲しい and 〜って言われた. */
const TE_FORM =
  /(?<=[ぁ-ん])て(?=[\dァ-ヶ一-龯])(?![言聞書思話事下欲頂来行居貰置無見何良])|(?<=ん)で(?=[\d一-龯])/g;
/** 〜たら, and 頼んだら, 急いだら; but not 間違いだらけ. */
const CONDITIONS = /たら(?!し)|(?<=[んい])だら(?![しけ])|なら(?![なん])ば?|れば/g;
const CONDITION = /(?:たら|[んい]だら|ならば?|れば|としたら)$/;

const ASKING =
  /(?:です|ます|ません|ました|でした|でしょう|だろう|たの|るの|ないの|なの|んです|のです|るん|たん)か(?:ね)?$|(?:なの|るの|たの|ないの|っけ|かい|だい)$/;
/** 3月ですかね asks nobody. */
const GUESSING =
  /(?<!何)(?:[年月日頃末旬春夏秋冬前後]|ごろ|くらい|ぐらい|あたり)(?:です|でした|でしょう)かね[えぇ]?$/;
const PREDICATE = /(?:[たるうすん]|(?<![くぐ]ら)い|です|ます|の|か|ね)$/;

const SCRIPT = /[\u3041-\u30fa\u4e00-\u9fff]/;
const TOPIC = /の[はが]$/;
const TOWARDS = /^(?:に|へ|のほうに|のほうへ)/;
const AWAY = /^から/;
/** 頼んでいない, and not 頼んでも止まらない. */
const ONE_VERB = /^(?!.*[てで]も[^い])[ぁ-ん]{0,8}$/;
const INTRODUCING =
  /(?:って|っていうの[はが]|というの[はが]|とは|ってのは)$|^(?:それ|これ|あれ|そっち)[はも]?$/;
const WHETHER = /か(?:どうか|否か|どうだか)(?:は|も|なんて|など|まで(?:は)?|について)?(?:ちょっと)?$/;
const WITHIN = /か(?:どうか|否か|どうだか)/;

const AFTER = /た(?:後|あと)(?:で|に|です|だ|でした|だった)?$/;
const BEFORE = /る(?:前|まえ)(?:で|に|です|だ|でした|だった)?$/;
/** 2009年にはもう解約していた: how it stood by then, and not when it came about. もう15年前 only counts the years. */
const ALREADY =
  /もう(?!かれこれ|だいぶ|ずいぶん|随分|すぐ|少し|ちょっと|何|[\d一二三四五六七八九十]|ひと)|既に|すでに|とっくに|とうに/;
const STATE = /[てで]い?(?:た|まし)|[とど]っ?た|[とど]りまし|済み|ずみ|なかった/;

function standsByThen(clause: string): boolean {
  const already = ALREADY.exec(clause);
  return already !== null && STATE.test(clause.slice(already.index));
}

export const japanese: Grammar = {
  script: SCRIPT,
  headFinal: true,
  few: 10,
  boundaries: (plain) => [
    ...boundariesAt(plain, SENTENCES, "sentence", true),
    ...boundariesAt(plain, COMMAS, "clause", true),
    // What ends a clause belongs to it.
    ...[CONNECTIVES, TE_FORM, CONDITIONS].flatMap((places) =>
      boundariesAt(plain, places, "clause", true).map((boundary) => ({ ...boundary, from: boundary.to })),
    ),
  ],
  asks: (clause) => ASKING.test(clause) && !GUESSING.test(clause),
  isPredicate: (clause) => PREDICATE.test(clause),
  sideOf: (clause) =>
    AFTER.test(clause) ? "after" : BEFORE.test(clause) || standsByThen(clause) ? "before" : undefined,
  introduces: (clause) => INTRODUCING.test(clause),
  whether: (clause) => (WHETHER.test(clause) ? "ends" : WITHIN.test(clause) ? "within" : undefined),
  isCondition: (clause) => CONDITION.test(clause),
  isTopic: (clause) => TOPIC.test(clause),
  wayOf: (_, after) => (AWAY.test(after) ? "from" : TOWARDS.test(after) ? "to" : undefined),
  isClose: (between) => ONE_VERB.test(between),
  dated: (part) => part,
};
