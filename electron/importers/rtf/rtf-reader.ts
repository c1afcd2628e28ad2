import { resolveLink } from '../html/addresses.ts';
import { ImportRefusal } from '../imported.ts';
import { type LinkInstruction, readLinkInstruction } from '../office/link-instruction.ts';
import { OfficeWriter } from '../office/office-writer.ts';
import { notRead } from '../office/remark-tally.ts';
import type { OpenMark } from '../text-builder.ts';
import { readPicture } from './read-picture.ts';
import { BodyWriter } from './body-writer.ts';
import { takeChange } from './rtf-changes.ts';
import { RtfCharacters } from './rtf-characters.ts';
import { deepestStretch, type RtfContext, type RtfStretch } from './rtf-context.ts';
import {
  type Destination,
  firstState,
  type RtfState,
  resetParagraph,
  resetWords,
  takeFormat,
} from './rtf-state.ts';
import { packedTime } from './rtf-tables.ts';
import { type RtfToken, RtfTokens } from './rtf-tokens.ts';
import {
  characterSymbols,
  characterWords,
  destinations,
  infoTimes,
  infoWords,
  runningHeads,
  skippedGroups,
} from './rtf-words.ts';
import { closeTableGroup } from './close-table-group.ts';

const mostCollected = 10_000;

/** Reads a stretch of a Rich Text file into the writer of its context. */
export class RtfReader {
  readonly #context: RtfContext;
  readonly #tokens: RtfTokens;
  readonly #body: BodyWriter;
  readonly #characters: RtfCharacters;
  readonly #stack: RtfState[] = [];
  readonly #links: { readonly depth: number; readonly mark: OpenMark }[] = [];
  #state: RtfState = { ...firstState };
  #commentAuthor: string | null = null;
  #commentReference: string | null = null;
  #commentTime: string | null = null;

  constructor(context: RtfContext, { start, end }: RtfStretch) {
    this.#context = context;
    this.#tokens = new RtfTokens(context.bytes, start, end);
    this.#characters = new RtfCharacters(context);
    this.#body = new BodyWriter(context, (stretch) => this.#readWithin(stretch));
  }

  /** For the stretch of a comment: which range it is of, and when it was made. */
  get commentFacts(): { readonly reference: string | null; readonly time: string | null } {
    return { reference: this.#commentReference, time: this.#commentTime };
  }

  read(): void {
    for (let token = this.#tokens.next(); token !== null; token = this.#tokens.next()) {
      this.#take(token);
      // What follows the outermost group is no part of the file.
      if (token.type === 'close' && this.#stack.length === 0 && this.#context.depth === 0) break;
    }
    this.#flush();
    while (this.#stack.length > 0) this.#close();
    this.#body.end();
  }

  #take(token: RtfToken): void {
    switch (token.type) {
      case 'open':
        this.#open();
        break;
      case 'close':
        this.#flush();
        this.#close();
        break;
      case 'bytes':
        this.#characters.addBytes(token.bytes, this.#state);
        break;
      case 'symbol':
        this.#takeSymbol(token.symbol);
        break;
      case 'word':
        this.#takeWord(token.word, token.parameter);
    }
  }

  #open(): void {
    this.#flush();
    if (this.#stack.length >= this.#context.limits.maxDepth)
      throw new ImportRefusal(
        'nested too deep',
        `Its groups are nested more than ${this.#context.limits.maxDepth} deep, as no program writes them. Open it in Word or LibreOffice, save it again, and import that.`,
      );
    this.#stack.push(this.#state);
    this.#state = { ...this.#state, isOptional: false, collected: '', word: '' };
  }

  #close(): void {
    const closed = this.#state;
    const outer = this.#stack.pop();
    if (outer === undefined) return;
    const depth = this.#stack.length;
    while ((this.#links.at(-1)?.depth ?? -1) > depth) this.#links.pop()?.mark.close();
    this.#state = outer;
    this.#closeDestination(closed, outer);
  }

  #closeDestination(closed: RtfState, outer: RtfState): void {
    const { writer, tables } = this.#context;
    const words = closed.collected.trim();
    // What a group within another one collects is that one's.
    const isInner = closed.word === '' && outer.destination === closed.destination;
    if (isInner && !['body', 'fonts', 'styles'].includes(closed.destination)) {
      outer.collected = (outer.collected + closed.collected).slice(0, mostCollected);
      return;
    }
    switch (closed.destination) {
      case 'instruction':
        if (closed.word !== '') this.#keepInstruction(closed.collected);
        break;
      case 'marker':
        if (closed.word !== '') this.#body.setMarker(closed.collected);
        break;
      case 'bookmark':
        if (words !== '') writer.text.addAnchor(words);
        break;
      case 'comment start':
        writer.comments.start(words, writer.text.addPlace('start'));
        break;
      case 'comment end':
        writer.comments.end(words, writer.text.addPlace('end'));
        break;
      case 'comment author':
        this.#commentAuthor = words || null;
        break;
      case 'comment reference':
        this.#commentReference = words;
        break;
      case 'comment date':
        this.#commentTime = packedTime(Number.parseInt(words, 10) || null);
        break;
      default:
        closeTableGroup(closed, tables);
    }
  }

  /** The instruction of a field stands in a group of its own within the field's. */
  #keepInstruction(instruction: string): void {
    const isField = ({ destination }: RtfState) => destination === 'field';
    const field = isField(this.#state) ? this.#state : this.#stack.findLast(isField);
    if (field !== undefined) field.collected = (field.collected + instruction).slice(0, mostCollected);
  }

  #flush(): void {
    const state = this.#state;
    const words = this.#characters.take(state);
    if (words === '') return;
    if (state.destination === 'body') this.#body.addWords(words, state);
    else if (state.destination === 'authors') this.#addAuthors(words);
    else if (state.destination !== 'skip')
      state.collected = (state.collected + words).slice(0, mostCollected);
  }

  #addAuthors(words: string): void {
    const { authors } = this.#context.tables;
    const names = words.replace(/;\s*$/, '').split(';');
    if (authors.length < mostCollected) authors.push(...names.map((name) => name.trim()));
  }

