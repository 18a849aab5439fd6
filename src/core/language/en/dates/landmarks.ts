/** What English calls the events people date things by. */

import { LANDMARKS, type LandmarkId } from "../../dates/landmark-days.ts";
import type { Entry } from "../../dates/meaning.ts";

/** As they are normalised: small letters, "_" for a space. */
const NAMES: Readonly<Record<LandmarkId, string>> = {
  greatHanshinEarthquake: "great_hanshin_earthquake kobe_earthquake hanshin_earthquake",
  sarinAttack: "sarin_attack sarin_gas_attack tokyo_subway_attack",
  koizumiCabinet:
    "koizumi_government koizumi_cabinet koizumi_administration koizumi_years koizumi_was_prime_minister koizumi_was_pm koizumi_was_in_power",
  attacksOfSeptember11: "september_11_attacks 9/11_attacks twin_towers",
  windowsXPLaunch: "windows_xp_launch windows_xp_came_out xp_came_out",
  japankoreaWorldCup: "japan-korea_world_cup 2002_world_cup",
  athensOlympics: "athens_olympics",
  chuetsuEarthquake2004: "chuetsu_earthquake_2004 niigata_chuetsu_earthquake",
  aichiExpo: "aichi_expo expo_2005 expo_in_aichi",
  personalInformationProtectionActInFullForce: "personal_information_protection_act_in_full_force",
  amagasakiDerailment: "amagasaki_derailment fukuchiyama_line_derailment",
  postalElection2005: "postal_election_2005 postal_dissolution",
  sumatraEarthquake: "indian_ocean_tsunami sumatra_earthquake boxing_day_tsunami",
  livedoorShock: "livedoor_shock livedoor_raid",
  turinOlympics: "turin_olympics torino_olympics",
  firstWorldBaseballClassic: "first_world_baseball_classic wbc_2006",
  worldCupInGermany: "world_cup_in_germany 2006_world_cup germany_world_cup",
  firstAbeCabinet: "first_abe_cabinet first_abe_government first_abe_administration",
  playStation3Launch: "ps3_launch ps3_came_out playstation_3_came_out",
  wiiLaunch: "wii_launch wii_came_out",
  windowsVistaLaunch:
    "windows_vista vista windows_vista_launch windows_vista_came_out vista_came_out launch_of_windows_vista",
  notoEarthquake2007: "noto_earthquake_2007",
  chuetsuokiEarthquake: "chuetsu-oki_earthquake niigata_earthquake_2007",
  postalPrivatisation: "postal_privatisation japan_post_privatization",
  fukudaCabinet: "fukuda_government fukuda_cabinet fukuda_was_prime_minister fukuda_was_pm",
  poisonedDumplings: "poisoned_gyoza poisoned_dumplings",
  startOfFLETSHikariNext: "start_of_flet's_hikari_next ngn_launch",
  startOfTheMedicalSystemForTheOldold: "start_of_the_medical_system_for_the_old-old",
  akihabaraAttack: "akihabara_attack akihabara_massacre akihabara_stabbings akihabara_stabbing",
  iwatemiyagiInlandEarthquake: "iwate-miyagi_inland_earthquake",
  toyakoSummit: "toyako_summit hokkaido_g8_summit",
  iphone3GLaunchInJapan:
    "iphone_3g_launch_in_japan iphone_3g_launch iphone_3g_came_out iphone_3g iphone_came_out_in_japan iphone_first_came_out_in_japan iphone_launched_in_japan iphone_came_to_japan first_iphone_in_japan",
  beijingOlympics:
    "beijing_olympics beijing_games olympic_games_in_beijing beijing_summer_olympics peking_olympics 2008_olympics olympics_in_beijing 2008_beijing_olympics",
  lehmanShock:
    "lehman_shock lehman lehman_thing global_financial_crisis the_financial_crisis lehman_collapse lehman_went_bust lehman_brothers_went_bust lehman_brothers_collapsed lehman_brothers_went_bankrupt lehman_brothers_collapse lehman_collapsed lehman_went_bankrupt lehman_failed lehman_crash collapse_of_lehman_brothers fall_of_lehman_brothers lehman_bankruptcy lehman_brothers lehman_crisis financial_crisis_of_2008 2008_financial_crisis",
  asoCabinet: "taro_aso_was_prime_minister aso_government aso_cabinet aso_was_prime_minister aso_was_pm",
  obamaElection:
    "obama_was_elected obama_was_first_elected obama_got_elected obama_won obama_won_the_election obama_election obama's_election election_of_obama",
  newYearTentVillageForDispatchedWorkers: "new_year_tent_village_for_dispatched_workers",
  obamaInauguration:
    "obama_inauguration obama's_inauguration obama_became_president obama_was_inaugurated obama_took_office obama_was_sworn_in",
  fixedsumStimulusBenefit2009: "fixed-sum_stimulus_benefit_2009 2009_stimulus_payment",
  wbc2009: "wbc_2009 second_world_baseball_classic",
  weekend1000yenExpresswayTollStart: "weekend_1000-yen_expressway_toll_start",
  swineFlu: "swine_flu 2009_flu_pandemic h1n1",
  ecopointsForAppliances: "eco-points_for_appliances",
  startOfTheLayJudgeSystem: "start_of_the_lay_judge_system",
  michaelJacksonsDeath:
    "michael_jackson's_death michael_jackson_died michael_jackson_passed_away death_of_michael_jackson",
  iphone3GSLaunchInJapan: "iphone_3gs iphone_3gs_came_out iphone_3gs_launch",
  totalSolarEclipse2009: "total_solar_eclipse_2009",
  changeOfGovernment2009:
    "change_of_government_2009 dpj_victory dpj_won_the_election dpj_won democratic_party_of_japan_won democrats_won_the_election change_of_government",
  democraticPartyInPower: "dpj_was_in_power dpj_government dpj_years democratic_party_of_japan_was_in_power",
  hatoyamaCabinet: "hatoyama_cabinet hatoyama_government hatoyama_was_prime_minister hatoyama_was_pm",
  windows7Launch: "windows_7_launch windows_7_came_out",
  japanAirlinesBankruptcy: "jal_bankruptcy jal_went_bankrupt jal_went_bust",
  vancouverOlympics: "vancouver_olympics",
  ipadLaunchInJapan: "ipad_launch_in_japan",
  kanCabinet: "kan_cabinet naoto_kan_was_prime_minister naoto_kan_was_pm",
  worldCupInSouthAfrica: "world_cup_in_south_africa 2010_world_cup",
  greatEastJapanEarthquake:
    "great_east_japan_earthquake tohoku_earthquake 2011_tsunami 3/11 3.11 big_earthquake the_big_quake the_great_earthquake the_earthquake the_quake 2011_earthquake 2011_quake fukushima fukushima_disaster fukushima_accident fukushima_nuclear_accident nuclear_accident big_tsunami_hit_tohoku tsunami_hit_tohoku big_tsunami the_earthquake_in_2011 tsunami tohoku_quake great_east_japan_quake",
  switchToDigitalTV:
    "switch_to_digital_tv end_of_analogue_tv analog_tv_shutdown analogue_tv_shutdown switched_off_analogue_tv analogue_tv_was_switched_off switched_off_analog_tv analog_tv_was_switched_off analogue_switch-off analogue_switchoff tv_went_digital",
  nodaCabinet: "noda_cabinet noda_government noda_was_prime_minister noda_was_pm",
  skytreeOpening: "skytree_opening tokyo_skytree_opened",
  londonOlympics: "london_olympics",
  ldpBackInPower2012: "ldp_back_in_power_2012 second_abe_cabinet",
  tokyoChosenForTheOlympics: "tokyo_chosen_for_the_olympics",
  consumptionTax8: "consumption_tax_8% sales_tax_raised_to_8%",
  endOfWindowsXPSupport: "end_of_windows_xp_support",
  startOfHikariCollaboration: "start_of_hikari_collaboration start_of_fibre_wholesale",
  startOfMyNumber: "start_of_my_number",
  kumamotoEarthquake: "kumamoto_earthquake",
  startOfReiwa: "change_of_era",
  rugbyWorldCup2019: "rugby_world_cup rugby_world_cup_in_japan",
  consumptionTax10: "consumption_tax_10% sales_tax_raised_to_10%",
  covidPandemic: "covid_pandemic corona_times corona_pandemic covid_times pandemic covid lockdown",
  firstStateOfEmergency: "first_state_of_emergency covid_state_of_emergency",
  tokyoOlympics: "tokyo_olympics tokyo_2020 olympics_in_tokyo",
  invasionOfUkraine: "invasion_of_ukraine ukraine_war_started war_in_ukraine_started",
  shootingOfAbe: "shooting_of_abe abe_was_shot abe_assassination assassination_of_abe",
  notoEarthquake2024: "noto_earthquake_2024 new_year's_day_earthquake",
  osakaExpo2025: "osaka_expo_2025 expo_2025",
};

export const landmarks: readonly Entry[] = (Object.keys(NAMES) as LandmarkId[]).map((id) => [
  { kind: "landmark", days: LANDMARKS[id] },
  NAMES[id],
]);
