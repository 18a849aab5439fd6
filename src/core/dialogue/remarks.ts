/**
 * What is said beside an answer, and not at every turn: where to turn when things are hard, a word of sympathy, and to
 * someone who writes a language the desk does not speak, which it speaks and where help is.
 */
import type { Content } from "../content/content.ts";
import type { Conversation } from "../conversation.ts";
import type { Day } from "../day.ts";
import { abroadTongueOf } from "../language/abroad.ts";
import { tellsOfDeath } from "../language/bereaved.ts";
import type { Alarm } from "../language/crisis/alarm.ts";

/** What stands in the files of the languages that the desk does not speak. */
const ABROAD = "abroad";

export interface Remark {
  readonly text: string;
  /** That it was said. */
  readonly told?: NonNullable<Conversation["told"]>;
}

/** Once a day: who writes it again and again has read it. */
function softly(content: Content, { told }: Conversation, today: Day, alarm: Alarm): Remark | undefined {
  if (told?.soft === today) return undefined;
  const abroad = content.abroad.get(alarm.locale);
  const text = abroad
    ? abroad.say(`${ABROAD}.cards.${alarm.cue}.text`)
    : content.words(alarm.locale).say(`desk.safety.${alarm.cue}.soft`);
  return { text, told: { ...told, soft: today } };
}

/** As often as it is told: that somebody has died is not kept. */
function condolence(content: Content, { locale }: Conversation, text: string): Remark | undefined {
  const told = content.locales.some((each) => tellsOfDeath(content.words(each), text));
  return told ? { text: content.words(locale).say("desk.condolence.text") } : undefined;
}

/** Once in a conversation. */
function inTheirs(content: Content, { told }: Conversation, text: string): Remark | undefined {
  if (told?.abroad) return undefined;
  const language = abroadTongueOf(content, text);
  const words = language && content.abroad.get(language);
  return words ? { text: words.say(`${ABROAD}.says`), told: { ...told, abroad: true } } : undefined;
}

export function remarkOn(
  content: Content,
  conversation: Conversation,
  today: Day,
  text: string,
  alarm: Alarm | undefined,
): Remark | undefined {
  const sorry = condolence(content, conversation, text);
  // Whoever has died needs no ambulance.
  if (alarm && !(sorry && alarm.cue === "medical")) return softly(content, conversation, today, alarm);
  return sorry ?? inTheirs(content, conversation, text);
}
