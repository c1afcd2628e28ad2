import { elementsNamed, attributeOf, childElements, type XmlElement } from '../../xml/xml-element.ts';
import type { OfficeComment } from '../comment-ranges.ts';
import { officeDate } from '../office-date.ts';
import { composed } from '../../../../shared/text/canonical.ts';

/** Reads comments.xml, and who answers whom from commentsExtended.xml ([MS-DOCX] 2.5.4.3). */
export function readComments(root: XmlElement | null, extended: XmlElement | null): readonly OfficeComment[] {
  if (root === null) return [];
  const elements = childElements(root, 'comment');
  /** Comments are named there by their last paragraphs. */
  const byParagraph = new Map<string, string>();
  for (const element of elements) {
    const id = attributeOf(element, 'id') ?? '';
    for (const paragraph of elementsNamed(element, 'p')) {
      const paragraphId = attributeOf(paragraph, 'paraId');
      if (paragraphId !== null) byParagraph.set(paragraphId, id);
    }
  }
  const answered = new Map<string, string>();
  for (const element of extended === null ? [] : childElements(extended, 'commentEx')) {
    const id = byParagraph.get(attributeOf(element, 'paraId') ?? '');
    const parent = byParagraph.get(attributeOf(element, 'paraIdParent') ?? '');
    if (id !== undefined && parent !== undefined) answered.set(id, parent);
  }
  return elements.map((element) => {
    const id = attributeOf(element, 'id') ?? '';
    return {
      id,
      answers: firstOfThread(answered, id),
      words: wordsOf(element),
      author: attributeOf(element, 'author')?.trim() || null,
      date: officeDate(attributeOf(element, 'date')),
    };
  });
}

/** The comment that begins the thread; null for that one itself. */
function firstOfThread(answered: ReadonlyMap<string, string>, id: string): string | null {
  let first = answered.get(id) ?? null;
  for (let steps = 0; first !== null && steps < 100; steps += 1) {
    const before = answered.get(first);
    if (before === undefined || before === id) break;
    first = before;
  }
  return first;
}

function wordsOf(comment: XmlElement): string {
  const paragraphs = [...elementsNamed(comment, 'p')].map((paragraph) => {
    let words = '';
    for (const run of elementsNamed(paragraph, 'r')) {
      for (const child of childElements(run)) {
        if (child.name === 't') words += child.children.filter((each) => typeof each === 'string').join('');
        else if (child.name === 'tab') words += ' ';
        else if (child.name === 'br' || child.name === 'cr') words += '\n';
      }
    }
    return words.trim();
  });
  return composed(
    paragraphs
      .filter((words) => words !== '')
      .join('\n')
      .toWellFormed(),
  );
}
