/** Lines of a byte stream, each of bounded length. */

export interface LineReader {
  /** Takes a chunk and returns the lines that it completes, or undefined when a line is longer than the limit. */
  readonly take: (chunk: Buffer) => readonly string[] | undefined;
  /** What stands after the last line feed. */
  readonly rest: () => string;
}

/** Lines end in LF; a CR before it and a byte order mark before the first line are ignored. `limit` is in bytes. */
export function lineReader(limit: number): LineReader {
  let parts: Buffer[] = [];
  let length = 0;
  let first = true;
  const finish = (end: Buffer): string => {
    const text = Buffer.concat([...parts, end])
      .toString('utf8')
      .replace(/\r$/, '');
    parts = [];
    length = 0;
    const line = first ? text.replace(/^\ufeff/, '') : text;
    first = false;
    return line;
  };
  return {
    take(chunk) {
      const lines: string[] = [];
      let from = 0;
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
        if (length + at - from > limit) return undefined;
        lines.push(finish(chunk.subarray(from, at)));
        from = at + 1;
      }
      parts.push(chunk.subarray(from));
      length += chunk.length - from;
      return length > limit ? undefined : lines;
    },
    rest: () => Buffer.concat(parts).toString('utf8'),
  };
}
