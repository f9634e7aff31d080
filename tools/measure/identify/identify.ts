/** How well `identify` finds readings and planted faults: the table, and the page for people. */
import { faults } from '../../../src/faults/all.generated.ts';
import { casesDigest, goldenCases } from '../golden-cases.ts';
import type { Cells, Measurement, Unit, UnitRows } from '../measurement.ts';
import { boundOf, type Calling, faultRow, type InformationBound, mixtureRow, SEED } from './identify-rows.ts';

/** Random mixtures of readings without a fault: one in a thousand that is not identified would show. */
const MIXTURES = 1_000;
/** Of these, the first so many are also looked through for planted faults, which takes far longer than the readings. */
const SEARCHED = 100;
/** Mixtures and faults that are measured together, and are lost when a measurement is interrupted. */
const PART = 5;

/** The page. */
export function printIdentifyPage(rows: UnitRows, bound: InformationBound): string {
  const all = [...rows.values()].flat();
  const mixtures = all.filter(({ of }) => of === 'mixture');
  const searched = mixtures.filter(({ name }) => Number(name) <= SEARCHED);
  const named = all.filter(({ of }) => of === 'fault');
  const called = (calling: Calling): readonly Cells[] => named.filter(({ found }) => found === calling);
  const least = Math.ceil(bound.bits / Math.log2(bound.answers));
  return `${[
    '# What `identify` finds, and at what cost',
    `Programs in this process, which claim every chapter and give their grounds; seed ${SEED}.`,
    '## Random mixtures of readings, without a fault',
    [
      `- ${mixtures.filter(({ found }) => found === 'right').length} of ${mixtures.length} are identified in every axis.`,
      `- ${searched.length} of them are looked through for planted faults as well; ${searched.filter(({ accused }) => accused !== '').length} are accused of one.`,
      `- Questions until then: ${spread(mixtures, 'questions')}.`,
      `- Distinct \`given\`, which a live server is slow to change: ${spread(mixtures, 'givens')}.`,
      `- The information bound: ${bound.bits.toFixed(2)} bits tell all combinations apart, so many questions if each had two answers.`,
      `  No golden question has more than ${bound.answers} answers, so that fewer than ${least} questions can never do.`,
    ].join('\n'),
    '## Planted faults, each alone under a random mixture',
    [
      `- ${called('first').length} of ${named.length} are named first.`,
      `- Questions, those that tell faults apart included: ${spread(named, 'questions')}.`,
    ].join('\n'),
    ...listed('Named, but not first', called('later')),
    ...listed('Others are named', called('other')),
    ...listed('Wrong answers are found, and no planted fault is named', called('unnamed')),
    ...listed('Not seen: readings explain all that was answered', called('unseen')),
  ].join('\n\n')}\n`;
}

function listed(title: string, some: readonly Cells[]): readonly string[] {
  if (some.length === 0) return [];
  const items = some.map(({ name, accused = '' }) => {
    const instead = String(accused).split(' ', 3).filter(Boolean);
    return `- \`${name}\`${instead.length === 0 ? '' : `: ${instead.map((each) => `\`${each}\``).join(', ')}`}`;
  });
  return [`${title}:`, items.join('\n')];
}

function spread(rows: readonly Cells[], column: string): string {
  const counts = rows.map((row) => Number(row[column]));
  const mean = counts.reduce((sum, each) => sum + each, 0) / counts.length;
  return `mean ${mean.toFixed(1)}, at most ${Math.max(...counts)}`;
}

/** `evidence/identify.csv` and its page. A fault that is new beside another is only looked for where the other has changed too. */
export const identify: Measurement = {
  columns: ['of', 'name', 'found', 'accused', 'questions', 'givens'],
  units: (digestOf) => {
    const code = [digestOf('tools/measure/identify/identify-rows.ts'), casesDigest()];
    const mixtures = Array.from({ length: MIXTURES }, (_, index): Unit => {
      const depends = index < SEARCHED ? [...code, 'looked through for faults'] : code;
      return { name: `mixture ${index + 1}`, batch: `mixtures ${Math.floor(index / PART)}`, depends };
    });
    const own = faults.map(({ name, chapters }, index): Unit => {
      const depends = [...code, digestOf(`src/faults/${chapters[0]}/${name}.ts`)];
      return { name: `fault ${name}`, batch: `faults ${Math.floor(index / PART)}`, depends };
    });
    return [...own, ...mixtures];
  },
  measure: async (_, units) => {
    const rows = new Map<string, readonly Cells[]>();
    for (const unit of units) {
      const [kind, name = ''] = unit.split(' ');
      const fault = faults.find((each) => kind === 'fault' && each.name === name);
      const sought = Number(name) <= SEARCHED ? faults : [];
      rows.set(unit, [
        fault === undefined
          ? await mixtureRow(Number(name), goldenCases, sought)
          : await faultRow(fault, goldenCases, faults),
      ]);
    }
    return rows;
  },
  pages: (rows) => ({ 'identify.md': printIdentifyPage(rows, boundOf(goldenCases)) }),
};
