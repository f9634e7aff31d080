/** docs/bench.svg: microseconds for one evaluation against the number of rules, both by powers of ten, a line an engine. */
import type { EngineName } from './engines/titles.ts';
import type { BenchResults, BenchRow } from './results.ts';
import { shownMilliseconds } from './shown.ts';

const SIZE = { width: 760, height: 460 };
const FRAME = { left: 70, right: 560, top: 52, bottom: 410 };
/** Powers of ten: of rules, and of microseconds. */
const RANGE = { x: [1, 4], y: [-2, 6] } as const;
/** Pixels between two labels, at the least. */
const LINE_HEIGHT = 17;

/** Ours are told from the others by colour, and where there is none by their width; all have a label of their own. */
const LINES: Readonly<Partial<Record<EngineName, { readonly label: string; readonly isOurs: boolean }>>> = {
  cedar: { label: 'Cedar (wasm)', isOurs: false },
  'json-rules-engine': { label: 'json-rules-engine', isOurs: false },
  casbin: { label: 'casbin', isOurs: false },
  reference: { label: 'reference, answer', isOurs: true },
  linear: { label: 'linear evaluator', isOurs: false },
  objects: { label: 'regions, objects', isOurs: true },
  numbers: { label: 'regions, numbers', isOurs: true },
  columns: { label: 'regions, columns', isOurs: true },
};

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A line of the plot with the place of its label. */
interface PlotLine {
  readonly label: string;
  readonly isOurs: boolean;
  readonly spots: readonly Spot[];
  readonly labelY: number;
}

/** The plot as SVG, legible on light and dark screens and in grey print. */
export function benchPlot({ evaluations }: BenchResults): string {
  const lines = withLabels(linesOf(evaluations?.rows ?? []));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" width="${SIZE.width}" height="${SIZE.height}" role="img" aria-labelledby="title desc">
<title id="title">Time of one evaluation against the number of rules</title>
<desc id="desc">Both axes by powers of ten. ${lines.map(describe).join(' ')}</desc>
<style>
svg { --paper: #fff; --ink: #1f2328; --faint: #d0d7de; --other: #656d76; --ours: #0550ae; font: 13px system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { svg { --paper: #0d1117; --ink: #e6edf3; --faint: #30363d; --other: #9198a1; --ours: #79c0ff; } }
.paper { fill: var(--paper); }
text { fill: var(--ink); }
.grid { stroke: var(--faint); }
.line { fill: none; stroke: var(--other); stroke-width: 1.5; }
.leader { stroke: var(--faint); }
.spot { fill: var(--paper); stroke: var(--other); stroke-width: 1.5; }
.ours .line { stroke: var(--ours); stroke-width: 3; }
.ours .spot { fill: var(--ours); stroke: var(--ours); }
.ours text { fill: var(--ours); font-weight: 600; }
.tick { text-anchor: end; }
.below { text-anchor: middle; }
</style>
<rect class="paper" width="${SIZE.width}" height="${SIZE.height}"/>
<text x="16" y="26" font-weight="600">Time of one evaluation, by number of rules</text>
${grid()}
${lines.map(drawn).join('\n')}
</svg>
`;
}

function linesOf(rows: readonly BenchRow['evaluations'][]): readonly Omit<PlotLine, 'labelY'>[] {
  return Object.entries(LINES).flatMap(([engine, { label, isOurs }]) => {
    const spots = rows
      .filter((row) => row.engine === engine)
      .map(({ rules, microseconds }) => ({ x: acrossOf(Math.log10(rules)), y: downOf(Math.log10(microseconds)) }));
    return spots.length === 0 ? [] : [{ label, isOurs, spots }];
  });
}

/** Labels stand beside the ends of their lines, pushed apart where these are close together. */
function withLabels(lines: readonly Omit<PlotLine, 'labelY'>[]): readonly PlotLine[] {
  const sorted = [...lines].sort((one, other) => endOf(one.spots).y - endOf(other.spots).y);
  let least = FRAME.top;
  return sorted.map((line) => {
    const labelY = Math.max(endOf(line.spots).y, least);
    least = labelY + LINE_HEIGHT;
    return { ...line, labelY };
  });
}

function endOf(spots: readonly Spot[]): Spot {
  return spots.at(-1) ?? { x: FRAME.right, y: FRAME.bottom };
}

function acrossOf(exponent: number): number {
  return place(exponent, RANGE.x, FRAME.left, FRAME.right);
}

function downOf(exponent: number): number {
  return place(exponent, RANGE.y, FRAME.bottom, FRAME.top);
}

function place(value: number, [low, high]: readonly [number, number], from: number, to: number): number {
  return Math.round(10 * (from + ((value - low) / (high - low)) * (to - from))) / 10;
}

function exponents([low, high]: readonly [number, number]): readonly number[] {
  return Array.from({ length: high - low + 1 }, (_, index) => low + index);
}

function grid(): string {
  const across = exponents(RANGE.x).map((exponent) => {
    const x = acrossOf(exponent);
    return `<line class="grid" x1="${x}" x2="${x}" y1="${FRAME.top}" y2="${FRAME.bottom}"/><text class="below" x="${x}" y="${FRAME.bottom + 20}">${(10 ** exponent).toLocaleString('en')}</text>`;
  });
  const down = exponents(RANGE.y).map((exponent) => {
    const y = downOf(exponent);
    const tick = shownMilliseconds(10 ** (exponent - 3));
    return `<line class="grid" x1="${FRAME.left}" x2="${FRAME.right}" y1="${y}" y2="${y}"/><text class="tick" x="${FRAME.left - 8}" y="${y + 4}">${tick}</text>`;
  });
  const middle = (FRAME.left + FRAME.right) / 2;
  return [...across, ...down, `<text class="below" x="${middle}" y="${FRAME.bottom + 40}">rules</text>`].join('\n');
}

function drawn({ label, isOurs, spots, labelY }: PlotLine): string {
  const end = endOf(spots);
  const points = spots.map(({ x, y }) => `${x},${y}`).join(' ');
  return `<g${isOurs ? ' class="ours"' : ''}>
<line class="leader" x1="${end.x}" y1="${end.y}" x2="${FRAME.right + 20}" y2="${labelY}"/>
<polyline class="line" points="${points}"/>
${spots.map(({ x, y }) => `<circle class="spot" cx="${x}" cy="${y}" r="3.5"/>`).join('')}
<text x="${FRAME.right + 24}" y="${labelY + 4}">${label}</text>
</g>`;
}

function describe({ label, spots }: PlotLine): string {
  const exponent = (y: number): number =>
    RANGE.y[0] + ((FRAME.bottom - y) / (FRAME.bottom - FRAME.top)) * (RANGE.y[1] - RANGE.y[0]);
  const [first, last] = [spots[0]?.y ?? 0, endOf(spots).y].map((y) => shownMilliseconds(10 ** (exponent(y) - 3)));
  return `${label}: ${first} to ${last}.`;
}
