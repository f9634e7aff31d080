/** What the binder asks of a signature again and again, worked out once. */
import { fold } from '../../fold.ts';
import type { CmdletSignature, ParameterSignature } from '../signatures/signature.ts';

type Entries = readonly (readonly [name: string, parameter: ParameterSignature])[];

export interface Shape {
  /** Their names; a cmdlet without sets has one that is nameless. */
  readonly sets: readonly string[];
  readonly mandatory: Entries;
  /** By position. */
  readonly positional: Entries;
  /** By folded name, Microsoft's spelling. */
  readonly names: ReadonlyMap<string, string>;
}

const shapes = new WeakMap<CmdletSignature, Shape>();

export function shapeOf(signature: CmdletSignature): Shape {
  const shape = shapes.get(signature) ?? workOut(signature);
  shapes.set(signature, shape);
  return shape;
}

function workOut({ parameters }: CmdletSignature): Shape {
  const entries = Object.entries(parameters);
  const sets = new Set(entries.flatMap(([, parameter]) => parameter.sets ?? []));
  return {
    sets: sets.size === 0 ? [''] : [...sets],
    mandatory: entries.filter(([, { mandatory }]) => mandatory === true),
    positional: entries
      .filter(([, { position }]) => position !== undefined)
      .sort(([, one], [, other]) => (one.position ?? 0) - (other.position ?? 0)),
    names: new Map(entries.map(([name]) => [fold(name), name])),
  };
}
