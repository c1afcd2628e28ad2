import { describe, expect, test } from 'vitest';
import type { ExportedDerivation, ExportedMention } from '../../../electron/exporters/annotated-notes.ts';
import {
  citationCounts,
  citationInWords,
  derivationInWords,
} from '../../../electron/exporters/citation-wording.ts';
import { exportHtml } from '../../../electron/exporters/html/html.ts';
import { exportMarkdown } from '../../../electron/exporters/markdown/markdown.ts';
import { exportW3c } from '../../../electron/exporters/w3c/w3c.ts';
import { type MentionUse, mentionUse } from '../../../shared/model/finding.ts';
import { webAnnotationCollection } from '../../../shared/w3c/web-collection.ts';
import { webAnnotationContext } from '../../../shared/w3c/web-annotation.ts';
import { webMention } from '../../../shared/w3c/web-mention.ts';
import {
  aDocument,
  aMention,
  hostileWords,
  someNotes,
  testUuid,
} from '../../support/exporting/annotated-notes.ts';
import { modelProblems } from '../../support/exporting/web-annotation-schema.ts';

const held: Partial<ExportedMention> = {
  cited: { id: testUuid(5), title: 'The night of the fire' },
  status: 'held',
  fidelity: {
    id: testUuid(6),
    answer: 'faithful',
    reason: 'word for word',
    passage: null,
    judgedAt: '2024-06-15T08:00:00.000Z',
    supersededAt: null,
  },
};

function exported(changes: Partial<ExportedMention> = {}) {
  const { text, leftOut } = exportW3c(
    someNotes({ documents: [aDocument({ passages: [], mentions: [aMention(changes)] })] }),
  );
  const json = JSON.parse(text);
  expect(modelProblems(json)).toEqual([]);
  const collection = webAnnotationCollection.strict().parse(json);
  return { json, leftOut, mention: webMention.parse(collection.first.items[0]) };
}

const citationOf = (changes: Partial<ExportedMention>) => exported(changes).mention.body[0];

