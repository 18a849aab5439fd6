/** Discord counts every component of a message, however deep it lies. */

/** A component as JSON, of any type: the point is to look at what is really there. */
export interface Node {
  readonly type: number;
  readonly [field: string]: unknown;
}

const nodes = (value: unknown): readonly Node[] => (Array.isArray(value) ? (value as Node[]) : []);

/** Every component with those inside it, in reading order. */
export const walk = (components: unknown): Node[] =>
  nodes(components).flatMap((node) => [
    node,
    ...walk(node.components),
    ...walk(node.accessory ? [node.accessory] : []),
    ...walk(node.component ? [node.component] : []),
  ]);
