/** An XML document without its document type declaration. */
export interface WithoutDocumentType {
  readonly xml: string;
  /** Whether it had definitions of its own, such as of entities: they were passed over unread. */
  readonly hadDefinitions: boolean;
}

/**
 * Cuts the document type declaration (XML 1.0, 2.8) out of `xml`, with all it defines, in one pass over what stands before the first
 * element. Null when the declaration does not end.
 */
export function withoutDocumentType(xml: string): WithoutDocumentType | null {
  const start = startOfDocumentType(xml);
  if (start === null) return { xml, hadDefinitions: false };
  const found = endOfDocumentType(xml, start);
  if (found === null) return null;
  return { xml: xml.slice(0, start) + xml.slice(found.end), hadDefinitions: found.hadDefinitions };
}

function startOfDocumentType(xml: string): number | null {
  let at = 0;
  for (;;) {
    at = xml.indexOf('<', at);
    if (at < 0) return null;
    if (/^<!doctype/i.test(xml.slice(at, at + 9))) return at;
    const next = xml.startsWith('<!--', at)
      ? after(xml, '-->', at + 4)
      : xml.startsWith('<?', at)
        ? after(xml, '?>', at + 2)
        : null;
    if (next === null) return null;
    at = next;
  }
}

function endOfDocumentType(xml: string, start: number) {
  let isInDefinitions = false;
  let hadDefinitions = false;
  let at = start + 2;
  while (at < xml.length) {
    const character = xml[at];
    if (character === '"' || character === "'") {
      const next = after(xml, character, at + 1);
      if (next === null) return null;
      at = next;
      continue;
    }
    if (xml.startsWith('<!--', at) || xml.startsWith('<?', at)) {
      const next = xml[at + 1] === '!' ? after(xml, '-->', at + 4) : after(xml, '?>', at + 2);
      if (next === null) return null;
      at = next;
      continue;
    }
    if (character === '[') {
      isInDefinitions = true;
      hadDefinitions = true;
    } else if (character === ']') isInDefinitions = false;
    else if (character === '>' && !isInDefinitions) return { end: at + 1, hadDefinitions };
    at += 1;
  }
  return null;
}

function after(xml: string, end: string, from: number): number | null {
  const at = xml.indexOf(end, from);
  return at < 0 ? null : at + end.length;
}
