import { ImportRefusal } from '../imported.ts';
import { OfficeWriter } from '../office/office-writer.ts';
import { notRead } from '../office/remark-tally.ts';
import type { OpenMark } from '../text/text-builder.ts';
import { BodyWriter } from './body-writer.ts';
import { takeChange } from './rtf-changes.ts';
import { RtfCharacters } from './rtf-characters.ts';
import type { RtfContext, RtfStretch } from './rtf-context.ts';
import { keepInstruction, openFieldLink, resultOf } from './rtf-fields.ts';
import { takeSetting } from './rtf-settings.ts';
import { type Destination, firstState, type RtfState, takeFormat } from './rtf-state.ts';
import { isStretch, keepComment, takeStretch } from './rtf-stretches.ts';
import { type RtfToken, RtfTokens } from './rtf-tokens.ts';
import { characterSymbols, characterWords } from './rtf-words.ts';
import { closeTableGroup } from './close-table-group.ts';
import { CommentFacts } from './comment-facts.ts';
import { destinationOf } from './rtf-destinations.ts';

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
  readonly #comment = new CommentFacts();
  /** The property of a shape whose value comes next. */
  #shapeProperty = '';

  constructor(context: RtfContext, { start, end }: RtfStretch) {
    this.#context = context;
    this.#tokens = new RtfTokens(context.bytes, start, end);
    this.#characters = new RtfCharacters(context);
    this.#body = new BodyWriter(context, (stretch) => this.#readWithin(stretch));
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
        if (closed.word !== '') keepInstruction(closed.collected, [...this.#stack, this.#state]);
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
      case 'shape name':
        this.#shapeProperty = words;
        break;
      case 'shape value':
        if (this.#shapeProperty === 'gtextUNICODE') this.#body.addBoxWords(words);
        this.#shapeProperty = '';
        break;
      case 'comment author':
      case 'comment reference':
      case 'comment date':
        this.#comment.take(closed.destination, words);
        break;
      default:
        closeTableGroup(closed, tables);
    }
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
    const destination = destinationOf(word, state.destination, isOptional);
    if (destination !== null) this.#setDestination(destination, word);
    else if (isStretch(word)) this.#takeStretch(word);
    else if (word === 'fldrslt') this.#openResult();
    else if (word === 'shppict' || word === 'ud') state.destination = 'body';
    else if (word === 'object') this.#context.tally.count(...notRead.object);
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
    if (takeSetting(state, { word, parameter }, tables)) return;
    if (!takeChange(state, { word, parameter }, tables.authors) && state.destination === 'body')
      this.#body.takeWord(word, state);
  }

  /** Takes the rest of the open group as a stretch, and the group with it. */
  #takeStretch(word: string): void {
    const start = this.#tokens.position;
    const end = this.#tokens.skipGroup();
    this.#state = this.#stack.pop() ?? this.#state;
    const stretch = { start, end };
    if (word === 'annotation') this.#readComment(stretch);
    else if (word !== 'pict' || this.#shapeProperty !== 'fillBlip')
      takeStretch(word, stretch, { context: this.#context, body: this.#body, state: this.#state });
  }

  #readComment(stretch: RtfStretch): void {
    if (this.#context.depth > 0) return;
    const writer = new OfficeWriter();
    const reader = new RtfReader({ ...this.#context, writer, depth: this.#context.depth + 1 }, stretch);
    reader.read();
    writer.end();
    keepComment(this.#context, {
      words: writer.text.build().text,
      author: this.#comment.takeAuthor(),
      reference: reader.#comment.reference,
      time: reader.#comment.time,
    });
  }

  #readWithin(stretch: RtfStretch): void {
    new RtfReader({ ...this.#context, depth: this.#context.depth + 1 }, stretch).read();
  }

  #openResult(): void {
    const { destination, instruction } = resultOf(this.#stack);
    this.#state.destination = destination;
    if (instruction === null || destination !== 'body') return;
    const mark = openFieldLink(instruction, this.#context.writer.text, () =>
      this.#body.startParagraph(this.#state),
    );
    if (mark !== null) this.#links.push({ depth: this.#stack.length, mark });
  }
}
