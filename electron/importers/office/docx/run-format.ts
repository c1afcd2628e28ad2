import type { Formatting } from '../../../../shared/model/capture.ts';
import { childElement, type XmlElement } from '../../xml/xml-element.ts';
import { switches, type WordStyles } from './read-styles.ts';
import { isOn, settingOf } from './word-elements.ts';

/** How the words of a run look, by its own properties and its character style, as far as marks say so. */
export function runFormat(run: XmlElement, styles: WordStyles): ReadonlySet<Formatting> {
  const properties = childElement(run, 'rPr');
  if (properties === null) return none;
  const style = styles.style(settingOf(properties, 'rStyle'));
  const formats = new Set<Formatting>(style?.formats);
  if (style?.name === 'html code') formats.add('code');
  for (const [name, format] of switches) {
    const own = isOn(properties, name);
    if (own === true) formats.add(format);
    else if (own === false) formats.delete(format);
  }
  const underline = settingOf(properties, 'u');
  // A link is underlined anyway.
  if (underline !== null && underline !== 'none' && style?.name !== 'hyperlink') formats.add('underline');
  const place = settingOf(properties, 'vertAlign');
  if (place === 'superscript' || place === 'subscript') formats.add(place);
  return formats;
}

/** Whether the words of a run are hidden. */
export function isHidden(run: XmlElement): boolean {
  const properties = childElement(run, 'rPr');
  return isOn(properties, 'vanish') === true;
}

const none: ReadonlySet<Formatting> = new Set();
