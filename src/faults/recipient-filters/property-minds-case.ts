import { filterProperties } from '../../syntax/recipient-filters/words.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'property-minds-case',
  chapters: ['recipient-filters'],
  clauses: ['OPATH-FOLDED'],
  who: 'Programmers look properties up in a map whose keys are spelled as in the documents.',
  respond: (question, right) => {
    if (question.chapter !== 'recipient-filters') return right(question);
    const names = question.when.filter.match(/\w+(?=\s+-(?:eq|ne|like|notlike|lt|gt)\s)/gi) ?? [];
    const known = filterProperties.map((name) => name.charAt(0).toUpperCase() + name.slice(1));
    return names.every((name) => known.includes(name)) ? right(question) : { refused: 'invalid-value' };
  },
};
