/** Texts that a script runs as scripts. */
import { type Certainty, exhausted, type Machine, type StatementOutcome, withCertainty } from '../machine.ts';

/** What a text within a text adds to the depth: three of them are as many as anybody writes. */
const DEPTH_OF_TEXT = 20;

/** Reads and runs a text; its calls stand at `offset` of the script, and `via` says by what they come about. */
export function runText(m: Machine, text: string, via: string, offset: number, certainty: Certainty): StatementOutcome {
  if (exhausted(m)) return { output: [] };
  const before = m.within;
  m.depth += DEPTH_OF_TEXT;
  m.within = before ?? { offset, via };
  try {
    return withCertainty(m, certainty, () => m.run(m.setting.parse(text).script.statements));
  } finally {
    m.depth -= DEPTH_OF_TEXT;
    if (before === undefined) delete m.within;
    else m.within = before;
  }
}
