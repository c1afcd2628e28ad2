import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { matrixToCsv } from '../../../electron/exporters/csv/matrix-csv.ts';
import { matrixToSvg } from '../../../electron/exporters/svg/matrix-svg.ts';
import { type MatrixPicture, matrixPicture } from '../../../shared/model/matrix-picture.ts';

const picture: MatrixPicture = {
  title: 'Fire <1998> & “more”, evidence matrix',
  corner: 'Claims by documents',
  columns: [
    { title: '=Log', year: '1998', grade: 'B', words: 'Log, Fire service, graded B, usually reliable' },
    { title: 'بندرگاہ میں آگ', year: '', grade: '', words: 'بندرگاہ میں آگ' },
    { title: '=Log', year: '', grade: '', words: 'another of the same name' },
  ],
  rows: [
    { type: 'question', words: 'How many died?' },
    { type: 'claim', statement: '31 <b>died</b>', question: 'How many died?', counts: 'S1 D1' },
    { type: 'claim', statement: '-23 died', question: null, counts: '' },
  ],
  cells: [
    {
      row: 1,
      column: 0,
      stances: ['supports'],
      level: '2',
      shade: '2',
      judgements: ['supports, credibility 2'],
    },
    {
      row: 1,
      column: 1,
      stances: ['supports', 'disputes'],
      level: '',
      shade: null,
      judgements: ['supports, not judged', 'disputes, not judged'],
    },
  ],
};

describe('the matrix as a picture', () => {
  const svg = matrixToSvg(matrixPicture.parse(picture));

  it('is well-formed XML that nothing in a title can break out of', () => {
    const parsed = new new JSDOM('').window.DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.querySelectorAll('script, style, b')).toHaveLength(0);
    expect(svg).toContain('Fire &lt;1998&gt; &amp; “more”');
    expect(svg).not.toContain('<b>');
  });

  it('refers to nothing outside, and has no script and no style sheet', () => {
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|<script|<style|url\(/);
  });

  it('says each judgement, the letters, and what they mean', () => {
    expect(svg).toContain('<title>supports, not judged; disputes, not judged</title>');
    expect(svg).toContain('>SD<');
    expect(svg).toContain('>S<tspan');
    expect(svg).toContain('S supports, D disputes, Q qualifies');
    expect(svg).toContain('2 probably true');
  });
});

describe('the matrix as a table', () => {
  it('has a row for each claim and says of each numbered column what it is', () => {
    const { data } = Papa.parse<Record<string, string>>(matrixToCsv(picture).slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toEqual([
      {
        question: '',
        claim: 'Claims by documents',
        column_1: "'=Log",
        column_2: 'بندرگاہ میں آگ',
        column_3: "'=Log",
        guarded_columns: 'column_1 column_3',
      },
      {
        question: '',
        claim: 'In full',
        column_1: 'Log, Fire service, graded B, usually reliable',
        column_2: 'بندرگاہ میں آگ',
        column_3: 'another of the same name',
        guarded_columns: '',
      },
      {
        question: 'How many died?',
        claim: '31 <b>died</b>',
        column_1: 'supports, credibility 2',
        column_2: 'supports, not judged\ndisputes, not judged',
        column_3: '',
        guarded_columns: '',
      },
      {
        question: '',
        claim: "'-23 died",
        column_1: '',
        column_2: '',
        column_3: '',
        guarded_columns: 'claim',
      },
    ]);
  });
});
