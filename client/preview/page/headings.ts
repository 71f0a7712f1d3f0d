/** The levels of the headings for a screen reader. */
import { levelsOf } from '../levels';

/** A report that goes from 一、 to 1. has left a level out in print, not in its outline. */
export function levelHeadings(page: HTMLElement): void {
  const headings = [...page.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5')];
  const printed = headings.map(({ localName }) => Number(localName.slice(1)));
  for (const [index, level] of levelsOf(printed).entries()) {
    const heading = headings[index];
    const wanted = level === printed[index] ? null : String(level);
    if (heading !== undefined && heading.ariaLevel !== wanted) heading.ariaLevel = wanted;
  }
}
