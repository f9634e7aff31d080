/** How a question that was found stands in a report. */
import type { Question } from '../model/question.ts';
import { printPowerShell } from '../syntax/cmdlets/print.ts';

export interface ShownQuestion {
  readonly given: { readonly [field: string]: unknown };
  readonly when: { readonly [field: string]: unknown };
  readonly powershell?: readonly string[];
  readonly reproduce?: string;
}

/** With the commands that put it to a live server, where there are any, and the command that reproduces it. */
export function shownQuestion(question: Question, reproduce: string | undefined): ShownQuestion {
  const powershell = printPowerShell(question);
  return {
    given: { ...question.given },
    when: { ...question.when },
    ...(powershell.length === 0 ? {} : { powershell: [...powershell] }),
    ...(reproduce === undefined ? {} : { reproduce }),
  };
}
