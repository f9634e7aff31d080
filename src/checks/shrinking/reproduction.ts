/** How a question that was found stands in a report. */
import type { Question } from '../../model/question.ts';
import { printPowerShell } from '../../syntax/cmdlets/print.ts';

export interface ShownQuestion {
  readonly given: { readonly [field: string]: unknown };
  readonly when: { readonly [field: string]: unknown };
  readonly powershell?: readonly string[];
  readonly repeat?: string;
}

/** With the commands that put it to a live server, where there are any, and the command that asks it again. */
export function shownQuestion(question: Question, repeat: string | undefined): ShownQuestion {
  const powershell = printPowerShell(question);
  return {
    given: { ...question.given },
    when: { ...question.when },
    ...(powershell.length === 0 ? {} : { powershell: [...powershell] }),
    ...(repeat === undefined ? {} : { repeat }),
  };
}
