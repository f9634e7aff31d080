/** Calls of ours, bound and written down, and what they put out. */

import { defined } from '../../../model/defined.ts';
import type { Call, Note, Value } from '../../../model/inventory/call.ts';
import { citation } from '../../cmdlets/citation.ts';
import type { BoundCall, GivenArgument } from '../../cmdlets/given.ts';
import type { Datum } from '../datum.ts';
import type { TextSpan } from '../tree.ts';
import { type CallRecord, type Machine, withCertainty } from './machine.ts';
import { takeAsValue } from './sweep.ts';
import { toText } from './values/convert.ts';
import { openness } from './values/tables.ts';

/** A command of ours where the run meets it. */
export interface Occurrence {
  readonly name: string;
  /** The node that stands for it in the tree. */
  readonly node: object;
  readonly span: TextSpan;
  /** Where it is said to stand, when not at its span. */
  readonly offset?: number | undefined;
  readonly given: readonly GivenArgument[];
  /** What comes down the pipeline; absent at its beginning. */
  readonly input?: readonly Datum[] | undefined;
  readonly via?: string | undefined;
}

/** Records a call of ours and gives what it puts out; undefined for a foreign command. */
export function recordCall(m: Machine, occurrence: Occurrence): readonly Datum[] | undefined {
  m.seen.add(occurrence.node);
  if (!m.setting.isOurs(occurrence.name)) return undefined;
  if (m.functions.has(occurrence.name.toLowerCase())) return withCertainty(m, 'maybe', () => recordAll(m, occurrence));
  return recordAll(m, occurrence);
}

/** Where objects are known that come down the pipeline, each makes a call of its own. */
function recordAll(m: Machine, occurrence: Occurrence): readonly Datum[] | undefined {
  const given = occurrence.given.map(closed);
  const identities = m.setting.world.assumes ? occurrence.input?.map(identityOf) : undefined;
  if (identities === undefined || !identities.every((each) => each !== undefined))
    return recordOne(m, occurrence, given);
  return identities.flatMap((identity) => recordOne(m, occurrence, given, identity) ?? []);
}

function identityOf(item: Datum): Datum | undefined {
  if (item.kind === 'text' || item.kind === 'object') return item;
  if (item.kind !== 'table') return undefined;
  return item.entries.get('identity')?.value ?? item.entries.get('name')?.value;
}

/** A hashtable that may hold more than is known is unknown as a value, and so is a list of nothing but what is unknown. */
function closed(argument: GivenArgument): GivenArgument {
  if (!('value' in argument) || argument.value === undefined) return argument;
  const { value } = argument;
  const [only] = value.kind === 'list' && value.items.length === 1 ? value.items : [];
  const open =
    value.kind === 'table'
      ? openness(value.entries)
      : only?.kind === 'unknown' && only.many === true
        ? only
        : undefined;
  return open === undefined ? argument : { ...argument, value: open };
}

function recordOne(
  m: Machine,
  occurrence: Occurrence,
  written: readonly GivenArgument[],
  identity?: Datum,
): readonly Datum[] | undefined {
  const isPiped = occurrence.input !== undefined;
  const first = m.setting.bind(occurrence.name, written, { pipelineInput: isPiped });
  const pipelineInput = isPiped && first?.parameters['Identity'] === undefined;
  const piped = pipelineInput && identity !== undefined;
  const given: readonly GivenArgument[] = piped
    ? [...written, { kind: 'named', name: 'Identity', value: identity, span: occurrence.span }]
    : written;
  const bound = piped ? m.setting.bind(occurrence.name, given, { pipelineInput }) : first;
  if (bound === undefined) return undefined;
  for (const argument of given)
    if ('value' in argument && argument.value?.kind === 'block') takeAsValue(m, argument.value.script);
  const offset = m.within?.offset ?? occurrence.offset ?? occurrence.span.start;
  const { cmdlet, parameters, enum: words, binds, placeholder } = bound;
  const record: CallRecord = {
    node: occurrence.node,
    offset,
    span: offset === occurrence.span.start ? occurrence.span : { start: offset, end: offset },
    place: m.setting.placeAt(offset),
    cmdlet,
    parameters,
    enum: words,
    binds,
    placeholder,
    certainty: m.certainty,
    pass: m.pass,
    pipelineInput,
    via: m.within?.via ?? occurrence.via,
    notes: notesOf(m, bound, occurrence, given),
  };
  m.calls.push(record);
  return perform(m, record, occurrence.span);
}