  #takeSymbol(symbol: string): void {
    if (symbol === '*') {
      this.#flush();
      this.#state.isOptional = true;
      return;
    }
    const character = characterSymbols[symbol];
    if (character !== undefined) this.#characters.addSymbol(character, this.#state);
  }

  #takeWord(word: string, parameter: number | null): void {
    if (word === 'u') {
      this.#characters.addUnicode(parameter ?? 0, this.#state);
      return;
    }
    this.#flush();
    const state = this.#state;
    const isFirst = state.isOptional;
    state.isOptional = false;
    if (state.destination === 'skip') return;
    if (this.#openDestination(word, isFirst)) return;
    if (isFirst) {
      state.destination = 'skip';
      return;
    }
    this.#takeProperty(state, word, parameter);
  }

  /** Takes a control word that says what its group is for. Tells whether it was one. */
  #openDestination(word: string, isOptional: boolean): boolean {
    const state = this.#state;
    const given = destinations[word];
    if (given !== undefined) {
      this.#setDestination(given, word);
      return true;
    }
    if (word === 'footnote') this.#keepNote();
    else if (word === 'annotation') this.#readComment();
    else if (word === 'shptxt') this.#keepTextBox();
    else if (runningHeads.has(word)) this.#keepRunningHead();
    else if (word === 'pict') this.#readPicture();
    else if (word === 'fldrslt') this.#openResult();
    else if (word === 'shppict' || word === 'ud')
      state.destination = state.destination === 'skip' ? 'skip' : 'body';
    else if (word === 'object') this.#context.tally.count(...notRead.object);
    else if (word === 'upr') this.#setDestination('shape', word);
    else if (skippedGroups.has(word)) this.#setDestination('skip', word);
    else if (state.destination === 'info' && infoWords.has(word)) this.#setDestination('info words', word);
    else if (state.destination === 'info' && infoTimes.has(word)) this.#setDestination('info words', word);
    else if (isOptional && (infoWords.has(word) || word === 'generator'))
      this.#setDestination('info words', word);
    else return false;
    return true;
  }

  #setDestination(destination: Destination, word: string): void {
    this.#state.destination = destination;
    this.#state.word = word;
    this.#state.collected = '';
  }

  #takeProperty(state: RtfState, word: string, parameter: number | null): void {
    const { tables } = this.#context;
    const character = characterWords[word];
    if (character !== undefined) {
      this.#characters.addSymbol(character, state);
      return;
    }
    if (
      state.destination === 'fonts' ||
      state.destination === 'styles' ||
      state.destination === 'info words'
    ) {
      if (word === 'f' && state.destination === 'fonts' && state.collected !== '')
        closeTableGroup(state, tables);
      state.collected = `${state.collected}\\${word}${parameter ?? ''} `.slice(0, mostCollected);
      return;
    }
    if (takeFormat(state, word, parameter)) return;
    switch (word) {
      case 'ansicpg':
        tables.codePage = parameter ?? 1252;
        break;
      case 'mac':
        tables.codePage = 10000;
        break;
      case 'deff':
        tables.defaultFont = parameter ?? 0;
        break;
      case 'uc':
        state.fallbacks = Math.max(0, Math.min(parameter ?? 1, 16));
        break;
      case 'f':
        state.font = parameter ?? 0;
        break;
      case 'plain':
        resetWords(state, -1);
        break;
      case 'pard':
        resetParagraph(state);
        break;
      case 's':
        state.style = parameter ?? 0;
        break;
      case 'outlinelevel':
        state.outlineLevel = parameter;
        break;
      case 'ilvl':
        state.listDepth = Math.max(0, Math.min(parameter ?? 0, 8));
        break;
      case 'intbl':
        state.isInTable = true;
        break;
      case 'v':
        state.isHidden = parameter !== 0;
        break;
      default:
        if (!takeChange(state, { word, parameter }, tables.authors) && state.destination === 'body')
          this.#body.takeWord(word, state);
    }
  }

  /** Takes the rest of the open group as a stretch to be read later, and the group with it. */
  #takeStretch(): RtfStretch {
    const start = this.#tokens.position;
    const end = this.#tokens.skipGroup();
    this.#state = this.#stack.pop() ?? this.#state;
    return { start, end };
  }

  #keepNote(): void {
    const { start, end } = this.#takeStretch();
    const { bytes, notes, tally, depth } = this.#context;
    if (this.#state.destination !== 'body' || this.#state.deletion !== null) return;
    if (depth > 0) {
      tally.count(
        'A note within a note or a box was not read.',
        '# notes within notes or boxes were not read.',
      );
      return;
    }
    const head = Buffer.from(bytes.subarray(start, Math.min(end, start + 40))).toString('latin1');
    const kind = /^\s*\\ftnalt\b/.test(head) ? 'endnote' : 'footnote';
    const label = String(notes.filter((note) => note.kind === kind).length + 1);
    notes.push({ kind, label, start, end });
    this.#body.addNoteSign(kind, label);
  }

  #keepRunningHead(): void {
    const stretch = this.#takeStretch();
    if (this.#context.depth === 0) this.#context.runningHeads.push(stretch);
  }

  #keepTextBox(): void {
    const stretch = this.#takeStretch();
    if (this.#context.depth < deepestStretch) this.#body.addTextBox(stretch);
  }

  #readPicture(): void {
    const stretch = this.#takeStretch();
    const { bytes, limits, tally } = this.#context;
    const isShown = this.#state.destination === 'body' || this.#state.destination === 'shape';
    if (!isShown || this.#state.deletion !== null) return;
    const image = readPicture(bytes.subarray(stretch.start, stretch.end), limits);
    if (image === null) tally.count(...notRead.picture);
    this.#body.addPicture(image);
  }

  #readComment(): void {
    const stretch = this.#takeStretch();
    const { writer, comments, depth } = this.#context;
    if (depth > 0) return;
    const own = new OfficeWriter();
    const reader = new RtfReader({ ...this.#context, writer: own, depth: depth + 1 }, stretch);
    reader.read();
    own.end();
    const { reference, time } = reader.commentFacts;
    const id = reference ?? `comment ${comments.length}`;
    writer.comments.start(id, writer.text.addPlace('end'));
    writer.comments.end(id, writer.text.addPlace('end'));
    comments.push({
      id,
      answers: null,
      words: own.text.build().text,
      author: this.#commentAuthor,
      date: time,
    });
    this.#commentAuthor = null;
  }

  #readWithin(stretch: RtfStretch): void {
    new RtfReader({ ...this.#context, depth: this.#context.depth + 1 }, stretch).read();
  }

  #openResult(): void {
    const field = this.#stack.findLast(({ destination }) => destination === 'field');
    const around = this.#stack.findLast(
      ({ destination }) => destination !== 'field' && destination !== 'instruction',
    );
    this.#state.destination = around?.destination ?? 'body';
    if (this.#stack.some(({ destination }) => destination === 'instruction'))
      this.#state.destination = 'skip';
    const instruction = field === undefined ? null : readLinkInstruction(field.collected);
    if (instruction === null || this.#state.destination !== 'body') return;
    const mark = this.#openLink(instruction);
    if (mark !== null) this.#links.push({ depth: this.#stack.length, mark });
  }

  #openLink({ address, bookmark }: LinkInstruction): OpenMark | null {
    this.#body.startParagraph(this.#state);
    const { text } = this.#context.writer;
    if (address === '') return bookmark === '' ? null : text.openLinkTo(bookmark);
    const href = resolveLink(bookmark === '' ? address : `${address}#${bookmark}`, null);
    return href === null ? null : text.openMark({ type: 'link', href });
  }
}
