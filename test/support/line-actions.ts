/** What a person can read and tap in LINE messages, as found in their JSON. */
export interface LineAction {
  readonly type: string;
  readonly label?: string;
  readonly data?: string;
  readonly displayText?: string;
  readonly text?: string;
  readonly uri?: string;
  readonly clipboardText?: string;
  readonly mode?: string;
  readonly min?: string;
  readonly max?: string;
  readonly initial?: string;
}

export interface LineNode {
  readonly type: string;
  readonly text?: string;
  readonly contents?: readonly LineNode[];
  readonly action?: LineAction;
  readonly [property: string]: unknown;
}

/** A message as it arrives at LINE. */
export interface LineSent {
  readonly type: string;
  readonly text?: string;
  readonly altText?: string;
  readonly contents?: LineNode;
  readonly quickReply?: { readonly items: readonly { readonly action: LineAction }[] };
}

const BLOCKS = ["header", "hero", "body", "footer"] as const;

/** Every component with those inside it, in reading order. */
const componentsOf = (node: LineNode | undefined): readonly LineNode[] =>
  node
    ? [
        node,
        ...BLOCKS.flatMap((block) => componentsOf(node[block] as LineNode | undefined)),
        ...(node.contents ?? []).flatMap(componentsOf),
      ]
    : [];

/** What can be tapped in the message itself, as long as it is in the chat. */
export const stayingActions = (message: LineSent): readonly LineAction[] =>
  componentsOf(message.contents).flatMap(({ action }) => (action ? [action] : []));

/** Quick replies: gone as soon as there is another message. */
export const quickActions = (message: LineSent | undefined): readonly LineAction[] =>
  message?.quickReply?.items.map(({ action }) => action) ?? [];

/** The words in view, without those of buttons. */
export const readable = (message: LineSent): string =>
  message.type === "text"
    ? (message.text ?? "")
    : componentsOf(message.contents)
        .flatMap(({ type, text }) => (type === "text" && text ? [text] : []))
        .join("\n");
