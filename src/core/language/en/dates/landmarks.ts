/** What English calls the events people date things by. */

import { LANDMARKS, type LandmarkId } from "../../dates/landmark-days.ts";
import type { Entry } from "../../dates/meaning.ts";

/** As they are normalised: small letters, "_" for a space. */
const NAMES: Readonly<Record<LandmarkId, string>> = {
  greatHanshinEarthquake: "great_hanshin_earthquake kobe_earthquake hanshin_earthquake",
  japankoreaWorldCup: "japan-korea_world_cup 2002_world_cup",
  athensOlympics: "athens_olympics",
  chuetsuEarthquake2004: "chuetsu_earthquake_2004 niigata_chuetsu_earthquake",
  aichiExpo: "aichi_expo expo_2005",
  personalInformationProtectionActInFullForce: "personal_information_protection_act_in_full_force",
  amagasakiDerailment: "amagasaki_derailment fukuchiyama_line_derailment",
  postalElection2005: "postal_election_2005 postal_dissolution",
  livedoorShock: "livedoor_shock livedoor_raid",
  turinOlympics: "turin_olympics torino_olympics",
  firstWorldBaseballClassic: "first_world_baseball_classic wbc_2006",
  worldCupInGermany: "world_cup_in_germany 2006_world_cup",
  windowsVistaLaunch: "windows_vista_launch",
  notoEarthquake2007: "noto_earthquake_2007",
  chuetsuokiEarthquake: "chuetsu-oki_earthquake niigata_earthquake_2007",
  postalPrivatisation: "postal_privatisation japan_post_privatization",
  startOfFLETSHikariNext: "start_of_flet's_hikari_next ngn_launch",
  startOfTheMedicalSystemForTheOldold: "start_of_the_medical_system_for_the_old-old",
  iwatemiyagiInlandEarthquake: "iwate-miyagi_inland_earthquake",
  toyakoSummit: "toyako_summit hokkaido_g8_summit",
  iphone3GLaunchInJapan: "iphone_3g_launch_in_japan first_iphone_in_japan",
  beijingOlympics:
    "beijing_olympics beijing_summer_olympics peking_olympics 2008_olympics olympics_in_beijing 2008_beijing_olympics",
  lehmanShock:
    "lehman_shock lehman_collapse lehman_bankruptcy lehman_brothers lehman_crisis financial_crisis_of_2008 2008_financial_crisis",
  newYearTentVillageForDispatchedWorkers: "new_year_tent_village_for_dispatched_workers",
  obamaInauguration: "obama_inauguration",
  fixedsumStimulusBenefit2009: "fixed-sum_stimulus_benefit_2009 2009_stimulus_payment",
  wbc2009: "wbc_2009 second_world_baseball_classic",
  weekend1000yenExpresswayTollStart: "weekend_1000-yen_expressway_toll_start",
  swineFlu: "swine_flu 2009_flu_pandemic h1n1",
  ecopointsForAppliances: "eco-points_for_appliances",
  startOfTheLayJudgeSystem: "start_of_the_lay_judge_system",
  michaelJacksonsDeath: "michael_jackson's_death michael_jackson_died death_of_michael_jackson",
  totalSolarEclipse2009: "total_solar_eclipse_2009",
  changeOfGovernment2009: "change_of_government_2009 dpj_victory hatoyama_cabinet",
  windows7Launch: "windows_7_launch",
  vancouverOlympics: "vancouver_olympics",
  ipadLaunchInJapan: "ipad_launch_in_japan",
  worldCupInSouthAfrica: "world_cup_in_south_africa 2010_world_cup",
  greatEastJapanEarthquake:
    "great_east_japan_earthquake tohoku_earthquake 2011_tsunami 3/11 3.11 big_earthquake 2011_earthquake tsunami tohoku_quake great_east_japan_quake",
  switchToDigitalTV: "switch_to_digital_tv end_of_analogue_tv analog_tv_shutdown",
  skytreeOpening: "skytree_opening tokyo_skytree_opened",
  londonOlympics: "london_olympics",
  ldpBackInPower2012: "ldp_back_in_power_2012 second_abe_cabinet",
  tokyoChosenForTheOlympics: "tokyo_chosen_for_the_olympics",
  consumptionTax8: "consumption_tax_8% sales_tax_raised_to_8%",
  endOfWindowsXPSupport: "end_of_windows_xp_support",
  startOfHikariCollaboration: "start_of_hikari_collaboration start_of_fibre_wholesale",
  startOfMyNumber: "start_of_my_number",
  kumamotoEarthquake: "kumamoto_earthquake",
  startOfReiwa: "start_of_reiwa end_of_heisei change_of_era",
  consumptionTax10: "consumption_tax_10% sales_tax_raised_to_10%",
  covidPandemic: "covid_pandemic corona_times pandemic covid",
  firstStateOfEmergency: "first_state_of_emergency covid_state_of_emergency",
  tokyoOlympics: "tokyo_olympics tokyo_2020 olympics_in_tokyo",
  notoEarthquake2024: "noto_earthquake_2024 new_year's_day_earthquake",
  osakaExpo2025: "osaka_expo_2025 expo_2025",
};

export const landmarks: readonly Entry[] = (Object.keys(NAMES) as LandmarkId[]).map((id) => [
  { kind: "landmark", days: LANDMARKS[id] },
  NAMES[id],
]);
