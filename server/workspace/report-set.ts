/** The set of reports, found by organisation and year. */
import { bindReport } from '../forms/bind';
import type { BoundReport } from '../forms/bound';
import type { FormLibrary } from '../forms/library';
import type { SiblingsOf } from '../forms/siblings';
import type { Report } from '../report/model';
import { organisationKey } from '../report/organisation';
import { parseReport } from '../report/parse';

/** Whose report it is, and for which year. */
export interface Identity {
  /** As `organisationKey` gives it. */
  readonly organisation: string;
  readonly year: number;
}

/** Undefined when the report does not say both. */
export function identityOf({ organisation, year }: Report): Identity | undefined {
  return organisation === undefined || year === undefined
    ? undefined
    : { organisation: organisationKey(organisation), year };
}

/** A text of the set; what is asked of it is made once for the same forms. */
export class KnownReport {
  #forms: FormLibrary | undefined;
  #report: Report | undefined;
  #identity: { readonly value: Identity | undefined } | undefined;
  #bound: BoundReport | undefined;

  constructor(readonly text: string) {}

  /** A report that was parsed with these forms already. */
  static parsed(report: Report, forms: FormLibrary): KnownReport {
    const known = new KnownReport(report.text);
    known.#forms = forms;
    known.#report = report;
    return known;
  }

  identity(forms: FormLibrary): Identity | undefined {
    this.#use(forms);
    this.#identity ??= { value: identityOf(headOf(this.text, forms)) };
    return this.#identity.value;
  }

  /** Bound without siblings of its own. */
  bound(forms: FormLibrary): BoundReport {
    this.#use(forms);
    this.#report ??= parseReport(this.text, forms.vocabulary);
    this.#bound ??= bindReport(this.#report, forms);
    return this.#bound;
  }

  #use(forms: FormLibrary): void {
    if (this.#forms === forms) return;
    this.#forms = forms;
    this.#report = undefined;
    this.#identity = undefined;
    this.#bound = undefined;
  }
}

/** UTF-16 units in which a title stands, however much a web page puts before it. */
const longestHead = 4000;

/**
 * The report, or only its head where that says whose it is and for which year: what stands before the first sentence,
 * which most titles do, or the first page.
 */
function headOf(text: string, { vocabulary }: FormLibrary): Report {
  for (const end of headsOf(text)) {
    const head = parseReport(text.slice(0, end), vocabulary);
    if (head.organisation !== undefined && /\d{4}/.test(head.title?.text ?? '')) return head;
  }
  return parseReport(text, vocabulary);
}

/** Where a head may end, at the end of a line; none where a directive behind it may say something else. */
function headsOf(text: string): readonly number[] {
  const sentence = text.indexOf('。');
  const first = sentence < 0 ? -1 : text.indexOf('\n', sentence);
  const page = text.length > longestHead ? text.lastIndexOf('\n', longestHead) : -1;
  const ends = first > 0 && first < longestHead ? [first, page] : [page];
  const directive = text.search(/^\/\/\s*zwgk-/m);
  const lastDirective = directive < 0 ? -1 : text.lastIndexOf('zwgk-');
  return ends.filter((end) => end > 0 && lastDirective < end);
}

/** The reports of this organisation and year. */
export type FindReports = (wanted: Identity) => readonly { bound(): BoundReport | undefined }[];

/** The reports for the years beside a report; two that claim one year are none. */
export function siblingsIn(find: FindReports): SiblingsOf {
  return (report) => {
    const own = identityOf(report);
    const ofYear = (offset: number): BoundReport | undefined => {
      const [found, second] = own === undefined ? [] : find({ ...own, year: own.year + offset });
      return second === undefined ? found?.bound() : undefined;
    };
    return {
      get lastYear() {
        return ofYear(-1);
      },
      get nextYear() {
        return ofYear(1);
      },
    };
  };
}
