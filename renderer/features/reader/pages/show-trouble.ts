import type { DrawingTrouble } from '../../pages/index.ts';
import type { PageDom } from './page-dom.ts';

const words: Readonly<Record<DrawingTrouble, string>> = {
  locked: 'This page is encrypted. Give the password above to see it.',
  'wrong password': 'This page is encrypted. Give the password above to see it.',
  unreadable: 'This page could not be drawn: the file is damaged here. Its words can still be selected.',
  stuck: 'This page took too long to draw. Its words can still be selected.',
};

/** Says on a page why its picture is not there; null takes that away. */
export function showTrouble({ element }: PageDom, trouble: DrawingTrouble | null): void {
  element.querySelector('.pages-trouble')?.remove();
  if (trouble === null) return;
  const note = document.createElement('p');
  note.className = 'pages-trouble';
  note.textContent = words[trouble];
  element.append(note);
}
