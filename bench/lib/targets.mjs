/** A target: reached, or by how much not. */
import { table } from './markdown.mjs';

const figure = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(value < 10 ? 2 : 1));

export const targetTable = (targets) =>
  table(
    ['target', 'limit', 'measured', ''],
    targets.map((target) => {
      const { name, limit, measured, unit, atLeast } = target;
      const wanted = `${atLeast ? '≥' : '≤'} ${figure(limit)} ${unit}`;
      return [name, wanted, measured === undefined ? '' : `${figure(measured)} ${unit}`, verdict(target)];
    }),
  );

function verdict({ limit, measured, atLeast }) {
  if (measured === undefined) return 'not measured';
  if (atLeast ? measured >= limit : measured <= limit) return 'reached';
  const missing = atLeast ? limit / measured : measured / limit;
  return missing < 2
    ? `missed by ${((missing - 1) * 100).toFixed(0)}%`
    : `missed ${missing.toFixed(1)} times`;
}
