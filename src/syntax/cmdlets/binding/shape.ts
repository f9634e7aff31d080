/** What the binder asks of a signature again and again, worked out once. */
import { fold } from '../../fold.ts';
import type { CmdletSignature, ParameterSignature } from '../signatures/signature.ts';

type ParameterList = readonly (readonly [name: string, parameter: ParameterSignature])[];

/** A signature by sets, positions and names. */
export interface SignatureShape {
  /** Their names; a cmdlet without sets has one that is nameless. */
  readonly sets: readonly string[];
  readonly mandatory: ParameterList;
  /** By position. */
  readonly positional: ParameterList;
  /** By folded name, Microsoft's spelling. */
  readonly names: ReadonlyMap<string, string>;
}

const shapes = new WeakMap<CmdletSignature, SignatureShape>();

/** Works a signature out, once. */
export function shapeOf(signature: CmdletSignature): SignatureShape {
  const shape = shapes.get(signature) ?? workOut(signature);
  shapes.set(signature, shape);
  return shape;
}

function workOut({ parameters }: CmdletSignature): SignatureShape {
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
