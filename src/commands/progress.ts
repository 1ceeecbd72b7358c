/** How far a long command is: one line on a terminal, which goes when the command ends. */
export type Progress = {
  /** Shows how many rows were read or written, of how many where that is known. */
  show: (what: string, done: number, of?: number | null) => void;
  end: () => void;
};

const STEPS = 20;
/** Where nobody knows how many rows there are, the line changes with so many. */
const STRIDE = 10_000;

const lineOf = (what: string, done: number, of: number | null): string => {
  if (of === null) return `${what} ${Math.floor(done / STRIDE) * STRIDE} rows`;
  const step = Math.floor((done / of) * STEPS);
  return `${'█'.repeat(step)}${'░'.repeat(STEPS - step)} ${what} ${Math.floor((done / of) * 100)} % of ${of} rows`;
};

/** Shows progress on standard error, or another stream, where that is a terminal. */
export const progress = (
  stream: { readonly isTTY?: boolean; write(text: string): unknown } = process.stderr,
): Progress => {
  let shown = '';
  const put = (line: string): void => {
    if (stream.isTTY !== true || line === shown) return;
    stream.write(`\r\x1b[K${line}`);
    shown = line;
  };
  return {
    show: (what, done, of = null) => {
      // What is small is done before anybody can read it.
      if (of !== null || done >= STRIDE) put(lineOf(what, done, of));
    },
    end: () => put(''),
  };
};
