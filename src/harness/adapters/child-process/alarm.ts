/** A limit of time. */

/** Rings once when the time is over, unless the function that it returns is called before. */
export type Alarm = (milliseconds: number, ring: () => void) => () => void;

/**
 * Rings one turn of the event loop after its time. What had arrived by then is read in that turn, so that a program is not
 * called silent because this process was busy.
 */
export const alarm: Alarm = (milliseconds, ring) => {
  let turn: NodeJS.Immediate | undefined;
  const timer = setTimeout(() => {
    turn = setImmediate(ring);
  }, milliseconds);
  return () => {
    clearTimeout(timer);
    clearImmediate(turn);
  };
};
