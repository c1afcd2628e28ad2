import type { Directness, ReportedVia } from '../../../shared/model/directness.ts';
import type { RowAct } from './row-act.ts';

/** What becomes of "reported via" when sources are made one: the kept one stands there, once where it would stand twice in a row. */
export function mergedVia(
  judgements: readonly Directness[],
  after: (source: string) => string,
): readonly RowAct[] {
  const each = new Map(judgements.map((judgement) => [judgement.id, judgement.via]));
  return [...each].map(([id, via]) => {
    const links = via.map((link) => ({ ...link, source: link.source === null ? null : after(link.source) }));
    return { act: 'update', table: 'directness', id, values: { via: JSON.stringify(links.filter(isFirst)) } };
  });
}

function isFirst({ source }: ReportedVia, index: number, links: readonly ReportedVia[]): boolean {
  return source === null || links[index - 1]?.source !== source;
}
