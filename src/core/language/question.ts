/** Whether a text asks something, by its grammar: a question mark, 〜ですか, "how …". */
const ENDING = /(?:[?？]|(?:です|ます|ません)か[。．]?)$/;
const OPENING = /^(?:how|what|when|why|who|which|can|do|does|is|are|will)\b/i;

export const isQuestion = (text: string): boolean => ENDING.test(text.trim()) || OPENING.test(text.trim());
