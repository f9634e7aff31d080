/** A span of addresses may be written as two that meet, in a condition and in an exception. */

import type { RuleSet } from '../../model/chapters.ts';
import type { Law } from '../law.ts';
import { type AimedWorld, alike, type Beside, beside, ruleWorld } from '../worlds/client-access-rules.ts';
import { drawSpan, type SplitSpan } from '../worlds/ip-ranges.ts';

interface Split extends Beside {
  readonly span: SplitSpan;
}

export const law: Law<AimedWorld<Split>> = {
  name: 'a split range changes nothing',
  chapter: 'client-access-rules',
  clauses: ['CAR-ADDRESS'],
  world: ruleWorld({
    draw: (dice, ground) => ({ ...beside.draw(dice, ground), span: drawSpan(dice, ground) }),
    *shrink({ span, ...base }) {
      for (const smaller of beside.shrink(base)) yield { ...smaller, span };
    },
    aims: ({ rules, subject, span }) => [
      ...rules,
      ...withValues({ rules: [], subject, span }, [span.left, span.right]),
    ],
  }),
  ...alike((base) => [withValues(base, [base.span.whole]), withValues(base, [base.span.left, base.span.right])]),
};

function withValues({ rules, subject }: Split, ranges: readonly string[]): RuleSet {
  const field = subject.exceptAnyOfClientIPAddressesOrRanges
    ? 'exceptAnyOfClientIPAddressesOrRanges'
    : 'anyOfClientIPAddressesOrRanges';
  return [...rules, { ...subject, enabled: true, [field]: ranges }];
}
