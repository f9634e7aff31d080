/** Each feature shows in generated questions, and is gone when it is taken away. */
import { describe, expect, it } from 'vitest';
import { supports, typesOf } from '../../generators/nouns/authentication.ts';
import { writeAddress } from '../../generators/nouns/ip-ranges.ts';
import { type FeatureName, features, has, wellFormed, without } from '../../generators/settings.ts';
import { type Chapter, chapterNames } from '../../src/model/chapters.ts';
import { defaultReadings } from '../../src/model/generated/axes.generated.ts';
import type {
  ClientAccessRule,
  CmdletCall,
  Connection,
  PoliciesGiven,
} from '../../src/model/generated/wire.generated.ts';
import type { Question } from '../../src/model/question.ts';
import { answer } from '../../src/reference/reference.ts';
import { parseAddress, parseRange } from '../../src/syntax/ip-ranges.ts';
import { parseFilter } from '../../src/syntax/recipient-filters/parse.ts';
import { walk } from '../../src/syntax/recipient-filters/walk.ts';
import { isGroup } from '../../src/syntax/recipients.ts';
import { unsettled } from '../../src/syntax/unsettled/unsettled.ts';
import { percent } from './draws.ts';
import { hasCircle, hasLostMember, hasLostScope } from './policy-worlds.ts';
import { spread } from './scenarios.ts';

/** Where a feature is looked for. */
interface Mark {
  readonly chapter: Chapter;
  readonly shows: (question: Question) => boolean;
  /** The most of a hundred questions that may show it without the feature; none unless said. */
  readonly left?: number;
  /** The fewest that show it with the feature. */
  readonly least: number;
}

/** A mark on the rules of a question. */
function rules(least: number, shows: (rules: readonly ClientAccessRule[]) => boolean, left = 0): Mark {
  const inGiven = ({ given }: Question): boolean => 'rules' in given && shows(given.rules);
  return { chapter: 'client-access-rules', shows: inGiven, least, left };
}

function rule(least: number, shows: (rule: ClientAccessRule) => boolean): Mark {
  return rules(least, (all) => all.some(shows));
}

function connection(least: number, shows: (connection: Connection) => boolean): Mark {
  const inWhen = ({ when }: Question): boolean => 'clientIPAddress' in when && shows(when);
  return { chapter: 'client-access-rules', shows: inWhen, least };
}

function call(least: number, shows: (call: CmdletCall) => boolean): Mark {
  const inWhen = ({ when }: Question): boolean => 'cmdlets' in when && when.cmdlets.some(shows);
  return { chapter: 'rule-administration', shows: inWhen, least };
}

function text(chapter: Chapter, least: number, shows: (text: string) => boolean, left = 0): Mark {
  const inWhen = ({ when }: Question): boolean =>
    Object.values(when).some((each) => typeof each === 'string' && shows(each));
  return { chapter, shows: inWhen, least, left };
}

const lists = (each: ClientAccessRule): readonly (readonly unknown[])[] => Object.values(each).filter(Array.isArray);

function isMapped(written: string): boolean {
  const address = parseAddress(written);
  return address.ok && address.value.family === 6 && address.value.value >> 32n === 0xffffn;
}

function hasHostBits(written: string): boolean {
  const range = parseRange(written);
  if (!range.ok || range.value.kind !== 'block') return false;
  const { address, prefix } = range.value;
  return address.value % (1n << BigInt((address.family === 4 ? 32 : 128) - prefix)) !== 0n;
}

function isMixed(written: string): boolean {
  const filter = parseFilter(written);
  if (!filter.ok) return false;
  return walk<boolean>(filter.value, {
    comparison: () => false,
    nots: (inner) => inner,
    chain: (first, rest) =>
      first || rest.some(({ value }) => value) || new Set(rest.map(({ operator }) => operator)).size > 1,
  });
}

/** Two rules that ask the same of one field. */
function overlap(all: readonly ClientAccessRule[]): boolean {
  const asked = all.flatMap(({ name: _, priority: __, action: ___, enabled: ____, scope: _____, ...rest }) =>
    Object.entries(rest)
      .filter(([, value]) => value !== null && value.length > 0)
      .map((entry) => JSON.stringify(entry)),
  );
  return new Set(asked).size < asked.length;
}

/** Whether a text is refused that no other reader may accept. */
function isRefusedAsSettled(question: Question): boolean {
  return 'refused' in answer(question, defaultReadings) && unsettled(question) === undefined;
}

/** Whether the address one further on, or one before, is answered otherwise. */
function isBoundary(question: Question): boolean {
  if (question.chapter !== 'ip-ranges') return false;
  const { range, address } = question.when;
  const asked = parseAddress(address);
  if (!asked.ok || !parseRange(range).ok) return false;
  const matches = (step: bigint): string => {
    const beside = { family: asked.value.family, value: asked.value.value + step };
    const when = { range, address: writeAddress(() => 0, beside, without(wellFormed, 'spellings')) };
    return JSON.stringify(answer({ ...question, when }, defaultReadings));
  };
  return [-1n, 1n].some(
    (step) => asked.value.value > 0n && matches(step).includes('matches') && matches(step) !== matches(0n),
  );
}

