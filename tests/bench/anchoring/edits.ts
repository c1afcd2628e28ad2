import type { Writer } from './make-text.ts';
import type { Script } from './script.ts';
import { type Traced, TracedBuilder } from './traced.ts';

/** What an edit may use. */
export interface Tools {
  readonly script: Script;
  readonly random: () => number;
  /** Writes as the text was written, but never the same again. */
  readonly writer: Writer;
}

export type Edit = (text: Traced, tools: Tools) => Traced;

/** Edits one after the other. */
export function inTurn(...edits: readonly Edit[]): Edit {
  return (text, tools) => edits.reduce((changed, edit) => edit(changed, tools), text);
}

/** Replaces, drops or adds a letter at so many of 1 places. */
export function noise(share: number): Edit {
  return (from, { script, random }) => {
    const builder = new TracedBuilder(from);
    const letter = () => script.letters.charAt(Math.floor(random() * script.letters.length));
    let kept = 0;
    for (let at = 0; at < from.text.length; at += 1) {
      if (random() >= share || from.text.charAt(at) === '\n') continue;
      builder.keep(kept, at);
      const kind = random() * 3;
      if (kind < 1) builder.replace(at, at + 1, letter());
      else if (kind < 2) {
        builder.keep(at, at + 1);
        builder.insert(letter());
      }
      kept = at + 1;
    }
    builder.keep(kept, from.text.length);
    return builder.build();
  };
}

/** Writes other forms of the same words for what a pattern finds, at random so many of 1. */
export function replacing(pattern: RegExp, share: number, write: Write): Edit {
  return editing(pattern, share, (builder, { start, end, found }, tools) =>
    builder.replace(start, end, write(found, tools)),
  );
}

/** Takes out what a pattern finds, at random. */
export function removing(pattern: RegExp, share: number): Edit {
  return editing(pattern, share, () => {});
}

/** Puts other words in the place of what a pattern finds, at random: what stood there is gone. */
export function exchanging(pattern: RegExp, share: number, write: Write): Edit {
  return editing(pattern, share, (builder, { found }, tools) => builder.insert(write(found, tools)));
}

/** Puts words behind what a pattern finds, at random. */
export function appending(pattern: RegExp, share: number, write: Write): Edit {
  return editing(pattern, share, (builder, { start, end, found }, tools) => {
    builder.keep(start, end);
    builder.insert(write(found, tools));
  });
}

type Write = (found: string, tools: Tools) => string;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly found: string;
}

function editing(
  pattern: RegExp,
  share: number,
  edit: (builder: TracedBuilder, piece: Piece, tools: Tools) => void,
): Edit {
  return (from, tools) => {
    const builder = new TracedBuilder(from);
    let kept = 0;
    for (const { index, 0: found } of from.text.matchAll(pattern)) {
      if (tools.random() >= share) continue;
      builder.keep(kept, index);
      kept = index + found.length;
      edit(builder, { start: index, end: kept, found }, tools);
    }
    builder.keep(kept, from.text.length);
    return builder.build();
  };
}

/** What is done to paragraphs: to so many of 1 each. */
export interface ParagraphShares {
  readonly deleted?: number;
  readonly inserted?: number;
  readonly moved?: number;
  readonly copied?: number;
}

/** Deletes, inserts, moves and copies whole paragraphs; what is moved or copied goes anywhere. */
export function paragraphs({ deleted = 0, inserted = 0, moved = 0, copied = 0 }: ParagraphShares): Edit {
  return (from, { random, writer }) => {
    const builder = new TracedBuilder(from);
    const all = rangesOfParagraphs(from.text);
    const elsewhere = () => Math.floor(random() * all.length);
    const arriving = new Map<
      number,
      { readonly start: number; readonly end: number; readonly isCopy: boolean }[]
    >();
    const staying = new Set(all);
    for (const range of all) {
      const chance = random();
      const isCopy = chance >= deleted + moved;
      if (chance < deleted + moved) staying.delete(range);
      if (chance < deleted || chance >= deleted + moved + copied) continue;
      const place = elsewhere();
      arriving.set(place, [...(arriving.get(place) ?? []), { ...range, isCopy }]);
    }
    for (const [at, range] of all.entries()) {
      for (const { start, end, isCopy } of arriving.get(at) ?? []) {
        if (isCopy) builder.insert(from.text.slice(start, end));
        else builder.keep(start, end);
      }
      if (random() < inserted) builder.insert(`${writer.paragraph()}\n`);
      if (staying.has(range)) builder.keep(range.start, range.end);
    }
    return builder.build();
  };
}

/** Paragraphs with the line end behind them. */
function rangesOfParagraphs(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].map(({ index, 0: paragraph }) => ({
    start: index,
    end: index + paragraph.length,
  }));
}

const lineLength = 76;
const linesOfPage = 42;
const hyphenated = 0.4;

/** Breaks the text into lines and pages as a PDF has them, with hyphens at line ends and a head on every page. */
export function reflow(): Edit {
  return (from, { script, random }) => {
    const builder = new TracedBuilder(from);
    let kept = 0;
    let lineStart = 0;
    let lines = 0;
    const breakLine = (at: number, text: string) => {
      builder.keep(kept, at);
      lines += 1;
      const isPageEnd = lines % linesOfPage === 0;
      if (text === ' ') builder.replace(at, at + 1, '\n');
      else builder.insert(text);
      if (isPageEnd) builder.insert(`${script.words[90]} ${script.words[300]} ${lines / linesOfPage}\n`);
      kept = text === ' ' ? at + 1 : at;
      lineStart = at;
    };
    for (const { index, 0: word } of from.text.matchAll(/[^ \n]+/g)) {
      const before = from.text.charAt(index - 1);
      if (before === '\n') lineStart = index;
      if (index + word.length - lineStart <= lineLength) continue;
      if (script.hasHyphens && /^\p{Ll}{8,}$/u.test(word) && random() < hyphenated)
        breakLine(index + 3 + Math.floor(random() * (word.length - 6)), '-\n');
      else if (before === ' ') breakLine(index - 1, ' ');
    }
    builder.keep(kept, from.text.length);
    return builder.build();
  };
}
