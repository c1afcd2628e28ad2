import { type Archive, openArchive } from '../archive/open-archive.ts';
import { decodeText } from '../bytes/decode-text.ts';
import type { FormatReader } from '../formats/format.ts';
import type { ImportLimits } from '../import-limits.ts';
import {
  type FileToImport,
  type ImportContext,
  type ImportedPart,
  type ImportOutcome,
  ImportRefusal,
} from '../imported.ts';
import { parseXml } from '../xml/read-xml.ts';
import { attributeOf, childElement, childElements, textWithin, type XmlElement } from '../xml/xml-element.ts';
import { codesIn, descriptionOf, guidOf, nameOf, setsIn } from './codebook.ts';
import {
  boxSelections,
  codesOf,
  momentOf,
  notesOf,
  type ProjectFacts,
  textSelections,
} from './selections.ts';
import { composed } from '../../../shared/text/canonical.ts';

/** Reads projects in the exchange format REFI-QDA 1.0 (https://www.qdasoftware.org): a ZIP archive with `project.qde`. */
export const refiProjectReader: FormatReader = { importFile: importProject };

/** Reads codebooks in the exchange format REFI-QDA. */
export const refiCodebookReader: FormatReader = { importFile: importCodebook };

function importCodebook(file: FileToImport, limits: ImportLimits): ImportOutcome {
  const { root, remarks } = parseXml(file, limits);
  const codebook = root.name === 'CodeBook' ? root : childElement(root, 'CodeBook');
  const codes = codebook === null ? [] : codesIn(codebook);
  if (codebook === null || codes.length === 0)
    throw new ImportRefusal('empty', 'This codebook holds no code. Export it again.');
  const collections = setsIn(childElement(codebook, 'Sets')).filter((set) => set.codes.length > 0);
  return {
    type: 'container',
    container: { kind: 'a REFI-QDA codebook', remarks, codes, collections },
  };
}

async function importProject(
  file: FileToImport,
  limits: ImportLimits,
  context: ImportContext,
): Promise<ImportOutcome> {
  const archive = await openArchive(file.bytes, limits);
  const member = archive.members.find(({ name }) => /(?:^|\/)project\.qde$/i.test(name));
  if (member === undefined)
    throw new ImportRefusal(
      'malformed',
      'The archive has no project.qde, as a REFI-QDA project has. Export it again.',
    );
  const { root, remarks } = parseXml({ name: 'project.qde', bytes: await archive.read(member) }, limits);
  const project = new ProjectReader(archive, root);
  await project.readNotes();
  await project.handOverSources(context, limits.maxMembers);
  const codebook = childElement(root, 'CodeBook');
  return {
    type: 'container',
    container: {
      kind: 'a REFI-QDA project',
      remarks: [...remarks, ...project.remarks],
      codes: codebook === null ? [] : codesIn(codebook),
      collections: setsIn(childElement(root, 'Sets')),
    },
  };
}

class ProjectReader {
  readonly remarks: string[] = [];
  readonly #archive: Archive;
  readonly #root: XmlElement;
  readonly #notes = new Map<string, string>();
  readonly #facts: ProjectFacts;

