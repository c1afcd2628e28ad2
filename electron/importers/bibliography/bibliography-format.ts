import { decodeText } from '../bytes/decode-text.ts';
import type { FormatReader } from '../formats/format.ts';
import type { ImportLimits } from '../import-limits.ts';
import {
  type FileToImport,
  type ImportedCollection,
  type ImportOutcome,
  ImportRefusal,
} from '../imported.ts';
import { readBibtex } from './bibtex.ts';
import { readCslJson } from './csl-json.ts';
import { readEndNoteXml } from './endnote-xml.ts';
import { makeRecord, type RecordDraft } from './make-record.ts';
import { readRis } from './ris.ts';
import { readZoteroRdf } from './zotero-rdf.ts';
import { composed } from '../../../shared/text/canonical.ts';

interface ReadRecords {
  readonly records: readonly RecordDraft[];
  readonly collections?: readonly ImportedCollection[];
  readonly remarks: readonly string[];
}

/** Reads RIS files. */
export const risReader = textReader('RIS', 'a RIS file', readRis);

/** Reads BibTeX and BibLaTeX files. */
export const bibtexReader = textReader('BibTeX', 'a BibTeX file', readBibtex);

/** Reads CSL-JSON files. */
export const cslJsonReader = textReader('CSL-JSON', 'a CSL-JSON file', readCslJson);

/** Reads libraries that EndNote exported as XML. */
export const endNoteXmlReader = xmlReader('EndNote', 'an EndNote library', readEndNoteXml);

/** Reads libraries that Zotero exported as RDF. */
export const zoteroRdfReader = xmlReader('Zotero', 'a Zotero library', readZoteroRdf);

function textReader(name: string, kind: string, read: (text: string) => ReadRecords): FormatReader {
  return {
    importFile: (file) => {
      const { text, remarks } = decodeText(file.bytes);
      const found = read(composed(text));
      return outcome(name, kind, { ...found, remarks: [...remarks, ...found.remarks] });
    },
  };
}

function xmlReader(
  name: string,
  kind: string,
  read: (source: FileToImport, limits: ImportLimits) => ReadRecords,
): FormatReader {
  return { importFile: (file, limits) => outcome(name, kind, read(file, limits)) };
}

function outcome(name: string, kind: string, { records, collections, remarks }: ReadRecords): ImportOutcome {
  if (records.length === 0) {
    throw new ImportRefusal('empty', `This ${name} file holds no record that can be read. Export it again.`);
  }
  const made = records.map((draft) => makeRecord(draft, name));
  return {
    type: 'container',
    container: {
      kind,
      remarks,
      records: made,
      ...(collections === undefined ? {} : { collections: withoutCircles(collections) }),
    },
  };
}

/** The same; one that is in itself, through others or not, is in none. */
function withoutCircles(collections: readonly ImportedCollection[]): readonly ImportedCollection[] {
  const parents = new Map(collections.map(({ key, parent }) => [key, parent]));
  const seen = new Set<string>();
  const inCircle = new Set<string>();
  for (const key of parents.keys()) {
    const above = new Set<string>();
    let at: string | null = key;
    for (; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      seen.add(at);
      above.add(at);
    }
    // Where the way up comes to itself.
    for (; at !== null && above.has(at) && !inCircle.has(at); at = parents.get(at) ?? null) inCircle.add(at);
  }
  return collections.map((each) => (inCircle.has(each.key) ? { ...each, parent: null } : each));
}
