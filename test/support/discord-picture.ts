/** Messages as a page that looks like Discord's dark theme, for pictures of a conversation. */
import { ButtonStyle, ComponentType } from "discord.js";
import type { Node } from "../../src/adapters/discord/component-tree.ts";

export interface Pictured {
  readonly author: string;
  readonly bot?: boolean;
  /** Shown small beside the name: "today at 10:24". */
  readonly time?: string;
  /** "Only you can see this", in the reader's language. */
  readonly only?: string;
  /** What it answers: `/ask question: …` or a label that was tapped. */
  readonly after?: string;
  readonly content?: string;
  readonly components?: readonly unknown[];
}

const html = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]!);

/** Escapes are put aside first, as Discord does, and come back as the plain sign. */
function inline(text: string): string {
  const kept: string[] = [];
  const aside = text.replace(
    /\\([!-/:-@[-`{-~])/g,
    (_, sign: string) => `\ue000${kept.push(sign) - 1}\ue001`,
  );
  return html(aside)
    .replace(/\*\*(.+?)\*\*/g, "<strong>$1</strong>")
    .replace(/&lt;@!?\d+&gt;/g, '<span class="mention">@Madoguchi</span>')
    .replace(/(https?:\/\/[^\s<\ue000]+)/g, '<a href="$1">$1</a>')
    .replace(/\ue000(\d+)\ue001/g, (_, index: string) => html(kept[Number(index)]!));
}

const block = (line: string): string => {
  const [, sign, rest] = /^(#{1,3}|-#) (.*)$/.exec(line) ?? [];
  if (sign === "-#") return `<small>${inline(rest!)}</small>`;
  if (sign) return `<h${sign.length}>${inline(rest!)}</h${sign.length}>`;
  const [, number, step] = /^(\d+)\. (.*)$/.exec(line) ?? [];
  if (number) return `<div class="step"><b>${number}.</b><span>${inline(step!)}</span></div>`;
  return `<p>${inline(line) || "&nbsp;"}</p>`;
};

const markdown = (text: string): string =>
  text
    .split(/```\n([\s\S]*?)\n```/)
    .map((part, index) =>
      index % 2
        ? `<pre>${html(part)}</pre>`
        : part
            .replace(/^\n|\n$/g, "")
            .split("\n")
            .filter((line, at, all) => line !== "" || all.length > 1 || at > 0)
            .map(block)
            .join(""),
    )
    .join("");

const CLASSES: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: "primary",
  [ButtonStyle.Secondary]: "secondary",
  [ButtonStyle.Link]: "secondary link",
};

function draw(node: Node): string {
  const inside = ((node.components ?? []) as Node[]).map(draw).join("");
  switch (node.type) {
    case ComponentType.Container: {
      const colour = `#${Number(node.accent_color ?? 0x3f4147)
        .toString(16)
        .padStart(6, "0")}`;
      return `<div class="container" style="border-left-color:${colour}">${inside}</div>`;
    }
    case ComponentType.TextDisplay:
      return `<div class="text">${markdown(String(node.content))}</div>`;
    case ComponentType.Section:
      return `<div class="section"><div>${inside}</div>${draw(node.accessory as Node)}</div>`;
    case ComponentType.Separator:
      return "<hr>";
    case ComponentType.ActionRow:
      return `<div class="row">${inside}</div>`;
    case ComponentType.Button:
      return `<span class="button ${CLASSES[Number(node.style)]}">${html(String(node.label))}</span>`;
    case ComponentType.StringSelect:
      return `<span class="select">${html(String(node.placeholder ?? ""))}<i>⌄</i></span>`;
    default:
      return "";
  }
}

const initial = (name: string): string => html([...name][0] ?? "?");

const message = ({ author, bot, time, only, after, content, components }: Pictured): string => `
<article class="${only ? "only" : ""}">
  ${after ? `<div class="after">${inline(after)}</div>` : ""}
  <div class="avatar ${bot ? "bot" : ""}">${initial(author)}</div>
  <header><b class="${bot ? "bot" : ""}">${html(author)}</b>${bot ? "<em>APP</em>" : ""}<time>${html(time ?? "")}</time></header>
  ${content ? `<div class="text">${markdown(content)}</div>` : ""}
  ${((components ?? []) as Node[]).map(draw).join("")}
  ${only ? `<footer>${html(only)}</footer>` : ""}
</article>`;

const CSS = `
* { box-sizing: border-box; margin: 0 }
body { background: #313338; color: #dbdee1; font: 16px/1.375 "Noto Sans CJK JP", "Noto Sans JP", "gg sans", "Helvetica Neue", sans-serif; padding: 8px 0 }
article { position: relative; padding: 6px 24px 6px 72px; margin-top: 10px }
article.only { background: rgba(88, 101, 242, .08); border-left: 2px solid #5865f2; padding-left: 70px }
.after { color: #b5bac1; font-size: 14px; margin-bottom: 4px }
.after::before { content: ""; display: inline-block; width: 28px; height: 8px; margin: 0 6px 0 -36px; border: solid #4e5058; border-width: 2px 0 0 2px; border-top-left-radius: 6px }
.avatar { position: absolute; left: 16px; width: 40px; height: 40px; border-radius: 50%; background: #6d6f78; color: #fff; display: grid; place-items: center; font-weight: 600 }
.avatar.bot { background: #3c8d93 }
header { display: flex; gap: 6px; align-items: center }
header b { font-weight: 600; color: #f2f3f5 }
header em { background: #5865f2; color: #fff; font: 600 11px/15px sans-serif; padding: 0 5px; border-radius: 4px }
time, small, footer { color: #949ba4; font-size: 12.5px }
small { display: block; font-size: 13px; line-height: 1.3 }
footer { margin-top: 6px }
.container { max-width: 560px; margin: 4px 0; padding: 14px 16px; background: #2b2d31; border: 1px solid #3f4147; border-left-width: 4px; border-radius: 8px; display: grid; gap: 9px }
.text p { white-space: pre-wrap; overflow-wrap: anywhere }
h1, h2, h3 { color: #f2f3f5; line-height: 1.3; margin: 4px 0 }
h2 { font-size: 20px } h3 { font-size: 17px }
.step { display: flex; gap: 8px; padding-left: 6px } .step b { min-width: 1.2em; font-weight: 400 }
pre { background: #1e1f22; border: 1px solid #3f4147; border-radius: 4px; padding: 8px; margin-top: 6px; font: 14px/1.4 "Noto Sans Mono CJK JP", monospace; white-space: pre-wrap }
.section { display: flex; justify-content: space-between; align-items: center; gap: 12px }
.row { display: flex; flex-wrap: wrap; gap: 8px }
hr { border: 0; border-top: 1px solid #3f4147; width: 100% }
.button { padding: 6px 14px; border-radius: 8px; color: #fff; font-size: 14px; font-weight: 500; white-space: nowrap }
.primary { background: #5865f2 } .secondary { background: #4e5058 }
.link::after { content: " ↗" }
.select { flex: 1; max-width: 400px; background: #1e1f22; border: 1px solid #3f4147; border-radius: 8px; padding: 9px 12px; color: #949ba4; font-size: 15px; display: flex; justify-content: space-between }
a { color: #00a8fc }
.mention { background: #3c4270; color: #c9cdfb; border-radius: 3px; padding: 0 2px }
`;

export const discordPicture = (messages: readonly Pictured[]): string =>
  `<!doctype html><meta charset="utf-8"><title>Discord</title><style>${CSS}</style>${messages.map(message).join("")}`;
