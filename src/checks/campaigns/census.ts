/** What a campaign was about: how many questions have what makes them worth asking. */
import type { Answer, Question } from '../../model/question.ts';
import type { Readings } from '../../model/readings.ts';
import type { Explanation, TraceStep } from '../../model/trace.ts';
import { explain } from '../../reference/explain/explain.ts';
import { rangeMatches } from '../../reference/ip-ranges.ts';
import { watch } from '../../reference/readings.ts';
import { reference, rulesEvaluator } from '../../reference/reference.ts';
import { parseAddress, parseRange } from '../../syntax/ip-ranges.ts';

/** Sorts of marks, and how many questions have each mark. */
export type Census = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A sort and a name in it. */
type Mark = readonly [sort: string, name: string | number];

/** How often each clause, axis and answer comes up among these questions. */
export function censusOf(questions: readonly Question[], readings: Readings): Census {
  const counts = new Map<string, Map<string, number>>();
  for (const question of questions) {
    for (const [sort, name] of distinct(marksOf(question, readings))) {
      const own = counts.get(sort) ?? counts.set(sort, new Map()).get(sort);
      own?.set(name, (own.get(name) ?? 0) + 1);
    }
  }
  return inOrder([...counts].map(([sort, own]) => [sort, inOrder([...own])]));
}

function inOrder<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.fromEntries([...entries].sort(([one], [other]) => one.localeCompare(other, 'en', { numeric: true })));
}

function distinct(marks: readonly Mark[]): readonly (readonly [string, string])[] {
  const named = new Map(marks.map(([sort, name]) => [`${sort} ${name}`, [sort, String(name)] as const]));
  return [...named.values()];
}

/** Sorts of which a campaign must reach all that golden cases reach, or it proves less. */
const WANTED = ['clause', 'look', 'call', 'axis read'];

/** What golden questions reach and these do not, the census of the first of them being known. */
export function missedBy(
  census: Census,
  others: readonly Question[],
  golden: readonly Question[],
  readings: Readings,
): readonly string[] {
  const missing = new Set(golden.flatMap((question) => wantedMarks(question, readings)));
  for (const [sort, own] of Object.entries(census))
    for (const name of Object.keys(own)) missing.delete(`${sort} ${name}`);
  for (const question of others) {
    if (missing.size === 0) break;
    for (const mark of wantedMarks(question, readings)) missing.delete(mark);
  }
  return [...missing].sort();
}

function wantedMarks(question: Question, readings: Readings): readonly string[] {
  const { result, consulted } = watch(readings, (watched) => explain(question, watched));
  const marks = [...explainedMarks(result), ...axisMarks(consulted)];
  return marks.flatMap(([sort, name]) => (WANTED.includes(sort) ? [`${sort} ${name}`] : []));
}

function marksOf(question: Question, readings: Readings): readonly Mark[] {
  const { result, consulted } = watch(readings, (watched) => explain(question, watched));
  return [
    ...explainedMarks(result),
    ...axisMarks(consulted),
    ['answer', sizeless(result.answer)],
    ...givenMarks(question),
    ...overlapMarks(question, readings, result.trace),
    ...edgeMarks(question, readings),
  ];
}

/** The axes that a question consults and the clauses that explain its answer. */
export function citedBy(question: Question, readings: Readings): readonly string[] {
  const { result, consulted } = watch(readings, (watched) => explain(question, watched));
  const clauses = [...JSON.stringify(result).matchAll(/"clause":"([A-Z0-9-]+)"/g)].map(([, id = '']) => id);
  return [...new Set([...consulted, ...clauses])];
}

function explainedMarks({ clause, trace }: Explanation<Answer>): readonly Mark[] {
  return [['clause', clause], ...trace.flatMap(stepMarks)];
}

function axisMarks(consulted: readonly string[]): readonly Mark[] {
  return consulted.map((axis) => ['axis read', axis]);
}

