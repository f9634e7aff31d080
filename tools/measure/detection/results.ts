/** What is known of each planted fault: the rows of evidence/detection.csv as values. */

import type { Fault } from '../../../src/faults/fault.ts';
import type { Law } from '../../../src/laws/law.ts';
import type { Chapter } from '../../../src/model/chapters.ts';
import type { Cells, UnitRows } from '../measurement.ts';
import { type Detections, type Effort, parseDetections } from './campaigns.ts';
import type { EquivalentFaults } from './equivalent-faults.ts';
import type { Scope } from './scope/scope.ts';

/** The smallest question that catches a fault. */
export interface SmallestQuestion {
  readonly size: number;
  /** What the size counts. */
  readonly counts: string;
  /** The scope, unless only a golden case is as small; what the scope catches is the smallest within it. */
  readonly where: 'scope' | 'golden';
}

/** What catches one fault. */
export interface Detection {
  readonly fault: Fault;
  /** Golden cases that catch it, by file. */
  readonly golden: ReadonlyMap<string, number>;
  /** The address of the only golden case that catches it. */
  readonly onlyCase: string | undefined;
  /** Golden cases that catch it under whatever readings explain most of its answers. */
  readonly underAnyReadings: number;
  readonly campaigns: ReadonlyMap<Chapter, Detections>;
  /** Questions until a law is broken, by the file of the law. */
  readonly laws: ReadonlyMap<string, number>;
  /** The chapters in whose small scopes it answers wrongly. */
  readonly scopes: readonly Chapter[];
  /** Equal for faults that answer every question of the small scopes alike. */
  readonly signature: string;
  /** Undefined when neither its scopes nor golden cases catch it. */
  readonly smallest: SmallestQuestion | undefined;
}

/** What was measured, and with what. */
export interface DetectionFigures {
  readonly detections: readonly Detection[];
  /** `worlds` of each law. */
  readonly effort: Effort & { readonly worlds: number };
  /** The golden files by address. */
  readonly files: readonly string[];
  readonly laws: readonly Law[];
  /** The small scopes, each with the number of its questions by size. */
  readonly scopes: readonly { readonly scope: Scope; readonly sizes: ReadonlyMap<number, number> }[];
  readonly equivalent: EquivalentFaults;
}

/** The faults with what their rows say. */
export function detectionsIn(
  faults: readonly Fault[],
  units: UnitRows,
  scopes: Readonly<Record<Chapter, Scope>>,
): readonly Detection[] {
  const byFault = new Map<string, Cells[]>();
  for (const row of [...units.values()].flat()) {
    const name = String(row['fault']);
    byFault.set(name, [...(byFault.get(name) ?? []), row]);
  }
  return faults.map((fault) => detectionOf(fault, byFault.get(fault.name) ?? [], scopes));
}

function detectionOf(fault: Fault, rows: readonly Cells[], scopes: Readonly<Record<Chapter, Scope>>): Detection {
  const by = (instrument: string): readonly Cells[] => rows.filter((row) => row['by'] === instrument);
  const caught = (instrument: string): readonly Cells[] => by(instrument).filter((row) => Number(row['detected']) > 0);
  const golden = new Map(caught('golden').map((row) => [String(row['where']), Number(row['detected'])]));
  const [only] = caught('golden');
  const cases = [...golden.values()].reduce((sum, each) => sum + each, 0);
  return {
    fault,
    golden,
    onlyCase: cases === 1 ? String(only?.['example']) : undefined,
    underAnyReadings: Number(by('golden under any readings')[0]?.['detected'] ?? 0),
    campaigns: new Map(
      by('campaign').map((row) => [row['where'] as Chapter, parseDetections(String(row['questions']))]),
    ),
    laws: new Map(caught('law').map((row) => [String(row['where']), Number(row['questions'])])),
    scopes: caught('scope').map((row) => row['where'] as Chapter),
    signature: caught('scope')
      .map((row) => `${row['where']} ${row['answers']}`)
      .join(),
    smallest: smallestOf(fault, [...caught('scope'), ...caught('golden')], scopes),
  };
}

/** Among the chapters of the fault whose size counts what the first one's does; the first among equals. */
function smallestOf(
  fault: Fault,
  rows: readonly Cells[],
  scopes: Readonly<Record<Chapter, Scope>>,
): SmallestQuestion | undefined {
  const { counts } = scopes[fault.chapters[0]];
  const chapters = fault.chapters.filter((chapter) => scopes[chapter].counts === counts);
  const own = rows.filter((row) => chapters.some((chapter) => String(row['where']).split('/')[0] === chapter));
  const [first] = own.map((row) => ({ row, size: Number(row['size']) })).sort((one, other) => one.size - other.size);
  if (first === undefined) return undefined;
  return { size: first.size, counts, where: first.row['by'] === 'scope' ? 'scope' : 'golden' };
}

/** The campaigns of all chapters together: for each seed the one that needs the fewest questions. */
export function soonest({ campaigns }: Pick<Detection, 'campaigns'>): Detections {
  const all = [...campaigns.values()];
  return (all[0] ?? []).map((_, seed) => {
    const counts = all.map((each) => each[seed]).filter((count) => count !== undefined);
    return counts.length === 0 ? undefined : Math.min(...counts);
  });
}
