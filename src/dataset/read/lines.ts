import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';

/**
 * Longest line, in bytes: what the longest row that the model allows takes when every character is escaped, and more. A
 * longer one is passed over without being kept.
 */
export const MAX_LINE = 16 * 1024 * 1024;

/**
 * A line of a file; `wrong` where it is longer than allowed (its text is then empty) or not UTF-8 (what is not is
 * replaced).
 */
export type Line = { number: number; text: string; wrong: 'long' | 'utf8' | null };

/** Bytes that are read at once, and of which the lines are given at once. */
const [READ, CHUNK] = [256 * 1024, 64 * 1024];
const NEWLINE = 10;

/** Reads the lines of a file, some at a time. Blank lines are left out; their numbers are not. */
export async function* linesOf(path: string): AsyncGenerator<Line[]> {
  let number = 1;
  let begun: Buffer[] = [];
  let length = 0;
  const begin = (part: Buffer): void => {
    length += part.length;
    if (length > MAX_LINE) begun = [];
    else begun.push(Buffer.from(part));
  };
  const line = (bytes: Buffer): Line => {
    const valid = isUtf8(bytes);
    return { number: number++, text: bytes.toString('utf8'), wrong: valid ? null : 'utf8' };
  };
  const end = (): Line => {
    const long = length > MAX_LINE;
    const ended = long ? { number: number++, text: '', wrong: 'long' as const } : line(Buffer.concat(begun));
    [begun, length] = [[], 0];
    return ended;
  };
  const linesIn = (chunk: Buffer): Line[] => {
    const first = chunk.indexOf(NEWLINE);
    if (first < 0) {
      begin(chunk);
      return [];
    }
    begin(chunk.subarray(0, first));
    const last = chunk.lastIndexOf(NEWLINE);
    const lines = [end()];
    const whole = chunk.subarray(first + 1, last);
    if (last > first && isUtf8(whole)) {
      for (const text of whole.toString('utf8').split('\n')) lines.push({ number: number++, text, wrong: null });
    } else if (last > first) {
      for (const bytes of split(whole)) lines.push(line(bytes));
    }
    begin(chunk.subarray(last + 1));
    return lines.filter(isSaying);
  };
  // Two buffers for all that is read, of which one is read into while the other is looked at: fresh ones would cost five
  // times as long.
  const buffers = [Buffer.alloc(READ), Buffer.alloc(READ)] as const;
  const file = await open(path);
  const read = (buffer: Buffer<ArrayBuffer>) => {
    const reading = file.read(buffer, 0, READ, null);
    // It is waited for later, or not at all where reading ends early.
    reading.catch(() => undefined);
    return reading;
  };
  let [coming, other] = [read(buffers[0]), buffers[1]];
  try {
    for (;;) {
      const { bytesRead, buffer } = await coming;
      if (bytesRead === 0) break;
      coming = read(other);
      other = buffer;
      for (let at = 0; at < bytesRead; at += CHUNK) yield linesIn(buffer.subarray(at, Math.min(at + CHUNK, bytesRead)));
    }
  } finally {
    await file.close();
  }
  if (length > 0) yield [end()].filter(isSaying);
}

const isSaying = ({ text, wrong }: Line): boolean => wrong === 'long' || text.trim() !== '';

function* split(bytes: Buffer): Generator<Buffer> {
  let start = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, start)) {
    yield bytes.subarray(start, at);
    start = at + 1;
  }
  yield bytes.subarray(start);
}
