import { longestInput, type Mutation, replaced } from '../mutate-bytes.ts';
import type { Random } from '../random.ts';

const entities = ['&lt;', '&#0;', '&#x110000;', '&#xD800;', '&unknown;', '&amp;'.repeat(50), '&'];
const hostile = [
  '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;&b;">]>',
  '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<?xml version="1.1" encoding="UTF-7"?>',
  '<a xmlns:x="y" x:b="" x:b="">',
  '</a></a></a>',
];

/** Changes elements of HTML or XML: nests, repeats, swaps and removes them, and their attributes. */
export const mutateMarkup: Mutation = (bytes, random) => {
  const text = bytes.toString('latin1');
  const changed = change(text, random);
  return Buffer.from(changed, 'latin1').subarray(0, longestInput);
};

function change(text: string, random: Random): string {
  const tags = [...text.matchAll(/<([A-Za-z][\w:.-]*)((?:\s[^<>]*)?)>/g)];
  if (tags.length === 0 || random.oneIn(5)) return put(text, random.of([...hostile, ...entities]), random);
  const { index, 0: tag, 1: name = '', 2: attributes = '' } = random.of(tags);
  const other = random.of(tags);
  const close = text.indexOf(`</${name}>`, index);
  const end = close < 0 ? index + tag.length : close + name.length + 3;
  const element = text.slice(index, end);
  const times = random.of([1, 2, 10, 100, 600, 3_000]);
  switch (random.below(8)) {
    case 0:
      return splice(text, index, end, `${tag.repeat(times)}${element}${`</${name}>`.repeat(times)}`);
    case 1:
      return splice(text, index, end, element.repeat(Math.min(times, Math.ceil(200_000 / element.length))));
    case 2:
      return splice(text, index, end, '');
    case 3:
      return splice(text, index, index + tag.length, `<${name} ${'a="b" '.repeat(times)}${attributes}>`);
    case 4:
      return splice(text, index, index + tag.length, `<${other[1]}${attributes}>`);
    case 5:
      return splice(text, index, index + tag.length, `<${name}${other[2]}>`);
    case 6:
      return splice(text, other.index, other.index, element);
    default:
      return splice(
        text,
        index,
        index + tag.length,
        tag.replace(/="[^"]*"/, () => `="${random.of(entities)}"`),
      );
  }
}

function put(text: string, piece: string, random: Random): string {
  const at = random.below(text.length + 1);
  return splice(text, at, at, piece);
}

function splice(text: string, from: number, to: number, by: string): string {
  return replaced(Buffer.from(text, 'latin1'), from, to - from, Buffer.from(by, 'latin1')).toString('latin1');
}
