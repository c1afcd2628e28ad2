import type { Importer, ImporterOptions } from '../../../electron/core/import/lazy-importer.ts';
import {
  type Imported,
  type ImportedContainer,
  type ImportedPart,
  ImportRefusal,
  type RefusalReason,
} from '../../../electron/importers/imported.ts';

/** What a scripted file is to become: its bytes are this as JSON. Anything else is a text as it stands. */
export interface Script {
  readonly text?: string;
  /** A container, with its article. */
  readonly kind?: string;
  readonly parts?: readonly ScriptedPart[];
  readonly refuse?: { readonly reason: RefusalReason; readonly message: string };
  /** Locked until this is given. */
  readonly password?: string;
  readonly imported?: Partial<Imported>;
  /** What is recognised on its pages; without it, there is nothing to recognise anything on. */
  readonly recognised?: Partial<Imported> & { readonly text: string };
  readonly container?: Partial<ImportedContainer>;
}

/** A file within a scripted one. */
export interface ScriptedPart extends Partial<Omit<ImportedPart, 'bytes'>> {
  readonly name: string;
  readonly content: Script | string;
}

/** The bytes of a scripted file. */
export function scripted(content: Script | string): Uint8Array {
  return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
}

/** An importer that does what files say, and knows which it was given. */
export interface ScriptedImporter extends Importer {
  /** Names of the files it was given, in order. */
  readonly given: string[];
  /** Called before each file; what it rejects with is the file's outcome. */
  before: (name: string) => Promise<void>;
}

/** Stands in for the importer processes. */
export function createScriptedImporter(): ScriptedImporter {
  const importer: ScriptedImporter = {
    size: 2,
    given: [],
    before: () => Promise.resolve(),
    list: () => Promise.resolve([]),
    import: async (file, options) => {
      const { name } = file;
      const bytes = 'bytes' in file ? file.bytes : await file.content.read(0, file.content.size);
      importer.given.push(name);
      await importer.before(name);
      options.signal.throwIfAborted();
      return play(scriptOf(bytes), options);
    },
    recognise: async (file, { signal, languages, onPage }) => {
      const bytes = 'bytes' in file ? file.bytes : await file.content.read(0, file.content.size);
      importer.given.push(file.name);
      onPage?.(0, 1);
      await importer.before(file.name);
      signal?.throwIfAborted();
      const { recognised } = scriptOf(bytes);
      if (recognised === undefined)
        throw new ImportRefusal('unsupported', 'There is no page without text in this file.');
      onPage?.(1, 1);
      const recognition = { engine: 'Tesseract 5', languages, pages: [0], meanConfidence: 0.9 };
      return importedOf(recognised.text, { extractor: 'test-recognition/1', recognition, ...recognised });
    },
  };
  return importer;
}

function scriptOf(bytes: Uint8Array): Script {
  const words = new TextDecoder().decode(bytes);
  return words.startsWith('{') ? (JSON.parse(words) as Script) : { text: words };
}

async function play(script: Script, { password, onPart }: ImporterOptions) {
  const { text = '', kind, parts = [], refuse } = script;
  if (script.password !== undefined && password !== script.password)
    throw new ImportRefusal('locked', 'The file is encrypted. Give its password.');
  for (const [index, { content, ...part }] of parts.entries()) {
    await onPart({
      key: String(index),
      relation: 'attachment',
      url: null,
      capturedAt: null,
      ...part,
      bytes: scripted(content),
    });
  }
  if (refuse !== undefined) throw new ImportRefusal(refuse.reason, refuse.message);
  if (kind !== undefined)
    return { type: 'container', container: { kind, remarks: [], ...script.container } } as const;
  return { type: 'document', imported: importedOf(text, script.imported ?? {}) } as const;
}

function importedOf(text: string, more: Partial<Imported>): Imported {
  return {
    text,
    blocks: text === '' ? [] : [{ type: 'paragraph', start: 0, end: text.length }],
    marks: [],
    metadata: {
      title: { value: text.slice(0, 20), readFrom: 'test', words: null, certainty: 'certain', readings: [] },
    },
    images: [],
    mediaType: 'text/plain',
    encoding: 'utf-8',
    extractor: 'test/1',
    remarks: [],
    ...more,
  };
}
