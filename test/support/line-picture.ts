/** LINE messages as an HTML page that looks like a chat: for the README's pictures, and to look at what we made. */
import type { LineAction, LineNode, LineSent } from "./line-actions.ts";

/** What stands in the chat: the bot's messages, or words of the person. */
export type Bubble = LineSent | { readonly type: "said"; readonly text: string };

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`).replaceAll("\n", "<br>");

const FONT: Readonly<Record<string, number>> = {
  xxs: 11,
  xs: 13,
  sm: 14,
  md: 16,
  lg: 19,
  xl: 22,
  xxl: 29,
};
const SPACE: Readonly<Record<string, number>> = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 };
const RADIUS: Readonly<Record<string, number>> = { none: 0, xs: 2, sm: 4, md: 8, lg: 12, xl: 16, xxl: 20 };

const sized = (value: unknown, scale: Readonly<Record<string, number>> = SPACE): string =>
  typeof value === "string" && value in scale ? `${scale[value]}px` : String(value);

const style = (rules: Readonly<Record<string, unknown>>): string =>
  Object.entries(rules)
    .filter(([, value]) => value !== undefined && value !== "undefined")
    .map(([name, value]) => `${name}:${value}`)
    .join(";");

function common(node: LineNode, parent: "vertical" | "horizontal"): Record<string, unknown> {
  const flex = node.flex ?? (parent === "horizontal" ? 1 : 0);
  return {
    flex: flex === 0 ? "0 0 auto" : `${flex} ${flex} 0`,
    "min-width": 0,
    margin: node.margin && sized(node.margin),
    cursor: node.action ? "pointer" : undefined,
  };
}

function box(node: LineNode, parent: "vertical" | "horizontal"): string {
  const layout = node.layout === "vertical" ? "vertical" : "horizontal";
  const css = style({
    ...common(node, parent),
    display: "flex",
    "flex-direction": layout === "vertical" ? "column" : "row",
    gap: node.spacing && sized(node.spacing),
    "background-color": node.backgroundColor,
    border: node.borderWidth && `${node.borderWidth} solid ${node.borderColor ?? "#000"}`,
    "border-radius": node.cornerRadius && sized(node.cornerRadius, RADIUS),
    padding: node.paddingAll && sized(node.paddingAll),
    "padding-top": node.paddingTop && sized(node.paddingTop),
    width: node.width,
    height: node.height,
    "align-items": node.alignItems,
    "justify-content": node.justifyContent,
  });
  return `<div style="${css}">${(node.contents ?? []).map((each) => component(each, layout)).join("")}</div>`;
}

function text(node: LineNode, parent: "vertical" | "horizontal"): string {
  const css = style({
    ...common(node, parent),
    "font-size": sized(node.size ?? "md", FONT),
    "font-weight": node.weight === "bold" ? 700 : 400,
    "text-align": node.align,
    color: node.color,
    "white-space": node.wrap ? "normal" : "nowrap",
    overflow: node.wrap ? undefined : "hidden",
    "text-overflow": node.wrap ? undefined : "ellipsis",
  });
  const lines = node.maxLines ? ` clamp" style="-webkit-line-clamp:${node.maxLines};` : `" style="`;
  return `<div class="text${lines}${css}">${escaped(node.text ?? "")}</div>`;
}

const BUTTON = {
  primary: { ground: "#17C950", ink: "#FFFFFF" },
  secondary: { ground: "#DCDFE5", ink: "#111111" },
  link: { ground: "transparent", ink: "#42659A" },
} as const;

/** Labels shrink instead of being cut off, as `shrink-to-fit` has it. */
function button(node: LineNode, parent: "vertical" | "horizontal"): string {
  const kind = (node.style ?? "link") as keyof typeof BUTTON;
  const color = node.color as string | undefined;
  const css = style({
    ...common(node, parent),
    height: node.height === "sm" ? "40px" : "52px",
    "background-color": kind === "link" ? "transparent" : (color ?? BUTTON[kind].ground),
    color: kind === "link" ? (color ?? BUTTON.link.ink) : BUTTON[kind].ink,
  });
  return `<div class="button" style="${css}"><span>${escaped(node.action?.label ?? "")}</span></div>`;
}

function component(node: LineNode, parent: "vertical" | "horizontal"): string {
  if (node.type === "box") return box(node, parent);
  if (node.type === "text") return text(node, parent);
  if (node.type === "button") return button(node, parent);
  if (node.type === "separator")
    return `<div class="separator" style="background:${node.color ?? "#d4d6da"}"></div>`;
  return `<div style="${style(common(node, parent))}"></div>`;
}

