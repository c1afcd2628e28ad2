import { recognitionLanguages } from '../../shared/model/recognition.ts';
import type { CommandDefinition, OptionDefinition } from './command.ts';

/** Options that every command takes. */
export const globalOptions: Readonly<Record<string, OptionDefinition>> = {
  project: { type: 'string', value: 'FILE', help: 'The project file. Without it, the last opened one.' },
  help: { type: 'boolean', help: 'Shows help: for assay, or for the command before or after it.' },
  version: { type: 'boolean', help: 'Shows the version.' },
};

const json: OptionDefinition = {
  type: 'boolean',
  help: 'One JSON object per line (NDJSON); what is absent is null.',
};

const languageList = recognitionLanguages.map(({ code, name }) => `${code} (${name})`).join(', ');

/** All commands, in the order of the help. */
export const commands: readonly CommandDefinition[] = [
  {
    name: 'import',
    synopsis:
      'PATH... [--annotations] [--copy-of DOCUMENT] [--captured DATE] [--source NAME] [--recursive] [--password P] [--pages GLOB] [--max-mb N] [--json], or --resume',
    summary: 'Imports files and folders; - reads one file from standard input.',
    details: [
      'A project given with --project that is not there yet is made by this command, and only by this one.',
      'Of a folder, its files are imported; hidden files and links are passed over.',
      'A file that cannot be imported is named on standard error and never stops the rest; the same bytes again are a duplicate, and nothing is added.',
      'What is found in an archive, a mailbox or a message becomes documents of their own, each with a line: its path is that of the file, “ › ” and the name within. The archive itself has a line too, with reason “unpacked”.',
      'Of a web archive (WARC, WACZ) all pages are imported, of a mailbox all messages; with --pages those whose address (or subject) is like GLOB, where * stands for any characters and ? for one. Pictures of a web archive are imported where GLOB names them.',
      'An encrypted file fails with reason “locked”; give its --password. What was interrupted goes on with --resume, and nothing is imported twice.',
      'A page from the address of a document that is there already is a newer copy of it: the earlier copies stay as they are, and annotations are carried over. The document is then that one, the capture the new one, and the message says how annotations stand.',
      'Files of annotations are recognised and placed into the documents of the project: .jsonld and other W3C JSON, Hypothesis JSON, Readwise CSV, Kindle’s My Clippings.txt. With --annotations also Zotero’s notes and JSON, and CSV with a column “quote”. One line for each annotation; what has no document or breaks its format fails, the rest is imported.',
      'JSON: path, status (imported, duplicate, failed), document, capture, title, author, publisher, published, language, message, reason (why it failed, by a short word); of annotations besides: annotation, note, where, quote, exact, state, score, foundBy, tags [], comment.',
    ],
    options: {
      annotations: { type: 'boolean', help: 'Reads the files as annotations, whatever they look like.' },
      'copy-of': {
        type: 'string',
        value: 'DOCUMENT',
        help: 'Adds a newer copy of this document (an id, or a title that only one has), whatever its address.',
      },
      captured: {
        type: 'string',
        value: 'DATE',
        help: 'When the copies were made, as 2024-05-03; now when not given.',
      },
      source: {
        type: 'string',
        value: 'NAME',
        help: 'The source the documents come from, by name or alias; made when there is none of that name.',
      },
      recursive: { type: 'boolean', help: 'Walks the folders within a folder too.' },
      password: {
        type: 'string',
        value: 'P',
        help: 'The password of encrypted files; used now and never kept.',
      },
      pages: {
        type: 'string',
        value: 'GLOB',
        help: 'Of web archives and mailboxes, imports only pages of such an address, or messages of such a subject.',
      },
      resume: {
        type: 'boolean',
        help: 'Imports what still waits of the last import of this project that was interrupted.',
      },
      'max-mb': { type: 'string', value: 'N', help: 'Refuses larger files; 50 when not given.' },
      json,
    },
    load: async () => (await import('./commands/import.ts')).runImport,
  },
  {
    name: 'list',
    synopsis:
      'documents|captures|annotations|links|tags|sessions|sources|claims|mentions|findings [--suggested] [--json]',
    summary: 'Lists what the project holds.',
    details: [
      'JSON of documents: id, title, author, publisher, published, language, url, source, captures [{ id, sha256, capturedAt, characters, recognition (how its words were recognised; null where they are the file’s own) }].',
      'JSON of annotations: id, document, capture, exact, prefix, suffix, start, end, state, score, motivation, tags [], comment, targets []. Offsets count UTF-16 code units. State and score tell how the passage stands in the newest copy of its document; targets [].placements where in each.',
      'JSON of links: id, from { annotation, document, exact }, to { annotation, document, exact }, relation (confirms, contradicts, repeats, quotes, corrects or custom), label, words, reason, createdAt.',
      'JSON of sources: id, name, kind, aliases [], interest, interestReason, grades [{ scale, code, words, topic, period, reason, gradedAt, supersededAt }], documents, mentions, affiliations [{ relation, to, toName, since, until, reason }], domains [], interests [{ topic, interest, reason }], opinions [{ heldBy, words, url, dated }].',
      'Mentions are sources cited in passing. Listed are those that a person accepted; with --suggested also those that were found in the newest copies and not decided on, which are looked for first where that was not done yet. So a pipeline has them right after import.',
      'JSON of mentions: id, document, exact, start, end, candidates [], date, status (unresolved, source identified, document identified, held, not found, unobtainable, or suggested). Candidates are the names of the sources that are meant or may be; where the project has none like it, what the name stands for in the texts, and the name as written. A suggestion has the id CAPTURE:mention:START-END.',
      'JSON of findings (mentions, dates, numbers and names in texts): id, document, capture, kind, exact, start, end, value, state (suggested, accepted, rejected). They are looked for first where that was not done yet.',
      'JSON of sessions: id, title, question, items, judged, setAside, closedAt.',
    ],
    options: {
      suggested: { type: 'boolean', help: 'Of mentions: also those that nobody has decided on.' },
      json,
    },
    load: async () => (await import('./commands/list.ts')).runList,
  },
  {
    name: 'show',
    synopsis: 'ID [--text] [--json]',
    summary: 'Shows one document, capture, annotation, tag, source, mention or note.',
    details: [
      'With --text: the canonical text of a document or capture, the quote of an annotation or mention, the words of a note.',
    ],
    options: { text: { type: 'boolean', help: 'Its text, as offsets count it.' }, json },
    load: async () => (await import('./commands/show.ts')).runShow,
  },
  {
    name: 'recognise',
    synopsis: 'DOCUMENT --languages CODES [--pages RANGES] [--password P] [--json]',
    summary: 'Recognises the words on scanned pages and images.',
    details: [
      'The newest copy of the document (an id, or a title that only one has) is read page by page; what is recognised becomes a newer copy of the same original, and annotations are carried over. Pages that have text keep it. The words are not proofread.',
      `Languages, several at once, the main one first: ${languageList}.`,
      'JSON: document, capture, status (recognised, nothing, locked), engine, languages [], pages [] (from 1), meanConfidence (0 to 1), message. The exit code is 1 when nothing was added.',
    ],
    options: {
      languages: { type: 'string', value: 'CODES', help: 'The languages of the text, as eng,ara.' },
      pages: {
        type: 'string',
        value: 'RANGES',
        help: 'Only these pages, as 1-3,7, counted from 1; all without text when not given.',
      },
      password: {
        type: 'string',
        value: 'P',
        help: 'The password of an encrypted file; used now and never kept.',
      },
      json,
    },
    load: async () => (await import('./commands/recognise.ts')).runRecognise,
  },
  {
    name: 'annotate',
    synopsis: 'DOCUMENT --exact TEXT [--prefix P] [--suffix S] [--tag NAME]... [--comment MARKDOWN] [--json]',
    summary: 'Highlights a passage of a document, with tags and a comment.',
    details: [
      'DOCUMENT is an id, or a title that only one document has. The passage is found by its words, in the newest capture; white space and the shape of quotation marks do not matter.',
      'Words that stand there several times are refused with all their places: add --prefix or --suffix, the words before or after.',
      'JSON: as list annotations.',
    ],
    options: {
      exact: { type: 'string', value: 'TEXT', help: 'The words of the passage.' },
      prefix: { type: 'string', value: 'P', help: 'The words right before it.' },
      suffix: { type: 'string', value: 'S', help: 'The words right after it.' },
      tag: {
        type: 'string',
        multiple: true,
        value: 'NAME',
        help: 'A tag; made when there is none of that name.',
      },
      comment: { type: 'string', value: 'MARKDOWN', help: 'A comment.' },
      json,
    },
    load: async () => (await import('./commands/annotate.ts')).runAnnotate,
  },
  {
    name: 'grade',
    synopsis: 'SOURCE --code B [--topic T] [--period EDTF] [--reason TEXT] [--scale NAME] [--json]',
    summary: 'Grades the reliability of a source; an earlier grade is superseded, never edited.',
    details: [
      'SOURCE is an id, a name or an alias. Without --scale the grade is given on the scale of the project.',
      'On admiralty: A reliable, B usually reliable, C fairly reliable, D not usually reliable, E unreliable, F reliability cannot be judged. Without --code the levels of --scale are told.',
      'JSON: id, source, scale, code, words, topic, period, reason, gradedAt, supersededAt.',
    ],
    options: {
      code: { type: 'string', value: 'B', help: 'The letter of the scale.' },
      topic: { type: 'string', value: 'T', help: 'Limits the grade to a topic.' },
      reason: { type: 'string', value: 'TEXT', help: 'Why; a grade without a reason is marked bare.' },
      period: {
        type: 'string',
        value: 'EDTF',
        help: 'What time the grade holds for, such as 1994/1998; any time when not given.',
      },
      scale: {
        type: 'string',
        value: 'NAME',
        help: 'admiralty, europol or three-step; that of the project when not given.',
      },
      json,
    },
    load: async () => (await import('./commands/grade.ts')).runGrade,
  },
  {
    name: 'search',
    synopsis: 'QUERY [--in documents|annotations|notes|tags|sources|claims] [--limit N] [--json]',
    summary: 'Finds words in texts, quotes, comments, notes, tags and sources.',
    details: [
      'Words, "phrases", begin*, tag:name, source:name, grade:B, mention:name, in:documents, has:comment, -not, this OR that. Any text is a valid query.',
      'mention:HRW finds documents that cite a source of this name or alias in passing, and annotations of the words that rest on it; mention:held, mention:unresolved, mention:"not found" and so on by how far citations were followed; mention:anonymous where nobody is named.',
      'JSON: document, annotation, field, snippet, start, end, rank. Offsets count UTF-16 code units.',
    ],
    options: {
      in: { type: 'string', value: 'WHAT', help: 'Looks in one kind of thing only.' },
      limit: { type: 'string', value: 'N', help: 'At most this many hits; 50 when not given.' },
      json,
    },
    load: async () => (await import('./commands/search.ts')).runSearch,
  },
  {
    name: 'export',
    synopsis:
      '--format markdown|html|w3c|csv|evidence|claimreview|report|session|events --out PATH [--session SESSION] [--query QUERY] [--documents ID,...] [--force] [--json]',
    summary: 'Writes annotated notes, or the report of a session; --out - writes to standard output.',
    details: [
      'Every quote is compared with its capture first, and the file says how many match. It is written whole or not at all; the same project gives the same bytes.',
      'w3c is JSON-LD of the W3C Web Annotation model, with positions in code points; evidence is a table of what passages are to claims; claimreview is JSON-LD of schema.org.',
      'events is the log of what was judged, imported, exported and removed, one JSON object a line, each with the hash of the one before.',
      'report is the report of a fact-checking session, as HTML, Word or Markdown by the ending of the file: .html, .docx or .md. It states the newest entry of the event log that is not an export.',
      'session is a fact-checking session as a project of its own, .assay, for a second person to judge without seeing what was judged; bring-back takes their judgements in.',
      'JSON, of a file: fileName, format, annotations, matchingQuotes, leftOut []; of a report: fileName, format, session, quotes, matchingQuotes, head; of a session: fileName, format, session, claims, documents, passages.',
    ],
    options: {
      format: {
        type: 'string',
        value: 'FORMAT',
        help: 'markdown, html, w3c, csv, evidence, claimreview, report, session or events.',
      },
      out: { type: 'string', value: 'PATH', help: 'The file to write; - for standard output.' },
      session: {
        type: 'string',
        value: 'SESSION',
        help: 'The session of a report or export: an id or a title.',
      },
      query: { type: 'string', value: 'QUERY', help: 'Only the annotations that this search finds.' },
      documents: {
        type: 'string',
        multiple: true,
        value: 'ID,...',
        help: 'Only the annotations of these documents.',
      },
      force: { type: 'boolean', help: 'Replaces a file that is there already.' },
      json,
    },
    load: async () => (await import('./commands/export.ts')).runExport,
  },
  {
    name: 'bring-back',
    synopsis: 'FILE --session SESSION [--json]',
    summary: 'Takes in what a second person judged in a session.',
    details: [
      'FILE was written by export --format session and judged by somebody else; it is only read. Their judgements stand beside the first ones. What the same person brought before is replaced, except what is the same.',
      'JSON: fileName, session, judgements, analyst, leftOut (judgements of what this project does not hold), unresolved (disagreements).',
    ],
    options: {
      session: { type: 'string', value: 'SESSION', help: 'The session: an id or a title.' },
      json,
    },
    load: async () => (await import('./commands/bring-back.ts')).runBringBack,
  },
  {
    name: 'verify',
    synopsis: '[--json]',
    summary: 'Checks the file, its originals, every quote and the log of judgements.',
    details: ['JSON: check, ok, message. The exit code is 1 when a check fails.'],
    options: { json },
    load: async () => (await import('./commands/verify.ts')).runVerify,
  },
];
