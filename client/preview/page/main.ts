/** The preview page: shows what the extension sends, says what the reader does, follows the editor. */
import type { ToPage, Update } from '../messages';
import { patch } from './blocks';
import { listenToClicks } from './clicks';
import { markCursor, placeCursor, readerScrolled, revealCursor, showPlace } from './cursor';
import { figuresShown, offerFigures, showFigures, updateFigures } from './figuresView';
import { listFindings, prepareMarks, refreshMessage, showFindings, showMessagesOnFocus } from './findings';
import { levelHeadings } from './headings';
import { element, keep, kept, post, restored } from './host';
import { prepareLinks } from './links';
import { editorScrolled, level, listenToReader } from './scrollSync';
import { Sheets } from './sheets';
import { countVerified, offerVerified, setVerified } from './verified';
import { keepingPlace, scrollPageTo } from './view';

const page = element('#page', 'main');
const notice = element('#notice', 'p');
const sheets = new Sheets(page);

let version = -1;
let revision = 0;
/** A place in a text that is newer than the one shown: it would be found in the wrong block. */
let awaited: Extract<ToPage, { type: 'reveal' }> | undefined;

function update(next: Update): void {
  const isFirst = version < 0;
  version = next.version;
  revision = next.revision;
  const change = (): void => {
    const prepare = (made: HTMLElement): void => {
      prepareMarks(made);
      prepareLinks(made);
    };
    patch(next, prepare, (changing) => sheets.release(changing));
    levelHeadings(page);
    showFindings(next);
    countVerified(next);
    sheets.layOut();
  };
  // What is seen does not move then.
  if (figuresShown()) change();
  else keepingPlace(change);
  markCursor();
  refreshMessage();
  if (isFirst && !figuresShown()) scrollPageTo(kept().scrollY);
  if (awaited !== undefined && awaited.version <= version) reveal(awaited);
}

function reveal(message: Extract<ToPage, { type: 'reveal' }>): void {
  awaited = message.version > version ? message : undefined;
  if (awaited !== undefined) return;
  revealCursor(message.offset, message.scroll && !figuresShown());
  level();
}

function choose(offset: number, show: (offset: number) => void): void {
  show(offset);
  post({ type: 'select', offset, version });
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'update':
      // The one before it went to a page that is no more: this one asked for all when it began.
      if (data.revision === 1 || data.revision === revision + 1) update(data);
      return;
    case 'reveal':
      return reveal(data);
    case 'editor':
      if (!figuresShown()) editorScrolled(data, version);
      return;
    case 'settings':
      sheets.show(data.mode);
      return setVerified(data.showVerified);
    case 'figures':
      return updateFigures(data);
    case 'showFigures':
      return showFigures(true);
    case 'notice':
      notice.textContent = data.text;
      return;
  }
});

listenToClicks(page, (offset) => choose(offset, placeCursor));
listFindings((offset) => choose(offset, showPlace));
showMessagesOnFocus(page);
offerVerified();
sheets.show(document.body.dataset.mode === 'screen' ? 'screen' : 'page');
listenToReader(
  () => (figuresShown() ? -1 : version),
  (byReader) => {
    if (byReader) readerScrolled();
    keep({ scrollY: window.scrollY });
  },
);
offerFigures();

post({ type: 'ready', fresh: restored === undefined });
