/** What the page says of the small scopes: their sizes, the smallest question for each fault, and what they do not separate. */
import { list, table } from '../../markdown.ts';
import type { Matrix, Power } from './detection.ts';
import type { ScopeWalk } from './scope-walk.ts';

export function scopeSections({ powers, walk, alike }: Matrix): readonly string[] {
  return [
    '## The small scopes',
    `Each chapter has a small scope: every question up to a size, over a small, fixed choice of texts, rules, calls and connections
(\`src/checks/power/scope/\`). The larger the size, the smaller the choice. Each fault is asked all of its chapters' scopes;
a mistake in ranges, patterns or filters may show in theirs alone.`,
    scopeTable(powers, walk),
    'Faults that no question of a small scope shows:',
    list(powers.filter(({ fault }) => walk.wrong.get(fault)?.size === 0).map(({ fault }) => `\`${fault.name}\``)),
    '## Smallest number of rules that catches each fault',
    smallestIntro(powers),
    histogram(powers),
    'Faults that a golden case catches with fewer than the small scope:',
    list(powers.flatMap(({ fault, smallest }) => (smallest?.where === 'golden' ? [`\`${fault.name}\``] : []))),
    '## Faults that nothing separates',
    `Pairs of faults that answer every question of the small scopes alike: ${alike.inScopes.length}. Those of them that answer every
golden case alike are one fault:`,
    list(alike.everywhere.map(([one, other]) => `\`${one.name}\` and \`${other.name}\``)),
  ];
}

function scopeTable(powers: readonly Power[], { scopes, questions, wrong }: ScopeWalk): string {
  const sizes = sizesOf(Math.max(...scopes.map((scope) => scope.sizes[1])));
  const rows = scopes.map(({ chapter, counts }) => {
    const own = questions.get(chapter) ?? new Map<number, number>();
    const asked = powers.filter(({ fault }) => fault.chapters.includes(chapter));
    const shown = asked.filter(({ fault }) => wrong.get(fault)?.has(chapter));
    const bySize = sizes.map((size) => own.get(size) ?? '—');
    return [chapter, counts, ...bySize, sum([...own.values()]), `${shown.length} of ${asked.length}`];
  });
  return table([['chapter', 'size counts', ...sizes.map(String), 'questions', 'faults shown'], ...rows]);
}

function smallestIntro(powers: readonly Power[]): string {
  const proved = powers.filter(({ smallest }) => smallest?.where === 'scope').length;
  return `For ${proved} of ${powers.length} faults it is proved within the small scope: some question of that size catches the fault, and
none of the questions with fewer does. A fault is looked for in those of its chapters that count the same as its first. Ranges
and patterns stand without a rule. \`smallest.csv\` has a question for each fault, which one that remembers answers wrongly only
after the questions before it, and how many smaller ones were exhausted.`;
}

function histogram(powers: readonly Power[]): string {
  const found = powers.flatMap(({ smallest }) => (smallest === undefined ? [] : [smallest]));
  const counts = [...new Set(found.map((each) => each.counts))];
  const sizes = sizesOf(Math.max(0, ...found.map(({ size }) => size)));
  const of = (size: number, what: readonly string[]): number =>
    found.filter((each) => each.size === size && what.includes(each.counts)).length;
  return table([
    ['faults caught with', ...sizes.map(String)],
    ...counts.map((what) => [what, ...sizes.map((size) => of(size, [what]))]),
    ['all', ...sizes.map((size) => of(size, counts))],
  ]);
}

function sizesOf(largest: number): readonly number[] {
  return Array.from({ length: largest + 1 }, (_, size) => size);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
