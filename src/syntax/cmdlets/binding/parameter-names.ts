/** Which parameter a written name means. */
import { defined } from '../../../model/defined.ts';
import { fold } from '../../fold.ts';
import { nearest } from '../../nearest.ts';
import { commonParameters, confirmParameters } from '../signatures/common-parameters.ts';
import type { CmdletSignature, ParameterSignature } from '../signatures/signature.ts';

/** A parameter under Microsoft's spelling. */
export interface NamedParameter {
  readonly name: string;
  readonly signature: ParameterSignature;
}

/** The parameter that a written name means, or why it means none. */
export type NameResult =
  | { readonly ok: true; readonly parameter: NamedParameter }
  | { readonly ok: false; readonly why: string; readonly isAmbiguous: boolean; readonly hint?: string };

interface KnownParameter extends NamedParameter {
  readonly common: boolean;
  /** Folded: its name and its aliases. */
  readonly names: readonly string[];
}

/** Finds the parameters of one cmdlet by what is written: the whole name or alias, else the beginning of a single one. */
export function parameterFinder(signature: CmdletSignature): ParameterFinder {
  const finder = finders.get(signature) ?? finderOf(parametersOf(signature));
  finders.set(signature, finder);
  return finder;
}

/** Finds a parameter by what is written. */
export type ParameterFinder = (written: string) => NameResult;

/** One for each cmdlet: a script calls the same ones again and again. */
const finders = new WeakMap<CmdletSignature, ParameterFinder>();

function finderOf(known: readonly KnownParameter[]): ParameterFinder {
  return (written) => {
    const wanted = fold(written);
    const exact = known.find(({ names }) => names.includes(wanted));
    if (exact !== undefined) return { ok: true, parameter: exact };
    const begun = known.filter(({ names }) => names.some((name) => name.startsWith(wanted)));
    // among several, the cmdlet's own come before those of PowerShell
    const own = begun.filter(({ common }) => !common);
    const [only, ...others] = own.length > 0 ? own : begun;
    if (only === undefined) return unknownName(written, known);
    if (others.length === 0) return { ok: true, parameter: only };
    return {
      ok: false,
      isAmbiguous: true,
      why: `the short name fits ${[only, ...others].map(({ name }) => name).join(', ')}`,
    };
  };
}

function parametersOf({ parameters, confirms }: CmdletSignature): readonly KnownParameter[] {
  const groups = [parameters, commonParameters, ...(confirms ? [confirmParameters] : [])];
  return groups.flatMap((group, index) =>
    Object.entries(group).map(([name, signature]) => ({
      name,
      signature,
      common: index > 0,
      names: [name, ...(signature.aliases ?? [])].map(fold),
    })),
  );
}

function unknownName(written: string, known: readonly KnownParameter[]): NameResult {
  const meant = resembling(
    written,
    known.filter(({ common }) => !common).map(({ name }) => name),
  );
  const why = 'no such parameter';
  return defined({ ok: false, isAmbiguous: false, why, hint: meant === undefined ? undefined : `-${meant}` });
}

/** What other documents, other tools and memory call our parameters; folded. */
const OTHER_NAMES = new Map<string, readonly string[]>([
  ['clientappid', ['AppId', 'App']],
  ['applicationid', ['AppId', 'App']],
  ['clientid', ['AppId', 'App']],
  ['appids', ['AppId']],
  ['app', ['AppId']],
  ['appid', ['App']],
  ['mailbox', ['Identity', 'Member', 'Resource', 'User']],
  ['user', ['Identity', 'Member', 'Resource']],
  ['members', ['Member']],
  ['member', ['Members']],
  ['group', ['PolicyScopeGroupId', 'RecipientGroupScope', 'Identity']],
  ['groupid', ['PolicyScopeGroupId', 'RecipientGroupScope', 'Identity']],
  ['scope', ['PolicyScopeGroupId', 'CustomResourceScope', 'RecipientRestrictionFilter']],
  ['scopegroupid', ['PolicyScopeGroupId', 'RecipientGroupScope']],
  ['policyscopeid', ['PolicyScopeGroupId']],
  ['access', ['AccessRight']],
  ['accessrights', ['AccessRight']],
  ['right', ['AccessRight']],
  ['name', ['Identity', 'DisplayName']],
  ['filter', ['RecipientRestrictionFilter', 'UserRecipientFilter']],
  ['recipientfilter', ['RecipientRestrictionFilter', 'UserRecipientFilter']],
  ['protocols', ['AnyOfProtocols', 'Protocol']],
  ['protocol', ['AnyOfProtocols']],
  ['enable', ['Enabled']],
  ['objectid', ['App', 'Identity']],
]);

/** The parameter that was perhaps meant. */
function resembling(written: string, names: readonly string[]): string | undefined {
  const others = OTHER_NAMES.get(fold(written))?.find((name) => names.includes(name));
  return others ?? nearest(written, names);
}