describe('in JSON-LD', () => {
  test('a mention says where it stands, what cites what, how, and what came of it', () => {
    const { mention } = exported({
      ...held,
      searches: [
        { id: testUuid(7), outcome: 'not found', place: 'archive', searched: '2024-05', reason: null },
      ],
    });
    const cited = { id: `urn:uuid:${testUuid(5)}` };
    expect(mention).toMatchObject({
      id: `urn:uuid:${testUuid(300)}`,
      motivation: 'identifying',
      body: [
        {
          type: 'cito:Citation',
          'cito:hasCitingEntity': {
            id: `urn:uuid:${testUuid(2)}`,
            'cito:usesDataFrom': cited,
            'prov:wasDerivedFrom': cited,
          },
          'cito:hasCitationCharacterization': { id: 'cito:usesDataFrom' },
          // Of what is held nothing is said but which it is: it speaks for itself.
          'cito:hasCitedEntity': { ...cited, 'dcterms:title': 'The night of the fire' },
        },
      ],
      target: {
        source: 'https://courier.example/inquiry',
        selector: [
          { type: 'TextQuoteSelector', exact: 'HW Mar 1998' },
          { type: 'TextPositionSelector', start: 240, end: 251 },
        ],
        'dcterms:isPartOf': { id: `urn:uuid:${testUuid(2)}` },
      },
      'assay:mention': {
        'assay:form': 'parenthesised',
        'assay:use': 'takes a figure',
        'assay:name': 'HW',
        'assay:isAnonymous': false,
        'assay:date': '1998-03',
        'assay:dateWords': 'Mar 1998',
        'assay:source': { id: `urn:uuid:${testUuid(301)}`, 'schema:name': 'Harbour Watch' },
        'assay:status': 'held',
        'assay:searches': [
          { 'assay:outcome': 'not found', 'assay:place': 'archive', 'assay:searched': '2024-05' },
        ],
        'assay:fidelity': { 'assay:answer': 'faithful', 'assay:reason': 'word for word' },
      },
    });
  });

  const words: Readonly<Record<MentionUse, readonly [string, string]>> = {
    quotes: ['cito:includesQuotationFrom', 'prov:wasQuotedFrom'],
    paraphrases: ['cito:citesForInformation', 'prov:wasDerivedFrom'],
    'takes a figure': ['cito:usesDataFrom', 'prov:wasDerivedFrom'],
    'names as authority': ['cito:citesAsAuthority', 'prov:wasDerivedFrom'],
  };

  test.each(mentionUse.options)('a text that %s says so in the words of CiTO and PROV-O', (use) => {
    const { 'cito:hasCitingEntity': citing } = citationOf({ use });
    const [cito, prov] = words[use];
    expect(Object.keys(citing)).toEqual(['id', cito, prov]);
  });

  test('what is cited is a primary source only where it was found faithful and cites nobody itself', () => {
    const isPrimary = (changes: Partial<ExportedMention>) =>
      'prov:hadPrimarySource' in citationOf(changes)['cito:hasCitingEntity'];
    expect(isPrimary({ ...held, isEndOfChain: true })).toBe(true);
    expect(isPrimary({ ...held, isEndOfChain: false })).toBe(false);
    expect(isPrimary({ ...held, isEndOfChain: true, fidelity: null })).toBe(false);
  });

  test('what is not held is named by its address, else by an IRI of its own that is always the same', () => {
    const idOf = (changes: Partial<ExportedMention>) => citationOf(changes)['cito:hasCitedEntity'].id;
    expect(idOf({ citedUrl: 'https://watch.example/1998/fire' })).toBe('https://watch.example/1998/fire');
    expect(idOf({ citedUrl: 'javascript:alert(1)' })).toMatch(/^urn:uuid:/);
    expect(idOf({})).toMatch(/^urn:uuid:/);
    expect(idOf({})).toBe(idOf({}));
  });

  test('of what is not held, what the text says of it is said', () => {
    expect(citationOf({ citedTitle: 'The night of the fire' })['cito:hasCitedEntity']).toMatchObject({
      'dcterms:title': 'The night of the fire',
      'dcterms:issued': '1998-03',
      'dcterms:creator': { id: `urn:uuid:${testUuid(301)}`, 'schema:name': 'Harbour Watch' },
    });
    expect(citationOf(held)['cito:hasCitedEntity']).not.toHaveProperty('dcterms:issued');
  });

  test('nobody is named as the maker of what an anonymous source said', () => {
    expect(
      citationOf({ isAnonymous: true, name: 'party insiders', source: null })['cito:hasCitedEntity'],
    ).not.toHaveProperty('dcterms:creator');
    expect(citationOf({ source: null })['cito:hasCitedEntity']).toMatchObject({
      'dcterms:creator': { 'schema:name': 'HW' },
    });
  });

  test('every name with a prefix can be expanded by the file’s own context, or by that of the W3C', () => {
    const prefixes = new Set([...Object.keys(webAnnotationContext[1]), 'dcterms', 'schema']);
    const unknown = new Set<string>();
    JSON.parse(JSON.stringify(exported(held).json), function look(name, value) {
      const [prefix = '', local] = String(name).split(':');
      if (local !== undefined && !prefixes.has(prefix)) unknown.add(name);
      return value;
    });
    expect([...unknown]).toEqual([]);
  });

  test.each(hostileWords)('%j changes nothing but its own place', (hostile) => {
    const { leftOut, mention } = exported({ exact: hostile, name: hostile, citedTitle: hostile });
    expect(leftOut).toEqual([]);
    expect(mention.target.selector?.[0]).toMatchObject({ exact: hostile });
  });
});

