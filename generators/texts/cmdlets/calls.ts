/** Calls that bind: what the texts of properties are printed from. */
import { invariant } from '../../../src/model/invariant.ts';
import type { ParameterSignature, ParameterType } from '../../../src/syntax/cmdlets/signatures/signature.ts';
import { signatures } from '../../../src/syntax/cmdlets/signatures/signatures.ts';
import { between, chance, type Dice, pick, some, times } from '../../dice.ts';

/** What a parameter is given; a word may be written otherwise than the enumeration has it. */
export type DrawnValue =
  | { readonly kind: 'text' | 'filter'; readonly text: string }
  | { readonly kind: 'integer'; readonly value: number }
  | { readonly kind: 'boolean' | 'switch'; readonly value: boolean }
  | { readonly kind: 'word'; readonly written: string; readonly word: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'edit'; readonly parts: Readonly<Record<string, readonly string[]>> };

/** A call and what its parameters are given. */
export interface DrawnCall {
  readonly cmdlet: string;
  readonly values: Readonly<Record<string, DrawnValue>>;
}

const TEXTS = [
  'Depot',
  'Zoll & Fracht',
  '0b8e90e9-f646-4d5f-9ae8-5d0928398f9f',
  '93e8e040-ce56-4fcf-8f33-c204519fdaf4',
  'kim@contoso.com',
  '192.0.2.0/24',
  '2001:db8::/48',
  '192.0.2.1-192.0.2.9',
  'tailspin\\kit*',
  '007',
  '-Legacy',
  'true',
  '$home',
  'O’Hara',
  "rock'n'roll",
  'say "so"',
  '“bent”',
  'a`b',
  'a, b',
  'x;y',
  '#1',
  '@both',
  '100 %',
  '(paren',
  'Größe – neu',
  '中文',
  '😀 box',
  'CN=a,DC=b',
  'New-ClientAccessRule -Name no',
] as const;

const FILTERS = [
  "Department -ne 'Treasury'",
  'City -eq "Graz" -or (Company -eq \'A B\')',
  "MemberOfGroup -eq 'CN=a,OU=b.example,DC=c'",
  "CustomAttribute9 -eq 'it''s' -and -not (Alias -like 'x*')",
  ' Title -eq "Clerk" ',
] as const;

/** A call that PowerShell takes: one set of parameters, all that are mandatory in it, some of the others. */
export function drawCall(dice: Dice): DrawnCall {
  const cmdlet = pick(dice, Object.keys(signatures));
  const signature = signatures[cmdlet];
  invariant(signature !== undefined, 'a cmdlet has its signature');
  const all = Object.entries(signature.parameters);
  const sets = [...new Set(all.flatMap(([, { sets: own }]) => own ?? []))];
  const set = sets.length === 0 ? undefined : pick(dice, sets);
  const fitting = all.filter(([, { sets: own }]) => own === undefined || set === undefined || own.includes(set));
  const must = fitting.filter(([, { mandatory }]) => mandatory === true);
  // where a set has no mandatory parameter the default set is taken instead: then one of its own must be there
  const own = fitting.filter(([, parameter]) => parameter.sets !== undefined && parameter.mandatory !== true);
  const sure =
    set === signature.defaultSet || must.some(([, { sets: in1 }]) => in1 !== undefined) ? [] : own.slice(0, 1);
  const others = fitting.filter((entry) => !must.includes(entry) && !sure.includes(entry));
  const chosen = [...must, ...sure, ...some(dice, others, 0, 5)];
  const confirm = signature.confirms && chance(dice, 30) ? [['Confirm', { takes: 'switch' }] as const] : [];
  return {
    cmdlet,
    values: Object.fromEntries(
      [...chosen, ...confirm].map(([name, parameter]) => [name, drawValue(dice, name, parameter)]),
    ),
  };
}

function drawValue(dice: Dice, name: string, { takes }: ParameterSignature): DrawnValue {
  if (typeof takes !== 'string') return drawWords(dice, takes);
  switch (takes) {
    case 'integer':
      return { kind: 'integer', value: dice(2000) };
    case 'boolean':
      return { kind: 'boolean', value: chance(dice, 50) };
    case 'switch':
    case 'free switch':
      return { kind: 'switch', value: chance(dice, 70) };
    case 'texts':
      return { kind: 'list', items: times(between(dice, 1, 3), () => pick(dice, TEXTS)) };
    case 'values':
      return drawValues(dice, () => pick(dice, TEXTS));
    case 'hashtable':
      return { kind: 'edit', parts: { appid: [pick(dice, TEXTS)] } };
    case 'address':
      return { kind: 'text', text: pick(dice, ['192.0.2.7', '2001:db8::15']) };
    default:
      return name.endsWith('Filter')
        ? { kind: 'filter', text: pick(dice, FILTERS) }
        : { kind: 'text', text: pick(dice, TEXTS) };
  }
}

function drawWords(dice: Dice, { of, words }: Exclude<ParameterType, string>): DrawnValue {
  if (of === 'valueWords') return drawValues(dice, () => pick(dice, words));
  const word = pick(dice, words);
  if (of === 'words') return { kind: 'list', items: [word] };
  return { kind: 'word', written: pick(dice, [word, word.toLowerCase(), shortest(word, words)]), word };
}

/** The first letters that no other word begins with. */
function shortest(word: string, words: readonly string[]): string {
  const others = words.filter((each) => each !== word).map((each) => each.toLowerCase());
  let length = 1;
  while (others.some((each) => each.startsWith(word.slice(0, length).toLowerCase()))) length += 1;
  return word.slice(0, length);
}

function drawValues(dice: Dice, draw: () => string): DrawnValue {
  const list = (least: number) => times(between(dice, least, 3), draw);
  if (chance(dice, 80)) return { kind: 'list', items: list(0) };
  return { kind: 'edit', parts: chance(dice, 50) ? { Add: list(1), Remove: list(1) } : { Add: list(1) } };
}