function perform(m: Machine, record: CallRecord, place: TextSpan): readonly Datum[] {
  const runs = m.setting.world.assumes && m.pass === 0 && m.certainty !== 'maybe';
  const output = runs ? m.setting.world.perform(callOf(record)) : undefined;
  if (output !== undefined) return output;
  if (/^(Set|Remove|Add|Update)-/.test(record.cmdlet)) return [];
  const because = { kind: 'unknown', because: record.cmdlet, place, result: { call: m.calls.length - 1 } } as const;
  return [record.cmdlet.startsWith('Get-') ? { ...because, many: true } : because];
}

/** The call as the outside sees it. */
export function callOf(record: CallRecord): Call {
  const { cmdlet, parameters, place, binds, placeholder, via, expect, certainty } = record;
  return defined({
    cmdlet,
    parameters,
    place,
    enum: record.enum,
    binds,
    maybe: certainty === 'maybe' ? (true as const) : undefined,
    conditional: certainty === 'conditional' ? (true as const) : undefined,
    pipelineInput: record.pipelineInput ? (true as const) : undefined,
    via,
    placeholder,
    expect,
  });
}

function notesOf(
  m: Machine,
  bound: BoundCall,
  { span, offset }: Occurrence,
  given: readonly GivenArgument[],
): readonly Note[] {
  const at = (problem: TextSpan | undefined): TextSpan =>
    m.within === undefined ? (problem ?? span) : { start: m.within.offset, end: m.within.offset };
  const problems = bound.problems.map(({ kind, span: where, why, hint }): Note => {
    const note = { kind, ...noted(m, at(where ?? headOf(span, offset))), why };
    return hint === undefined ? note : { ...note, hint };
  });
  const unknowns = bound.unknown.map(({ parameter, because, span: where }) => ({
    kind: 'unknown-value' as const,
    ...noted(m, at(where)),
    why: `${parameter} is known only when the script runs: ${because.because}`,
  }));
  const splats = given.flatMap((each) =>
    each.kind === 'unknown-splat'
      ? [
          {
            kind: 'unknown-value' as const,
            ...noted(m, at(each.span)),
            why: `what is splatted is known only when the script runs: ${each.because.because}`,
          },
        ]
      : [],
  );
  return [...problems, ...unknowns, ...splats];
}

function headOf(span: TextSpan, offset: number | undefined): TextSpan {
  return offset === undefined ? span : { start: offset, end: offset };
}

/** The place and the text of a span; those of a text within the script stand where that is run. */
export function noted(m: Machine, span: TextSpan): Pick<Note, 'place' | 'text'> {
  return citation(m.within === undefined ? m.text : '', span, m.setting.placeAt);
}

/** A call of a foreign cmdlet whose objects the state may hold. */
export function performForeign(
  m: Machine,
  cmdlet: string,
  given: readonly GivenArgument[],
  span: TextSpan,
): readonly Datum[] | undefined {
  if (m.pass > 0 || m.certainty === 'maybe') return undefined;
  const parameters: Record<string, Value> = {};
  let name = 'Identity';
  for (const argument of given) {
    if (argument.kind === 'parameter') name = argument.name;
    if (!('value' in argument) || argument.value === undefined) continue;
    parameters[argument.kind === 'named' ? argument.name : name] = toText(argument.value) ?? null;
    name = 'Identity';
  }
  return m.setting.world.perform({ cmdlet, parameters, place: m.setting.placeAt(span.start) });
}
