import { Link2 } from 'lucide-react';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Link, otherEnd, relationWords } from '../../../../shared/model/link.ts';
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
  return createPortal(
    signs.map(({ top, annotations: ids }) => {
      const shown = ids.find((id) => id === active) ?? ids[0] ?? '';
      return (
        <button
          key={top}
          type="button"
          tabIndex={-1}
          className="reader-link-sign"
          style={{ top, [view.direction === 'rtl' ? 'right' : 'left']: inset }}
          title={describe(linksOf.get(shown) ?? [], shown)}
          aria-label={`Follow: ${describe(linksOf.get(shown) ?? [], shown)}`}
          onClick={() => void followLinksOf(shown)}
        >
          <Link2 aria-hidden />
        </button>
      );
    }),
    view.page,
  );
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
  const near = view.painter.shown();
  const byLine = new Map<number, string[]>();
  for (const { id, start } of linked) {
    const chunk = view.surface.chunkAt(start);
    const box = chunk !== undefined && near.has(chunk) ? boxAt(view.surface, start, 'forward') : null;
    if (box === null) continue;
    const top = Math.round((box.top + box.bottom) / 2 - origin);
    byLine.set(top, [...(byLine.get(top) ?? []), id]);
  }
  return [...byLine].map(([top, annotations]) => ({ top, annotations }));
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
      const quote = end.exact.length > 60 ? `${end.exact.slice(0, 59)}…` : end.exact;
      return `${relationWords(link, seenFrom)} “${quote}”`;
    })
    .join('; ');
}
