/** 以下简称《条例》: how an abbreviation is introduced. */
import type { CitedName } from '../../report/citations';

const introduction = /(?:简称|下称|统称|称为?|称之为)[:"']?\s?(?:新|原|修订后的?)?《$/;
const lead = 10;

/** The words before a name, with its 《. */
export function wordsBefore({ prose, start }: CitedName): string {
  return prose.text.slice(Math.max(0, start - lead), start);
}

/** Does the text say here what the name is short for? */
export function isIntroduced(name: CitedName): boolean {
  return introduction.test(wordsBefore(name));
}
