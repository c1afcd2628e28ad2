import type { RtfState } from './rtf-state.ts';
import { packedTime } from './rtf-tables.ts';

const nobody = { author: null, date: null };

/** Takes a control word of a tracked change. Tells whether it was one. */
export function takeChange(
  state: RtfState,
  { word, parameter }: { readonly word: string; readonly parameter: number | null },
  authors: readonly string[],
): boolean {
  const { insertion, deletion } = state;
  switch (word) {
    case 'revised':
      state.insertion = parameter === 0 ? null : (insertion ?? nobody);
      return true;
    case 'deleted':
      state.deletion = parameter === 0 ? null : (deletion ?? nobody);
      return true;
    case 'revauth':
      if (insertion !== null) state.insertion = { ...insertion, author: named(authors, parameter) };
      return true;
    case 'revdttm':
      if (insertion !== null) state.insertion = { ...insertion, date: packedTime(parameter) };
      return true;
    case 'revauthdel':
      if (deletion !== null) state.deletion = { ...deletion, author: named(authors, parameter) };
      return true;
    case 'revdttmdel':
      if (deletion !== null) state.deletion = { ...deletion, date: packedTime(parameter) };
      return true;
    default:
      return false;
  }
}

function named(authors: readonly string[], number: number | null): string | null {
  const author = authors[number ?? -1] ?? '';
  return author === '' || author === 'Unknown' ? null : author;
}
