/** A username pattern or a `-like` value; the texts between its stars, in order. `*jeff*` is `['', 'jeff', '']`. */
export interface Pattern {
  readonly text: string;
  readonly parts: readonly string[];
}
