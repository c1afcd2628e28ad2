import { describe, expect, test } from 'vitest';
import { readDateline } from '../../../electron/importers/text-metadata/read-dateline.ts';
import { readTextMetadata } from '../../../electron/importers/text-metadata/read-text-metadata.ts';
import { describe as describeImport, importText } from '../../support/importing/import-builder.ts';

const report =
  'The harbour master said on Tuesday that the old quay would stay closed until the inspectors had seen every beam of it and written their report.';

describe('the date of publication', () => {
  const published = (...lines: string[]) => readTextMetadata(lines).published;

  test('stands in a first line "date …" that the dateline bears out', () => {
    expect(published(`date 2025-01-07 London [UK], January 7 : ${report}`)).toEqual({
      value: '2025-01-07',
      readFrom: 'first line "date …" and dateline',
      words: 'date 2025-01-07 London [UK], January 7 :',
      certainty: 'certain',
      readings: [],
    });
  });

  test('is the day of the dateline when the text was saved later, in the year before if need be', () => {
    expect(published(`date 2025-01-09 London [UK], January 7 : ${report}`)).toMatchObject({
      value: '2025-01-07',
      certainty: 'uncertain',
    });
    expect(published(`date 2025-01-02 London [UK], December 30 : ${report}`)).toMatchObject({
      value: '2024-12-30',
      certainty: 'uncertain',
    });
  });

  test('is only perhaps that of a first line "date …" alone', () => {
    expect(published('date 2025-01-07', report)).toMatchObject({
      value: '2025-01-07',
      certainty: 'uncertain',
    });
  });

  test.each([
    ['Posted on: 7/29/2023', '2023-07-29'],
    ['Published: 29 July 2023', '2023-07-29'],
    ['Published on Sat, 29 July 2023 10:15 PKT', '2023-07-29'],
    ['Date: 2023-07-29', '2023-07-29'],
    ['Posted by the harbour desk on 29 July 2023', '2023-07-29'],
    ['Published in The Alder Courier, October 21st, 2023', '2023-10-21'],
    ['تاریخ اشاعت: ۲۱ اکتوبر ۲۰۲۳ء', '2023-10-21'],
    ['شائع شدہ: 21 اکتوبر، 2023', '2023-10-21'],
    ['تاريخ النشر: ٢١ أكتوبر ٢٠٢٣', '2023-10-21'],
  ])('is certain in a line that says so: %s', (line, value) => {
    expect(published('A title', line, report)).toMatchObject({ value, words: line, certainty: 'certain' });
    expect(published(report, report, line)).toMatchObject({ value });
  });

  test('keeps both readings of 7/9/2023', () => {
    expect(published('Posted on: 7/9/2023', report)).toMatchObject({
      value: '[2023-07-09,2023-09-07]',
      certainty: 'ambiguous',
      readings: ['2023-07-09', '2023-09-07'],
    });
  });

  test('is read from a last modified line when nothing else is there', () => {
    const line = 'Page last modified: 11-07-2011 15:41:06 ZULU';
    expect(published(report, line)).toEqual({
      value: '[2011-07-11,2011-11-07]',
      readFrom: 'last modified line',
      words: line,
      certainty: 'ambiguous',
      readings: ['2011-07-11', '2011-11-07'],
    });
    expect(published('Posted on: 7/29/2010', report, line)).toMatchObject({ value: '2010-07-29' });
    expect(published(report, 'Last updated: 5 May 2020')).toMatchObject({
      value: '2020-05-05',
      certainty: 'uncertain',
    });
  });

  test('is uncertain in a line that holds only a date', () => {
    expect(published('The quay', 'Tuesday, 5 May 2020, 10:15 am', report)).toMatchObject({
      value: '2020-05-05',
      readFrom: 'date line',
      certainty: 'uncertain',
    });
  });

  test('is the dateline’s; without a year the year stays unknown', () => {
    expect(published(`Karachi, Aug 5, 2021 (Reuters) - ${report}`)).toMatchObject({
      value: '2021-08-05',
      certainty: 'certain',
    });
    expect(published(`Karachi, Aug 5 (Reuters) - ${report}`)).toMatchObject({
      value: 'XXXX-08-05',
      certainty: 'uncertain',
    });
  });

  test('is not taken from running text', () => {
    expect(published(`On 20 September 1996 ${report}`, `In October 1998 ${report}`)).toBeUndefined();
  });
});