const WIDTHS: Readonly<Record<string, number>> = { kilo: 260, mega: 300 };

const bubble = (node: LineNode): string =>
  node.type === "carousel"
    ? `<div class="carousel">${(node.contents ?? []).map(bubble).join("")}</div>`
    : `<div class="flex" style="width:${WIDTHS[String(node.size ?? "mega")]}px">${(
        ["header", "body", "footer"] as const
      )
        .map((name) => node[name] as LineNode | undefined)
        .map((block) => (block ? box(block, "vertical") : ""))
        .join("")}</div>`;

const quick = (actions: readonly LineAction[]): string =>
  actions.length
    ? `<div class="quick">${actions.map(({ label }) => `<span>${escaped(label ?? "")}</span>`).join("")}</div>`
    : "";

function shown(message: Bubble): string {
  if (message.type === "said") return `<div class="said">${escaped(message.text ?? "")}</div>`;
  const sent = message as LineSent;
  const inner =
    sent.type === "text" ? `<div class="heard">${escaped(sent.text ?? "")}</div>` : bubble(sent.contents!);
  return `<div class="row"><div class="face">窓</div>${inner}</div>`;
}

const CSS = `
*{box-sizing:border-box}
body{margin:0;background:#8CABD9;font-family:"Noto Sans CJK JP","Hiragino Sans",sans-serif;font-size:16px;line-height:1.45;color:#111}
header{background:#7C9BCB;padding:12px 16px;font-weight:700}
main{padding:12px 0 12px 12px;display:flex;flex-direction:column;gap:10px;max-width:420px;overflow:hidden}
.row{display:flex;min-width:0;gap:8px;align-items:flex-start}
.face{flex:none;width:36px;height:36px;border-radius:50%;background:#fff;color:#0B6B3A;display:grid;place-items:center;font-weight:700}
.heard{background:#fff;border-radius:16px;padding:9px 13px;max-width:290px;overflow-wrap:anywhere}
.said{align-self:flex-end;margin-right:12px;background:#8DE055;border-radius:16px;padding:9px 13px;max-width:290px;overflow-wrap:anywhere}
.carousel{display:flex;gap:8px;overflow:hidden}
.carousel>.flex{flex:none;display:flex;flex-direction:column}
.carousel>.flex>:nth-last-child(1){flex:1 1 auto!important}
.clamp{display:-webkit-box;-webkit-box-orient:vertical;overflow:hidden!important}
.flex{background:#fff;border-radius:16px;overflow:hidden}
.text{overflow-wrap:anywhere}
.button{border-radius:8px;display:flex;align-items:center;justify-content:center;padding:0 8px;overflow:hidden;white-space:nowrap}
.separator{height:1px;flex:none}
.phone{height:100vh;display:flex;flex-direction:column}
.phone header{flex:none;height:64px;padding:28px 16px 0}
.phone main{flex:1;width:100%;overflow-y:auto}
.phone main>*{flex:none}
.phone footer{flex:none;height:50px;background:#fff;padding:8px 16px}
.phone footer p{margin:0;height:34px;border-radius:17px;background:#F0F1F3}
.quick{display:flex;gap:8px;overflow:hidden}
.quick span{background:#31425E;color:#fff;border-radius:18px;padding:6px 14px;font-size:14px;white-space:nowrap}
`;

const SHRINK = `
for (const span of document.querySelectorAll(".button span")) {
  let size = 16;
  while (span.offsetWidth > span.parentElement.clientWidth - 16 && size > 8) span.style.fontSize = (size -= 0.5) + "px";
}
document.querySelector("main").scrollTop = 1e6;`;

const WRITING = "<footer><p></p></footer>";

/**
 * Quick replies are those of the last message, as LINE shows them. On a `phone` the chat stands at its end, between
 * the bars of an iPhone: 20 points for the time, 44 for the title, 50 to write in.
 */
export function linePicture(title: string, chat: readonly Bubble[], { phone = false } = {}): string {
  const last = chat.at(-1);
  const chips =
    last && "quickReply" in last ? (last.quickReply?.items.map(({ action }) => action) ?? []) : [];
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${escaped(title)}</title><meta name="viewport" content="width=device-width"><style>${CSS}</style><body class="${phone ? "phone" : ""}">
<header>${escaped(title)}</header><main>${chat.map(shown).join("")}${quick(chips)}</main>${phone ? WRITING : ""}<script>${SHRINK}</script></html>`;
}
