import { elementsNamed, attributeOf, type XmlElement } from '../../xml/xml-element.ts';
import type { OpenMark } from '../../text/text-builder.ts';
import { type LinkInstruction, readLinkInstruction } from '../link-instruction.ts';

interface OpenField {
  /** Whether its result has begun; before that stand its instructions. */
  hasResult: boolean;
  instruction: string;
  link: OpenMark | null;
}

/**
 * Follows the fields of a part (ECMA-376 part 1, 17.16.18): instructions, and results within instructions, are no words of the text.
 * In a part whose fields do not end, nothing is left out for them.
 */
export class Fields {
  readonly #open: OpenField[] = [];
  readonly #areWhole: boolean;

  constructor(part: XmlElement) {
    let depth = 0;
    let isBroken = false;
    for (const element of elementsNamed(part, 'fldChar')) {
      const type = attributeOf(element, 'fldCharType');
      if (type === 'begin') depth += 1;
      else if (type === 'end') depth -= 1;
      if (depth < 0) isBroken = true;
    }
    this.#areWhole = depth === 0 && !isBroken;
  }

  /** Whether words that stand here are shown. */
  get areWordsShown(): boolean {
    return !this.#areWhole || this.#open.every(({ hasResult }) => hasResult);
  }

  addInstruction(words: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && !field.hasResult && field.instruction.length < longestInstruction)
      field.instruction += words.slice(0, longestInstruction);
  }

  /** Takes a mark of a field's structure; `openLink` is asked where a link's words begin. */
  take(type: string | null, openLink: (instruction: LinkInstruction) => OpenMark | null): void {
    if (type === 'begin') this.#open.push({ hasResult: false, instruction: '', link: null });
    const field = this.#open.at(-1);
    if (field === undefined) return;
    if (type === 'separate') {
      field.hasResult = true;
      const instruction = readLinkInstruction(field.instruction);
      if (instruction !== null && field.link === null) field.link = openLink(instruction);
    } else if (type === 'end') {
      field.link?.close();
      this.#open.pop();
    }
  }
}

const longestInstruction = 2_000;
