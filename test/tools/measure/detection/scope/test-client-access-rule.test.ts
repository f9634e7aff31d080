import { describe, expect, it } from 'vitest';
import { scope as decisions } from '../../../../../tools/measure/detection/scope/client-access-rules.ts';
import { scope } from '../../../../../tools/measure/detection/scope/test-client-access-rule.ts';
import { flawsOf } from './flaws.ts';

describe('the small scope of Test-ClientAccessRule', () => {
  it('keeps the promises of every scope', () => expect(flawsOf(scope)).toEqual([]));

  it('is that of the decisions', () => {
    const asked = [...scope.ofSize(1)].map((each) => ({ ...each, chapter: 'client-access-rules' }));
    expect(asked).toEqual([...decisions.ofSize(1)]);
  });
});
