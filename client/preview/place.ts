/** From a place in the source to a place in the page and back. Offsets are UTF-16 code units, end exclusive. */

export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Index of the smallest place that contains `offset`; where none does (a comment, a blank line), of the last one
 * that begins before it; -1 when the list is empty or everything begins later. Of equal places the last wins: in
 * document order that is the innermost element.
 */
export function placeAt(places: readonly Place[], offset: number): number {
  let best = -1;
  let bestSize = Number.POSITIVE_INFINITY;
  let before = -1;
  let beforeStart = -1;
  for (const [index, { start, end }] of places.entries()) {
    if (start <= offset && offset < end && end - start <= bestSize) {
      best = index;
      bestSize = end - start;
    }
    if (start <= offset && start >= beforeStart) {
      before = index;
      beforeStart = start;
    }
  }
  return best === -1 ? before : best;
}

/** How far into a place an offset lies: 0 at its start, 1 at its end. */
export function fractionOf(place: Place, offset: number): number {
  const size = place.end - place.start;
  return size <= 0 ? 0 : Math.min(1, Math.max(0, (offset - place.start) / size));
}

/** The offset for a click `characters` into an element that shows `length` characters of `place`. */
export function offsetOfClick(place: Place, characters: number, length: number): number {
  if (length <= 0) return place.start;
  const fraction = Math.min(1, Math.max(0, characters / length));
  return place.start + Math.round(fraction * Math.max(0, place.end - place.start - 1));
}

/** Pixels to scroll so that `y`, relative to the viewport, can be read; 0 when it already can. */
export function scrollDelta(y: number, viewportHeight: number, lineHeight: number): number {
  if (y >= lineHeight && y <= viewportHeight - lineHeight) return 0;
  return y - viewportHeight / 3;
}
