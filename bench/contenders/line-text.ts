import type { Reply } from "../dialogue/refund.ts";

/** A text and its quick replies as LINE is sent them: for a framework that renders nothing itself. */
export const lineText = ({ text, choices }: Reply): string => JSON.stringify(lineMessage({ text, choices }));

export const lineMessage = ({ text, choices }: Reply) => ({
  type: "text" as const,
  text,
  quickReply: {
    items: choices.map((value) => ({
      type: "action" as const,
      action: { type: "postback" as const, label: value.slice(0, 20), data: value, displayText: value },
    })),
  },
});
