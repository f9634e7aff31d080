import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'removing-no-rule-succeeds',
  chapters: ['rule-administration'],
  clauses: ['ADM-IDENTITY'],
  who: 'Programmers of interfaces that may be called twice find that what is not there has been removed.',
  respond: (question, right) => {
    const given = right(question);
    if (question.chapter !== 'rule-administration' || !('steps' in given)) return given;
    const { cmdlets } = question.when;
    const steps = given.steps.map((step, at) => {
      const isGone = 'refused' in step && step.refused === 'rule-not-found';
      return isGone && cmdlets[at]?.cmdlet === 'Remove-ClientAccessRule' ? { ok: true as const } : step;
    });
    return { ...given, steps };
  },
};
