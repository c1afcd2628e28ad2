import { attributeOf, childElement, type XmlElement } from '../../xml/xml-element.ts';

/** The `val` of a child element; null where the child, or its value, is not there. */
export function settingOf(element: XmlElement | null, name: string): string | null {
  const child = element === null ? null : childElement(element, name);
  return child === null ? null : attributeOf(child, 'val');
}

/** A switch of the format (ECMA-376 part 1, 17.3.2): there without a value it is on; null where it is not there. */
export function isOn(element: XmlElement | null, name: string): boolean | null {
  const child = element === null ? null : childElement(element, name);
  if (child === null) return null;
  return !['0', 'false', 'off', 'none'].includes(attributeOf(child, 'val') ?? '1');
}

/** A whole number in a value; null for others. */
export function numberOf(value: string | null): number | null {
  return value !== null && /^-?\d{1,9}$/.test(value) ? Number(value) : null;
}
