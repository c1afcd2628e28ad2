import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CaptureContent, CaptureSummary } from '../../../shared/model/capture.ts';
import type { DocumentDetail } from '../../../shared/model/document.ts';
import { messageOf } from '../../api/client.ts';
import { useCore } from '../../api/hooks.ts';
import type { PaneContent, ReadingForm, ReadingPane } from '../../stores/panes.ts';
import { keepPageZoom, pageZoomOf, useReadingForm } from '../../stores/reading-form.ts';
import { useWorkspace } from '../../stores/workspace.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { usePaintedChanges } from './compare/use-painted-changes.ts';
import { usePaintedWording } from './compare/use-painted-wording.ts';
import { FoundOnText } from './found/FoundOnText.tsx';
import { useCapture } from './hooks/use-capture.ts';
import { usePaintedActive, usePaintedAnnotations, usePaintedHits } from './hooks/use-painted-layers.ts';
import { usePaintedUncertain } from './hooks/use-painted-uncertain.ts';
import { usePlaceKept } from './hooks/use-place-kept.ts';
import { useKeptPosition, useReadingPosition } from './hooks/use-reading-position.ts';
import { useTextPointer } from './hooks/use-text-pointer.ts';
import { useReveal, useSelectionSync } from './hooks/use-view-sync.ts';
import { DensityStrip } from './margin/DensityStrip.tsx';
import { MarginComments } from './margin/MarginComments.tsx';
import { NotHeld } from './parts/NotHeld.tsx';
import { FindBar } from './parts/FindBar.tsx';
import { LinkSigns } from './parts/LinkSigns.tsx';
import { OriginalFrame } from './parts/OriginalFrame.tsx';
import { ReaderHeader } from './parts/ReaderHeader.tsx';
import { ResizeHandles } from './parts/ResizeHandles.tsx';
import { JumpBack } from './parts/JumpBack.tsx';
import { PagesBar } from './pages/PagesBar.tsx';
import { RegionDrawing } from './pages/RegionDrawing.tsx';
import { RegionLayer } from './pages/RegionLayer.tsx';
import { SmallPages } from './pages/SmallPages.tsx';
import { createPagesView } from './pages/pages-view.ts';
import { SelectionToolbar } from './parts/SelectionToolbar.tsx';
import { closedFind, noTrail, type ReaderStore, useReaderStore } from './view/reader-store.ts';
import { beginsWithTitle } from './text/begins-with-title.ts';
import { PaneContext, usePane, usePaneLabel } from './view/pane.ts';
import { createReadingView, type ReadingView } from './view/reading-view.ts';
import './reader.css';

/** What a pane shows: a document, what is known of it, the text of one of its copies, and its original. */
export function Reader({ pane }: { readonly pane: ReadingPane }) {
  const content = useWorkspace((state) => state.panes[pane]);
  if (content === null) return null;
  return (
    <PaneContext value={pane}>
      <OpenDocument {...content} />
    </PaneContext>
  );
}

function OpenDocument({ document, capture: chosen, face }: PaneContent) {
  const detail = useCore('documents.get', { id: document });
  const capture = shownCapture(detail.data, chosen)?.id ?? null;
  const content = useCapture(capture);
  const offset = useReadingPosition(capture);
  const failure = detail.error ?? content.error;
  const label = usePaneLabel(detail.data?.title ?? '');
  const form = useReadingForm(usePane(), content.data);
  if (failure !== null) return <EmptyState sentence={messageOf(failure)} />;
  if (detail.data === undefined) return <div className="reader" aria-busy="true" />;
  return (
    <section className="reader" aria-label={label}>
      {face === 'original' && capture !== null && (
        <OriginalFrame capture={capture} title={detail.data.title} />
      )}
      {capture === null && <NotHeld />}
      {face === 'text' && <FindBar />}
      {content.data !== undefined && offset !== undefined && (
        <TextFace
          key={`${content.data.capture.id} ${form}`}
          form={form}
          detail={detail.data}
          content={content.data}
          offset={offset}
          isHidden={face === 'original'}
        />
      )}
    </section>
  );
}

/** The copy that was chosen, while it is there (adding it can be undone); else the newest. */
function shownCapture(detail: DocumentDetail | undefined, chosen: string | null): CaptureSummary | null {
  return detail?.captures.find(({ id }) => id === chosen) ?? detail?.capture ?? null;
}

