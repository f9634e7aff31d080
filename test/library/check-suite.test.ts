import { describe, expect, it } from 'vitest';
import { answer } from '../../src/library/answer.ts';
import { checkSuite, type Suite } from '../../src/library/check-suite.ts';
import { InputError } from '../../src/library/errors.ts';
import type { LocalSubject } from '../../src/library/local-subject.ts';
import { cases } from '../support/golden-collection.ts';

/** What runs anywhere; `checkSubject` in test/node reads the files first. */
const suite: Suite = {
  cases: cases.filter(({ address }) => address.startsWith('ip-ranges/blocks')),
  renamed: new Map(),
  digest: 'sha256:1',
  spec: 'sha256:2',
  package: { name: 'a page', version: '1' },
};
const subject: LocalSubject = {
  name: 'gateway',
  version: '1',
  answers: { 'ip-ranges': (given, when) => answer({ chapter: 'ip-ranges', given, when }) },
};

describe('checkSuite', () => {
  it('asks cases that somebody else has read, and says whose', async () => {
    const { verdict, report } = await checkSuite(subject, suite, {}, ['mine.json']);
    expect(verdict).toBe('conformant');
    expect(report.header).toMatchObject({
      golden: 'sha256:1',
      spec: 'sha256:2',
      package: { name: 'a page' },
      selection: { golden: ['mine.json'] },
    });
  });

  it('refuses a selection that fits no case, and odd numbers', async () => {
    await expect(checkSuite(subject, suite, { only: 'client-access-rules' })).rejects.toThrow(InputError);
    await expect(checkSuite(subject, suite, { runs: -1 })).rejects.toThrow('runs is a whole number');
  });
});
