/** The time that a run has, asked wherever something longer could begin. */
export interface Clock {
  readonly isOver: () => boolean;
  /** The same, and over after so many milliseconds from now. */
  readonly within: (milliseconds: number) => Clock;
}

/** Over from this moment on, in milliseconds since the epoch. */
export function until(moment: number): Clock {
  return {
    isOver: () => Date.now() >= moment,
    within: (milliseconds) => until(Math.min(moment, Date.now() + milliseconds)),
  };
}

/** Never over. */
export const unlimited: Clock = until(Number.POSITIVE_INFINITY);
