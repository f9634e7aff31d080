/** What `decide` asks about: rules, or policies with their directory, read from files and found usable. */

import { openRuleText, policiesOf, rulesOf } from '../../analysis/inventory/given.ts';
import { readInventory } from '../../analysis/inventory/inventory.ts';
import type { Input } from '../../analysis/inventory/read-text.ts';
import { problemsOf } from '../../library/answer.ts';
import { InputError } from '../../library/errors.ts';
import type { Chapter, Given } from '../../model/chapters.ts';
import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { Directory } from '../../model/generated/wire.generated.ts';
import type { SetAside, TenantState } from '../../model/inventory/inventory.ts';
import type { Readings } from '../../model/readings.ts';
import { problemIn, shownPath } from '../../node/files.ts';
import { readInputs } from '../../node/inputs.ts';
import { detectForm } from '../../syntax/exports/detect-form.ts';
import { decodeText } from '../../syntax/exports/encoding.ts';
import { callsInJson } from '../../syntax/exports/json/calls-in-json.ts';
import { readExport } from '../../syntax/exports/read-export.ts';
import { isJsonObject, parseJson } from '../../syntax/json/json.ts';
import { printPlace } from '../../syntax/place.ts';
import { quote } from '../../syntax/terminal-text.ts';
import { read, readGiven } from '../../syntax/wire.ts';
import { chaptersFlag } from '../options/flags.ts';
import { complainNotes } from '../options/inventory.ts';

/** The files that requests are asked about, and the chapter where these leave a choice. */
export interface WorldFlags {
  readonly rules?: string;
  readonly policies?: string;
  readonly directory?: string;
  readonly chapter?: string;
}

interface ChapterGiven {
  readonly chapter: Chapter;
  readonly given: Given;
  /** The groups of which more may be members than the directory lists. */
  readonly open: ReadonlySet<string>;
}

/** What the requests may be asked about, and the chapters that ask about it; the first is meant when none is named. */
const ABOUT = {
  rules: ['client-access-rules', 'test-client-access-rule', 'rule-administration'],
  policies: ['application-access-policies', 'policy-administration'],
  nothing: ['ip-ranges', 'username-patterns', 'recipient-filters'],
} as const satisfies Readonly<Record<string, readonly Chapter[]>>;

/** The chapter that the flags ask for, and what its questions are asked about. */
export function readWorld(flags: WorldFlags, readings: Readings = defaultReadings): ChapterGiven {
  const { rules, policies, directory } = flags;
  if (rules !== undefined && policies !== undefined) throw new InputError('give --rules or --policies, not both');
  if (directory !== undefined && policies === undefined) throw new InputError('--directory goes with --policies');
  const about = rules !== undefined ? 'rules' : policies !== undefined ? 'policies' : 'nothing';
  if (about === 'nothing' && flags.chapter === undefined) {
    throw new InputError('give one of --rules, --policies and --chapter', 'see `decide --help` for examples');
  }
  const named = flags.chapter === undefined ? ABOUT[about][0] : chaptersFlag([flags.chapter])[0];
  const chapter = ABOUT[about].find((each) => each === named);
  if (chapter === undefined) {
    const needs = about === 'nothing' ? 'needs --rules or --policies' : `is not about ${about}`;
    throw new InputError(`--chapter: ${flags.chapter} ${needs}`);
  }
  const open = new Set<string>();
  if (rules !== undefined) return { chapter, given: readRuleSet(readInputs([rules]), readings), open };
  if (policies === undefined) return { chapter, given: {}, open };
  return { chapter, ...readPolicies(readInputs([policies]), directory === undefined ? [] : readInputs([directory])) };
}

function readRuleSet(inputs: readonly Input[], readings: Readings): Given {
  const [input] = inputs;
  const json = input === undefined || inputs.length > 1 ? undefined : ownJson(input, 'rules');
  if (input === undefined || json === undefined) return rulesIn(inputs);
  const given = readGiven('client-access-rules', Array.isArray(json.value) ? { rules: json.value } : json.value);
  if (!given.ok) throw problemIn(input.name, given.problem);
  refuseProblems(input.name, given.value, readings);
  return given.value;
}

/** Rules in any other form. What is not known of one would make every answer below it a guess. */
function rulesIn(inputs: readonly Input[]): Given {
  const { state, notes } = readInventory(inputs);
  const names = inputs.map(({ name }) => shownPath(name)).join(' and ');
  complainNotes(notes.filter(({ kind }) => kind !== 'remark'));
  const { given, open } = rulesOf(state);
  const why = [...open.map(openRuleText), ...setAside(state, 'ClientAccessRule')];
  if (why.length > 0) throw new InputError(`${names}: ${why.join('; ')}`, 'give what is missing, or take it out');
  if (given.rules.length === 0)
    throw new InputError(
      `${names} ${inputs.length === 1 ? 'holds' : 'hold'} no client access rule`,
      '`inventory` says what was read in it',
    );
  return given;
}

