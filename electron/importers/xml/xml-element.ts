/** The beginning of an element: names without their prefixes, since files choose these as they like. */
export interface XmlTag {
  /** The local name, in the case of the file. */
  readonly name: string;
  /** Empty without one. */
  readonly prefix: string;
  /** By the names as written, prefixes included; to be asked by `attributeOf`. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** An element with what it holds. */
export interface XmlElement extends XmlTag {
  readonly children: readonly (XmlElement | string)[];
}

/**
 * The value of an attribute; null without it. A `name` with a prefix is looked for as it is written, one without also under any
 * prefix: `attributeOf(tag, 'id')` is `id`, else `w:id` or `xml:id`.
 */
export function attributeOf({ attributes }: XmlTag, name: string): string | null {
  if (Object.hasOwn(attributes, name)) return attributes[name] ?? null;
  if (name.includes(':')) return null;
  const suffix = `:${name}`;
  for (const [each, value] of Object.entries(attributes)) if (each.endsWith(suffix)) return value;
  return null;
}

/** The elements that `element` holds itself; with `name`, those of this local name. */
export function childElements(element: XmlElement, name?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element of this local name that `element` holds itself; null without one. */
export function childElement(element: XmlElement, name: string): XmlElement | null {
  return childElements(element, name)[0] ?? null;
}

/** All elements of this local name within `element`, in the order of the document. */
export function* elementsNamed(element: XmlElement, name: string): Generator<XmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    yield* elementsNamed(child, name);
  }
}

/** The first element of this local name within `element`; null without one. */
export function firstNamed(element: XmlElement, name: string): XmlElement | null {
  return elementsNamed(element, name).next().value ?? null;
}

/** All words within `element`, as they stand. */
export function textWithin(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textWithin(child))).join('');
}
