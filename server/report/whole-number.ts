/** Whole numbers that binary arithmetic adds up exactly: nearly every figure of a report is one. */
import type Big from 'big.js';

/** Below 10^12 thousands of them may be added before a sum is no longer exact. */
const mostDigits = 12;

/** The number as a float that stands for exactly it; NaN where it has decimals or too many digits. */
export function wholeNumberOf({ c: digits, e: exponent, s: sign }: Big): number {
  if (exponent >= mostDigits || digits.length > exponent + 1) return Number.NaN;
  let value = 0;
  for (let at = 0; at <= exponent; at++) value = value * 10 + (digits[at] ?? 0);
  return sign * value;
}
