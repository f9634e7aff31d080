/** How often the characters of a text are looked at, as a measure of work that is the same on every machine. */

export interface LookedAt {
  /** For a function that reads it by index, `indexOf`, `charCodeAt` or `slice`, in lower case or as a whole; else it throws. */
  readonly text: string;
  readonly count: () => number;
}

export function lookedAt(text: string): LookedAt {
  let count = 0;
  const within = (own: string): string => {
    const whole = (): string => {
      count += own.length;
      return own;
    };
    const ways = {
      length: own.length,
      [Symbol.toPrimitive]: whole,
      indexOf(wanted: string, from = 0) {
        const at = own.indexOf(wanted, from);
        count += (at === -1 ? own.length : at + wanted.length) - from;
        return at;
      },
      charCodeAt(at: number) {
        count += 1;
        return own.charCodeAt(at);
      },
      slice(from: number, to: number) {
        count += to - from;
        return own.slice(from, to);
      },
      toLowerCase: () => within(whole().toLowerCase()),
    };
    return new Proxy(ways, {
      get(_, way) {
        if (Object.hasOwn(ways, way)) return Reflect.get(ways, way);
        if (!/^\d+$/.test(String(way))) throw new Error(`nobody counts what is looked at by ${String(way)}`);
        count += 1;
        return own[Number(way)];
      },
    }) as unknown as string;
  };
  return { text: within(text), count: () => count };
}
