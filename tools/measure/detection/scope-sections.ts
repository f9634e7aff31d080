/** What the page says of the small scopes: their sizes, the smallest question for each fault, and what they do not separate. */
import { list, table } from '../../markdown.ts';
import type { Detection, DetectionFigures } from './results.ts';

/** The sections, a part of the page each. */
export function scopeSections(measured: DetectionFigures): readonly string[] {
  const { detections, equivalent } = measured;
  return [
    '## The small scopes',
    `Each chapter has a small scope: every question up to a size, over a small, fixed choice of texts, rules, calls and connections
(\`tools/measure/detection/scope/\`). The larger the size, the smaller the choice. Each fault is asked all of its chapters' scopes;
a mistake in ranges, patterns or filters may show in theirs alone.`,
    scopeTable(measured),
    'Faults that no question of a small scope shows:',
    list(detections.filter(({ scopes }) => scopes.length === 0).map(({ fault }) => `\`${fault.name}\``)),
    '## Smallest number of rules that catches each fault',
    smallestIntro(detections),
    histogram(detections),
    'Faults that a golden case catches with fewer than the small scope:',
    list(detections.flatMap(({ fault, smallest }) => (smallest?.where === 'golden' ? [`\`${fault.name}\``] : []))),
    '## Faults that nothing separates',
    `Pairs of faults that answer every question of the small scopes alike: ${equivalent.inScopes.length}. Those of them that answer every
golden case alike are one fault:`,
    list(equivalent.everywhere.map(([one, other]) => `\`${one.name}\` and \`${other.name}\``)),
  ];
}

function scopeTable({ detections, scopes }: DetectionFigures): string {
  const columns = sizesOf(Math.max(...scopes.map(({ scope }) => scope.sizes[1])));
  const rows = scopes.map(({ scope: { chapter, counts }, sizes }) => {
    const asked = detections.filter(({ fault }) => fault.chapters.includes(chapter));
    const shown = asked.filter((each) => each.scopes.includes(chapter));
    const bySize = columns.map((size) => sizes.get(size) ?? '—');
    const questions = [...sizes.values()].reduce((sum, count) => sum + count, 0);
    return [chapter, counts, ...bySize, questions, `${shown.length} of ${asked.length}`];
  });
  return table([['chapter', 'size counts', ...columns.map(String), 'questions', 'faults shown'], ...rows]);
}

function smallestIntro(detections: readonly Detection[]): string {
  const proved = detections.filter(({ smallest }) => smallest?.where === 'scope').length;
  return `For ${proved} of ${detections.length} faults it is proved within the small scope: some question of that size catches the fault, and
none of the questions with fewer does. A fault is looked for in those of its chapters that count the same as its first. Ranges
and patterns stand without a rule. \`detection.csv\` has the first question of each scope that catches a fault; one that remembers
answers it wrongly only after the questions before it.`;
}

function histogram(detections: readonly Detection[]): string {
  const found = detections.flatMap(({ smallest }) => (smallest === undefined ? [] : [smallest]));
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
