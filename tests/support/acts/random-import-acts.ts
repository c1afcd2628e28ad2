import type { Core } from '../../../electron/core/create-core.ts';
import { exportedW3c, importFile, importW3c } from '../import-annotations.ts';

interface Chosen {
  readonly document: string | undefined;
  readonly picks: readonly number[];
  readonly words: string;
}

/** Words of the texts that random acts are done to, or of none of them. */
const quotes = [
  'at least 31 people',
  'No warning of any kind',
  'بندرگاہ میں آگ',
  'words that stand nowhere here',
];

/** A message with a text attached. */
function message(words: string, attached: string): Uint8Array {
  const lines = [
    'From: mara@quay.example',
    'Subject: Harbour fire',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `What is attached came today: ${words}`,
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Disposition: attachment; filename="list.txt"',
    '',
    attached,
    '--part--',
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}

/** Random imports of annotations, each with how often it is done: of other programs, and of the project's own export; and of messages with an attachment. */
export function importActs(
  core: Core,
  { document, picks, words }: Chosen,
): readonly [weight: number, run: () => unknown][] {
  const [a = 0, b = 0, c = 0, d = 0] = picks;
  const target = (pick: number) => ({
    source: `urn:uuid:${document}`,
    selector: { type: 'TextQuoteSelector', exact: quotes[pick % quotes.length] },
    renderedVia: words,
  });
  return [
    [
      4,
      () =>
        document !== undefined &&
        importW3c(core, [
          {
            id: `https://notes.example/${a % 20}`,
            target: [target(b), target(c)],
            body: [
              { type: 'TextualBody', value: words },
              { type: 'TextualBody', value: words, purpose: 'tagging' },
            ],
          },
          { id: `https://notes.example/whole/${a % 5}`, target: `urn:uuid:${document}`, bodyValue: words },
        ]),
    ],
    [2, () => core.importBytes('message.eml', message(`${words} ${a % 7}`, `List ${b % 5} of ships.`), {})],
    [
      1,
      async () => {
        const exported = await exportedW3c(core);
        const annotations = await core.call('annotations.list', {});
        const removed = annotations.slice(0, 1 + (d % 4)).map(({ id }) => id);
        if (removed.length > 0) await core.call('annotations.remove', { ids: removed });
        await importFile(core, exported);
      },
    ],
  ];
}
