/** How a question stands in a report, so that its reader can ask it again. */

import { defined } from '../../model/defined.ts';
import type { Question } from '../../model/question.ts';
import { printPowerShell } from '../../syntax/cmdlets/print.ts';

/** A question with the commands that ask it. */
export interface Reproduction {
  readonly given: { readonly [field: string]: unknown };
  readonly when: { readonly [field: string]: unknown };
  readonly powershell?: readonly string[];
  readonly reproduce?: string;
}

/** With the commands that put it to a live server, where there are any, and the command that reproduces it. */
export function reproductionOf(question: Question, reproduce: string | undefined): Reproduction {
  const powershell = printPowerShell(question);
  return {
    given: { ...question.given },
    when: { ...question.when },
    ...defined({ powershell: powershell.length === 0 ? undefined : [...powershell] }),
    ...defined({ reproduce }),
  };
}
