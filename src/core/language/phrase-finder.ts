/**
 * Finds thousands of phrases in a text in one walk over it. A written phrase may name alternatives, "(a|b|)c", also
 * within one another: they are kept as written, as a small automaton, because all ways through them would be too many.
 */

interface TrieNode<T> {
  /** By the code of a character: as strings they would be made anew at every step. */
  readonly next: Map<number, TrieNode<T>>;
  /** Where it goes on without a character: after alternatives. */
  readonly on: TrieNode<T>[];
  /** Where it goes on after the rest of a word: after a "*". */
  rest?: TrieNode<T>;
  readonly found: T[];
}

type PhrasePart = string | readonly Sequence[];
type Sequence = readonly PhrasePart[];

const SPACE = " ".charCodeAt(0);

const node = <T>(): TrieNode<T> => ({ next: new Map(), on: [], found: [] });

/** A written phrase from one place on, up to what closes it, and where that is. */
function parse(written: string, from: number): readonly [ways: readonly Sequence[], end: number] {
  const ways: PhrasePart[][] = [[]];
  let at = from;
  while (at < written.length && written[at] !== ")") {
    if (written[at] === "(") {
      const [inner, end] = parse(written, at + 1);
      ways.at(-1)!.push(inner);
      at = end + 1;
    } else {
      if (written[at] === "|") ways.push([]);
      else ways.at(-1)!.push(written[at]!);
      at += 1;
    }
  }
  return [ways, at];
}

const mayBeEmpty = (sequence: Sequence): boolean =>
  sequence.every((part) => typeof part !== "string" && part.some(mayBeEmpty));

export class PhraseFinder<T> {
  readonly #root = node<T>();

  add(written: string, what: T): void {
    for (const way of parse(written, 0)[0]) this.#addWay(way, what);
  }

  #addWay(way: Sequence, what: T): void {
    // Nothing stands everywhere.
    if (mayBeEmpty(way)) return;
    const [first, ...others] = way;
    // What may be left out at the beginning would have to be tried at every place of a text.
    if (typeof first !== "string" && first!.some(mayBeEmpty)) {
      const ways = first!.filter((each) => !mayBeEmpty(each));
      this.#addWay(others, what);
      if (ways.length > 0) this.#addWay([ways, ...others], what);
    } else this.#grow(this.#root, way).found.push(what);
  }

  #grow(from: TrieNode<T>, sequence: Sequence): TrieNode<T> {
    return sequence.reduce((at: TrieNode<T>, part): TrieNode<T> => {
      if (part === "*") {
        at.rest ??= node();
        return at.rest;
      }
      if (typeof part === "string") {
        const code = part.charCodeAt(0);
        const next = at.next.get(code) ?? node();
        at.next.set(code, next);
        return next;
      }
      const together = node<T>();
      for (const way of part) this.#grow(at, way).on.push(together);
      return together;
    }, from);
  }

  /** What any phrase that stands in the text was added with, put to what was found before. */
  in(text: string, found: Set<T> = new Set()): Set<T> {
    const tell = (what: T): void => {
      found.add(what);
    };
    for (let at = 0; at < text.length; at++)
      if (this.#mayBegin(text, at)) this.#follow(this.#root, text, at, tell);
    return found;
  }

  /** The text with a space for every phrase, of those that begin together the longest. */
  without(text: string): string {
    let left = "";
    let taken = 0;
    let end = 0;
    const tell = (_: T, to: number): void => {
      end = Math.max(end, to);
    };
    for (let at = 0; at < text.length; at = Math.max(end, at + 1)) {
      end = at;
      if (this.#mayBegin(text, at)) this.#follow(this.#root, text, at, tell);
      if (end === at) continue;
      left += `${text.slice(taken, at)} `;
      taken = end;
    }
    return left + text.slice(taken);
  }

  #mayBegin(text: string, at: number): boolean {
    return this.#root.rest !== undefined || this.#root.next.has(text.charCodeAt(at));
  }

  #follow(from: TrieNode<T>, text: string, start: number, tell: (what: T, end: number) => void): void {
    let here: TrieNode<T> | undefined = from;
    for (let at = start; here; at++) {
      for (const what of here.found) tell(what, at);
      for (const next of here.on) this.#follow(next, text, at, tell);
      // "(a |)(b)" may leave two spaces where a text has one.
      const spaced: TrieNode<T> | undefined =
        text[at - 1] === " " && here !== this.#root ? here.next.get(SPACE) : undefined;
      if (spaced) this.#follow(spaced, text, at, tell);
      if (here.rest) {
        const space = text.indexOf(" ", at);
        this.#follow(here.rest, text, space < 0 ? text.length : space, tell);
      }
      here = at < text.length ? here.next.get(text.charCodeAt(at)) : undefined;
    }
  }
}
