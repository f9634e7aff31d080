/** What is generated: for whom, how much, and with which features. */

/** What makes generated questions interesting; each can be taken away by its name. */
export const features = {
  aimed: 'questions are aimed at a rule, a policy or a text, and do not only fall where chance puts them',
  boundaries: 'aimed addresses stand at the ends of ranges and one beside them',
  exceptions: 'rules have exceptions',
  overlap: 'rules and policies repeat a condition or a scope of others, with another action',
  'several-values': 'a condition has more than one value',
  'disabled-rules': 'rules are disabled',
  scopes: 'rules have scopes, and connections come through a middle tier',
  callers: 'the account that signed in is not the mailbox',
  'unordered-rules': 'rules stand in another order than their priorities, which have gaps',
  'empty-fields': 'a rule has conditions that are null or an empty list',
  'unsupported-authentication': 'connections use an authentication type that no rule can name for their protocol',
  'mapped-addresses': 'IPv4 addresses are written as IPv6',
  'host-bits': 'blocks are written with an address that is not their first',
  spellings: 'one address, one filter and one name are written in several ways',
  'odd-letters': 'texts hold letters beyond ASCII and characters that other languages of patterns give a meaning',
  'mixed-connectives': 'filters hold both -and and -or in one chain',
  'blank-attributes': 'attributes are blank',
  stars: 'patterns and -like values have stars in every place, also where a reading refuses them',
  refusals: 'texts and calls that are refused, each for one reason',
  unsettled: 'texts of which no document says whether they are refused',
  'nested-groups': 'groups have groups as members',
  'cyclic-groups': 'groups are members of themselves through others',
  'lost-scopes': 'policies have scopes and groups have members that the directory does not hold',
  'all-applications': 'policies for `*`',
  priorities: 'calls name priorities',
  'list-edits': 'calls add to lists and remove from them',
  then: 'connections and apps are decided by the rules and policies that calls have made',
  'everyday-sizes': 'one world in fifty is as large as those of administrators',
} as const;

/** The name of a feature. */
export type FeatureName = keyof typeof features;

/** How many, both ends included. */
export interface Span {
  readonly least: number;
  readonly most: number;
}

/** What is generated. */
export interface Settings {
  /** `settled`: only what the protocol says by name. `hostile`: whatever is on schema, to see that nothing crashes or hangs. */
  readonly texts: 'settled' | 'hostile';
  readonly without: ReadonlySet<FeatureName>;
  /** `small`, so that what fails is read at a glance; `everyday`, with long lists, groups and texts, and names that programs have of their own. */
  readonly sizes: 'small' | 'everyday';
  readonly rules: Span;
  readonly policies: Span;
  readonly questions: Span;
  readonly calls: Span;
}

/** For outside subjects. */
export const wellFormed: Settings = {
  texts: 'settled',
  without: new Set(),
  sizes: 'small',
  rules: { least: 1, most: 10 },
  policies: { least: 1, most: 7 },
  questions: { least: 8, most: 32 },
  calls: { least: 1, most: 6 },
};

/** For our own readers of texts. */
export const wild: Settings = { ...wellFormed, texts: 'hostile' };

/** The settings for worlds of everyday sizes; about these few questions are asked, because each takes long. */
export function everyday(settings: Settings): Settings {
  const { least } = settings.questions;
  return {
    ...settings,
    sizes: 'everyday',
    without: new Set([...settings.without, 'unsettled']), // a text that nothing settles is not what is large
    rules: { least: 25, most: 30 },
    policies: { least: 20, most: 24 },
    questions: { least, most: least + 4 },
  };
}

/** Whether worlds are as large as those of administrators. */
export function isEveryday({ sizes }: Settings): boolean {
  return sizes === 'everyday';
}

/** Whether the feature is there. */
export function has(settings: Settings, feature: FeatureName): boolean {
  return !settings.without.has(feature);
}

/** The settings with some features taken away. */
export function without(settings: Settings, ...names: readonly FeatureName[]): Settings {
  return { ...settings, without: new Set([...settings.without, ...names]) };
}
