/** Where our reader and PowerShell differ about a text. */
import type { Call, Value } from '../../../src/model/inventory/call.ts';
import type { Answer, BoundByPowerShell, Heard } from './answer.ts';

/** What our reader made of a text. */
export interface OurReading {
  readonly calls: readonly Call[];
  /** The places that our parser refuses. */
  readonly faults: number;
}

export type DifferenceKind =
  /** PowerShell takes the text, our parser finds a fault. */
  | 'fault'
  /** The other way round. */
  | 'no fault'
  | 'missing'
  | 'invented'
  | 'value'
  /** We say that a value is unknown. */
  | 'unknown'
  /** We bind what PowerShell refuses. */
  | 'binds'
  /** The other way round. */
  | 'refuses'
  /** We say that a call that runs hangs on something, or does not run. */
  | 'doubt'
  | 'pipeline input';

export interface Difference {
  readonly kind: DifferenceKind;
  readonly text: string;
}

/** An exception that a text throws itself. */
const OWN_THROW = 'x';

/** What we claim to know, whatever a foreign command gives. */
export function isClaimed({ kind }: Difference): boolean {
  return kind === 'missing' || kind === 'value' || kind === 'refuses';
}

/** Nothing when they agree, or when PowerShell's answer says nothing: errors of its own stopped a statement. */
export function differences(answer: Answer, ours: OurReading): readonly Difference[] {
  if ('ended' in answer) return [];
  if ('parses' in answer) return ours.faults > 0 ? [] : [{ kind: 'no fault', text: answer.why }];
  if (answer.failed.some((id) => id !== OWN_THROW)) return [];
  const fault: readonly Difference[] = ours.faults > 0 ? [{ kind: 'fault', text: `${ours.faults}` }] : [];
  const found = compareCalls(answer.calls, ours.calls);
  return [...fault, ...(answer.foreign ? found.filter(isClaimed) : found)];
}

function compareCalls(heard: readonly Heard[], calls: readonly Call[]): readonly Difference[] {
  const found: Difference[] = [];
  const left = [...calls];
  for (const each of heard) {
    const fitting = left.filter((call) => isSamePlace(each, call));
    const [best] = [...fitting].sort((one, other) => weightOf(each, one) - weightOf(each, other));
    if (best === undefined) {
      if (!('refused' in each)) found.push({ kind: 'missing', text: `${each.cmdlet} of line ${each.line}` });
      continue;
    }
    left.splice(left.indexOf(best), 1);
    found.push(...compareCall(each, best));
  }
  if (heard.some((each) => 'refused' in each)) return found; // it stops the rest of its statement
  const invented = left.filter(({ maybe, conditional }) => maybe !== true && conditional !== true);
  return [
    ...found,
    ...invented.map((call): Difference => ({ kind: 'invented', text: `${call.cmdlet} of line ${call.place.line}` })),
  ];
}

/** How ill a call of ours fits: what is wrong counts for more than what is only careful. */
function weightOf(heard: Heard, call: Call): number {
  return compareCall(heard, call).reduce((sum, { kind }) => sum + (isClaimed({ kind, text: '' }) ? 10 : 1), 0);
}

/** A call that is not written as a command has another place. */
function isSamePlace(heard: Heard, { cmdlet, place, via }: Call): boolean {
  return heard.cmdlet === cmdlet && (via !== undefined || heard.line === place.line);
}

function compareCall(heard: Heard, call: Call): readonly Difference[] {
  if ('refused' in heard)
    return call.binds === false || hasUnknown(call)
      ? []
      : [{ kind: 'binds', text: `${heard.cmdlet}: ${heard.refused}` }];
  if (call.binds === false) return [{ kind: 'refuses', text: heard.cmdlet }];
  const doubt = call.maybe === true || call.conditional === true;
  return [
    ...(doubt ? [{ kind: 'doubt', text: heard.cmdlet } as const] : []),
    ...((call.pipelineInput ?? false) === (heard.pipelineInput ?? false)
      ? []
      : [{ kind: 'pipeline input', text: heard.cmdlet } as const]),
    ...compareParameters(heard, call),
  ];
}

function hasUnknown({ parameters }: Call): boolean {
  return Object.values(parameters).some(isUnknown);
}

function isUnknown(value: Value | undefined): boolean {
  return value === null || (Array.isArray(value) && value.some(isUnknown));
}

function compareParameters({ parameters }: BoundByPowerShell, call: Call): readonly Difference[] {
  const names = new Set([...Object.keys(parameters), ...Object.keys(call.parameters)]);
  return [...names].flatMap((name): readonly Difference[] => {
    const theirs = parameters[name];
    const ours = call.enum?.[name] ?? call.parameters[name];
    if (theirs !== undefined && isUnknown(ours) && !isEmpty(theirs)) return [{ kind: 'unknown', text: name }];
    if (isSameValue(theirs, ours)) return [];
    if (isNumberOfWord(theirs, ours)) return [{ kind: 'unknown', text: name }];
    return [{ kind: 'value', text: `${name}: PowerShell ${printed(theirs)}, ours ${printed(ours)}` }];
  });
}

/** `$null` is bound as nothing, as an empty text or as an empty list, by the type of the parameter alone. */
function isEmpty(value: Value | undefined): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Which word of an enumeration has which number is not public; the stand-ins count from 0. */
function isNumberOfWord(theirs: Value | undefined, ours: Value | undefined): boolean {
  return typeof ours === 'string' && typeof theirs === 'string' && /^[+-]?\d+$/.test(ours) && /^[A-Z]/.test(theirs);
}

function printed(value: Value | undefined): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

/** One value and a list of one are the same. */
function isSameValue(one: Value | undefined, other: Value | undefined): boolean {
  return (isEmpty(one) && isEmpty(other)) || JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function plain(value: Value | undefined): unknown {
  if (Array.isArray(value)) return value.length === 1 ? plain(value[0]) : value.map(plain);
  if (typeof value !== 'object' || value === null) return value ?? '';
  return Object.entries(value)
    .map(([part, inside]) => [part.toLowerCase(), plain(inside)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
