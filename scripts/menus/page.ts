/** A rich menu as a page of its own size, to be photographed: six tiles, an icon over each label. */
import { createHash } from "node:crypto";
import type { Menu, Tile } from "../../src/adapters/line/menus/menus.ts";

/** Strokes on a field of 24 by 24, drawn for this. */
const ICONS: Readonly<Record<Tile["icon"], string>> = {
  stop: '<path d="M6.5 17V11a5.5 5.5 0 0 1 11 0v6l1.5 2H5z"/><path d="M10.3 21.2h3.4"/><path d="M4 4l16 16"/>',
  bill: '<path d="M6 3h12v18l-2.4-1.6L13.2 21 12 20l-1.2 1-2.4-1.6L6 21z"/><path d="M9.3 7.5 12 11l2.7-3.5M12 11v5M9.7 12.3h4.6M9.7 14.6h4.6"/>',
  again:
    '<path d="M8.6 5.2 6.2 4.3 4.3 6.2c-.3 6.3 7.2 13.8 13.5 13.5l1.9-1.9-.9-2.4-3.2-1-1.7 1.3c-1.9-.8-3.9-2.8-4.7-4.7l1.3-1.7z"/><path d="M14 8.5h5.5V3"/><path d="M19.2 8.2A6 6 0 0 0 13.5 4.2"/>',
  menu: '<path d="M4 5h16v11h-8l-4.5 4v-4H4z"/><path d="M10 9.2a2 2 0 1 1 2.6 1.9c-.4.1-.6.4-.6.8v.3"/><path d="M12 13.9v.1"/>',
  person:
    '<circle cx="9.5" cy="8" r="3.7"/><path d="M3 20c.3-4.3 2.9-6.3 6.5-6.3s6.2 2 6.5 6.3z"/><path d="M16.5 5.5h4.5v4h-2l-1.7 1.6V9.5h-.8z"/>',
  language:
    '<circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17"/>',
};

const GROUND = ["#E4EEE8", "#E4EEE8", "#E4EEE8", "#F3F5F7", "#F3F5F7", "#F3F5F7"] as const;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

const tile = ({ icon, label, bounds }: Tile, index: number): string =>
  `<div style="left:${bounds.x}px;top:${bounds.y}px;width:${bounds.width}px;height:${bounds.height}px">
<p style="background:${GROUND[index]}"><svg viewBox="0 0 24 24">${ICONS[icon]}</svg><span>${escaped(label)}</span></p></div>`;

/** Text is 88 pixels high: about 13 points on a phone, where the menu is a sixth as wide. */
export const menuPage = ({
  locale,
  size,
  mark,
  tiles,
}: Menu): string => `<!doctype html><html lang="${locale}">
<meta charset="utf-8"><style>
*{margin:0;box-sizing:border-box}
body{width:${size.width}px;height:${size.height}px;background:#fff;position:relative;overflow:hidden;
font-family:"Noto Sans CJK JP","Hiragino Sans",sans-serif;font-weight:700;color:#1A1A1A}
div{position:absolute;padding:14px}
p{width:100%;height:100%;border-radius:48px;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:56px}
svg{width:300px;height:300px;fill:none;stroke:#0B6B3A;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
span{font-size:88px;line-height:1.25;min-height:220px;text-align:center;padding:0 84px;word-break:auto-phrase;text-wrap:balance}
b{position:absolute;left:0;right:0;top:${size.height / 2 - 56}px;margin:auto;width:max-content;padding:14px 56px;border-radius:56px;background:#1A1A1A;color:#fff;font-size:60px;line-height:1.4}
</style>${tiles.map(tile).join("\n")}<b>${escaped(mark)}</b></html>`;

/** Kept in the picture, so that a test sees when a label has changed and the picture has not. */
export const fingerprint = (page: string): string => createHash("sha256").update(page).digest("hex");
