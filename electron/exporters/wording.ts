import { regionWords } from '../../shared/annotations/region-words.ts';
import { formatEdtf } from '../../shared/dates/format-edtf.ts';
import type { Region } from '../../shared/model/page.ts';
import type {
  AnnotatedNotes,
  ExportedDate,
  ExportedDocument,
  ExportedGrade,
  ExportedOtherPassage,
  ExportedPassage,
  ExportedService,
  ExportedPassageLink,
} from './annotated-notes.ts';

/** How many characters of a SHA-256 are shown; enough to tell any two captures apart by eye. */
export const shownHashLength = 12;

/** All passages of all documents, in reading order. */
export function allPassages(notes: AnnotatedNotes): readonly ExportedPassage[] {
  return notes.documents.flatMap(({ passages }) => passages);
}

/** `31 of 31 quotes match their captures.`, how many do not, and how many regions there are, which have no words. */
export function quoteCheck(
  passages: readonly { readonly matches: boolean; readonly region?: Region | null }[],
): string {
  const quotes = passages.filter(({ region }) => region == null);
  const regions = passages.length - quotes.length;
  const besides = regions === 0 ? '' : ` ${counted(regions, 'region')} of pages, without words.`;
  return `${wordsCheck(quotes)}${besides}`;
}

function wordsCheck(passages: readonly { readonly matches: boolean }[]): string {
  const total = passages.length;
  if (total === 0) return 'There are no quotes in this file.';
  const matching = passages.filter(({ matches }) => matches).length;
  const sentence =
    total === 1
      ? `${matching} of 1 quote matches its capture.`
      : `${matching} of ${total} quotes match their captures.`;
  if (matching === total) return sentence;
  const others = total - matching;
  return `${sentence} ${others === 1 ? 'The one that does not is marked.' : `The ${others} that do not are marked.`}`;
}

