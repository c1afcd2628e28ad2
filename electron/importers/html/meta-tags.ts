import { canonicalLine } from '../../../shared/text/canonical.ts';
import { type DomDocument, elementsWithin } from './dom.ts';

/** The `<meta>` values of a page by lower-case name, property, itemprop or http-equiv, in page order. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** A value with the name under which it was found. */
export interface NamedValue {
  readonly value: string;
  readonly name: string;
}

/** Collects the `<meta>` values of `document`. */
export function readMetaTags(document: DomDocument): MetaTags {
  const tags = new Map<string, string[]>();
  for (const element of elementsWithin(document.documentElement, new Set(['meta']))) {
    const content = canonicalLine(element.getAttribute('content') ?? '');
    if (content === '') continue;
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      // A property may list several names (https://www.w3.org/TR/rdfa-core/).
      for (const name of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (name === '') continue;
        const values = tags.get(name);
        if (values === undefined) tags.set(name, [content]);
        else values.push(content);
      }
    }
  }
  return tags;
}

/** The first value of each of `names`, in the order of `names`. */
export function namedValues(tags: MetaTags, names: readonly string[]): readonly NamedValue[] {
  return names.flatMap((name) => {
    const value = tags.get(name)?.[0];
    return value === undefined ? [] : [{ value, name: `meta ${name}` }];
  });
}
