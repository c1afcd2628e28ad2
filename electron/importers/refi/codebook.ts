import { type ImportedCode, type ImportedCollection, ImportRefusal } from '../imported.ts';
import { attributeOf, childElement, childElements, textWithin, type XmlElement } from '../xml/xml-element.ts';
import { composed } from '../../../shared/text/canonical.ts';

/** Codes, and sets, of one file: all of them are one step. */
const mostCodes = 20_000;

function tooMany(what: string): ImportRefusal {
  return new ImportRefusal(
    'too many parts',
    `It has more than ${mostCodes.toLocaleString('en')} ${what}. Export a part of the project at a time.`,
  );
}

/** The codes of a REFI-QDA codebook, each after the one it stands below; of several with one GUID the first. */
export function codesIn(codebook: XmlElement): readonly ImportedCode[] {
  const codes: ImportedCode[] = [];
  const keys = new Set<string>();
  const add = (element: XmlElement, parent: string | null) => {
    for (const code of childElements(element, 'Code')) {
      const key = guidOf(code);
      if (key === null || keys.has(key)) continue;
      keys.add(key);
      if (keys.size > mostCodes) throw tooMany('codes');
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
  const all = childElements(sets, 'Set');
  if (all.length > mostCodes) throw tooMany('sets');
  const keys = new Set<string>();
  return all.flatMap((set, index): ImportedCollection[] => {
    const guid = guidOf(set);
    const key = guid === null || keys.has(guid) ? `set ${index + 1}` : guid;
    keys.add(key);
    const membersOf = (kind: string) =>
      childElements(set, kind).flatMap((member) => attributeOf(member, 'targetGUID') ?? []);
    return [
      {
        key,
        parent: null,
        name: nameOf(set) || `Set ${index + 1}`,
        description: descriptionOf(set),
        members: membersOf('MemberSource'),
        codes: membersOf('MemberCode'),
      },
    ];
  });
}

/** The GUID of an element; null where it has none. */
export function guidOf(element: XmlElement): string | null {
  return attributeOf(element, 'guid');
}

/** The name of an element, canonical and shortened; empty where it has none. */
export function nameOf(element: XmlElement): string {
  return composed((attributeOf(element, 'name') ?? '').slice(0, 2_000)).trim();
}

/** The description that stands within an element; empty where there is none. */
export function descriptionOf(element: XmlElement): string {
  const description = childElement(element, 'Description');
  return description === null ? '' : composed(textWithin(description)).trim();
}

function colourOf(code: XmlElement): string | null {
  const colour = attributeOf(code, 'color')?.trim().toLowerCase() ?? '';
  return /^#[\da-f]{6}$/.test(colour) ? colour : null;
}
