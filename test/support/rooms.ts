/** The rooms of the house: what each is for, and whom it may import. ARCHITECTURE.md is printed from this table. */

export interface Room {
  /** What a newcomer finds there. */
  readonly holds: string;
  /** The rooms that it may import beside itself. */
  readonly imports: readonly string[];
}

const BELOW_CHECKS = ['model', 'syntax', 'reference', 'faults', 'features', 'generators', 'laws', 'harness', 'report'];

export const rooms: Readonly<Record<string, Room>> = {
  model: {
    holds: 'The nouns: readonly types, the table of chapters, what is generated from spec/. No behaviour.',
    imports: [],
  },
  syntax: {
    holds:
      'Texts to nouns and back, free of readings: ranges, patterns, filters, PowerShell and where it stands, cmdlets, exports, CSV, JSON, the wire.',
    imports: ['model'],
  },
  reference: {
    holds:
      'The executable definition, one file a chapter, naive and in the order of the clauses; explain/ turns a decision into steps.',
    imports: ['model', 'syntax'],
  },
  regions: {
    holds: 'The exact engine over cells of requests: rules and policies compiled, rule sets compared, dead rules.',
    imports: ['model', 'syntax'],
  },
  faults: {
    holds: 'Planted faults, one a file: the reference through one wrong lens.',
    imports: ['model', 'syntax', 'reference'],
  },
  features: {
    holds: 'What a question has, by chapter, in words: what failures share is told by these.',
    imports: ['model', 'syntax', 'reference'],
  },
  generators: {
    holds: 'fast-check arbitraries of scenarios by chapter, and the shrinker, by noun.',
    imports: ['model', 'syntax'],
  },
  harness: {
    holds: 'Asking a subject and judging what it says: adapters, comparison, joint consistency of readings, stability.',
    imports: ['model', 'syntax'],
  },
  laws: {
    holds: 'Metamorphic relations, one sentence a file, by chapter.',
    imports: ['model', 'syntax', 'generators', 'harness'],
  },
  report: {
    holds: 'The Report record, verdict, totals, groups of failures, and one printer for each format.',
    imports: ['model', 'syntax'],
  },
  checks: {
    holds:
      'A run from start to verdict: self-test, smoke, golden cases, campaigns, shrinking, diagnosis; and identify.',
    imports: BELOW_CHECKS,
  },
  analysis: {
    holds:
      'Answers about what people have: the inventory of any files, what it converts to, who reaches what and why; golden data sets.',
    imports: ['model', 'syntax', 'reference', 'regions', 'faults', 'generators'],
  },
  library: {
    holds: 'What programs call: check a subject, answer. Runs anywhere.',
    imports: [...BELOW_CHECKS, 'regions', 'checks', 'analysis'],
  },
  node: {
    holds: 'What needs Node: files, child processes, the folder of the package.',
    imports: ['model', 'syntax', 'harness', 'library'],
  },
  cli: {
    holds: 'Flags and exit codes: one file a subcommand in commands/.',
    imports: ['model', 'syntax', 'report', 'checks', 'analysis', 'library', 'node'],
  },
  browser: {
    holds: 'The face of the library that runs anywhere.',
    imports: ['model', 'syntax', 'report', 'analysis', 'library'],
  },
  index: { holds: 'The face of the library in Node.', imports: ['browser', 'node'] },
};
