/** From a place in the source to a height in the page and back, along the lines of the page. */

/** Where a part of the source begins, and where it stands, in pixels. */
export interface Stop {
  readonly offset: number;
  readonly y: number;
}

/** The height of an offset; undefined without stops. */
export function heightOf(stops: readonly Stop[], offset: number): number | undefined {
  return between(rising(stops), offset, 'offset', 'y');
}

/** The offset of a height, whole; undefined without stops. */
export function offsetOf(stops: readonly Stop[], y: number): number | undefined {
  const offset = between(rising(stops), y, 'y', 'offset');
  return offset === undefined ? undefined : Math.floor(offset);
}

/** A table may print its rows in another order than the source has them: those that lead back are left out. */
function rising(stops: readonly Stop[]): readonly Stop[] {
  const kept: Stop[] = [];
  for (const stop of stops) {
    const last = kept.at(-1);
    if (last === undefined || (stop.offset > last.offset && stop.y >= last.y)) kept.push(stop);
  }
  return kept;
}

function between(stops: readonly Stop[], at: number, from: keyof Stop, to: keyof Stop): number | undefined {
  const index = stops.findLastIndex((stop) => stop[from] <= at);
  const [low, high] = [stops[Math.max(0, index)], stops[index + 1]];
  if (low === undefined) return undefined;
  if (index < 0 || high === undefined || high[from] <= low[from]) return low[to];
  return low[to] + ((at - low[from]) / (high[from] - low[from])) * (high[to] - low[to]);
}
