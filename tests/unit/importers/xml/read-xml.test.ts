import { describe, expect, test } from 'vitest';
import { defaultImportLimits } from '../../../../electron/importers/import-limits.ts';
import { ImportRefusal } from '../../../../electron/importers/imported.ts';
import { parseXml, readXml } from '../../../../electron/importers/xml/read-xml.ts';
import {
  attributeOf,
  childElement,
  childElements,
  elementsNamed,
  textWithin,
} from '../../../../electron/importers/xml/xml-element.ts';

const source = (xml: string | Uint8Array) => ({
  name: 'content.xml',
  bytes: typeof xml === 'string' ? new TextEncoder().encode(xml) : xml,
});
const parse = (xml: string | Uint8Array, limits = {}) =>
  parseXml(source(xml), { ...defaultImportLimits, ...limits });

describe('an XML document', () => {
  test('is a tree of elements by local names, with their words', () => {
    const { root, encoding, remarks } = parse(
      '<?xml version="1.0"?><w:log xmlns:w="urn:log"><w:entry w:at="06:10">Fire &amp; <b>smoke</b></w:entry><entry/></w:log>',
    );
    expect([root.name, root.prefix]).toEqual(['log', 'w']);
    expect(childElements(root).map(({ name }) => name)).toEqual(['entry', 'entry']);
    expect([...elementsNamed(root, 'b')].map(textWithin)).toEqual(['smoke']);
    expect(textWithin(root)).toBe('Fire & smoke');
    expect(childElement(root, 'b')).toBeNull();
    expect(attributeOf(childElement(root, 'entry') ?? root, 'at')).toBe('06:10');
    expect([encoding, remarks]).toEqual(['utf-8', []]);
  });

  test('gives an attribute without prefix before one of the same local name', () => {
    const { root } = parse('<a r:id="rel" id="own" __proto__="x" toString="y"/>');
    expect(attributeOf(root, 'id')).toBe('own');
    expect(attributeOf(root, 'r:id')).toBe('rel');
    expect(attributeOf(root, 'constructor')).toBeNull();
  });

  test('gives the words between two tags in one piece, CDATA and character references included', () => {
    const texts: string[] = [];
    readXml(source('<a>a&#233;<![CDATA[<b>]]><!-- no -->&lt;c<d/>e</a>'), defaultImportLimits, {
      text: (text) => texts.push(text),
    });
    expect(texts).toEqual(['a\u00e9<b><c', 'e']);
  });

  test.each([
    ['utf-16le', new Uint8Array([0xff, 0xfe, ...Buffer.from('<a>é</a>', 'utf16le')])],
    ['windows-1252', Buffer.from('<?xml version="1.0" encoding="windows-1252"?><a>é</a>', 'latin1')],
    ['utf-8', Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-8"?><a>é</a>')],
  ])('in %s is decoded by its mark or declaration', (encoding, bytes) => {
    const reading = parse(new Uint8Array(bytes));
    expect([reading.encoding, textWithin(reading.root)]).toEqual([encoding, 'é']);
  });

  test('that is not well-formed is read as far as it goes, and that is said', () => {
    const { root, remarks } = parse('<log><entry>The quay <b>is closed</entry><entry>So is the pier');
    expect(childElements(root, 'entry').map(textWithin)).toEqual(['The quay is closed', 'So is the pier']);
    expect(remarks).toEqual(['content.xml is not well-formed XML; it was read as far as it could be.']);
    expect(parse('<log><entry></log>').remarks).toHaveLength(1);
    expect(parse('<log><entry/>').remarks).toHaveLength(1);
  });
});

describe('a document type declaration', () => {
  test('is passed over with its definitions: no entity is expanded, nothing outside is read', () => {
    const { root, remarks } = parse(
      `<?xml version="1.0"?><!-- <!DOCTYPE --><!DOCTYPE l SYSTEM "file:///etc/motd" [<!ENTITY a "ha"><!ENTITY b "&a;&a;]>">
       <!-- ]> --><!ENTITY c SYSTEM "file:///etc/passwd">]><l x="&b;">&b;&c;&nbsp;</l>`,
    );
    expect(textWithin(root)).toBe('&b;&c;&nbsp;');
    expect(attributeOf(root, 'x')).toBe('&b;');
    expect(remarks).toEqual(['The definitions in content.xml (DOCTYPE) were not read.']);
  });

  test('without definitions is nothing to speak of', () => {
    const { root, remarks } = parse(
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "xhtml11.dtd"><html>x</html>',
    );
    expect([textWithin(root), remarks]).toEqual(['x', []]);
  });

  test.each(['<!DOCTYPE l [<!ENTITY a "', '<!DOCTYPE l [', '<!DOCTYPE l "', '<!DOCTYPE l [<!--'])(
    'that does not end (%j) is refused',
    (xml) => expect(reasonOf(() => parse(xml))).toContain('does not end'),
  );
});

describe('a document is refused when', () => {
  test.each([
    ['it nests too deep', '<a>'.repeat(1_000_000), {}, 'more than 512 deep'],
    ['an element has too many attributes', `<a ${attributes(300)}/>`, {}, 'more than 256 attributes'],
    ['it has too many elements', `<a>${'<b/>'.repeat(20)}</a>`, { maxXmlNodes: 10 }, 'more than 10 elements'],
    [
      'it has too long a text',
      `<a>${'x&amp;'.repeat(20)}</a>`,
      { maxXmlText: 10 },
      'more than 10 characters',
    ],
    ['it is no XML', 'The quay is closed.', {}, 'holds no XML'],
    ['it is empty', '', {}, 'holds no XML'],
  ])('%s', (_, xml, limits, words) => {
    const reason = reasonOf(() => parse(xml, limits));
    expect(reason).toContain(words);
    expect(reason).toContain('content.xml');
  });
});

function attributes(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${index}="1"`).join(' ');
}

function reasonOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof ImportRefusal && error.reason === 'malformed') return error.message;
    throw error;
  }
  return 'It was not refused.';
}
