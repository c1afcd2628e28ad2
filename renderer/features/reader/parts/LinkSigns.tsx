import { quotedPassage } from '../../../../shared/annotations/region-words.ts';
import { Link2 } from 'lucide-react';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Link, type LinkRelation, otherEnd, relationWords } from '../../../../shared/model/link.ts';
import { useCore } from '../../../api/hooks.ts';
import { followLinksOf } from '../../../stores/linking.ts';
import { useWorkspace } from '../../../stores/workspace.ts';
import { useLayoutChanges } from '../hooks/use-layout-changes.ts';
import { boxAt } from '../surface/geometry.ts';
import { useReader } from '../view/reader-store.ts';
import type { ReadingView } from '../view/reading-view.ts';

interface Sign {
  readonly top: number;
  /** Annotations that begin on this line, the first first. */
  readonly annotations: readonly string[];
}

/** Beside each line on which a linked passage begins, a sign that leads to the other end. Shift+L does the same. */
export function LinkSigns({ view }: { readonly view: ReadingView }) {
  const links = useCore('links.list', { document: view.document }).data;
  const annotations = useReader((state) => state.annotations);
  const active = useWorkspace((state) => state.activeAnnotation);
  const [signs, setSigns] = useState<readonly Sign[]>([]);
  const linksOf = useMemo(() => byAnnotation(links ?? []), [links]);
  const linked = useMemo(
    () => (linksOf.size === 0 ? [] : annotations.items.filter(({ id }) => linksOf.has(id))),
    [annotations, linksOf],
  );
  const settle = useCallback(() => {
    setSigns((before) => (linked.length === 0 && before.length === 0 ? before : signsFor(view, linked)));
  }, [view, linked]);
  useLayoutEffect(settle, [settle]);
  useLayoutChanges(view, settle);

  const inset = signs.length === 0 ? 0 : insetOf(view);
  const side = view.direction === 'rtl' ? 'right' : 'left';
  const buttons = signs.map(({ top, annotations: ids }) => {
    const shown = ids.find((id) => id === active) ?? ids[0] ?? '';
    return (
      <button
        key={top}
        type="button"
        tabIndex={-1}
        className="reader-link-sign"
        style={{ top, [side]: inset }}
        title={describe(linksOf.get(shown) ?? [], shown)}
        aria-label={`Follow: ${describe(linksOf.get(shown) ?? [], shown)}`}
        onClick={() => void followLinksOf(shown)}
      >
        <Link2 aria-hidden />
      </button>
    );
  });
  return createPortal(
    <>
      {linesBetween(signs, active, linksOf).map(({ top, height, relation }) => (
        <div
          key={`${top} ${height}`}
          className="reader-link-line"
          data-relation={relation}
          style={{ top, height, [side]: inset - 4 }}
        />
      ))}
      {buttons}
    </>,
    view.page,
  );
}

/** Where the active annotation and the other end of one of its links are both near: a line from sign to sign. */
function linesBetween(
  signs: readonly Sign[],
  active: string | null,
  linksOf: ReadonlyMap<string, readonly Link[]>,
): readonly { readonly top: number; readonly height: number; readonly relation: LinkRelation }[] {
  const from = signs.find(({ annotations }) => active !== null && annotations.includes(active));
  if (from === undefined || active === null) return [];
  const lines = (linksOf.get(active) ?? []).flatMap((link) => {
    const other = otherEnd(link, active).end.annotation;
    const to = signs.find(({ annotations }) => annotations.includes(other));
    if (to === undefined || to === from) return [];
    const top = Math.min(from.top, to.top);
    return [{ top, height: Math.max(from.top, to.top) - top, relation: link.relation }];
  });
  return [...new Map(lines.map((line) => [`${line.top} ${line.height}`, line])).values()];
}

function byAnnotation(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  const found = new Map<string, Link[]>();
  for (const link of links) {
    for (const { annotation } of [link.from, link.to]) {
      found.set(annotation, [...(found.get(annotation) ?? []), link]);
    }
  }
  return found;
}

/** Places only what is near the view: the rest of a long text is not laid out. */
function signsFor(
  view: ReadingView,
  linked: readonly { readonly id: string; readonly start: number }[],
): readonly Sign[] {
  const origin = view.page.getBoundingClientRect().top;
  const byLine = new Map<number, string[]>();
  const byChunk = Map.groupBy(linked, ({ start }) => view.surface.chunkAt(start));
  const near = [...byChunk].flatMap(([chunk, items]) =>
    chunk !== undefined && isNearView(view, chunk.element) ? items : [],
  );
  for (const { id, start } of near) {
    const box = boxAt(view.surface, start, 'forward');
    if (box === null) continue;
    const top = Math.round((box.top + box.bottom) / 2 - origin);
    byLine.set(top, [...(byLine.get(top) ?? []), id]);
  }
  return [...byLine].map(([top, annotations]) => ({ top, annotations }));
}

function isNearView({ scroller }: ReadingView, element: HTMLElement): boolean {
  const view = scroller.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > view.top - view.height && top < view.bottom + view.height;
}

/** How far the text is from the side on which its lines begin. */
function insetOf({ page, surface, direction }: ReadingView): number {
  const around = page.getBoundingClientRect();
  const text = surface.element.getBoundingClientRect();
  const free = direction === 'rtl' ? around.right - text.right : text.left - around.left;
  return Math.max(2, free - signWidth - 6);
}

const signWidth = 20;

function describe(links: readonly Link[], annotation: string): string {
  return links
    .map((link) => {
      const { end, seenFrom } = otherEnd(link, annotation);
      const exact = end.exact.length > 60 ? `${end.exact.slice(0, 59)}…` : end.exact;
      return `${relationWords(link, seenFrom)} ${quotedPassage({ ...end, exact })}`;
    })
    .join('; ');
}
