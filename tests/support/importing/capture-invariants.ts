import { type Block, block, type Mark, mark } from '../../../shared/model/capture.ts';

/** Canonical text with its layers. */
export interface CaptureParts {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
}

/** Gives a sentence for each rule of canonical text that `capture` breaks; none when all hold. */
export function captureProblems({ text, blocks, marks }: CaptureParts): readonly string[] {
  return [
    ...textProblems(text),
    ...placeProblems(text, blocks),
    ...blockProblems(text, blocks),
    ...markProblems(text, marks),
  ];
}

function textProblems(text: string): readonly string[] {
  const rules: readonly (readonly [boolean, string])[] = [
    [text === text.normalize('NFC'), 'The text is not NFC.'],
    [text.isWellFormed(), 'The text has a lone surrogate.'],
    [!/\u00ad/.test(text), 'The text has a soft hyphen.'],
    [!/[[\p{Cc}\u{feff}]--[\t\n]]/v.test(text), 'The text has a control character or a byte order mark.'],
  ];
  return rules.filter(([holds]) => !holds).map(([, problem]) => problem);
}

function placeProblems(text: string, blocks: readonly Block[]): readonly string[] {
  if (blocks.length === 0) return text === '' ? [] : ['There is text without blocks.'];
  const problems: string[] = [];
  if (blocks[0]?.start !== 0) problems.push('The first block does not begin at 0.');
  if (blocks.at(-1)?.end !== text.length)
    problems.push('The last block does not end at the end of the text.');
  for (const [index, { start, end }] of blocks.entries()) {
    const next = blocks[index + 1];
    if (end < start) problems.push(`Block ${index} ends before it begins.`);
    if (next && end + 1 !== next.start) problems.push(`Block ${index} is not followed by the next one.`);
    if (next && text[end] !== '\n') problems.push(`Block ${index} is not ended by a line feed.`);
  }
  return problems;
}

function blockProblems(text: string, blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((each, index) => {
    const words = text.slice(each.start, each.end);
    const problems: string[] = [];
    if (!block.safeParse(each).success) problems.push(`Block ${index} is no block of the model.`);
    const mayBeEmpty = each.type === 'figure' || each.type === 'page-image';
    if (words.trim() === '' && !mayBeEmpty) problems.push(`Block ${index} holds no words.`);
    if (each.type === 'preformatted') return problems;
    if (/\n/.test(words)) problems.push(`Block ${index} holds a line feed.`);
    if (/ {2}|[^\S \t]/.test(words)) problems.push(`White space in block ${index} is not collapsed.`);
    if (/^ | $|\t | \t/.test(words)) problems.push(`Block ${index} has a space at an end.`);
    if (each.type !== 'table-row' && /\t/.test(words)) problems.push(`Block ${index} holds a tab.`);
    return problems;
  });
}

function markProblems(text: string, marks: readonly Mark[]): readonly string[] {
  return marks.flatMap((each, index) => {
    const problems: string[] = [];
    const words = text.slice(each.start, each.end);
    if (!mark.safeParse(each).success) problems.push(`Mark ${index} is no mark of the model.`);
    const mayBeEmpty = each.type === 'deleted' || each.type === 'note-reference';
    if (each.start > each.end || (each.start === each.end && !mayBeEmpty) || each.end > text.length)
      problems.push(`Mark ${index} is empty or beyond the text.`);
    if (each.type === 'deleted' && each.start < each.end) problems.push(`Deletion ${index} covers words.`);
    if (each.type === 'internal-link' && each.offset > text.length)
      problems.push(`Link ${index} leads beyond the text.`);
    if (each.start < (marks[index - 1]?.start ?? 0)) problems.push(`Mark ${index} is out of order.`);
    if (each.type === 'line-break' && words !== ' ')
      problems.push(`Line break ${index} does not cover one space.`);
    if (each.type === 'link' && !/^(?:https?|mailto):/.test(each.href))
      problems.push(`Link ${index} leads elsewhere.`);
    return problems;
  });
}
