/** What a statement says of all applications: that so many were received, answered, carried over. */
import type Big from 'big.js';
import { isExact } from '../parts/partition';
import type { Statement } from '../statements';
import { type Role, roleOf } from './words';

/** The role that all readings of a statement share. */
export function roleIn({ indicator }: Statement): Role | undefined {
  const [first] = indicator.choices[0] ?? [];
  const role = first && roleOf(first);
  const isOne = indicator.choices.every((rows) => rows.every((row) => roleOf(row) === role));
  return isOne && indicator.columns.length === 0 ? role : undefined;
}

/** Undefined where the figure is rounded or only a bound. */
export function exact({ quantity }: Statement): Big | undefined {
  return isExact(quantity) ? quantity.interval?.low : undefined;
}
