import type { Formatting } from '../../../../shared/model/capture.ts';
import { attributeOf, childElement, childElements, type XmlElement } from '../../xml/xml-element.ts';
import { isOn, numberOf, settingOf } from './word-elements.ts';

/** Where a paragraph is numbered: in which list, how deep. */
export interface NumberingPlace {
  /** Null where a style says only how deep. */
  readonly list: string | null;
  readonly level: number;
}

/** What a style makes of the words it is given to. */
export interface WordStyle {
  readonly id: string;
  /** As in the file; the names of built-in styles are English in every language. */
  readonly name: string;
  /** 1 to 6 for headings; null for others. */
  readonly headingLevel: number | null;
  readonly numbering: NumberingPlace | null;
  readonly isQuote: boolean;
  readonly isPreformatted: boolean;
  readonly formats: ReadonlySet<Formatting>;
}

export interface WordStyles {
  readonly style: (id: string | null) => WordStyle | null;
  /** The style of paragraphs that name none. */
  readonly defaultParagraph: WordStyle | null;
  /** The language that most words are checked in; empty where the file does not say. */
  readonly language: string;
}

/** Reads styles.xml; what a style is based on goes before where it says nothing itself. */
export function readStyles(root: XmlElement | null): WordStyles {
  const elements = new Map<string, XmlElement>();
  let defaultId: string | null = null;
  for (const element of root === null ? [] : childElements(root, 'style')) {
    const id = attributeOf(element, 'styleId');
    if (id === null) continue;
    elements.set(id, element);
    if (
      attributeOf(element, 'type') === 'paragraph' &&
      ['1', 'true', 'on'].includes(attributeOf(element, 'default') ?? '')
    )
      defaultId = id;
  }
  const known = new Map<string, WordStyle>();
  const style = (id: string | null): WordStyle | null => {
    if (id === null || !elements.has(id)) return null;
    const found = known.get(id) ?? styleOf(id, chainOf(elements, id));
    known.set(id, found);
    return found;
  };
  return { style, defaultParagraph: style(defaultId), language: languageOf(root) };
}

/** A style and those it is based on, the nearest first. */
function chainOf(elements: ReadonlyMap<string, XmlElement>, id: string): readonly XmlElement[] {
  const chain: XmlElement[] = [];
  let next: string | null = id;
  while (next !== null && chain.length < longestChain) {
    const element: XmlElement | undefined = elements.get(next);
    if (element === undefined || chain.includes(element)) break;
    chain.push(element);
    next = settingOf(element, 'basedOn');
  }
  return chain;
}

const longestChain = 20;

function styleOf(id: string, chain: readonly XmlElement[]): WordStyle {
  const names = chain.map((element) => (settingOf(element, 'name') ?? '').toLowerCase());
  const first = <Value>(read: (element: XmlElement, index: number) => Value | null): Value | null => {
    for (const [index, element] of chain.entries()) {
      const value = read(element, index);
      if (value !== null) return value;
    }
    return null;
  };
  const formats = new Set<Formatting>();
  for (const [property, format] of switches) {
    if (first((element) => isOn(childElement(element, 'rPr'), property)) === true) formats.add(format);
  }
  const list = first((element) => settingOf(numberingOf(element), 'numId'));
  const level = first((element) => numberOf(settingOf(numberingOf(element), 'ilvl')));
  return {
    id,
    name: names[0] ?? '',
    headingLevel: first((element, index) => headingLevel(element, names[index] ?? '')) || null,
    numbering: list === null ? null : { list, level: level ?? 0 },
    isQuote: names.some((name) => name === 'quote' || name === 'intense quote' || name === 'block text'),
    isPreformatted: names.includes('html preformatted') || names.includes('plain text'),
    formats,
  };
}

/** Properties of runs that are on or off, and the marks they become. */
export const switches: readonly (readonly [property: string, format: Formatting])[] = [
  ['b', 'strong'],
  ['i', 'emphasis'],
  ['strike', 'strikethrough'],
  ['dstrike', 'strikethrough'],
];

/** Outline levels count from 0; 9 is running text. */
function headingLevel(element: XmlElement, name: string): number | null {
  const outline = numberOf(settingOf(childElement(element, 'pPr'), 'outlineLvl'));
  if (outline !== null) return outline >= 0 && outline < 9 ? Math.min(outline + 1, 6) : 0;
  if (name === 'title') return 1;
  const built = /^heading ([1-9])$/.exec(name)?.[1];
  return built === undefined ? null : Math.min(Number(built), 6);
}

function numberingOf(element: XmlElement): XmlElement | null {
  const properties = childElement(element, 'pPr');
  return properties === null ? null : childElement(properties, 'numPr');
}

function languageOf(root: XmlElement | null): string {
  const defaults = root && childElement(root, 'docDefaults');
  const runs = defaults && childElement(defaults, 'rPrDefault');
  const properties = runs && childElement(runs, 'rPr');
  return settingOf(properties, 'lang') ?? '';
}
