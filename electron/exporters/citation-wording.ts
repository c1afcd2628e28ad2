import { formatEdtf } from '../../shared/dates/format-edtf.ts';
import type { FidelityAnswer, MentionStatus } from '../../shared/model/mention.ts';
import type { ExportedDerivation, ExportedMention } from './annotated-notes.ts';
import { dateInWords } from './wording.ts';

/** `12 cited, 4 held, 3 not found.`: how far the citations of a document were followed. */
export function citationCounts(mentions: readonly ExportedMention[]): string {
  const counts = orderOfStatus.flatMap((status) => {
    const count = mentions.filter((mention) => mention.status === status).length;
    return count === 0 ? [] : [`${count} ${status}`];
  });
  return `${[`${mentions.length} cited`, ...counts].join(', ')}.`;
}

/** What came of it comes first. */
const orderOfStatus: readonly MentionStatus[] = [
  'held',
  'not found',
  'unobtainable',
  'document identified',
  'source identified',
  'unresolved',
];

/** What is known of a citation, part by part: `Harbour Watch, March 1998 (1998-03)`, `takes a figure`, `held: “…”`. */
export function citationInWords(mention: ExportedMention): readonly string[] {
  const { source, name, isAnonymous, date, use, searches, fidelity } = mention;
  const who = isAnonymous ? `${name} (nobody is named)` : whoInWords(source?.name ?? null, name);
  const [search] = searches;
  return [
    [who, ...(date === null ? [] : [dateInWords(date)])].join(', '),
    use,
    statusInWords(mention),
    ...(search === undefined || mention.cited !== null
      ? []
      : [`sought: ${search.place}, ${formatEdtf(search.searched)}${because(search.reason)}`]),
    ...(fidelity === null
      ? []
      : [`does it say this? ${answers[fidelity.answer]}${because(fidelity.reason)}`]),
  ];
}

function whoInWords(source: string | null, name: string): string {
  return source === null || source === name ? name : `${source} (“${name}”)`;
}

function statusInWords({ status, cited, citedTitle, citedUrl }: ExportedMention): string {
  if (cited !== null) return `held: “${cited.title === '' ? 'Untitled' : cited.title}”`;
  const what = [
    ...(citedTitle === null ? [] : [`“${citedTitle}”`]),
    ...(citedUrl === null ? [] : [citedUrl]),
  ];
  return what.length === 0 ? status : `${status}: ${what.join(', ')}`;
}

const answers: Readonly<Record<FidelityAnswer, string>> = {
  faithful: 'yes, faithfully',
  partly: 'partly',
  'not found': 'not found in it',
  contradicts: 'it contradicts this',
};

function because(reason: string | null): string {
  return reason === null ? '' : ` (${reason})`;
}

/** `republishes “Fire in the harbour”`, `same wire copy as “…”`, `paraphrases Harbour Watch`; with the reason. */
export function derivationInWords({ relation, toDocument, toSource, reason }: ExportedDerivation): string {
  const link = relation !== 'same wire copy' ? '' : toDocument === null ? 'of ' : 'as ';
  const what =
    toDocument === null
      ? (toSource?.name ?? '')
      : `“${toDocument.title === '' ? 'Untitled' : toDocument.title}”`;
  return `${relation} ${link}${what}${because(reason)}`;
}
