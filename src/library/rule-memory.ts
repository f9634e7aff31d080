/** Rule sets that were read before, told by what they say: one that was changed in place is another, and is read anew. */
import type { RuleSet } from '../model/chapters.ts';
import type { ClientAccessRule } from '../model/generated/wire.generated.ts';
import { valid } from '../model/invariant.ts';
import type { Rule } from '../model/rule.ts';
import { readRules } from '../syntax/rules.ts';

/** Rule sets that are remembered; whoever asks about more in turns has each read at its turn. */
const MOST_SETS = 4;

/** A rule set that was read, and what it said. */
interface RememberedSet {
  readonly contents: readonly RuleContent[];
  readonly rules: readonly Rule[];
}

/** The fields of a rule in their order; lists are copies, so that nobody else changes them. */
interface RuleContent {
  readonly fields: readonly string[];
  readonly values: readonly unknown[];
}

/** Reads rules as `readRules` does, and throws for those that it refuses; what is asked again is not read again. */
export function ruleMemory(): (rules: RuleSet) => readonly Rule[] {
  let sets: readonly RememberedSet[] = [];
  return (rules) => {
    const known = sets.find(({ contents }) => says(rules, contents));
    if (known !== undefined) return known.rules;
    if (!rules.every(isPlain)) return valid(readRules(rules));
    const contents = rules.map(contentOf);
    const read = valid(readRules(contents.map(toRule)));
    sets = [{ contents, rules: read }, ...sets.slice(0, MOST_SETS - 1)];
    return read;
  };
}

/** Whether its fields are all that it has: nothing is computed or inherited. */
function isPlain(rule: ClientAccessRule): boolean {
  return Object.getPrototypeOf(rule) === Object.prototype;
}

function contentOf(rule: ClientAccessRule): RuleContent {
  const values = Object.values(rule).map((value: unknown) => (Array.isArray(value) ? [...value] : value));
  return { fields: Object.keys(rule), values };
}

function toRule({ fields, values }: RuleContent): ClientAccessRule {
  return Object.fromEntries(fields.map((field, index) => [field, values[index]])) as unknown as ClientAccessRule;
}

function says(rules: RuleSet, contents: readonly RuleContent[]): boolean {
  if (rules.length !== contents.length) return false;
  for (let index = 0; index < contents.length; index += 1) {
    const [rule, content] = [rules[index], contents[index]];
    if (rule === undefined || content === undefined || !isPlain(rule) || !saysOne(rule, content)) return false;
  }
  return true;
}

/** The loop over fields is what makes looking at thousands of rules cheap: engines know where each field of it stands. */
function saysOne<T extends object>(rule: T, { fields, values }: RuleContent): boolean {
  let at = 0;
  for (const field in rule) {
    if (field !== fields[at] || !isSame(rule[field], values[at])) return false;
    at += 1;
  }
  return at === fields.length;
}

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}
