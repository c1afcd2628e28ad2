import { childElements, type XmlElement, textWithin } from '../xml/xml-element.ts';
import { parseXml, type XmlLimits } from '../xml/read-xml.ts';
import { openBinaryPlist } from './binary-plist.ts';
import { noPlist, type PlistValue } from './plist-value.ts';

/** Opens a property list, binary or XML. Throws an `ImportRefusal` when it is neither. */
export function openPlist(bytes: Uint8Array, limits: XmlLimits): PlistValue {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head.startsWith('bplist0')) return openBinaryPlist(bytes);
  const { root } = parseXml({ name: 'The property list', bytes }, limits);
  const [top] = childElements(root);
  if (root.name !== 'plist' || top === undefined) throw noPlist();
  return valueIn(top);
}

function valueIn(element: XmlElement): PlistValue {
  return {
    get(name) {
      const children = element.name === 'dict' ? childElements(element) : [];
      const key = children.findIndex((each) => each.name === 'key' && textWithin(each) === name);
      const value = key < 0 ? undefined : children[key + 1];
      return value === undefined ? null : valueIn(value);
    },
    items: (most) => (element.name === 'array' ? childElements(element).slice(0, most).map(valueIn) : []),
    text: () => (element.name === 'string' ? textWithin(element) : null),
    data: () => (element.name === 'data' ? new Uint8Array(Buffer.from(textWithin(element), 'base64')) : null),
  };
}
