import type { Formatting } from '../../../../shared/model/capture.ts';
import { attributeOf, childElement, childElements, type XmlElement } from '../../xml/xml-element.ts';
import { type OdtListLevel, readOdtLevels } from './odt-list-levels.ts';

/** What a style makes of the words it is given to. */
export interface OdtStyle {
  /** The style and those it is based on. The names of built-in styles are English in every language. */
  readonly names: readonly string[];
  readonly formats: ReadonlySet<Formatting>;
  readonly isHidden: boolean;
  /** The list its paragraphs stand in; empty where it takes them out of every list, null where it says nothing. */
  readonly list: string | null;
}

export interface OdtStyles {
  readonly style: (family: 'paragraph' | 'text', name: string | null) => OdtStyle | null;
  /** `depth` counts from 0. Null where the list has no style. */
  readonly listLevel: (name: string | null, depth: number) => OdtListLevel | null;
  /** How headings are numbered, by their level from 0. */
  readonly outline: ReadonlyMap<number, OdtListLevel>;
}

/** Reads the styles of styles.xml and content.xml (OpenDocument 1.3, part 3, 16). */
export function readOdtStyles(roots: readonly (XmlElement | null)[]): OdtStyles {
  const styles = new Map<string, XmlElement>();
  const lists = new Map<string, ReadonlyMap<number, OdtListLevel>>();
  let outline: ReadonlyMap<number, OdtListLevel> = new Map();
  for (const root of roots) {
    for (const group of root === null ? [] : childElements(root)) {
      if (group.name !== 'styles' && group.name !== 'automatic-styles') continue;
      for (const element of childElements(group)) {
        if (element.name === 'outline-style') outline = readOdtLevels(element);
        const name = attributeOf(element, 'style:name');
        if (name === null) continue;
        if (element.name === 'style') styles.set(`${attributeOf(element, 'family')} ${name}`, element);
        else if (element.name === 'list-style') lists.set(name, readOdtLevels(element));
      }
    }
  }
  const known = new Map<string, OdtStyle>();
  const style: OdtStyles['style'] = (family, name) => {
    const key = `${family} ${name}`;
    if (name === null || !styles.has(key)) return null;
    const found = known.get(key) ?? styleOf(chainOf(styles, family, name));
    known.set(key, found);
    return found;
  };
  return { style, listLevel: (name, depth) => lists.get(name ?? '')?.get(depth) ?? null, outline };
}

const longestChain = 20;

function chainOf(
  styles: ReadonlyMap<string, XmlElement>,
  family: string,
  name: string,
): readonly XmlElement[] {
  const chain: XmlElement[] = [];
  let next: string | null = name;
  while (next !== null && chain.length < longestChain) {
    const element: XmlElement | undefined = styles.get(`${family} ${next}`);
    if (element === undefined || chain.includes(element)) break;
    chain.push(element);
    next = attributeOf(element, 'parent-style-name');
  }
  return chain;
}

function styleOf(chain: readonly XmlElement[]): OdtStyle {
  const property = (name: string): string | null => {
    for (const element of chain) {
      const properties = childElement(element, 'text-properties');
      const value = properties === null ? null : attributeOf(properties, name);
      if (value !== null) return value;
    }
    return null;
  };
  const formats = new Set<Formatting>();
  const weight = property('fo:font-weight');
  if (weight === 'bold' || Number(weight) >= 600) formats.add('strong');
  if (['italic', 'oblique'].includes(property('fo:font-style') ?? '')) formats.add('emphasis');
  if (isDrawn(property('text-underline-style'))) formats.add('underline');
  if (isDrawn(property('text-line-through-style'))) formats.add('strikethrough');
  const position = property('text-position') ?? '';
  if (/^(?:super|[1-9])/.test(position)) formats.add('superscript');
  if (/^(?:sub|-)/.test(position)) formats.add('subscript');
  return {
    names: chain.map((element) => attributeOf(element, 'style:name') ?? ''),
    formats,
    isHidden: property('text:display') === 'none',
    list:
      chain.map((element) => attributeOf(element, 'list-style-name')).find((list) => list !== null) ?? null,
  };
}

function isDrawn(line: string | null): boolean {
  return line !== null && line !== 'none';
}
