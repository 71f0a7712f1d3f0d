/** Each heading one level below the heading that it stands under; the first one keeps its own. Linear. */
export function levelsOf(printed: readonly number[]): readonly number[] {
  const open: { readonly printed: number; readonly level: number }[] = [];
  return printed.map((own) => {
    while ((open.at(-1)?.printed ?? 0) >= own) open.pop();
    const above = open.at(-1);
    const level = above === undefined ? own : above.level + 1;
    open.push({ printed: own, level });
    return level;
  });
}
