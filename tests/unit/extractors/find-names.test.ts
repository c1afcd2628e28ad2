import { describe, expect, test } from 'vitest';
import { findNames } from '../../../electron/extractors/names/find-names.ts';
import type { Block } from '../../../shared/model/capture.ts';
import { extract } from '../../support/extract.ts';

function namesIn(text: string): string[] {
  return extract(findNames, text).map(({ exact, value }) => `${exact} = ${value.entity} ${value.group}`);
}

describe('names are grouped by their fullest form', () => {
  test('a surname belongs to the full name, wherever it stands', () => {
    expect(namesIn('Interior Minister Mara Dell spoke. Dell denied it, and so did Mr Dell’s aide.')).toEqual([
      'Mara Dell = person Mara Dell',
      'Dell = person Mara Dell',
      'Dell = person Mara Dell',
    ]);
  });

  test('an abbreviation belongs to the name that introduced it', () => {
    expect(namesIn('The Tide Movement (TM) won. The party said that TM had won.')).toEqual([
      'Tide Movement = organisation Tide Movement',
      'TM = organisation Tide Movement',
      'TM = organisation Tide Movement',
    ]);
  });

  test('initials belong to the one name that has them', () => {
    expect(namesIn('He wrote for Reed Wire News in May, and the RWN kept it.')).toEqual([
      'Reed Wire News = organisation Reed Wire News',
      'RWN = organisation Reed Wire News',
    ]);
  });

  test('a noun with a capital belongs to the one name that ends with it, where the text has it only so', () => {
    const text = 'Rusk went to the State Security Bureau. On 2 July the Bureau told the court nothing.';
    expect(namesIn(text)).toContain('Bureau = organisation State Security Bureau');
    expect(namesIn(`${text} Every bureau is closed.`)).not.toContain(
      'Bureau = organisation State Security Bureau',
    );
  });

  test('a branch in brackets is an organisation of its own', () => {
    expect(
      namesIn('The Inland Union lost. The Inland Union (Farmers) (IU-F) won, and IU-F said so.'),
    ).toEqual([
      'Inland Union = organisation Inland Union',
      'Inland Union (Farmers) = organisation Inland Union (Farmers)',
      'IU-F = organisation Inland Union (Farmers)',
      'IU-F = organisation Inland Union (Farmers)',
    ]);
  });

  test('an abbreviation that mostly stands alone is no part of a longer name', () => {
    expect(namesIn('He told the BBC, and BBC Urdu told the BBC.')).toEqual([
      'BBC = organisation BBC',
      'BBC Urdu = organisation BBC Urdu',
      'BBC = organisation BBC',
    ]);
  });

  test('a name in capitals is the same name', () => {
    expect(namesIn('PORT HESPER, May 3 — The docks of Port Hesper are shut.')).toEqual([
      'PORT HESPER = place Port Hesper',
      'Port Hesper = place Port Hesper',
    ]);
  });
});

describe('what is a name', () => {
  test.each([
    ['They met in Karachi and in Pakistan.', ['Karachi = place Karachi', 'Pakistan = place Pakistan']],
    ['He fled to the Maresk Islands.', ['Maresk Islands = place Maresk Islands']],
    ['It was put by the Ministry of Finance.', ['Ministry of Finance = organisation Ministry of Finance']],
    ['She joined the Dockers’ Federation.', ['Dockers’ Federation = organisation Dockers’ Federation']],
    ['It was built by Marrow & Sons.', ['Marrow & Sons = organisation Marrow & Sons']],
    ['The Pakistan People’s Party lost.', ['Pakistan People’s Party = organisation Pakistan People’s Party']],
    ['"It is shut," said Tomas Reddick, a driver.', ['Tomas Reddick = person Tomas Reddick']],
    [
      'Opposition Leader in Sindh Assembly Ali Khorshidi spoke.',
      ['Sindh Assembly = organisation Sindh Assembly', 'Ali Khorshidi = person Ali Khorshidi'],
    ],
    ['In Pakistan’s south, Rangers came.', ['Pakistan = place Pakistan']],
  ])('%s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  test.each([
    'Yesterday it rained. The minister left. When he came, it was Monday.',
    'He speaks Urdu and English. Varnian and Orvanese soldiers, and the Pakistanis.',
    'In Form 12, Table 2 and Section 7 of the Ports Act.',
    'Rescue boats came. Every rescue took an hour.',
    'The Board met. A board is a board.',
    'I’m sure, and so I’ll stay. Other people left. We’ll see.',
    'I think, e.g., that A, B or C is right. Part II follows.',
  ])('no name: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  test('a heading in Title Case makes no names of its own', () => {
    const heading = 'Security Withdrawal Is Intimidation Tactic';
    const block: Block = { type: 'heading', level: 1, start: 0, end: heading.length };
    expect(extract(findNames, heading, { blocks: [block] })).toEqual([]);
  });
});

describe('names in Arabic script', () => {
  test('are found after a title, and then wherever they stand', () => {
    expect(namesIn('ترجمان سلمان وارو نے کہا کہ وہ آئے۔ وارو نے بتایا۔')).toEqual([
      'سلمان وارو = person سلمان وارو',
      'وارو = person سلمان وارو',
    ]);
  });

  test('of organisations are found by their noun', () => {
    expect(namesIn('بندرگاہ بورڈ کے مطابق')).toEqual(['بندرگاہ بورڈ = organisation بندرگاہ بورڈ']);
  });

  test('of countries are known', () => {
    expect(namesIn('وہ پاکستان سے آئے')).toEqual(['پاکستان = place پاکستان']);
  });
});
