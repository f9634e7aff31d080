/** Commands that look like one of ours and are none (CMD-WRONG-NAME). */
import { defined } from '../../model/defined.ts';
import { fold } from '../fold.ts';
import { nearest } from '../nearest.ts';
import { signatures } from './signatures/signatures.ts';

/** Why a name is none, and what was meant. */
export interface NameProblem {
  readonly why: string;
  /** What was perhaps meant: a cmdlet, or one with a parameter. */
  readonly hint?: string;
}

const names = Object.keys(signatures);
const folded = new Map(names.map((name) => [fold(name), name]));
const nouns = [...new Set(names.map(nounOf))];

/** Real cmdlets beside ours, which nobody mistypes; folded. */
const NEIGHBOURS: ReadonlySet<string> = new Set([
  'enable-distributiongroup',
  'disable-distributiongroup',
  'upgrade-distributiongroup',
]);

/** What people write for a verb of ours; a verb that is not here begins a function of somebody's own. */
const VERBS = new Map<string, readonly string[]>([
  ['new', ['New', 'Add']],
  ['create', ['New', 'Add']],
  ['make', ['New']],
  ['add', ['Add', 'New']],
  ['set', ['Set', 'Update']],
  ['change', ['Set', 'Update']],
  ['modify', ['Set', 'Update']],
  ['update', ['Set', 'Update']],
  ['get', ['Get', 'Test']],
  ['list', ['Get']],
  ['remove', ['Remove']],
  ['delete', ['Remove']],
]);

/** Verbs that only go astray with nouns that no other product has. */
const RARE_VERBS = new Map<string, readonly string[]>([
  ['grant', ['New']],
  ['assign', ['New']],
  ['edit', ['Set']],
  ['replace', ['Set']],
  ['show', ['Get']],
  ['find', ['Get']],
  ['clear', ['Remove']],
  ['revoke', ['Remove']],
  ['disable', ['Set', 'Remove']],
  ['enable', ['Set', 'New']],
  ['test', ['Test']],
  ['check', ['Test']],
  ['verify', ['Test']],
  ['validate', ['Test']],
]);
/** Real verbs, which nobody takes for one of ours although few letters differ. */
const OTHER_VERBS: ReadonlySet<string> = new Set([
  'test',
  'send',
  'reset',
  'edit',
  'exit',
  'read',
  'sync',
  'let',
  'use',
]);

const COMMON_NOUNS: ReadonlySet<string> = new Set(['ServicePrincipal', 'DistributionGroup', 'DistributionGroupMember']);

/** What people take for a noun of ours; folded. */
const NOUNS = new Map<string, string>([
  ...nouns.flatMap((noun): readonly [string, string][] => [
    [fold(noun), noun],
    [fold(plural(noun)), noun],
  ]),
  ['appaccesspolicy', 'ApplicationAccessPolicy'],
  ['applicationpolicy', 'ApplicationAccessPolicy'],
  ['applicationaccessrule', 'ApplicationAccessPolicy'],
  ['applicationaccesspolicyrule', 'ApplicationAccessPolicy'],
  ['clientaccesspolicy', 'ClientAccessRule'],
  ['serviceprincipalaccess', 'ServicePrincipalAuthorization'],
]);
const nounEnds = [...NOUNS.keys()];

/** Undefined for a foreign command, and for ours. */
export function problemOfName(name: string): NameProblem | undefined {
  const plain = name.slice(name.lastIndexOf('\\') + 1);
  const written = fold(plain);
  if (plain.length > 60 || NEIGHBOURS.has(written) || folded.has(written)) return undefined;
  const dashed = folded.get(written.replace(/[\u2013-\u2015]/g, '-'));
  if (dashed !== undefined) return { why: 'no such cmdlet: only a plain hyphen joins verb and noun', hint: dashed };
  const [verb = '', noun = '', ...others] = written.split(/[-\u2013-\u2015]/);
  if (others.length > 0) return undefined;
  if (noun === '') return problemWithoutDash(written);
  const meant = meantNoun(noun);
  if (meant !== undefined) return problemOfVerb(verb, meant);
  const near = isForeignNoun(noun) ? undefined : nearest(written, names, 2);
  return near === undefined ? undefined : { why: 'no such cmdlet', hint: near };
}

function problemWithoutDash(written: string): NameProblem | undefined {
  const meant = names.find((name) => fold(name.replace('-', '')) === written);
  return meant === undefined ? undefined : { why: 'no such cmdlet: the hyphen is missing', hint: meant };
}

/** Ours, in the plural or under one of the names that people give it, or with a letter or two wrong. */
function meantNoun(noun: string): string | undefined {
  return NOUNS.get(noun) ?? (isForeignNoun(noun) ? undefined : nearest(noun, nouns, 2));
}

/** Another product's noun is ours with something before it: `MgServicePrincipal`, `DynamicDistributionGroup`. */
function isForeignNoun(noun: string): boolean {
  return nounEnds.some((each) => noun.endsWith(each));
}

function problemOfVerb(verb: string, noun: string): NameProblem | undefined {
  const own = names.filter((name) => nounOf(name) === noun);
  const verbs = VERBS.get(verb) ?? (COMMON_NOUNS.has(noun) ? undefined : RARE_VERBS.get(verb));
  const meant = verbs
    ?.map((each) => own.find((name) => name.startsWith(`${each}-`)))
    .find((each) => each !== undefined);
  const hint = meant ?? (OTHER_VERBS.has(verb) ? undefined : nearest(`${verb}-${noun}`, own, 2));
  // a verb that is unknown and like none of ours begins a function of somebody's own
  if (hint === undefined && verbs === undefined) return undefined;
  if (hint === 'Set-ClientAccessRule' && (verb === 'disable' || verb === 'enable'))
    return { why: 'no such cmdlet', hint: `${hint} -Enabled ${verb === 'enable' ? '$true' : '$false'}` };
  return defined({ why: 'no such cmdlet', hint });
}

function nounOf(name: string): string {
  return name.slice(name.indexOf('-') + 1);
}

function plural(noun: string): string {
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
