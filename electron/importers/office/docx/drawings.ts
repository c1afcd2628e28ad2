import { attributeOf, childElements, firstNamed, type XmlElement } from '../../xml/xml-element.ts';
import { notRead, type RemarkTally } from '../remark-tally.ts';
import type { Relationships } from './word-package.ts';

/** What stands in a drawing. */
export interface DrawingParts {
  /** The targets of its pictures; null for one that is not in the file. */
  readonly pictures: readonly { readonly target: string | null; readonly alternative: string }[];
  readonly textBoxes: readonly XmlElement[];
}

/** Reads a drawing, a picture of older files (VML), or an object with its picture. Counts what is not read. */
export function readDrawing(
  drawing: XmlElement,
  relationships: Relationships,
  tally: RemarkTally,
): DrawingParts {
  const alternative = alternativeOf(drawing);
  const ids = [
    ...outside(drawing, 'blip').map((blip) => attributeOf(blip, 'embed') ?? attributeOf(blip, 'link')),
    ...outside(drawing, 'imagedata').map((data) => attributeOf(data, 'r:id') ?? attributeOf(data, 'id')),
  ];
  const pictures = ids.flatMap((id) => {
    const target = id === null ? undefined : relationships.get(id);
    if (target === undefined) return [];
    return [{ target: target.isExternal ? null : target.target, alternative }];
  });
  if (firstNamed(drawing, 'OLEObject') !== null) tally.count(...notRead.object);
  else if (pictures.length === 0 && ['chart', 'relIds'].some((name) => firstNamed(drawing, name) !== null))
    tally.count(...notRead.chart);
  return { pictures, textBoxes: outside(drawing, 'txbxContent') };
}

/** Of alternatives for programs of several ages, the one whose words and pictures can be read. */
export function chosenAlternative(element: XmlElement): XmlElement | null {
  const choices = childElements(element, 'Choice');
  const isReadable = (choice: XmlElement) =>
    ['t', 'blip', 'txbxContent'].some((name) => firstNamed(choice, name) !== null);
  return choices.find(isReadable) ?? childElements(element, 'Fallback')[0] ?? choices[0] ?? null;
}

function alternativeOf(drawing: XmlElement): string {
  const properties = firstNamed(drawing, 'docPr');
  const shape = firstNamed(drawing, 'shape');
  const words =
    (properties && (attributeOf(properties, 'descr') || attributeOf(properties, 'title'))) ||
    (shape && attributeOf(shape, 'alt')) ||
    '';
  return words.replace(/\s+/g, ' ').trim().slice(0, 2_000).toWellFormed();
}

/** The elements of a name within a drawing, without those in its text boxes and in what only older programs read. */
function outside(element: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of childElements(element)) {
    if (child.name === name) found.push(child);
    else if (child.name === 'AlternateContent') {
      const chosen = chosenAlternative(child);
      if (chosen !== null) found.push(...outside(chosen, name));
    } else if (child.name !== 'txbxContent') found.push(...outside(child, name));
  }
  return found;
}
