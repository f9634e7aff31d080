/** Verifications of texts that stand in the tests. */
import { readInventory } from '../../../src/analysis/inventory/inventory.ts';
import type { Input } from '../../../src/analysis/inventory/read-text.ts';
import type { ExpectedRow } from '../../../src/analysis/verify/tables/expectation-rows.ts';
import { type ExpectationFile, sortInputs, verify } from '../../../src/analysis/verify/verify.ts';
import { defaultReadings } from '../../../src/model/generated/axes.generated.ts';
import type { Cause, Check, Verification } from '../../../src/model/generated/wire.generated.ts';
import type { Inventory } from '../../../src/model/inventory/inventory.ts';
import type { SomeReadings } from '../../../src/model/readings.ts';

/** Texts by the names of their files. */
export type Texts = Readonly<Record<string, string>>;

/** Inputs as a command would read them. */
export function inputsOf(texts: Texts): readonly Input[] {
  return Object.entries(texts).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
}

export function inventoryIn(texts: Texts): Inventory {
  return readInventory(inputsOf(texts));
}

/** The files compared with what they say and with what was seen live. */
export function verified(texts: Texts, observed: Texts = {}, chosen: SomeReadings = {}): Verification {
  const { tables, others } = sortInputs(inputsOf(texts));
  const live = sortInputs(inputsOf(observed)).tables;
  const inventory = readInventory(others);
  return verify({
    inventory,
    expected: rowsIn(tables),
    observed: rowsIn(live),
    sources: [...inventory.sources, ...[...tables, ...live].map(({ source }) => source)],
    readings: { ...defaultReadings, ...chosen },
    chosen,
  });
}

function rowsIn(tables: readonly ExpectationFile[]): readonly ExpectedRow[] {
  return tables.flatMap(({ rows }) =>
    rows.map((row) => {
      if (!row.ok) throw new Error(`${row.place.line}: ${row.problem.message}`);
      return row;
    }),
  );
}

/** The only check. */
export function onlyCheck({ checks }: Verification): Check {
  const [check, ...others] = checks;
  if (check === undefined || others.length > 0) throw new Error(`${checks.length} checks`);
  return check;
}

/** `cache possible`, one for each cause. */
export function causeLines(causes: readonly Cause[]): readonly string[] {
  return causes.map(({ name, evidence }) => `${name} ${evidence}`);
}

/** The text of a cause that must be there. */
export function textOf(name: Cause['name'], { causes }: Check): string {
  return causes.find((cause) => cause.name === name)?.text ?? 'no such cause';
}

export const APP = '0f4c9a1e-52b7-4d86-9a30-6be1d2f7c845';
export const OTHER_APP = '11111111-2222-4333-8444-555555555555';

/** A group, its members and a policy that confines the app to it. */
export const FENCE = `New-DistributionGroup -Name Robots -Alias robots -Type Security -Members lena@contoso.com,omar@contoso.com
New-ApplicationAccessPolicy -AppId ${APP} -PolicyScopeGroupId robots@contoso.onmicrosoft.com -AccessRight RestrictAccess
`;
