import { describe, expect, test } from 'vitest';
import { jointOf, readVocabulary } from '../../../../electron/importers/pdf/blocks/hyphens.ts';
import { lineOfWords } from '../../../support/importing/pdf-line.ts';

/** How two lines are joined in a document that holds `elsewhere` too. */
function joint(first: string, second: string, elsewhere = '') {
  const [line, next] = [lineOfWords(first), lineOfWords(second)];
  return jointOf(line, next, readVocabulary([line, next, lineOfWords(elsewhere)]));
}

describe('two lines of a paragraph are joined', () => {
  test.each([
    ['by a space where no word is broken', 'of the', 'harbour', '', 'space'],
    ['without the hyphen of a broken word', 'the har-', 'bour', '', 'hyphen dropped'],
    [
      'with a hyphen that the document writes elsewhere',
      'a long-',
      'standing rule',
      'long-standing',
      'hyphen kept',
    ],
    [
      'without it where the document writes one word more often',
      'a log-',
      'book',
      'logbook log-book logbook',
      'hyphen dropped',
    ],
    ['with it between two words of the document', 'a paper-', 'boat', 'paper and boat', 'hyphen kept'],
    [
      'without it where the first word is one that others join',
      'some-',
      'thing',
      'some thing',
      'hyphen dropped',
    ],
    ['with it after a number', 'of 1997-', 'style', '', 'hyphen kept'],
    ['with it after a single letter', 'the X-', 'ray', '', 'hyphen kept'],
    ['with it before upper case', 'Anglo-', 'Saxon', '', 'hyphen kept'],
    [
      'without it before upper case where the document does so',
      'Sea-',
      'Watch',
      'SeaWatch',
      'hyphen dropped',
    ],
    ['with it in a word that has hyphens of its own', 'the stop-the-', 'world', '', 'hyphen kept'],
  ])('%s', (_rule, first, second, elsewhere, expected) => {
    expect(joint(first, second, elsewhere)).toBe(expected);
  });

  test('at once where the hyphen was a soft one', () => {
    const line = { ...lineOfWords('the har'), isBroken: true };
    expect(jointOf(line, lineOfWords('bour'), new Map())).toBe('no hyphen');
  });

  test('and pieces of broken words are no words of the document', () => {
    const lines = [lineOfWords('the har-'), lineOfWords('bour of Vale')];
    expect([...readVocabulary(lines).keys()]).toEqual(['the', 'of', 'vale']);
  });
});
