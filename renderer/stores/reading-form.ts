import type { CaptureContent } from '../../shared/model/capture.ts';
import type { ReadingForm, ReadingPane } from './panes.ts';
import { type PageZoom, updatePreferences, usePreferences } from './preferences.ts';
import { showForm, useWorkspace } from './workspace.ts';

/** Whether a capture can be read on pages. */
export function hasPages({ pages }: CaptureContent): boolean {
  return pages.length > 0;
}

/**
 * How a capture is read in a pane: as was chosen there, else as it was read last. One that has pages without any text is
 * read on them.
 */
export function useReadingForm(pane: ReadingPane, content: CaptureContent | undefined): ReadingForm {
  const chosen = useWorkspace(({ panes }) => panes[pane]?.form);
  const kept = usePreferences(({ pageViews }) =>
    content === undefined ? undefined : pageViews[content.capture.id]?.form,
  );
  if (content === undefined || !hasPages(content)) return 'text';
  return chosen ?? kept ?? (content.text === '' ? 'pages' : 'text');
}

/** Reads a capture in a pane on its pages, or as text, and remembers that for this capture. */
export function chooseReadingForm(pane: ReadingPane, capture: string, form: ReadingForm): void {
  showForm(pane, form);
  keep(capture, { form });
}

/** How large the pages of a capture are shown. */
export function pageZoomOf(capture: string): PageZoom {
  return usePreferences.getState().pageViews[capture]?.zoom ?? 'fit-width';
}

export function keepPageZoom(capture: string, zoom: PageZoom): void {
  keep(capture, { zoom });
}

function keep(capture: string, change: { form?: ReadingForm; zoom?: PageZoom }): void {
  const { [capture]: before, ...others } = usePreferences.getState().pageViews;
  const rest = Object.entries(others).slice(1 - mostKept);
  const now = { form: 'text' as const, zoom: 'fit-width' as const, ...before, ...change };
  updatePreferences({ pageViews: { ...Object.fromEntries(rest), [capture]: now } });
}

/** The captures read last. */
const mostKept = 500;
