/** An address without a path: https://www.example.jp, and nothing behind it. */
export function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return /^https?:$/.test(url?.protocol ?? "") && url?.origin === text;
}
