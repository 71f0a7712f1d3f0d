/** What the elements of a page are to a reader of its text. */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** They begin and end a paragraph. */
export const blocks = names(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext ' +
    'pre search section select summary table tbody td tfoot th thead tr ul xmp',
);

/** Nothing in them is shown as text. */
export const unseen = names(
  'applet area audio base basefont bgsound canvas datalist embed frame frameset head iframe input link map math meta ' +
    'noembed noframes noscript object param progress script source style svg template textarea title track video wbr',
);

/** Navigation and controls: on a page of a report they are never part of it. */
export const asides = names('aside button dialog footer form header menu nav search select');

export const asideRoles = names(
  'banner navigation contentinfo search complementary menu menubar toolbar dialog',
);
