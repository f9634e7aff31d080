/** One request of every cell: the product of what each field is cut into. Nothing is left out, so it is counted first. */

import { defaultReadings } from '../../model/generated/axes.generated.ts';
import type { Connection, Recipient } from '../../model/generated/wire.generated.ts';
import type { Result } from '../../model/problem.ts';
import type { Atom } from '../attributes/comparisons.ts';
import { programOf } from '../attributes/filter-programs.ts';
import { channels } from '../channels/channels.ts';
import { type SizeProblem, tooLarge } from '../decision.ts';
import { interned } from '../interning.ts';
import { type AttributeCell, attributeCells } from '../witnesses/attributes.ts';
import { usernameClasses } from '../witnesses/usernames.ts';
import { connectionOf, type RequestSpace } from './request-space.ts';

/** Cells, each of which costs a question. */
export const MOST_CELLS = 1_000_000;

/** Every channel with every interval of addresses (under all single readings), every class of usernames and every cell of attributes (under the defaults). Refused (`too-large`): more than a million. */
export function allCells(space: RequestSpace): Result<readonly Connection[], SizeProblem> {
  const { products, addresses, startOf } = space;
  const texts = new Map(products.patterns.flat().map((pattern) => [pattern.text, pattern]));
  const usernames = usernameClasses([...texts.values()], defaultReadings);
  if (!usernames.ok) return usernames;
  const properties = propertiesOf(space);
  if (!properties.ok) return properties;
  const places = addresses.flatMap(({ cells }) => cells.map(startOf));
  const recipients = properties.value.reduce((count, { cells }) => count * cells.length, 1);
  const size = channels.length * places.length * usernames.value.length * recipients;
  if (size > MOST_CELLS) return tooLarge('every cell', size, MOST_CELLS, 'questions');
  const accounts = usernames.value.flatMap(({ witness }) =>
    recipientsOf(properties.value).map((recipient) => ({ username: witness, recipient })),
  );
  const requests = [...channels.keys()].flatMap((channel) =>
    places.flatMap((place) => accounts.map((account) => connectionOf(channel, place, account))),
  );
  return { ok: true, value: requests };
}

interface CellsOfProperty {
  readonly name: string;
  readonly cells: readonly AttributeCell[];
}

function propertiesOf({ products }: RequestSpace): Result<readonly CellsOfProperty[], SizeProblem> {
  const atoms = interned<Atom>();
  for (const filter of products.filters) programOf(filter, defaultReadings, atoms);
  const properties: CellsOfProperty[] = [];
  for (const name of new Set(atoms.values.map(({ property }) => property))) {
    const cells = attributeCells(atoms.values.filter(({ property }) => property === name));
    if (!cells.ok) return cells;
    properties.push({ name, cells: cells.value });
  }
  return { ok: true, value: properties };
}

function recipientsOf(properties: readonly CellsOfProperty[]): readonly Recipient[] {
  return properties.reduce<readonly Recipient[]>(
    (all, { name, cells }) =>
      all.flatMap((some) => cells.map(({ witness }) => (witness === '' ? some : { ...some, [name]: witness }))),
    [{}],
  );
}
