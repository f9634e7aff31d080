import { describe, expect, it } from 'vitest';
import { type SelectionFlags, select, selectionOf } from '../../../src/cli/options/selection.ts';
import { InputError } from '../../../src/library/errors.ts';
import type { Case } from '../../../src/model/golden.ts';
import type { Golden } from '../../../src/node/files.ts';

const one = (address: string, question: Case['question']): Case => ({
  address,
  clauses: ['IP-ADDRESS'],
  question,
  expectation: [],
});
const range: Case['question'] = { chapter: 'ip-ranges', given: {}, when: { range: '::1', address: '::1' } };
const pattern: Case['question'] = {
  chapter: 'username-patterns',
  given: {},
  when: { pattern: 'a', username: 'a\\a' },
};
const golden: Golden = {
  cases: [
    one('ip-ranges/ends#first', range),
    one('ip-ranges/ends#last', range),
    one('username-patterns/stars#last', pattern),
  ],
  renamed: new Map([['ip-ranges/edges#final', 'ip-ranges/ends#last']]),
  digest: '',
};
const selected = (flags: SelectionFlags) => select(golden, flags).map(({ address }) => address);

function refused(flags: SelectionFlags): InputError {
  try {
    select(golden, flags);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('select', () => {
  it('leaves all, what begins so, and what is of the chapters; both together narrow', () => {
    expect(selected({})).toHaveLength(3);
    expect(selected({ only: ['ip-ranges/'] })).toEqual(['ip-ranges/ends#first', 'ip-ranges/ends#last']);
    expect(selected({ only: ['ip-ranges/ends#first', 'username'] })).toHaveLength(2);
    expect(selected({ chapter: ['username-patterns'] })).toEqual(['username-patterns/stars#last']);
    expect(selected({ chapter: ['ip-ranges,username-patterns'], only: ['ip-ranges/ends#l'] })).toHaveLength(1);
  });

  it('finds a case by an address that it had, or by the beginning of one', () => {
    expect(selected({ only: ['ip-ranges/edges#final'] })).toEqual(['ip-ranges/ends#last']);
    expect(selected({ only: ['ip-ranges/edges'] })).toEqual(['ip-ranges/ends#last']);
  });

  it.each<[SelectionFlags, string, string]>([
    [{ only: ['ip-ranges/end#first'] }, '--only: no address begins with `ip-ranges/end#first`', 'ip-ranges/ends#first'],
    [{ only: ['ip-ranges/edges#finals'] }, '--only: no address begins with `ip-ranges/edges#finals`', ''],
    [{ chapter: ['ip-range'] }, '--chapter: there is no chapter `ip-range`', 'ip-ranges'],
    [{ chapter: ['username-patterns'], only: ['ip-ranges/'] }, 'the flags leave no case to ask', 'check --dry-run'],
    [{ chapter: ['recipient-filters'] }, 'the flags leave no case to ask', 'check --dry-run'],
  ])('refuses %j', (flags, message, hint) => {
    const error = refused(flags);
    expect(error.message).toBe(message);
    expect(error.hint ?? '').toContain(hint);
  });
});

describe('selectionOf', () => {
  it('says in the header what narrows the run, and nothing when nothing does', () => {
    expect(selectionOf({})).toEqual({});
    expect(selectionOf({ only: ['a/'] })).toEqual({ selection: { only: ['a/'] } });
    expect(selectionOf({ chapter: ['ip-ranges,username-patterns'], golden: ['own.csv'] })).toEqual({
      selection: { chapters: ['ip-ranges', 'username-patterns'], golden: ['own.csv'] },
    });
  });
});