describe('in words', () => {
  test('a document says how far its citations were followed', () => {
    const mentions = (
      [
        ['held', 4],
        ['not found', 3],
        ['unresolved', 5],
      ] as const
    ).flatMap(([status, count]) => Array.from({ length: count }, () => aMention({ status })));
    expect(citationCounts(mentions)).toBe('12 cited, 4 held, 3 not found, 5 unresolved.');
  });

  test('a citation says whom and what it cites, what it takes from it, and what came of it', () => {
    expect(citationInWords(aMention(held))).toEqual([
      'Harbour Watch (“HW”), March 1998 (1998-03)',
      'takes a figure',
      'held: “The night of the fire”',
      'does it say this? yes, faithfully (word for word)',
    ]);
    expect(
      citationInWords(
        aMention({
          name: 'party insiders',
          source: null,
          isAnonymous: true,
          date: null,
          use: 'paraphrases',
          status: 'not found',
          searches: [
            {
              id: testUuid(7),
              outcome: 'not found',
              place: 'archive',
              searched: '2024-05',
              reason: 'closed',
            },
          ],
        }),
      ),
    ).toEqual([
      'party insiders (nobody is named)',
      'paraphrases',
      'not found',
      'sought: archive, May 2024 (closed)',
    ]);
  });

  const notes = (mention: ExportedMention) =>
    someNotes({ documents: [aDocument({ passages: [], mentions: [mention] })] });

  test('Markdown and HTML have a section of citations, and mark a quote that is not in its capture', () => {
    const markdown = exportMarkdown(notes(aMention())).text;
    expect(markdown).toContain('### Citations\n\n1 cited, 1 source identified.\n\n');
    expect(markdown).toContain(
      '“HW Mar 1998”: Harbour Watch (“HW”), March 1998 (1998-03); takes a figure; source identified',
    );
    const html = exportHtml(notes(aMention())).text;
    expect(html).toContain('<h3>Citations</h3>\n<p class="small">1 cited, 1 source identified.</p>');
    expect(html).toContain('<q dir="ltr" lang="en">HW Mar 1998</q>: <bdi>Harbour Watch (“HW”), March 1998');
    const warning = 'This quote does not match its capture';
    expect(markdown + html).not.toContain(warning);
    expect(exportMarkdown(notes(aMention({ matches: false }))).text).toContain(warning);
    expect(exportHtml(notes(aMention({ matches: false }))).text).toContain(warning);
  });

  test.each(hostileWords)('%j brings no markup into the HTML', (hostile) => {
    const html = exportHtml(notes(aMention({ exact: hostile, name: hostile, citedTitle: hostile }))).text;
    expect(html).not.toMatch(/<(?:script|img|b )/);
  });

  test('what a document is derived from is said in its facts, and in the words of PROV-O', () => {
    const derivations: ExportedDerivation[] = [
      {
        relation: 'quotes',
        toDocument: { id: testUuid(5), title: 'The night of the fire' },
        toSource: null,
        reason: null,
      },
      {
        relation: 'same wire copy',
        toDocument: { id: testUuid(8), title: 'Fire in harbour' },
        toSource: null,
        reason: 'word for word',
      },
      {
        relation: 'same wire copy',
        toDocument: null,
        toSource: { id: testUuid(9), name: 'Coast Agency' },
        reason: null,
      },
    ];
    expect(derivations.map(derivationInWords)).toEqual([
      'quotes “The night of the fire”',
      'same wire copy as “Fire in harbour” (word for word)',
      'same wire copy of Coast Agency',
    ]);
    const derived = someNotes({ documents: [aDocument({ derivations })] });
    expect(exportMarkdown(derived).text).toContain('**Derivation:** quotes “The night of the fire”');
    expect(exportHtml(derived).text).toContain(
      '<dt>Derivation</dt><dd><bdi>same wire copy of Coast Agency</bdi>',
    );
    const json = JSON.parse(exportW3c(derived).text);
    expect(modelProblems(json)).toEqual([]);
    webAnnotationCollection.strict().parse(json);
    expect(json.first.items[0].target['dcterms:isPartOf']).toMatchObject({
      'prov:wasQuotedFrom': [{ id: `urn:uuid:${testUuid(5)}`, 'dcterms:title': 'The night of the fire' }],
      'prov:alternateOf': [{ id: `urn:uuid:${testUuid(8)}` }],
      'prov:wasDerivedFrom': [
        { 'prov:wasAttributedTo': { id: `urn:uuid:${testUuid(9)}`, 'schema:name': 'Coast Agency' } },
      ],
    });
  });

  test('a document that cites nobody has no such section', () => {
    const none = someNotes({ documents: [aDocument()] });
    expect(exportMarkdown(none).text + exportHtml(none).text).not.toContain('Citations');
  });
});
