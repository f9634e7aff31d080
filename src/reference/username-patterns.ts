/** spec/username-patterns.md: whether a pattern matches a username. */
import type { Pattern } from '../model/filter.ts';
import type { MatchAnswer, Refused, UsernamePatternQuestion } from '../model/generated/wire.generated.ts';
import { fold } from '../syntax/fold.ts';
import { parsePattern } from '../syntax/username-patterns.ts';
import { refuseText } from './cmdlets/refusal.ts';
import type { Decision, Interpretation } from './semantics.ts';

/** WILD-WHOLE, WILD-TRAILING */
export function matchPattern(
  question: UsernamePatternQuestion,
  under: Interpretation,
): Decision<MatchAnswer | Refused> {
  const pattern = parsePattern(question.pattern);
  if (!pattern.ok) return refuseText(pattern.problem);
  if (refusesTrailingStar(pattern.value, under)) {
    const message = `\`${question.pattern}\` ends in a star without beginning with one, and names no domain`;
    return refuseText({ code: 'invalid-value', production: 'star', message, clause: 'WILD-TRAILING' });
  }
  const matches = under.semantics.patternMatches(pattern.value, question.username, under);
  return { answer: { matches }, clause: 'WILD-WHOLE' };
}

/** WILD-TRAILING: `jeff*`, as one reading has it. */
export function refusesTrailingStar({ text }: Pattern, under: Interpretation): boolean {
  const isSuch = text.endsWith('*') && !text.startsWith('*') && !text.includes('\\');
  return isSuch && under.readings['trailing-wildcard'] === 'refused';
}

/** WILD-WHOLE, WILD-DOMAIN: against the account, or against any of its forms. */
export function patternMatches(pattern: Pattern, username: string, under: Interpretation): boolean {
  if (formMatches(pattern, username, under)) return true;
  if (under.readings['username-domain'] === 'down-level-only') return false;
  const [domain = '', user = ''] = username.split('\\');
  return formMatches(pattern, `${user}@${domain}`, under) || formMatches(pattern, user, under);
}

/** WILD-CASE */
function formMatches(pattern: Pattern, form: string, under: Interpretation): boolean {
  if (!starMatches(pattern.parts.map(fold), fold(form))) return false;
  return under.readings['username-case'] === 'insensitive' || starMatches(pattern.parts, form);
}

/** WILD-STAR: the parts in order, the first at the beginning, the last at the end. */
export function starMatches(parts: readonly string[], text: string): boolean {
  const [first = '', ...others] = parts;
  const last = others.at(-1);
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of others.slice(0, -1)) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