interface TextFaceProps {
  readonly detail: DocumentDetail;
  readonly content: CaptureContent;
  readonly offset: number;
  readonly form: ReadingForm;
  readonly isHidden: boolean;
}

function TextFace({ detail, content, offset, form, isHidden }: TextFaceProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const { id, language, direction, title } = detail;
  const view = useReadingView({ document: id, content, language, direction, title, offset, form }, () =>
    scroller.current && page.current && host.current
      ? { scroller: scroller.current, page: page.current, host: host.current }
      : null,
  );
  usePaintedActive(view);
  usePaintedHits(view);
  usePaintedChanges(view);
  usePaintedWording(view);
  usePaintedUncertain(view, content.marks);
  useSelectionSync(view);
  useTextPointer(view);
  useReveal(view);
  useKeptPosition(view);
  usePlaceKept(view);

  return (
    <>
      {view?.pages != null && !isHidden && <PagesBar view={view} pages={view.pages} />}
      <div className="reader-body" dir={view?.direction} hidden={isHidden}>
        {view !== null && <PaintedAnnotations view={view} />}
        {view !== null && <DensityStrip view={view} />}
        {view?.pages != null && <SmallPages view={view} pages={view.pages} />}
        <div ref={scroller} className="reader-scroll" data-form={form}>
          <div ref={page} className="reader-page">
            <ReaderHeader
              detail={detail}
              capture={content.capture}
              pages={content.pages}
              isTitleInText={beginsWithTitle(content, title)}
            />
            <div ref={host} />
          </div>
        </div>
        <div className="reader-ring" />
        {view !== null && <ResizeHandles view={view} />}
        {view !== null && <LinkSigns view={view} />}
        {view?.pages != null && <RegionLayer pages={view.pages} />}
        {view?.pages != null && <RegionDrawing pages={view.pages} capture={view.capture} />}
        {view !== null && !isHidden && <JumpBack view={view} />}
        {form === 'text' && view !== null && <MarginComments view={view} />}
        {view !== null && !isHidden && <FoundOnText view={view} />}
        {view !== null && !isHidden && <SelectionToolbar view={view} />}
      </div>
    </>
  );
}

/** Paints the annotations; by itself, so that what else there is of the text is not rendered again with each one. */
function PaintedAnnotations({ view }: { readonly view: ReadingView }) {
  const annotations = useCore('annotations.list', { document: view.document });
  const tags = useCore('tags.list', {});
  usePaintedAnnotations(view, annotations.data, tags.data);
  return null;
}

type Places = Pick<Parameters<typeof createReadingView>[0], 'scroller' | 'page' | 'host'>;
type Given = Omit<Parameters<typeof createReadingView>[0], keyof Places> & { readonly form: ReadingForm };

const lastRead = new WeakMap<ReaderStore, CaptureContent>();

/** Makes the view of a text once its places in the page are there; anew when the text is to be read otherwise. */
function useReadingView(given: Given, places: () => Places | null): ReadingView | null {
  const reader = useReaderStore();
  const [view, setView] = useState<ReadingView | null>(null);
  const latest = useRef({ given, places });
  useEffect(() => {
    latest.current = { given, places };
  });
  const { content, language, direction } = given;
  // What is listed decides how the text is built; the rest is read when it is.
  useLayoutEffect(() => {
    const found = latest.current.places();
    if (found === null) return undefined;
    const { form, ...given } = latest.current.given;
    const parts = { ...given, content, language, direction, ...found };
    const capture = content.capture.id;
    const made =
      form === 'pages'
        ? createPagesView({
            ...parts,
            zoom: pageZoomOf(capture),
            onZoom: (zoom) => keepPageZoom(capture, zoom),
          })
        : createReadingView(parts);
    setView(made);
    // What was looked for in a text is still marked when it is read in the other form.
    const find = lastRead.get(reader) === content ? reader.getState().find : closedFind;
    lastRead.set(reader, content);
    reader.setState({
      view: made,
      find,
      preview: null,
      hasAnnotationToolbar: false,
      trail: noTrail,
    });
    return () => {
      made.stop();
      setView(null);
      reader.setState({ view: null });
    };
  }, [reader, content, language, direction]);
  return view;
}
