/** What Japanese calls the events people date things by. */

import { LANDMARKS, type LandmarkId } from "../../dates/landmark-days.ts";
import type { Entry } from "../../dates/meaning.ts";

/** As they are normalised: small letters, half-width figures. "_" stands for a space. */
const NAMES: Readonly<Record<LandmarkId, string>> = {
  greatHanshinEarthquake: "阪神・淡路大震災 阪神大震災 神戸の地震",
  sarinAttack: "地下鉄サリン事件 サリン事件",
  koizumiCabinet: "小泉政権 小泉内閣 小泉首相 小泉総理 小泉さんが総理 小泉さんが首相 小泉時代",
  attacksOfSeptember11: "同時多発テロ アメリカ同時多発テロ",
  windowsXPLaunch: "windows_xpの発売 xpの発売 xp発売",
  japankoreaWorldCup: "日韓ワールドカップ 日韓w杯 2002年ワールドカップ",
  athensOlympics: "アテネ五輪 アテネオリンピック",
  chuetsuEarthquake2004: "新潟県中越地震 中越地震 2004年の中越地震",
  aichiExpo: "愛知万博 愛・地球博 愛知の万博",
  personalInformationProtectionActInFullForce: "個人情報保護法の全面施行 個人情報保護法ができた",
  amagasakiDerailment: "福知山線の脱線事故 福知山線脱線事故 福知山線の事故 尼崎の脱線事故 jr福知山線脱線事故",
  postalElection2005: "郵政解散 郵政選挙 小泉の郵政選挙",
  sumatraEarthquake: "スマトラ沖地震 スマトラの津波",
  livedoorShock: "ライブドアショック ライブドア事件 ライブドアの強制捜査",
  turinOlympics: "トリノ五輪 トリノオリンピック",
  firstWorldBaseballClassic: "第1回wbc 最初のwbc 2006年のwbc",
  worldCupInGermany:
    "ドイツワールドカップ ドイツのワールドカップ ドイツw杯 ドイツのw杯 ワールドカップのドイツ大会 w杯のドイツ大会 ワールドカップドイツ大会",
  firstAbeCabinet: "第一次安倍内閣 第1次安倍内閣 第一次安倍政権 第1次安倍政権 最初の安倍内閣 最初の安倍政権",
  playStation3Launch: "ps3の発売 ps3発売 プレステ3の発売 プレステ3発売",
  wiiLaunch: "wiiの発売 wii発売 wiiが出た",
  windowsVistaLaunch:
    "windows_vista vista ビスタ windows_vistaの発売 ビスタの発売 vista発売 vistaの発売 windows_vistaが出た vistaが出た",
  notoEarthquake2007: "2007年の能登半島地震 平成19年能登半島地震",
  chuetsuokiEarthquake: "新潟県中越沖地震 中越沖地震 柏崎の地震",
  postalPrivatisation: "郵政民営化 郵便局の民営化 日本郵政グループ発足",
  fukudaCabinet: "福田内閣 福田政権 福田首相 福田総理 福田さんが総理 福田さんが首相",
  poisonedDumplings: "毒餃子事件 毒ギョーザ事件 毒餃子 毒ぎょうざ事件",
  startOfFLETSHikariNext: "フレッツ_光ネクストの開始 光ネクストの開始 ngnの開始",
  startOfTheMedicalSystemForTheOldold: "後期高齢者医療制度の開始 後期高齢者医療制度",
  akihabaraAttack: "秋葉原通り魔事件 秋葉原の通り魔 秋葉原の事件 秋葉原無差別殺傷事件",
  iwatemiyagiInlandEarthquake: "岩手・宮城内陸地震 岩手宮城内陸地震",
  toyakoSummit: "洞爺湖サミット",
  iphone3GLaunchInJapan:
    "iphone_3gの発売 iphone3gの発売 iphone3g発売 iphone3gが出た iphone_3gが出た iphoneが日本で出た iphoneが日本で初めて出た iphoneが初めて出た iphoneが初めて日本で出た 初代iphoneの発売 最初のiphoneが日本で発売 最初のiphone iphoneが出る iphoneが出た iphoneの発売 iphone発売",
  beijingOlympics: "北京五輪 北京オリンピック 北京夏季五輪 北京夏季オリンピック",
  lehmanShock: "リーマンショック リーマン・ショック リーマンブラザーズの破綻 リーマン破綻 リーマン",
  asoCabinet: "麻生内閣 麻生政権 麻生首相 麻生総理 麻生さんが総理 麻生さんが首相",
  obamaElection: "オバマ当選 オバマが当選 オバマの当選 オバマが大統領選に勝った",
  newYearTentVillageForDispatchedWorkers: "年越し派遣村 派遣村",
  obamaInauguration:
    "オバマ大統領就任 オバマ大統領の就任 オバマ就任 オバマが大統領になった オバマが大統領に就任 オバマさんが大統領になった オバマ大統領が誕生",
  fixedsumStimulusBenefit2009: "定額給付金をもらった 定額給付金もらった 定額給付金 定額給付金の支給",
  wbc2009: "第2回wbc 2009年のwbc wbc連覇 イチローの決勝打",
  weekend1000yenExpresswayTollStart:
    "etc休日1000円の開始 高速千円の開始 高速が千円になった 高速が1000円になった 高速千円 高速1000円 高速道路1000円の開始",
  swineFlu: "新型インフルエンザ 新型インフル 2009年の新型インフル 豚インフル",
  ecopointsForAppliances: "家電エコポイント エコポイント",
  startOfTheLayJudgeSystem: "裁判員制度の開始 裁判員制度が始まった",
  michaelJacksonsDeath:
    "マイケル・ジャクソンの死去 マイケルジャクソンの死 マイケル・ジャクソンの死 マイケルの死 マイケル・ジャクソンが死んだ マイケルジャクソンが死んだ マイケル・ジャクソンが亡くなった マイケルジャクソンが亡くなった マイケルが死んだ マイケルが亡くなった",
  iphone3GSLaunchInJapan: "iphone_3gsの発売 iphone3gsの発売 iphone3gs発売 iphone3gsが出た",
  totalSolarEclipse2009: "2009年の皆既日食 皆既日食",
  changeOfGovernment2009:
    "民主党への政権交代 民主党政権になる 民主党政権になった 民主党政権に変わる 民主党に政権が変わる 民主党に政権が変わった 民主党に変わる 民主党に変わった 民主党に代わる 政権が変わる 政権が変わった 政権が代わる 民主党政権に変わった 民主党に政権が移った 民主党が政権を取った 民主党が政権をとった 民主党政権の誕生 民主党政権ができた 麻生さんが総理をやめる 麻生さんが総理をやめた 麻生さんが総理を辞めた 麻生総理の辞任 麻生内閣の退陣 2009年の政権交代 鳩山内閣の発足 政権交代 民主党が勝った選挙 民主党が選挙で勝った 民主党が選挙に勝った 民主党が勝った",
  democraticPartyInPower: "民主党政権 民主党が政権 民主党時代 民主党の時代 民主党の政権",
  hatoyamaCabinet: "鳩山内閣 鳩山政権 鳩山首相 鳩山総理 鳩山さんが総理 鳩山さんが首相",
  windows7Launch: "windows_7の発売 windows7発売",
  japanAirlinesBankruptcy: "jalの破綻 jal破綻 jalの倒産 日航の破綻",
  vancouverOlympics: "バンクーバー五輪 バンクーバーオリンピック",
  ipadLaunchInJapan: "ipad日本発売 ipadの発売",
  kanCabinet: "菅直人内閣 菅直人政権 菅直人首相 菅直人が総理",
  worldCupInSouthAfrica: "南アフリカワールドカップ 南アw杯",
  greatEastJapanEarthquake:
    "東日本大震災 震災 大震災 東北の地震 東日本の大地震 福島の原発事故 原発事故 福島第一原発の事故 三月十一日の地震 東北の震災 東北の大地震 3.11 東日本の震災 東北大震災 あの地震",
  switchToDigitalTV:
    "地デジ 地デジになる 地デジ化 地デジへの移行 地デジに切り替わる 地デジに切り替わった 地デジになった 地デジへの切り替え 地デジ切り替え テレビが地デジになった アナログ放送の終了 アナログ停波",
  nodaCabinet: "野田内閣 野田政権 野田首相 野田総理 野田さんが総理",
  skytreeOpening:
    "スカイツリーの開業 スカイツリー開業 東京スカイツリーができた スカイツリーができた スカイツリーができる",
  londonOlympics: "ロンドン五輪 ロンドンオリンピック",
  ldpBackInPower2012: "自民党の政権復帰 2012年の政権交代 第2次安倍内閣の発足",
  tokyoChosenForTheOlympics: "東京五輪の開催決定 オリンピック招致の決定",
  consumptionTax8:
    "消費税8% 消費税が8% 消費税が8%に上がった 消費税が8%に上がる 消費税が8%になる 消費税が8%になった 消費税8%への増税 8%増税",
  endOfWindowsXPSupport: "windows_xpのサポート終了 xp終了",
  startOfHikariCollaboration: "光コラボの開始 光コラボレーションの開始 光回線の卸売開始",
  startOfMyNumber: "マイナンバーの通知開始 マイナンバー制度の開始",
  kumamotoEarthquake: "熊本地震 熊本の地震",
  startOfReiwa: "令和の始まり 令和への改元 改元 元号が変わった",
  rugbyWorldCup2019: "ラグビーワールドカップ ラグビーw杯",
  consumptionTax10:
    "消費税10% 消費税が10% 消費税が10%に上がった 消費税が10%に上がる 消費税が10%になる 消費税が10%になった 消費税10%への増税 10%増税",
  covidPandemic: "コロナ禍 コロナのころ 新型コロナ コロナ",
  firstStateOfEmergency: "最初の緊急事態宣言 コロナの緊急事態宣言",
  tokyoOlympics: "東京五輪 東京オリンピック 2021年の東京五輪",
  invasionOfUkraine: "ウクライナ侵攻 ロシアのウクライナ侵攻 ウクライナ戦争の開始",
  shootingOfAbe: "安倍元首相の銃撃 安倍元首相銃撃事件 安倍さんが撃たれた 安倍さんが亡くなった",
  notoEarthquake2024: "2024年の能登半島地震 令和6年能登半島地震 元日の能登の地震",
  osakaExpo2025: "大阪・関西万博 大阪万博2025",
};

export const landmarks: readonly Entry[] = (Object.keys(NAMES) as LandmarkId[]).map((id) => [
  { kind: "landmark", days: LANDMARKS[id] },
  NAMES[id],
]);