/** `7 documents, 31 passages, 1 note.` */
export function contents(notes: AnnotatedNotes): string {
  const noteCount = notes.notes.length + notes.documents.reduce((sum, { notes }) => sum + notes.length, 0);
  const counts = [
    counted(notes.documents.length, 'document'),
    counted(allPassages(notes).length, 'passage'),
    ...(noteCount === 0 ? [] : [counted(noteCount, 'note')]),
  ];
  return `${counts.join(', ')}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `B, usually reliable`; with its topic, its period and the scale where it is another one than the project's. */
export function gradeInWords({ code, words, topic, period, otherScale }: ExportedGrade): string {
  const limits = [
    ...(topic === null ? [] : [`on ${topic}`]),
    ...(period === null ? [] : [formatEdtf(period)]),
    ...(otherScale === null ? [] : [`scale: ${otherScale}`]),
  ];
  return `${code}, ${words}${limits.length === 0 ? '' : ` (${limits.join('; ')})`}`;
}

/** Whether a judgement holds for every topic and time and is on the project's scale. */
export function isGeneral({ topic, period, otherScale }: ExportedGrade): boolean {
  return topic === null && period === null && otherScale === null;
}

/** The judgement of a passage's source that counts: in this passage, else in the document, else in general. */
export function gradeOfPassage(document: ExportedDocument, passage: ExportedPassage): ExportedGrade | null {
  return [...passage.grades, ...document.grades].find(countsFor(document)) ?? null;
}

/** The judgement that counts for a document; null when its source was judged by topic only, or not at all. */
export function gradeOfDocument(document: ExportedDocument): ExportedGrade | null {
  return document.grades.find(countsFor(document)) ?? null;
}

/** A general judgement, of the document's own source where that is known. */
function countsFor({ source }: ExportedDocument): (grade: ExportedGrade) => boolean {
  return (grade) => isGeneral(grade) && (source === null || grade.source === source.name);
}

/** `Daily Courier: B, usually reliable (on casualties), 15 June 2024: Corrects its errors.` */
export function judgementInWords(grade: ExportedGrade): string {
  const reason = grade.reason === null ? ', without a reason' : `: ${grade.reason}`;
  return `${grade.source}: ${gradeInWords(grade)}, ${dayInWords(grade.gradedAt)}${reason}`;
}

/** `supports “31 people died.”, credibility 2: probably true`; what a passage is taken as is said where it is what was said. */
export function serviceInWords({
  claim,
  stance,
  credibility,
  credibilityWords,
  takenAs,
}: ExportedService): string {
  const judged =
    credibility === null ? 'credibility not judged' : `credibility ${credibility}: ${credibilityWords ?? ''}`;
  const taken = takenAs === 'what was said' ? ', taken as what was said' : '';
  return `${stance === 'background' ? 'is background to' : stance} “${claim}”, ${judged}${taken}`;
}

/** `second hand, reported via a clerk, via the fire service: It says so.`; null where it was not judged. */
export function directnessInWords({ directness }: Pick<ExportedPassage, 'directness'>): string | null {
  if (directness === null) return null;
  const { level, via, reason } = directness;
  const chain = via.length === 0 ? '' : `, reported via ${via.join(', via ')}`;
  return `${level}${chain}${reason === null ? '' : `: ${reason}`}`;
}

/** `Daily Courier (B, usually reliable)`; says so where there is no source or no grade. */
export function sourceInWords(document: ExportedDocument, grade: ExportedGrade | null): string {
  if (grade !== null) return `${grade.source} (${gradeInWords(grade)})`;
  return document.source === null ? 'not assigned' : `${document.source.name} (not graded)`;
}

/** The day of a UTC time stamp: `14 June 2024`. */
export function dayInWords(timestamp: string): string {
  return formatEdtf(timestamp.slice(0, 10));
}

/** `9 March 1998 (1998-03-09), read from “Monday 9 March”`. */
export function publicationInWords(published: ExportedDate): string {
  const { words } = published;
  return words === null ? dateInWords(published) : `${dateInWords(published)}, read from “${words}”`;
}

/** `9 March 1998 (1998-03-09)`. */
export function dateInWords({ edtf }: ExportedDate): string {
  return `${formatEdtf(edtf)} (${edtf})`;
}

/** `210 to 236 in UTF-16 code units`, and in code points where these differ. */
export function positionInWords(passage: ExportedPassage): string {
  const { startUtf16, endUtf16, startCodePoint, endCodePoint, state, region } = passage;
  if (region !== null) return `${regionWords(region)}, ${region.fragment.value}`;
  if (state === 'orphaned') return 'none: the capture does not hold these words';
  const units = `${startUtf16} to ${endUtf16} in UTF-16 code units`;
  const isSame = startUtf16 === startCodePoint && endUtf16 === endCodePoint;
  return isSame ? units : `${units}, ${startCodePoint} to ${endCodePoint} in code points`;
}

/** `approximate, 0.86`. */
export function anchorInWords({ state, score }: ExportedPassage): string {
  return state === 'approximate' ? `${state}, ${score.toFixed(2)}` : state;
}

/** `14 June 2024`, with the day of the last change where that was another. */
export function annotatedInWords(record: {
  readonly createdAt: string;
  readonly modifiedAt: string;
}): string {
  const created = dayInWords(record.createdAt);
  const modified = dayInWords(record.modifiedAt);
  return created === modified ? created : `${created}, changed ${modified}`;
}

/** How much of another passage's quote is shown beside a passage, in characters. */
const shownOther = 120;

/** `Passage 2 of 3 of one annotation`; null for an annotation of one passage. */
export function partInWords({ number, others }: ExportedPassage): string | null {
  return others.length === 0 ? null : `Passage ${number} of ${others.length + 1} of one annotation`;
}

/** `“at least 31 people”, Daily Courier`: enough of another passage to find it. */
export function otherPassageInWords({ exact, region, document }: ExportedOtherPassage): string {
  if (region != null) return `${regionWords(region)}, ${document === '' ? 'Untitled' : document}`;
  const characters = [...exact.replaceAll(/\s+/g, ' ')];
  const shown =
    characters.length > shownOther ? `${characters.slice(0, shownOther).join('')}…` : characters.join('');
  return `“${shown}”, ${document === '' ? 'Untitled' : document}`;
}

/** `contradicts “no warning was given”, Port Authority statement: the log says otherwise`. */
export function linkInWords(link: ExportedPassageLink): string {
  const reason = link.reason === null ? '' : `: ${link.reason}`;
  return `${link.words} ${otherPassageInWords(link)}${reason}`;
}

/** The sentence beside a quote that its capture does not hold at its position. */
export const mismatchWarning = 'This quote does not match its capture at the position given.';

/** What the positions and hashes of a readable file mean. */
export const explanation =
  'Positions count from 0 in the text extracted from the capture. ' +
  `The SHA-256 is that of the captured file; its first ${shownHashLength} characters stand beside each passage.`;
