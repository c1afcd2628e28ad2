import type { ImportedCode, ImportedCollection } from '../imported.ts';
import { attributeOf, childElement, childElements, textWithin, type XmlElement } from '../xml/xml-element.ts';

/** The codes of a REFI-QDA codebook, each after the one it stands below. */
export function codesIn(codebook: XmlElement): readonly ImportedCode[] {
  const codes: ImportedCode[] = [];
  const add = (element: XmlElement, parent: string | null) => {
    for (const code of childElements(element, 'Code')) {
      const key = guidOf(code);
      if (key === null) continue;
      codes.push({
        key,
        parent,
        name: nameOf(code) || 'Code without a name',
        definition: descriptionOf(code),
        colour: colourOf(code),
      });
      add(code, key);
    }
  };
  const list = childElement(codebook, 'Codes');
  if (list !== null) add(list, null);
  return codes;
}

/** The sets of sources and codes within an element that lists them. */
export function setsIn(sets: XmlElement | null): readonly ImportedCollection[] {
  if (sets === null) return [];
  return childElements(sets, 'Set').flatMap((set, index): ImportedCollection[] => {
    const membersOf = (kind: string) =>
      childElements(set, kind).flatMap((member) => attributeOf(member, 'targetGUID') ?? []);
    return [
      {
        key: guidOf(set) ?? `set ${index + 1}`,
        parent: null,
        name: nameOf(set) || `Set ${index + 1}`,
        description: descriptionOf(set),
        members: membersOf('MemberSource'),
        codes: membersOf('MemberCode'),
      },
    ];
  });
}

export function guidOf(element: XmlElement): string | null {
  return attributeOf(element, 'guid');
}

export function nameOf(element: XmlElement): string {
  return (attributeOf(element, 'name') ?? '').normalize('NFC').trim().slice(0, 2_000);
}

export function descriptionOf(element: XmlElement): string {
  const description = childElement(element, 'Description');
  return description === null ? '' : textWithin(description).normalize('NFC').trim();
}

function colourOf(code: XmlElement): string | null {
  const colour = attributeOf(code, 'color')?.trim().toLowerCase() ?? '';
  return /^#[\da-f]{6}$/.test(colour) ? colour : null;
}