function policies(least: number, shows: (given: PoliciesGiven) => boolean): Mark {
  const inGiven = ({ given }: Question): boolean => 'policies' in given && shows(given);
  return { chapter: 'application-access-policies', shows: inGiven, least };
}

function hasNested({ directory: { recipients } }: PoliciesGiven): boolean {
  const groups = new Set(recipients.filter(isGroup).map(({ id }) => id));
  return recipients.some(({ members }) => (members ?? []).some((member) => groups.has(member)));
}

const marks: Readonly<Record<FeatureName, Mark>> = {
  aimed: { chapter: 'ip-ranges', shows: isBoundary, least: 45, left: 25 },
  boundaries: { chapter: 'ip-ranges', shows: isBoundary, least: 45, left: 25 },
  exceptions: rule(20, (each) =>
    Object.entries(each).some(([field, value]) => field.startsWith('except') && value?.length > 0),
  ),
  overlap: rules(55, overlap, 35),
  'several-values': rule(40, (each) => lists(each).some((list) => list.length > 1)),
  'disabled-rules': rule(40, ({ enabled }) => enabled === false),
  scopes: connection(10, ({ middleTier }) => middleTier === 'microsoft' || middleTier === 'thirdParty'),
  callers: connection(10, ({ caller }) => caller !== undefined && caller !== null),
  'unordered-rules': rules(50, (all) => all.some(({ priority }, index) => priority !== index + 1)),
  'empty-fields': rule(40, (each) => lists(each).some((list) => list.length === 0)),
  'unsupported-authentication': connection(
    5,
    ({ protocol, authenticationType: type }) =>
      !supports([protocol, type]) && (typesOf(protocol).length > 0 || type !== 'BasicAuthentication'),
  ),
  unsettled: { chapter: 'ip-ranges', shows: (question) => unsettled(question) !== undefined, least: 3 },
  'mapped-addresses': text('ip-ranges', 5, (written) => written.split(/[-/]/).some(isMapped)),
  'host-bits': text('ip-ranges', 8, hasHostBits),
  spellings: text('ip-ranges', 2, (written) => /[A-F]/.test(written)),
  'odd-letters': text('username-patterns', 3, (written) => /[^ -~]/.test(written)),
  'mixed-connectives': text('recipient-filters', 15, isMixed),
  'blank-attributes': {
    chapter: 'recipient-filters',
    shows: ({ when }) => 'recipient' in when && Object.values(when.recipient).some((value) => !value),
    least: 10,
  },
  stars: text('username-patterns', 3, (written) => /^[^*\\]+\*$/.test(written)),
  refusals: { chapter: 'ip-ranges', shows: isRefusedAsSettled, least: 4 },
  'nested-groups': policies(80, hasNested),
  'cyclic-groups': policies(15, hasCircle),
  'lost-scopes': policies(40, (given) => hasLostScope(given) || hasLostMember(given)),
  'all-applications': policies(40, (given) => given.policies.some(({ appIds }) => appIds.includes('*'))),
  priorities: call(40, ({ parameters }) => Object.hasOwn(parameters, 'Priority')),
  'list-edits': call(15, ({ parameters }) => /"(Add|Remove)":/.test(JSON.stringify(parameters))),
  then: {
    chapter: 'rule-administration',
    shows: ({ when }) => 'then' in when && when.then !== undefined,
    least: 40,
  },
  'everyday-sizes': rules(0.3, (all) => all.length >= 25),
};

/** What is asked in a chapter with all features. */
const usual = new Map(chapterNames.map((chapter) => [chapter, spread(chapter, wellFormed, 300)]));

function shareIn(questions: readonly Question[], { shows }: Mark): number {
  return percent(questions.filter(shows).length, questions.length);
}

describe.each(Object.entries(marks))('the feature %s', (name, mark) => {
  it('shows', () => {
    expect(shareIn(usual.get(mark.chapter) ?? [], mark)).toBeGreaterThanOrEqual(mark.least);
  });

  it('is gone when it is taken away', () => {
    const fewer = spread(mark.chapter, without(wellFormed, name as FeatureName), 300);
    expect(shareIn(fewer, mark)).toBeLessThanOrEqual(mark.left ?? 0);
  });
});

it('a feature is taken away from what is left of the others', () => {
  const settings = without(without(wellFormed, 'then'), 'stars', 'scopes');
  const left = Object.keys(features).filter((name) => has(settings, name as FeatureName));
  expect(left).toHaveLength(Object.keys(features).length - 3);
  expect(has(wellFormed, 'then')).toBe(true);
});
