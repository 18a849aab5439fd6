/** What takes a minute alone begins first: begun last, the whole run would wait for it on one core. */
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Parts of the paths of such files, the longest first. */
const LONG = [
  "test/chaos/experiments",
  "test/processes/run",
  "test/docs/tasks",
  "test/adapters/web/conversation",
  "test/adapters/web/everyone",
  "test/adapters/web/talking",
  "test/chaos/planted-faults",
  "test/processes/several-processes",
  "test/contract/transcripts",
  "test/studio/page",
  "test/docs/pictures",
  "another-language",
];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONG.findIndex((part) => moduleId.includes(part));
  return at < 0 ? LONG.length : at;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