function sizeless(answer: Answer): string {
  if ('refused' in answer) return 'refused';
  if ('action' in answer) return answer.action;
  if ('access' in answer) return answer.access;
  if ('matches' in answer) return answer.matches ? 'matches' : 'does not match';
  if ('steps' in answer)
    return answer.steps.some((step) => 'refused' in step) ? 'with a refused call' : 'every call carried out';
  return answer.rules.length === 0 ? 'no rule' : answer.rules.length === 1 ? 'one rule' : 'several rules';
}

function givenMarks({ given, when }: Question): readonly Mark[] {
  return [
    ...('rules' in given ? [['rules given', given.rules.length] as const] : []),
    ...('policies' in given ? [['policies given', given.policies.length] as const] : []),
    ...('cmdlets' in when ? [['calls in a row', when.cmdlets.length] as const] : []),
  ];
}

function stepMarks(step: TraceStep): readonly Mark[] {
  switch (step.kind) {
    case 'rule':
      return [['look', 'field' in step.outcome ? `${step.outcome.kind} ${step.outcome.field}` : step.outcome.kind]];
    case 'policy':
      return [['look', `${step.accessRight} ${step.counts ? coverage(step.covers) : 'does not count'}`]];
    case 'cmdlet':
      return [['call', `${step.cmdlet} ${step.refused ?? 'carried out'}`]];
    default:
      return [];
  }
}

function coverage(covers: boolean | 'scope-lost' | 'not-known'): string {
  return typeof covers === 'string' ? 'has lost its scope' : covers ? 'covers' : 'does not cover';
}

/** At which rule the search ended, and how many rules or policies would have had a say. */
function overlapMarks(question: Question, readings: Readings, trace: readonly TraceStep[]): readonly Mark[] {
  if (question.chapter === 'application-access-policies') {
    const covering = trace.filter((step) => step.kind === 'policy' && step.counts && step.covers === true);
    return [['policies that cover', covering.length]];
  }
  if (question.chapter !== 'client-access-rules') return [];
  const looks = trace.flatMap((step) => (step.kind === 'rule' ? [step.outcome.kind] : []));
  const at = looks.indexOf('applies');
  const under = { readings, semantics: reference };
  const applying = question.given.rules.filter((rule) => {
    const alone = rulesEvaluator('client-access-rules', { rules: [rule] }, under)(question.when).answer;
    return 'decidedBy' in alone && alone.decidedBy?.length === 1;
  });
  return [
    ['decided by rule number', at === -1 ? 'none' : at + 1],
    ['rules that would apply', applying.length],
  ];
}

/** Whether a step to the next address changes what a range says. */
function edgeMarks(question: Question, readings: Readings): readonly Mark[] {
  const { ranges, address: text } = addressesOf(question);
  const address = parseAddress(text);
  if (!address.ok || ranges.length === 0) return [];
  const { family, value } = address.value;
  const around = [value - 1n, value, value + 1n].filter(
    (each) => each >= 0n && each < 1n << (family === 4 ? 32n : 128n),
  );
  const isEdge = ranges.some((written) => {
    const range = parseRange(written);
    if (!range.ok) return false;
    const under = { readings, semantics: reference };
    return new Set(around.map((each) => rangeMatches(range.value, { family, value: each }, under))).size > 1;
  });
  return [['address', isEdge ? 'at an end of a range' : 'elsewhere']];
}

function addressesOf({ chapter, given, when }: Question): {
  readonly ranges: readonly string[];
  readonly address: string;
} {
  switch (chapter) {
    case 'ip-ranges':
      return { ranges: [when.range], address: when.address };
    case 'client-access-rules':
    case 'test-client-access-rule':
      return {
        ranges: given.rules.flatMap((rule) => [
          ...(rule.anyOfClientIPAddressesOrRanges ?? []),
          ...(rule.exceptAnyOfClientIPAddressesOrRanges ?? []),
        ]),
        address: when.clientIPAddress,
      };
    default:
      return { ranges: [], address: '' };
  }
}
