import { patchedList } from '../../../../renderer/api/annotation-lists.ts';
import { placeAnnotations } from '../../../../renderer/features/reader/paint/annotation-layer.ts';
import {
  createReadingView,
  type ReadingView,
} from '../../../../renderer/features/reader/view/reading-view.ts';
import type { Annotation } from '../../../../shared/model/annotation.ts';
import type { CaptureContent, TextRange } from '../../../../shared/model/capture.ts';
import { type Tag, tagColour } from '../../../../shared/model/tag.ts';

// The text of Assay's reader and what paints on it, without the window around them: what the pages of the peers are.

/** What a bench can ask of the page, as `window.alone`. */
export interface ReaderAlone {
  /** Shows a text whose blocks are joined by one line end. */
  readonly showText: (text: string) => void;
  /** Makes annotations of ranges, as core's answer has them, in the order of the text. */
  readonly prepare: (ranges: readonly TextRange[]) => void;
  /** Places what was prepared on the text and paints it. */
  readonly show: () => void;
  /** Puts the first of what was prepared among the annotations that are shown, places it and paints it. */
  readonly add: () => void;
}

declare global {
  interface Window {
    alone: ReaderAlone;
  }
}

const capture = 'capture';
const tags: readonly Tag[] = tagColour.options.slice(0, 6).map((colour) => ({
  id: colour,
  name: colour,
  definition: '',
  parent: null,
  colour,
  pattern: 'none',
  letter: colour.charAt(0).toUpperCase(),
  digit: null,
  annotations: 0,
}));

let view: ReadingView | undefined;
let shownText = '';
let prepared: readonly Annotation[] = [];
let list: readonly Annotation[] = [];
let placed = placeAnnotations([], tags, capture);
let count = 0;

window.alone = {
  showText: (text) => {
    shownText = text;
    const scroller = boxIn(boxIn(document.body, 'reader-body'), 'reader-scroll');
    const page = boxIn(scroller, 'reader-page');
    const host = boxIn(page, '');
    view = createReadingView({
      document: 'document',
      content: contentOf(text),
      language: 'en',
      direction: 'ltr',
      title: 'Text',
      offset: 0,
      scroller,
      page,
      host,
    });
  },
  prepare: (ranges) => {
    prepared = ranges.map(toAnnotation).sort((one, other) => startOf(one) - startOf(other));
  },
  show: () => {
    list = prepared;
    paint();
  },
  add: () => {
    list = patchedList(list, 'document', new Map(prepared.map((annotation) => [annotation.id, annotation])));
    paint();
  },
};

function boxIn(parent: HTMLElement, name: string): HTMLElement {
  const box = document.createElement('div');
  box.className = name;
  parent.append(box);
  return box;
}

/** As the reader does with each list of annotations that it is given. */
function paint(): void {
  placed = placeAnnotations(list, tags, capture, placed);
  view?.painter.setLayer('annotations', placed.touching);
}

function toAnnotation({ start, end }: TextRange): Annotation {
  count += 1;
  const id = `annotation-${String(count).padStart(6, '0')}`;
  const quote = { exact: shownText.slice(start, end), prefix: '', suffix: '' };
  const place = { start, end, state: 'exact', score: 1 } as const;
  return {
    id,
    motivation: 'tagging',
    targets: [
      { id: `${id}-target`, document: 'document', capture, ...quote, ...place, region: null, placements: [] },
    ],
    tags: [tags[count % tags.length]?.id ?? ''],
    comment: null,
    createdAt: '',
    modifiedAt: '',
  };
}

function startOf({ targets: [target] }: Annotation): number {
  return target?.start ?? 0;
}

function contentOf(text: string): CaptureContent {
  let start = 0;
  const blocks = text.split('\n').map((words) => {
    const block = { type: 'paragraph', start, end: start + words.length } as const;
    start = block.end + 1;
    return block;
  });
  const summary = {
    id: capture,
    document: 'document',
    sha256: '',
    mediaType: 'text/plain',
    fileName: null,
    capturedAt: '',
    characters: text.length,
    bytes: text.length,
    encoding: null,
    extractor: '',
    integrity: 'verified',
    recognition: null,
  } as const;
  return { capture: summary, text, blocks, marks: [], outline: [], pages: [], origin: null, embedded: [] };
}
