import { describe, expect, test } from 'vitest';
import { findMentions } from '../../../electron/extractors/mentions/find-mentions.ts';
import { extract } from '../../support/extract.ts';

function mentionsIn(text: string) {
  return extract(findMentions, text);
}

/** What is found, in short: the words, the name and the date. */
function namesIn(text: string): string[] {
  return mentionsIn(text).map(({ value }) => `${value.name} ${value.date ?? '-'}`);
}

describe('citations in brackets', () => {
  test.each([
    ['(HRO Dec 1997)', ['HRO 1997-12']],
    ['(LW 1 Feb 1987)', ['LW 1987-02-01']],
    ['(see, e.g., LW 1 Feb 1987; O.S.D. Feb 1988)', ['LW 1987-02-01', 'O.S.D. 1988-02']],
    [
      '(LW 1 Feb 1996; O.S.D. Feb 1999; Fenn’s 14 Feb 2003)',
      ['LW 1996-02-01', 'O.S.D. 1999-02', 'Fenn’s 2003-02-14'],
    ],
    ['(O.S.D. Feb 1996, Feb 1997)', ['O.S.D. 1996-02', 'O.S.D. 1997-02']],
    ['(Courier, 22 Oct 1974, p. 3)', ['Courier 1974-10-22']],
    ['(Varrow & Lund 2009; Fenn 2011, pp. 44–51)', ['Varrow & Lund 2009', 'Fenn 2011']],
    ['(Fenn 2011, p. 49, cited in Ekdahl 2012, p. 203)', ['Fenn 2011', 'Ekdahl 2012']],
    ['[Marsh 2004: 12]', ['Marsh 2004']],
    ['(Lund 1999a, 1999b)', ['Lund 1999', 'Lund 1999']],
    ['(Khan et al., n.d.)', ['Khan et al. -']],
    ['(Marsh c. 1988)', ['Marsh 1988~']],
    ['(The Ledger 12–18 May 2003)', ['The Ledger 2003-05-12/2003-05-18']],
    ['(“A lost archive”, Ledger, 3 May 2010)', ['Ledger 2010-05-03']],
    ['(Rusk v. State Security Bureau [2020] 3 UL 44)', ['Rusk v. State Security Bureau 2020']],
    ['(quoted in the Ledger)', ['the Ledger -']],
    ['(source: Harbour Board)', ['Harbour Board -']],
    ['(https://www.ledger.example/archive)', ['ledger.example -']],
    ['(van der Berg and O’Neil 2001)', ['van der Berg and O’Neil 2001']],
    ['(minutes of the Board, 3 May 2001)', ['minutes of the Board 2001-05-03']],
    ['(Courier 11/07/2011)', ['Courier [2011-07-11,2011-11-07]']],
  ])('%s', (citation, names) => {
    expect(namesIn(`Nobody had counted them ${citation}.`)).toEqual(names);
  });

  test('are named without their lead, each with its own words', () => {
    const found = mentionsIn('It was denied (see also HRO Dec 1997; Bar 9 May 1997).');
    expect(found.map(({ exact }) => exact)).toEqual(['HRO Dec 1997', 'Bar 9 May 1997']);
    expect(found[0]?.value).toMatchObject({
      form: 'parenthesised',
      dateWords: 'Dec 1997',
      isAnonymous: false,
    });
  });

  test('pages in a row belong to their citation', () => {
    expect(
      namesIn('It won (Asian Survey Nov. 1995, 990-91, 996; AI Feb. 1996, 3; ibid. Oct. 1991, 947).'),
    ).toEqual(['Asian Survey 1995-11', 'AI 1996-02', 'AI 1991-10']);
  });

  test('ibid. names the source before it', () => {
    expect(namesIn('It fell (HRO Dec 1997). It rose again (ibid.).')).toEqual(['HRO 1997-12', 'HRO 1997-12']);
    expect(namesIn('It rose again (ibid.).')).toEqual([]);
  });

  test.each([
    'The Tide Movement (TM) and its wing (TM-H) met.',
    'The union (1979) and the partition (1921) were remembered.',
    'He was elected (June 1998) and removed (12 May 2007).',
    'There was a march (Karachi, 12 May 2007).',
    'Ida Falk (Reed Front) and Nils Orm (Tide Movement) asked.',
    'A ship (15 km/h, built 2011) with 27 seats (93 per cent).',
    'The law (Ports Act 1956, as amended in 1998) stands.',
    'Her brother (born 12 May 1950) came.',
    'The president (1998–2003) and Karl Lund (1818-1883) wrote.',
    'They brought the forms (Form 12, Form 1998, Annex B).',
    'It was the final (World Cup 1996).',
    'Look at the page (updated 3 May 2010).',
    'Titanic (1997) is a film.',
    'They met in Port Hesper. There was a march (Port Hesper, 12 May 2007).',
  ])('none in "%s"', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  test('works cited in running text need a page, a verb of saying, or an entry in the references', () => {
    expect(namesIn('As Lund (2003) argues, it fell.')).toEqual(['Lund 2003']);
    expect(namesIn('Varrow and Lund (2009, p. 7) disagree.')).toEqual(['Varrow and Lund 2009']);
    expect(namesIn('In Ekdahl (2012) a register is printed.')).toEqual([]);
    expect(
      namesIn(
        'In Ekdahl (2012) a register is printed.\nReferences\nEkdahl, R. (2012). Counting in the dark.',
      ),
    ).toEqual(['Ekdahl 2012', 'Ekdahl, R. 2012']);
  });
});

describe('attributions', () => {
  test.each([
    ['According to the Ministry of Transport, it was built in 1991.', 'Ministry of Transport'],
    ['It was built in 1991, according to records of the Court of Audit.', 'records of the Court of Audit'],
    ['The Calder Courier reported that it had failed.', 'Calder Courier'],
    ['MQM spokesperson Ida Falk clarified that it stands.', 'MQM spokesperson Ida Falk'],
    ['“We heard a bang,” said Tomas Reddick, a driver.', 'Tomas Reddick'],
    ['“They may try,” Falk said, adding that nothing would change.', 'Falk'],
    ['Ilse Varrow, a spokeswoman for the Harbour Board, said that 23 were missing.', 'Ilse Varrow'],
    ['The mayor, Ove Karlin, told the council that the lamps are missing.', 'Ove Karlin'],
    ['A spokesman for the Harbour Board said that nobody was hurt.', 'spokesman for the Harbour Board'],
    ['The Human Rights Observatory (HRO) documented 86 cases.', 'Human Rights Observatory'],
    ['In a post on X, Hallam described the situation.', 'Hallam'],
    ['In his letter to the UN, Hallam highlighted the matter.', 'Hallam'],
    ['Speaking to the media, Ida Falk said the decision was wrong.', 'Ida Falk'],
    ['The Board has also repeatedly denied any link.', 'Board'],
    ['The ferry had failed, as reported by Reuters.', 'Reuters'],
    ['MQM leaders say no reason was given.', 'MQM leaders'],
    ['The Rangers in a press release announced the arrest of two.', 'Rangers'],
    ['They also admitted to it, the press release added.', 'press release'],
  ])('%s', (text, name) => {
    expect(mentionsIn(text).map(({ value }) => [value.form, value.name, value.isAnonymous])).toEqual([
      ['attribution', name, false],
    ]);
  });

  test.each([
    ['Sources suggested the move comes amid tension.', 'Sources'],
    ['According to sources, it has been pulled.', 'sources'],
    ['Party insiders suggest it may be linked.', 'Party insiders'],
    ['A senior official who asked not to be named said it was true.', 'senior official'],
    [
      'A senior official at the ministry, who spoke on condition of anonymity, said so.',
      'senior official at the ministry',
    ],
    ['Many observers alleged that it was supported.', 'Many observers'],
    ['Residents of Sandholm said that they heard nothing.', 'Residents of Sandholm'],
    ['The ferry had failed, it said, citing two port officials.', 'two port officials'],
    ['It was reported that the bridge had fallen.', 'It was reported'],
    ['A baker told me that it is shut.', 'baker'],
    ['A person familiar with the matter said it was over.', 'person'],
    ['Two of the men said the box was empty.', 'Two of the men'],
    ['An employee of the archive, who did not want to be named, confirmed this.', 'employee of the archive'],
    ['An unnamed official is quoted as saying that it was empty.', 'unnamed official'],
    ['Witnesses spoke of a wall of water.', 'Witnesses'],
    ['Local media reported that the dam had held.', 'Local media'],
  ])('%s: not said who', (text, name) => {
    expect(mentionsIn(text).map(({ value }) => [value.name, value.isAnonymous])).toEqual([[name, true]]);
  });

  test.each([
    'He said that it was true, and they denied it.',
    'We’ve added a page, and everyone knows it.',
    'It went according to plan.',
    'He was told that it was reported stolen.',
    'Nobody would say, and Khan could not say, who did it.',
    'The alleged use of the party’s reported funds was stated.',
    'The book was printed in English and published in 1998.',
    'The United States and the reports of the year were noted.',
    'Work continued, and the number of cases found in the town rose.',
    'The attack on Khan was described at length.',
    'Bug reports: none. The list adds a page and the page maintains it.',
    'This report describes the town.',
    'The article compares how three newspapers reported the number.',
  ])('none in "%s"', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  test('a pronoun is no new source, but whom it told is', () => {
    expect(namesIn('He told the Northern Press Service that it was over.')).toEqual([
      'the Northern Press Service -'.replace('the ', ''),
    ]);
  });

  test('have the day on which it was said', () => {
    const found = extract(findMentions, 'The Board said on Friday that 23 were missing.', {
      referenceDate: '2023-05-13',
    });
    expect(found).toMatchObject([
      { exact: 'The Board said on Friday', value: { date: '2023-05-12', dateWords: 'on Friday' } },
    ]);
    expect(namesIn('In August 1998 Interior Minister Mara Dell denied it.')).toEqual([
      'Interior Minister Mara Dell 1998-08',
    ]);
    expect(namesIn('Lantern Watch reported in 2014 that they were moved.')).toEqual(['Lantern Watch 2014']);
  });

  test('a headline names whom the text quotes', () => {
    expect(namesIn('Withdrawal is a tactic of fear: Ida Falk\nFalk said so.')).toEqual([
      'Ida Falk -',
      'Falk -',
    ]);
    expect(namesIn('Withdrawal is a tactic of fear: An Essay\nFalk said so.')).toEqual(['Falk -']);
  });
});

describe('attributions in Arabic script', () => {
  test.each([
    ['ذرائع کے مطابق حکومت نے رپورٹ طلب کی ہے۔', 'ذرائع', true],
    ['بندرگاہ بورڈ کے مطابق ۳۶ کشتیاں لاپتہ ہیں۔', 'بندرگاہ بورڈ', false],
    ['وارو نے کہا کہ متاثرین کے لیے خیمے روانہ کر دیے گئے ہیں۔', 'وارو', false],
    ['مقامی لوگوں کا کہنا ہے کہ انہیں کچھ نہیں ملا۔', 'مقامی لوگوں', true],
    ['علاقہ مکین کہتے ہیں کہ پانی نہیں آیا۔', 'علاقہ مکین', true],
    ['بتایا جاتا ہے کہ ملزم گرفتار ہے۔', 'بتایا جاتا ہے', true],
    ['پارٹی کا دعویٰ ہے کہ یہ درست ہے۔', 'پارٹی', false],
    ['اعلامیے میں کہا گیا ہے کہ ملزم گرفتار ہے۔', 'اعلامیے', false],
    ['محکمہ موسمیات نے اپنی ویب سائٹ پر لکھا ہے کہ بارش ہو گی۔', 'محکمہ موسمیات', false],
  ])('%s', (text, name, isAnonymous) => {
    expect(mentionsIn(text).map(({ value }) => [value.name, value.isAnonymous])).toEqual([
      [name, isAnonymous],
    ]);
  });

  test.each([
    'انہوں نے کہا کہ بارش ہو گی۔',
    'قانون کے مطابق یہ درست ہے۔',
    'تفصیلات کے مطابق یہ درست ہے۔',
    'اس کے مطابق یہ درست ہے۔',
  ])('none in "%s"', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

describe('notes, references and credit lines', () => {
  test('an entry is named by its author or publisher, and its marker by the entry', () => {
    const text =
      'They were moved at night.[2] It was repealed.¹\nNotes\n[1] Bar Association, The Empty Register, May 2017, pp. 12–19.\n[2] Lantern Watch, Moved at Night, October 2014, https://lantern.example (accessed 4 February 2021).';
    expect(mentionsIn(text).map(({ exact, value }) => [value.form, exact, value.name, value.date])).toEqual([
      ['footnote', '[2]', 'Lantern Watch', '2014-10'],
      ['footnote', '¹', 'Bar Association', '2017-05'],
      [
        'reference',
        'Bar Association, The Empty Register, May 2017, pp. 12–19.',
        'Bar Association',
        '2017-05',
      ],
      ['reference', 'Lantern Watch, Moved at Night, October 2014', 'Lantern Watch', '2014-10'],
    ]);
  });

  test('a note with a sign needs no heading, several with one sign are a list', () => {
    const note = 'It was repealed.* It stayed so.\n* Bar Association, May 2017.';
    expect(mentionsIn(note).map(({ value }) => [value.form, value.name])).toEqual([
      ['footnote', 'Bar Association'],
      ['reference', 'Bar Association'],
    ]);
    expect(namesIn('Three things:\n* bread, May 2017\n* salt, May 2018')).toEqual([]);
  });

  test('a number in brackets is a marker only where a note answers it', () => {
    expect(namesIn('There are [3] of them, and x² and [4].\nNotes\n[1] Lund, The Flag, 2003.')).toEqual([
      'Lund 2003',
    ]);
  });

  test.each([
    ['Published in Dawn, October 21st, 2023', 'Dawn 2023-10-21'],
    ['First published in The Orvane Ledger on 4 November 2019.', 'Orvane Ledger 2019-11-04'],
    ['CALDER BAY, Orvane, May 12 (RWN) — Two people died.', 'RWN -'],
    ['KARACHI (Reuters) - Two people died.', 'Reuters -'],
    ['Two people died. (AFP)', 'AFP -'],
    ['Two people died. — Reuters', 'Reuters -'],
    ['With input from AFP', 'AFP -'],
    ['Photo: Calder Courier archive', 'Calder Courier -'],
    ['Source: King Apr. 1993, p. 108.', 'King 1993-04'],
    ['Source: Ministry of Health, 4 June 2019', 'Ministry of Health 2019-06-04'],
    ['An interview broadcast on Radio Hesper on 3 May 2019.', 'Radio Hesper 2019-05-03'],
    ['کیلڈر بے، ۲۳ اگست (ریڈ وائر نیوز) دو افراد ہلاک ہو گئے۔', 'ریڈ وائر نیوز -'],
    ['بشکریہ روزنامہ ساحل', 'روزنامہ ساحل -'],
  ])('%s', (text, name) => {
    expect(mentionsIn(text).map(({ value }) => `${value.form}: ${value.name} ${value.date ?? '-'}`)).toEqual([
      `credit line: ${name}`,
    ]);
  });

  test('an agency is credited for the whole text, a photographer for the picture', () => {
    const text = 'KARACHI (Reuters) - Two people died.\nOthers lived.\nPhoto: Ilse Varrow';
    const [agency, photographer] = mentionsIn(text);
    expect(agency?.value.scope).toEqual({ start: 0, end: text.length });
    expect(photographer?.value.scope).toEqual({ start: text.indexOf('Photo'), end: text.length });
  });
});

describe('what rests on a mention', () => {
  function scopesIn(text: string): (string | null)[] {
    return mentionsIn(text).map(({ value: { scope } }) => scope && text.slice(scope.start, scope.end));
  }

  test('at the end of a sentence: that sentence, not those before it', () => {
    expect(scopesIn('It fell. Ten died in the U.S. and elsewhere (HRO Dec 1997). It rose.')).toEqual([
      'Ten died in the U.S. and elsewhere (HRO Dec 1997).',
    ]);
  });

  test('inside a sentence: the words since its beginning or the citation before', () => {
    expect(scopesIn('Ten died (HRO Dec 1997), and twenty fled (LW Feb 1998) in May.')).toEqual([
      'Ten died (HRO Dec 1997)',
      'twenty fled (LW Feb 1998)',
    ]);
  });

  test('alone behind a full stop: the sentence before', () => {
    expect(scopesIn('It fell. Ten died. (HRO Dec 1997)')).toEqual(['Ten died.']);
  });

  test('of an attribution: its sentence, with the list that it opens', () => {
    const blocks = [
      { type: 'paragraph', start: 0, end: 44 },
      { type: 'list-item', depth: 0, ordinal: null, continued: false, start: 45, end: 54 },
      { type: 'list-item', depth: 0, ordinal: null, continued: false, start: 55, end: 64 },
      { type: 'paragraph', start: 65, end: 70 },
    ] as const;
    const text = 'According to sources, it was withdrawn from:\nIda Falk \nNils Orm \nThat.';
    const [found] = extract(findMentions, text, { blocks });
    expect(found?.value.scope).toEqual({ start: 0, end: 64 });
  });
});

describe('what is taken from a source', () => {
  test.each([
    ['“It is the worst that we have seen,” Falk said.', 'quotes'],
    ['Falk said that more than 1,800 people had been killed.', 'takes a figure'],
    ['Falk said that dozens had fled.', 'takes a figure'],
    ['Falk said that a “slogan” was heard on 3 May 1998 under Article 232.', 'paraphrases'],
    ['It was denied (HRO Dec 1997).', 'paraphrases'],
    ['By then 4,118 had been admitted (HRO Dec 1997).', 'takes a figure'],
    ['Source: Harbour Board', 'names as authority'],
  ])('%s', (text, use) => {
    expect(mentionsIn(text).map(({ value }) => value.use)).toEqual([use]);
  });
});
