/** The engines of the benchmark, in the order of the table. */

/** How each is called in tables. */
export const engineTitles = {
  reference: 'reference, `answer`',
  'reference-read': 'reference, rules read once',
  cedar: 'Cedar',
  'json-rules-engine': 'json-rules-engine',
  casbin: 'casbin',
  linear: 'linear evaluator',
  objects: 'regions, objects',
  numbers: 'regions, numbers',
  columns: 'regions, columns',
} as const;

export type EngineName = keyof typeof engineTitles;
export const engineNames = Object.keys(engineTitles) as readonly EngineName[];

/** The region engine and what it is held against. */
export function isFast(engine: EngineName): boolean {
  return engine === 'linear' || engineTitles[engine].startsWith('regions');
}
