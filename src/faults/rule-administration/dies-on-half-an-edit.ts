import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'throw',
  name: 'dies-on-half-an-edit',
  chapters: ['rule-administration'],
  clauses: ['ADM-LIST-EDITS'],
  who: 'Programmers read Add and Remove of every edit, and one of the two is mostly missing.',
  dies: (question) =>
    question.chapter === 'rule-administration' &&
    question.when.cmdlets.some(({ parameters }) => Object.values(parameters).some(isHalf)),
};

function isHalf(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'Add' in value !== 'Remove' in value;
}
