/** The switch that marks the figures that were checked and hold, and the legend that says what the mark means. */
import type { Update } from '../messages';
import { element, filled, post, words } from './host';

const toggle = element('#verified-switch', 'button');
const legend = element('#legend', 'p');

export function offerVerified(): void {
  // For the text that a screen reader gets in the place of the mark: a style sheet cannot be translated.
  document.body.style.setProperty('--verified', JSON.stringify(words.verified));
  setVerified(toggle.ariaChecked === 'true');
  toggle.addEventListener('click', () => {
    const value = toggle.ariaChecked !== 'true';
    setVerified(value);
    post({ type: 'showVerified', value });
  });
}

export function setVerified(value: boolean): void {
  toggle.ariaChecked = String(value);
  legend.hidden = !value;
  document.body.classList.toggle('show-verified', value);
}

export function countVerified({ figures }: Pick<Update, 'figures'>): void {
  legend.textContent = filled(words.legend, figures.verified, figures.total);
}