  constructor(archive: Archive, root: XmlElement) {
    this.#archive = archive;
    this.#root = root;
    const users = childElement(root, 'Users');
    const named = users === null ? [] : childElements(users, 'User');
    this.#facts = {
      users: new Map(named.map((user) => [guidOf(user) ?? '', nameOf(user)])),
      notes: this.#notes,
    };
  }

  async readNotes(): Promise<void> {
    const notes = childElement(this.#root, 'Notes');
    for (const note of notes === null ? [] : childElements(notes, 'Note')) {
      const text = await this.#plainTextOf(note);
      const words = [
        nameOf(note),
        descriptionOf(note),
        composed((text ?? '').replaceAll('\r\n', '\n')).trim(),
      ];
      this.#notes.set(guidOf(note) ?? '', words.filter((each) => each !== '').join('\n\n'));
    }
  }

  async handOverSources({ onPart }: ImportContext, mostSources: number): Promise<void> {
    const sources = childElement(this.#root, 'Sources');
    const keys = new Set<string>();
    for (const source of sources === null ? [] : childElements(sources)) {
      const part = await this.#partOf(source);
      if (part === null) continue;
      const key = keys.has(part.key) ? `${part.key} ${keys.size + 1}` : part.key;
      keys.add(key);
      if (keys.size > mostSources)
        throw new ImportRefusal(
          'too many parts',
          `It has more than ${mostSources.toLocaleString('en')} sources. Export a part of the project at a time.`,
        );
      await onPart({ ...part, key });
    }
  }

  async #partOf(source: XmlElement): Promise<ImportedPart | null> {
    switch (source.name) {
      case 'TextSource':
        return this.#textPart(source, source);
      case 'PDFSource':
        return this.#filePart(source, 'PDFSelection', 'Representation');
      case 'PictureSource':
        return this.#filePart(source, 'PictureSelection', 'TextDescription');
      case 'AudioSource':
      case 'VideoSource': {
        const transcript = childElement(source, 'Transcript');
        this.#remark(
          source,
          'is a recording, which is not imported',
          transcript === null ? '' : '; its transcript is',
        );
        return transcript && this.#textPart(source, transcript);
      }
      default:
        return null;
    }
  }

  /** A source that is, or has, a plain text. `element` has the text and its selections. */
  async #textPart(source: XmlElement, element: XmlElement): Promise<ImportedPart | null> {
    const text = await this.#plainTextOf(element);
    if (text === null) {
      this.#remark(source, 'has no text in the archive, and was left out');
      return null;
    }
    const { selections, unplaced } = textSelections(element, text, this.#facts);
    if (unplaced > 0) this.#remark(source, `has ${unplaced} selections without words, which were left out`);
    return {
      ...this.#describe(source),
      name: `${nameOf(source) || 'Text'}.txt`,
      mediaType: 'text/plain',
      bytes: new TextEncoder().encode(text),
      selections,
    };
  }

  /** A source whose file is kept as it is; its selections are words where the project has its text, else parts of its pages. */
  async #filePart(
    source: XmlElement,
    kind: 'PDFSelection' | 'PictureSelection',
    representation: 'Representation' | 'TextDescription',
  ): Promise<ImportedPart | null> {
    const bytes = await this.#bytesAt(attributeOf(source, 'path'));
    if (bytes === null) {
      this.#remark(source, 'is not in the archive, and was left out');
      return null;
    }
    const described = childElement(source, representation);
    const text = described && (await this.#plainTextOf(described));
    const words = described && text !== null ? textSelections(described, text, this.#facts).selections : [];
    const path = attributeOf(source, 'path') ?? '';
    const extension = /\.[a-z\d]{1,8}$/i.exec(path)?.[0] ?? '';
    return {
      ...this.#describe(source),
      name: `${nameOf(source) || 'Source'}${extension}`,
      bytes,
      selections: [...words, ...boxSelections(source, kind, this.#facts)],
    };
  }

  #describe(source: XmlElement) {
    const name = nameOf(source);
    const guid = guidOf(source);
    const codes = codesOf(source);
    const description = descriptionOf(source);
    const words = [...(description === '' ? [] : [description]), ...notesOf(source, this.#facts)];
    return {
      key: guid ?? name,
      relation: 'member' as const,
      url: null,
      capturedAt: momentOf(attributeOf(source, 'creationDateTime')),
      notes: words,
      ...(codes.length === 0 ? {} : { codes }),
      ...(name === ''
        ? {}
        : {
            metadata: {
              title: {
                value: name,
                readFrom: 'REFI-QDA name',
                words: name,
                certainty: 'certain',
                readings: [],
              },
            } as const,
          }),
      ...(guid === null ? {} : { importedId: guid }),
    };
  }

  async #plainTextOf(element: XmlElement): Promise<string | null> {
    const inline = childElement(element, 'PlainTextContent');
    if (inline !== null) return textWithin(inline);
    const bytes = await this.#bytesAt(attributeOf(element, 'plainTextPath'));
    return bytes === null ? null : decodeText(bytes).text;
  }

  /** The file of an `internal://` address; what stands outside of the archive is never looked for. */
  async #bytesAt(path: string | null): Promise<Uint8Array | null> {
    const name = /^internal:\/\/(.+)$/i.exec(path ?? '')?.[1];
    if (name === undefined) return null;
    const wanted = `sources/${decodedName(name)}`.normalize('NFC').toLowerCase();
    const member = this.#archive.members.find((each) => each.name.toLowerCase() === wanted);
    return member === undefined ? null : this.#archive.read(member);
  }

  #remark(source: XmlElement, ...words: string[]): void {
    if (this.remarks.length < 100) this.remarks.push(`“${nameOf(source) || 'A source'}” ${words.join('')}.`);
  }
}

function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
