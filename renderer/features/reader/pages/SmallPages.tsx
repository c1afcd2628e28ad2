import { useStore } from 'zustand';
import { usePreferences } from '../../../stores/preferences.ts';
import { PageThumbnails } from '../../pages/index.ts';
import { usePaneLabel } from '../view/pane.ts';
import type { ReadingView } from '../view/reading-view.ts';
import type { PagesControl } from './pages-control.ts';

/** The pages in small beside the large ones, where the person wants them. */
export function SmallPages({ view, pages }: { readonly view: ReadingView; readonly pages: PagesControl }) {
  const areListed = usePreferences(({ arePagesListed }) => arePagesListed);
  const current = useStore(pages.state, (state) => state.current);
  const label = usePaneLabel('Small pages');
  const { capture } = view.surface.content;
  if (!areListed) return null;
  return (
    <PageThumbnails
      original={{ ...capture, capture: capture.id }}
      pages={pages.summaries}
      current={current}
      label={label}
      onChoose={pages.goToPage}
    />
  );
}
