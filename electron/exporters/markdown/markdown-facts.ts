import type { List, Paragraph, PhrasingContent } from 'mdast';
import { writeMarkdown } from './write-markdown.ts';

/** A name and what stands after it; null is left out. */
export type Fact = readonly [name: string, value: string | PhrasingContent[] | null];

/** Lays facts out as a list. */
export type FactList = (facts: readonly Fact[]) => List;

/**
 * Makes the lists of one file. Each passage repeats where it comes from, so a line that was written before is taken as
 * it was: laying a line out costs more than all the rest of a passage.
 */
export function createFactList(): FactList {
  const written = new Map<string, string>();

  function line([name, value]: Fact): string {
    const key = JSON.stringify([name, value]);
    const known =
      written.get(key) ?? writeMarkdown({ type: 'root', children: [paragraph(name, value)] }).slice(0, -1);
    written.set(key, known);
    return known;
  }

  return (facts) => ({
    type: 'list',
    ordered: false,
    spread: false,
    children: facts
      .filter(([, value]) => value !== null)
      .map((fact) => ({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: [{ type: 'html', value: line(fact) }] }],
      })),
  });
}

function paragraph(name: string, value: Fact[1]): Paragraph {
  const content = typeof value === 'string' ? words(value) : (value ?? []);
  return {
    type: 'paragraph',
    children: [{ type: 'strong', children: words(`${name}:`) }, ...words(' '), ...content],
  };
}

/** Words of one line: line ends in titles, names and reasons become spaces. */
export function words(text: string): PhrasingContent[] {
  return [{ type: 'text', value: text.replaceAll(/[\r\n]+/g, ' ') }];
}
