import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valid } from '../../../src/model/invariant.ts';
import { filterHolds } from '../../../src/reference/recipient-filters.ts';
import { reference } from '../../../src/reference/reference.ts';
import { recipientFinder } from '../../../src/regions/witnesses/recipients.ts';
import { parseFilter } from '../../../src/syntax/recipient-filters/parse.ts';
import { readings, under } from '../../reference/questions.ts';
import { filter, recipient } from '../attributes/filters.ts';

describe('recipientFinder', () => {
  it('finds a recipient that meets the demand, or there is none', () => {
    let [met, none] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(filter, readings), { maxLength: 4 }),
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        fc.array(recipient, { maxLength: 20 }),
        (filters, wanted, recipients) => {
          const numbers = [...filters.keys()];
          const demand = { some: numbers.filter((at) => wanted[at]), none: numbers.filter((at) => !wanted[at]) };
          const isMet = (who: object): boolean =>
            filters.every(
              ([each, how], at) => filterHolds(each, who, { readings: how, semantics: reference }) === wanted[at],
            );
          const found = valid(
            valid(
              recipientFinder(
                filters.map(([each]) => each),
                filters.map(([, how]) => how),
              ),
            )(demand),
          );
          if (found === undefined) {
            none += 1;
            expect(recipients.some(isMet)).toBe(false);
          } else {
            met += 1;
            expect(isMet(found)).toBe(true);
          }
        },
      ),
      { numRuns: 3000 },
    );
    expect(Math.min(met, none)).toBeGreaterThan(300);
  });

  it('gives up on a search that is too long', () => {
    const names = [...Array.from({ length: 15 }, (_, at) => `CustomAttribute${at + 1}`), 'City', 'Company', 'Office'];
    const any = names.map((name) => `${name} -eq 'a'`).join(' -or ');
    const impossible = valid(parseFilter(`(${any}) -and -not (${any})`));
    const result = valid(recipientFinder([impossible], [under({})]))({ some: [0], none: [] });
    expect(result.ok ? undefined : result.problem).toMatchObject({ code: 'too-large', limit: 1_000_000 });
  });
});
