/** Planted faults by name, and one that is none. */
import { faults } from '../../../../src/faults/all.generated.ts';
import type { Fault } from '../../../../src/faults/fault.ts';

export function named(name: string): Fault {
  const fault = faults.find((each) => each.name === name);
  if (fault === undefined) throw new Error(`there is no fault ${name}`);
  return fault;
}

/** The reference itself. */
export const faultless: Fault = {
  kind: 'throw',
  name: 'none',
  chapters: ['ip-ranges'],
  clauses: ['IP-CIDR'],
  who: '',
  dies: () => false,
};

export const thrower: Fault = {
  ...faultless,
  kind: 'question',
  name: 'thrower',
  rewrite: () => {
    throw new Error('planted');
  },
};