/** What is not known of such objects as a whole, in words: any of them could be another one. */
function setAside(state: TenantState, wanted: SetAside['type']): readonly string[] {
  return state.setAside
    .filter(({ type }) => type === wanted)
    .map(({ type, name, place, why }) => `${printPlace(place)}, ${name === type ? type : quote(name)}: ${why}`);
}

/** Whatever leaves an answer open, but for what only New would refuse: the rules and scopes that people have are decided. */
function refuseProblems(path: string, given: Given, readings: Readings): void {
  const problem = problemsOf(given, readings).find(({ code }) => code === 'invalid-value');
  if (problem !== undefined) throw problemIn(path, problem);
}

function readPolicies(inputs: readonly Input[], directories: readonly Input[]): Pick<ChapterGiven, 'given' | 'open'> {
  const [input, ...further] = inputs;
  const [directory, ...more] = directories;
  const isPlain = input !== undefined && further.length + more.length === 0;
  const json = isPlain ? ownJson(input, 'policies') : undefined;
  const listed = directory === undefined ? undefined : ownJson(directory, 'directory');
  if (input === undefined || json === undefined || (directory !== undefined && listed === undefined))
    return policiesIn([...inputs, ...directories]);
  const { value } = json;
  const policies = isJsonObject(value) && 'policies' in value ? value['policies'] : value;
  const recipients =
    directory === undefined || listed === undefined ? undefined : readDirectory(directory.name, listed.value);
  if (recipients === undefined && Array.isArray(value)) {
    throw new InputError(`${shownPath(input.name)} holds policies only`, 'give the recipients with --directory');
  }
  const whole = recipients === undefined ? value : { policies, directory: recipients };
  const given = readGiven('application-access-policies', whole);
  if (!given.ok) throw problemIn(input.name, given.problem);
  refuseProblems(input.name, given.value, defaultReadings);
  return { given: given.value, open: new Set() };
}

/** Policies and recipients in any other form. */
function policiesIn(inputs: readonly Input[]): Pick<ChapterGiven, 'given' | 'open'> {
  const { state, notes } = readInventory(inputs);
  complainNotes(notes.filter(({ kind }) => kind !== 'remark'));
  const { given, open } = policiesOf(state);
  const why = setAside(state, 'ApplicationAccessPolicy');
  const names = inputs.map(({ name }) => shownPath(name)).join(' and ');
  if (why.length > 0) throw new InputError(`${names}: ${why.join('; ')}`, 'give what is missing, or take it out');
  if (given.policies.length === 0)
    throw new InputError(
      `${names} ${inputs.length === 1 ? 'holds' : 'hold'} no application access policy`,
      '`inventory` says what was read',
    );
  return { given, open };
}

function readDirectory(path: string, json: unknown): Directory {
  const directory = read('Directory', Array.isArray(json) ? { recipients: json } : json);
  if (!directory.ok) throw problemIn(path, directory.problem);
  return directory.value;
}

type GivenPart = 'rules' | 'policies' | 'directory';

/** Fields that only JSON of this tool has. */
const OWN: Readonly<Record<GivenPart, readonly string[]>> = {
  rules: ['rules', 'priority', 'action'],
  policies: ['policies', 'directory', 'accessRight', 'appIds', 'policyScopeGroupId'],
  directory: ['recipients', 'id', 'type'],
};

/** Whether no reader finds anything in the JSON: then what is wrong with it as JSON of this tool is said. */
function holdsNothing(text: string): boolean {
  return readExport(text, 'json').objects.length === 0 && callsInJson(text).calls.length === 0;
}

/** JSON of this tool, right or wrong, or undefined for a text in any other form. */
function ownJson({ name, bytes }: Input, wanted: GivenPart): { readonly value: unknown } | undefined {
  const { text } = decodeText(bytes, name);
  if (detectForm(text, name) !== 'json') return undefined;
  const json = parseJson(text);
  if (!json.ok) throw problemIn(name, json.problem);
  const { value } = json;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const isOwn =
    !isJsonObject(first) || Object.keys(first).length === 0 || OWN[wanted].some((field) => Object.hasOwn(first, field));
  return isOwn || holdsNothing(text) ? { value } : undefined;
}
