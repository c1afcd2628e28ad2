import { useEffect, useRef } from 'react';
import type { PageSummary } from '../../../shared/model/page.ts';
import { createPagePictures, type PagedOriginal, type PagePictures } from './drawing/page-pictures.ts';
import './page-thumbnails.css';

/** CSS pixels. */
const thumbnailWidth = 104;

/** All pages in small; the one that is read is marked, and each leads to itself. Only those in view are drawn. */
export function PageThumbnails({
  original,
  pages,
  current,
  label,
  onChoose,
}: {
  readonly original: PagedOriginal;
  readonly pages: readonly PageSummary[];
  /** Counts from 0. */
  readonly current: number;
  readonly label: string;
  readonly onChoose: (page: number) => void;
}) {
  const list = useRef<HTMLElement>(null);
  useThumbnails(list, original, pages);
  useEffect(() => {
    list.current?.querySelector(`[data-page="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav ref={list} className="page-thumbnails" aria-label={label}>
      {pages.map((page, number) => (
        <button
          // Pages have no names of their own that could not be the same.
          // biome-ignore lint/suspicious/noArrayIndexKey: their order never changes.
          key={number}
          type="button"
          className="page-thumbnail"
          data-page={number}
          aria-label={`Page ${page.label}`}
          aria-current={number === current ? 'page' : undefined}
          tabIndex={number === current ? 0 : -1}
          onClick={() => onChoose(number)}
          onKeyDown={(event) => {
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (step === undefined) return;
            event.preventDefault();
            list.current?.querySelector<HTMLElement>(`[data-page="${number + step}"]`)?.focus();
          }}
        >
          <span
            className="page-thumbnail-picture"
            style={{ aspectRatio: `${page.width} / ${page.height}` }}
            aria-hidden="true"
          />
          <span className="page-thumbnail-label">{page.label}</span>
        </button>
      ))}
    </nav>
  );
}

/** Draws the small pages that are in view. */
function useThumbnails(
  list: React.RefObject<HTMLElement | null>,
  original: PagedOriginal,
  pages: readonly PageSummary[],
): void {
  const { capture, sha256, mediaType } = original;
  useEffect(() => {
    const root = list.current;
    if (root === null) return undefined;
    const pictures: PagePictures = createPagePictures({ capture, sha256, mediaType });
    const watcher = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const number = Number((target as HTMLElement).dataset['page']);
          const page = pages[number];
          const host = target.querySelector<HTMLElement>('.page-thumbnail-picture');
          if (page === undefined || host === null) continue;
          if (!isIntersecting) pictures.hide(number);
          else {
            const scale = thumbnailWidth / page.width;
            pictures.show({ page: number, size: page, scale, host, onTrouble: () => {}, onShown: () => {} });
          }
        }
      },
      { root, rootMargin: '200px 0px' },
    );
    for (const button of root.querySelectorAll('.page-thumbnail')) watcher.observe(button);
    return () => {
      watcher.disconnect();
      pictures.stop();
    };
  }, [list, capture, sha256, mediaType, pages]);
}
