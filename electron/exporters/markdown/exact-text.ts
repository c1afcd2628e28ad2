import type { PhrasingContent } from 'mdast';

/**
 * Gives Markdown content that reads back as exactly `text`: a line feed within it becomes a hard break; what a hard
 * break cannot carry (line feeds at either end, carriage returns) becomes a character reference.
 */
export function exactText(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  const lastWord = text.search(/[\r\n]*$/);
  for (const match of text.matchAll(/\n|\r|[^\r\n]+/g)) {
    const [part] = match;
    if (part === '\r') nodes.push({ type: 'html', value: '&#13;' });
    else if (part !== '\n') nodes.push({ type: 'text', value: part });
    else if (nodes.length === 0 || match.index >= lastWord) nodes.push({ type: 'html', value: '&#10;' });
    else nodes.push({ type: 'break' });
  }
  return nodes;
}
