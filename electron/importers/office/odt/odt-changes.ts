import {
  attributeOf,
  childElement,
  childElements,
  elementsNamed,
  textWithin,
  type XmlElement,
} from '../../xml/xml-element.ts';
import type { Change } from '../change-tally.ts';
import { officeDate } from '../office-date.ts';

/** A tracked change that the text refers to by its id. */
export interface OdtChange {
  readonly kind: 'inserted' | 'deleted' | 'other';
  readonly change: Change;
  /** Of a deletion: the words that were taken away. */
  readonly words: string;
}

/** Reads the tracked changes of a text (OpenDocument 1.3, part 3, 5.5). */
export function readOdtChanges(text: XmlElement): ReadonlyMap<string, OdtChange> {
  const changes = new Map<string, OdtChange>();
  for (const list of childElements(text, 'tracked-changes')) {
    for (const region of childElements(list, 'changed-region')) {
      const id = attributeOf(region, 'text:id') ?? attributeOf(region, 'id');
      const [what] = childElements(region);
      if (id === null || what === undefined) continue;
      const information = childElement(what, 'change-info');
      const change = {
        author: wordsOf(information, 'creator') || null,
        date: officeDate(wordsOf(information, 'date')),
      };
      if (what.name === 'deletion') changes.set(id, { kind: 'deleted', change, words: deletedWords(what) });
      else changes.set(id, { kind: what.name === 'insertion' ? 'inserted' : 'other', change, words: '' });
    }
  }
  return changes;
}

/** The words of a child element; empty without one. */
export function wordsOf(element: XmlElement | null, name: string): string {
  const child = element === null ? null : childElement(element, name);
  return child === null ? '' : textWithin(child).trim().toWellFormed();
}

function deletedWords(deletion: XmlElement): string {
  const paragraphs = childElements(deletion).filter(({ name }) => name !== 'change-info');
  return paragraphs
    .flatMap((each) => (each.name === 'p' || each.name === 'h' ? [each] : [...elementsNamed(each, 'p')]))
    .map((each) => textWithin(each).replace(/\s+/g, ' '))
    .join('\n');
}
