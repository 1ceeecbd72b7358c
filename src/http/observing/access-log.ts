import type { Observer } from './observing.js';

/** A line of the access log. */
export type AccessLine = {
  id: string;
  method: string;
  path: string;
  status: number;
  milliseconds: number;
  operation: string | undefined;
  price: number;
  statements: number;
  code: string | undefined;
};

/** Writes a line for each request once it has ended: neither its document nor its variables. */
export const accessLog =
  (write: (line: AccessLine) => void): Observer =>
  (request) =>
  ({ method, path, status, milliseconds }) => {
    const { id, operation, price, statements, code } = request;
    const rounded = Math.round(milliseconds * 10) / 10;
    write({ id, method, path, status, milliseconds: rounded, operation, price, statements, code });
  };
