import type { Core } from '../../../electron/core/create-core.ts';
import type { ImportItem } from '../../../shared/contract/import.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';

/** A saved page of a fictional newspaper. */
export function savedPage({
  paragraphs,
  url = 'https://www.courier.example/news/harbour-fire',
  title = 'Fire in the harbour of Illyria',
}: {
  readonly paragraphs: readonly string[];
  readonly url?: string;
  readonly title?: string;
}): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>
<link rel="canonical" href="${url}"><meta property="article:published_time" content="1998-03-09">
<meta name="author" content="Mara Quill"></head>
<body><article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('\n')}</article></body></html>`;
}

/** What `addPage` and `addText` may be told. */
interface AddOptions {
  readonly copyOf?: string | null;
  readonly capturedAt?: string;
}

/** Imports a saved page, and gives what the report says of it. */
export function addPage(core: Core, page: string, options: AddOptions = {}): Promise<ImportItem> {
  return addFile(core, 'page.html', page, options);
}

/** Imports a plain text, and gives what the report says of it. */
export function addText(core: Core, text: string, options: AddOptions = {}): Promise<ImportItem> {
  return addFile(core, 'text.txt', text, options);
}

async function addFile(core: Core, name: string, content: string, options: AddOptions): Promise<ImportItem> {
  const { items } = await core.importBytes(name, new TextEncoder().encode(content), options);
  const [item] = items;
  if (item === undefined) throw new Error('Nothing was imported');
  return item;
}

/** Annotates the first place of these words in a capture. */
export async function annotate(core: Core, capture: string, words: string): Promise<Annotation> {
  const { text } = await core.call('captures.get', { id: capture });
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text`);
  return core.call('annotations.create', { capture, start, end: start + words.length });
}

/** Where the first passage of an annotation stands in a capture, as it was carried there. */
export async function placementIn(core: Core, annotation: string, capture: string) {
  const { targets } = await core.call('annotations.get', { id: annotation });
  return targets[0]?.placements.find((placement) => placement.capture === capture);
}