describe('a dateline', () => {
  const read = (opening: string) => {
    const dateline = readDateline(`${opening} ${report}`);
    return (
      dateline && [dateline.place, dateline.placeCertainty, dateline.date?.edtf ?? null, dateline.agency]
    );
  };

  test.each([
    ['KARACHI:', ['KARACHI', 'certain', null, null]],
    ['PORT ALDER (AP) —', ['PORT ALDER', 'certain', null, 'AP']],
    ['Karachi, Aug 5 (Reuters) -', ['Karachi', 'certain', 'XXXX-08-05', 'Reuters']],
    ['KARACHI, 5 August 2021:', ['KARACHI', 'certain', '2021-08-05', null]],
    ['ISLAMABAD, Pakistan —', ['ISLAMABAD, Pakistan', 'certain', null, null]],
    ['London [UK], January 7 :', ['London [UK]', 'certain', 'XXXX-01-07', null]],
    ['Port-au-Prince, Haiti, March 3, 2020 —', ['Port-au-Prince, Haiti', 'certain', '2020-03-03', null]],
    ['Karachi:', ['Karachi', 'uncertain', null, null]],
    ['Port Alder —', ['Port Alder', 'uncertain', null, null]],
    ['کراچی (نمائندہ خصوصی)', ['کراچی', 'uncertain', null, null]],
    ['اسلام آباد:', ['اسلام آباد', 'uncertain', null, null]],
  ])('%s', (opening, expected) => {
    expect(read(opening)).toEqual(expected);
  });

  test.each([
    'Note:',
    'Analysis:',
    'The mayor of Port Alder, Ada Quill,',
    'He said:',
    'Photo:',
    'Well-known',
    '',
  ])('"%s" is none', (opening) => {
    expect(read(opening)).toBeNull();
  });

  test('is not seen in the speakers of a conversation', () => {
    const lines = [`Quill: ${report}`, `Vale: ${report}`, `Quill: ${report}`];
    expect(readTextMetadata(lines).place).toBeUndefined();
  });

  test('gives its place, and its agency as an uncertain publisher', () => {
    expect(readTextMetadata([`PORT ALDER (AP) — ${report}`])).toMatchObject({
      place: { value: 'PORT ALDER', readFrom: 'dateline', words: 'PORT ALDER (AP) —', certainty: 'certain' },
      publisher: { value: 'AP', readFrom: 'dateline', certainty: 'uncertain' },
    });
  });
});

test('lines name author, publisher and address', () => {
  const lines = [
    'A title',
    'By Ada Quill',
    'Source: The Alder Courier',
    'URL: https://example.org/quay',
    report,
  ];
  expect(readTextMetadata(lines)).toMatchObject({
    author: { value: 'Ada Quill', readFrom: 'byline', certainty: 'certain' },
    publisher: { value: 'The Alder Courier', certainty: 'certain' },
    url: { value: 'https://example.org/quay', certainty: 'certain' },
  });
  expect(readTextMetadata(['https://example.org/quay', report]).url).toMatchObject({
    certainty: 'uncertain',
  });
  expect(readTextMetadata(['Published in The Alder Courier, October 21st, 2023']).publisher).toMatchObject({
    value: 'The Alder Courier',
    certainty: 'certain',
  });
});

describe('language and direction are guessed from the letters', () => {
  test.each([
    ['شہر کی کونسل کے صدر نے منگل کو کہا کہ پرانا پل مرمت کے کام کی وجہ سے بند رہے گا۔', 'ur', 'rtl'],
    ['قال رئيس المجلس يوم الثلاثاء إن الجسر القديم سيغلق أمام حركة المرور', 'ar', 'rtl'],
    ['رئیس شورای شهر روز سه شنبه گفت که پل قدیمی برای تعمیر بسته می شود و چند گزارش دیگر', 'fa', 'rtl'],
    ['شهر جي ڪائونسل جي صدر اڱاري تي چيو ته پراڻي پل مرمت جي ڪري بند رهندي ۽ ٻيو رستو', 'sd', 'rtl'],
    ['יושב ראש מועצת העיר אמר ביום שלישי', 'he', 'rtl'],
    [report, 'en', undefined],
    ['市议会主席星期二表示，由于维修工程，旧桥将关闭三个月。', 'zh', undefined],
    ['市議会の議長は火曜日、修理工事のため古い橋を閉鎖すると述べた。', 'ja', undefined],
    ['Le maire a dit mardi que le vieux pont serait fermé', undefined, undefined],
  ])('%#: %s', (text, language, direction) => {
    const metadata = readTextMetadata([text]);
    expect([metadata.language?.value, metadata.direction?.value]).toEqual([language, direction]);
    expect(metadata.language?.certainty ?? 'uncertain').toBe('uncertain');
  });
});

describe('the title of a plain text', () => {
  const title = async (text: string) => describeImport(await importText('quay-report.txt', text))['title'];

  test('is its first line like one', async () => {
    expect(await title(`Quay closed for inspection\n\n${report}`)).toBe(
      'Quay closed for inspection | first line like a title | uncertain',
    );
    expect(await title(`پل کی بندش\n\n${report}`)).toBe('پل کی بندش | first line like a title | uncertain');
  });

  test('is not site furniture, a byline or a date', async () => {
    const lines = [
      'The Largest Boat Market on the Coast - JOIN NOW',
      'Home | News | Contact',
      'By Ada Quill',
      '5 May 2020',
    ];
    expect(await title(`${lines.join('\n\n')}\n\nQuay closed\n\n${report}`)).toBe(
      'Quay closed | first line like a title | uncertain',
    );
  });

  test('is the file’s name when the text begins at once', async () => {
    expect(await title(`${report}\n\nQuay closed\n\n${report}`)).toBe('quay-report | file name | uncertain');
  });
});
