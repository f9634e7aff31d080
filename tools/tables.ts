/** The tables of pages that are printed from code: each stands between `<!-- table: NAME -->` and `<!-- end -->`. */
import { axes } from '../src/model/generated/axes.generated.ts';
import { rooms } from '../test/support/rooms.ts';
import { table } from './markdown.ts';
import { shortTable } from './measure/bench/page.ts';
import { readResults } from './measure/bench/results.ts';

const code = (text: string): string => `\`${text}\``;

/** Every room with what it holds and whom it may import. */
function roomTable(): string {
  const rows = Object.entries(rooms).map(([name, { holds, imports }]) => [
    code(name),
    holds,
    imports.map(code).join(', ') || 'nothing',
  ]);
  return table([['room', 'holds', 'may import'], ...rows]);
}

/** Every axis with its default. */
function axisTable(): string {
  const rows = axes.map(({ name, readings: [first, ...others] }) => [
    code(name),
    code(first?.name ?? ''),
    others.map((each) => code(each.name)).join(', '),
  ]);
  return table([['axis', 'default', 'other readings'], ...rows]);
}

/** What one evaluation takes, as measured last. */
function speedTable(): string {
  return shortTable(readResults());
}

const TABLES: Readonly<Record<string, () => string>> = { rooms: roomTable, axes: axisTable, speed: speedTable };
const SPOT = /(<!-- table: (\w+) -->\n)[\s\S]*?(?=<!-- end -->)/g;

/** The pages that hold such tables. */
export const pagesWithTables = ['README.md', 'ARCHITECTURE.md', 'docs/evidence.md', 'golden/README.md'];

/** The page with every table made anew. */
export function refreshTables(page: string): string {
  return page.replace(SPOT, (_, head: string, name: string) => `${head}\n${TABLES[name]?.() ?? ''}\n\n`);
}
