import { expect, test } from "vitest";
import { abroadTongueOf } from "../../../src/core/language/abroad.ts";
import { content } from "../../support/core-talker.ts";

test.each([
  ["怎么让So-net不要再打推销电话？", "zh"],
  ["請問這個電話是真的嗎", "zh"],
  ["해지했는데 요금이 계속 청구됐어요", "ko"],
  ["Làm sao để So-net không gọi quảng cáo nữa?", "vi"],
  ["Toi muon huy hop dong nhung khong duoc", "vi"],
  ["Cancelei a internet mas continuaram cobrando", "pt"],
  ["Eu não quero mais receber ligações", "pt"],
  ["Paano ko mapapatigil ang tawag ng So-net?", "tl"],
  ["Quiero que dejen de llamarme, no quiero el contrato", "es"],
  ["Bagaimana cara berhenti telepon dari So-net, saya tidak mau", "id"],
  ["सो-नेटको फोन कसरी रोक्ने?", "ne"],
  ["จะหยุดโทรศัพท์จาก So-net ได้อย่างไร", "th"],
  ["Как остановить звонки?", "und"],
])("%j is %s", (text, language) => expect(abroadTongueOf(content, text)).toBe(language));

test.each([
  "払いすぎたかも",
  "was I overbilled?",
  "So-net Hikari with FLET'S",
  "解約",
  "電話",
  "東京都",
  "退会手続確認",
  "OK",
  "kanyuu denwa wo tometai",
  "no",
  "para",
  "2009-08",
  "Sony Network Communications",
  "me no refund",
  "que?",
  "café",
  "한국 ソネットの電話",
])("of %j nothing is said", (text) => expect(abroadTongueOf(content, text)).toBeUndefined());
