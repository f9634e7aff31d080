/** `inventory`: what was understood of any files, and what was not. */
import { Command, Option } from 'commander';
import { hasLoss } from '../../analysis/inventory/inventory.ts';
import type { Inventory } from '../../model/inventory/inventory.ts';
import { printInventory } from '../../report/text/inventory.ts';
import { applyAllOption, fromOption, type InventoryFlags, inventoryOf } from '../options/inventory.ts';
import { examples } from '../own-command.ts';
import { hand, say, style } from '../terminal.ts';

interface InventoryOutputFlags extends InventoryFlags {
  readonly format: 'text' | 'json';
  readonly lenient?: boolean;
}

export function inventoryCommand(): Command {
  return new Command('inventory')
    .description(
      'Say what any files hold: scripts, Markdown, listings, CSV, JSON, Clixml; and what was not understood.',
    )
    .argument('<files...>', 'files, folders (*.ps1 *.psm1 *.md *.txt *.csv *.json *.xml) or - for standard input')
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .addOption(fromOption())
    .addOption(applyAllOption())
    .option('--lenient', 'end with 0 also when a call has a value that was not read')
    .addHelpText('after', help)
    .action((files: readonly string[], flags: InventoryOutputFlags) => {
      process.exitCode = run(files, flags);
    });
}

function help(): string {
  const lines = examples('inventory', (file) => [
    [file('vendor-readme.md'), file('members.csv')],
    ['--format', 'json', file('vendor-readme.md')],
  ]);
  return `\nExamples:\n${lines}\nExit codes: 0 all calls were read whole · 1 a call has a value that was not read · 2 wrong usage or unreadable input\n`;
}

function run(files: readonly string[], flags: InventoryOutputFlags): number {
  const inventory = inventoryOf(files, flags);
  if (flags.format === 'json') hand(`${JSON.stringify(inventoryJson(inventory), null, 2)}\n`);
  else say(`${printInventory(inventory, style()).join('\n').trimEnd()}\n`);
  return hasLoss(inventory) && flags.lenient !== true ? 1 : 0;
}

/** spec/schemas/inventory.schema.json */
function inventoryJson(inventory: Inventory): object {
  return { schema: 'access-conformance/inventory', version: 1, ...inventory };
}
