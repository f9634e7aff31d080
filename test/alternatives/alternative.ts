/** What else an implementer could do where nobody is asked: the reference through another lens, which nothing that is asked shows. */
import type { Fault } from '../../src/faults/fault.ts';
import type { Question } from '../../src/model/question.ts';

export interface Alternative {
  /** Its clauses are those that it stands for. */
  readonly lens: Fault;
  /** A question that shows it: no outside program is asked this. */
  readonly shownBy: Question;
}
