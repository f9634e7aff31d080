import { fold } from '../../syntax/fold.ts';
import { filterProperties } from '../../syntax/recipient-filters/words.ts';
import type { Fault } from '../fault.ts';
import { changeFilters } from '../rewrite.ts';

export const fault: Fault = {
  kind: 'refusal',
  name: 'unknown-property-is-blank',
  chapters: ['recipient-filters'],
  clauses: ['OPATH-PROPERTIES'],
  who: 'Programmers look the property up in a map, which gives nothing for a name that it does not know.',
  respond: (question, right) =>
    right(
      changeFilters(question, (filter) =>
        filter.replace(/[a-z]\w*(?=\s+-(?:eq|ne|like|notlike|lt|gt)\s)/gi, (name) =>
          filterProperties.some((property) => fold(property) === fold(name)) ? name : 'CustomAttribute15',
        ),
      ),
    ),
};
