/** The subcommands, in the order of the help. Each is loaded when it is called: most need a small part of the program. */
import type { Command } from 'commander';

export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).checkCommand(),
  smoke: async () => (await import('./commands/smoke.ts')).smokeCommand(),
  identify: async () => (await import('./commands/identify.ts')).identifyCommand(),
  inventory: async () => (await import('./commands/inventory.ts')).inventoryCommand(),
  convert: async () => (await import('./commands/convert.ts')).convertCommand(),
  decide: async () => (await import('./commands/decide.ts')).decideCommand(),
  explain: async () => (await import('./commands/explain.ts')).explainCommand(),
  matrix: async () => (await import('./commands/matrix.ts')).matrixCommand(),
  verify: async () => (await import('./commands/verify.ts')).verifyCommand(),
  subject: async () => (await import('./commands/subject.ts')).subjectCommand(),
  clauses: async () => (await import('./commands/clauses.ts')).clausesCommand(),
  report: async () => (await import('./commands/report.ts')).reportCommand(),
  golden: async () => (await import('./commands/golden.ts')).goldenCommand(),
};
