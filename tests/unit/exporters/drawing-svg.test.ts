import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { drawingToSvg } from '../../../electron/exporters/svg/drawing-svg.ts';
import type { Drawing } from '../../../shared/model/drawing.ts';

const box: Drawing['boxes'][number] = {
  x: 10,
  y: 20,
  width: 196,
  height: 56,
  look: 'solid',
  title: 'Courier report',
  detail: 'Courier · 9 March 1998',
  badge: 'B',
};
const line: Drawing['lines'][number] = {
  from: { x: 206, y: 48 },
  control: { x: 250, y: 48 },
  to: { x: 300, y: 48 },
  middle: { x: 250, y: 48 },
  look: 'dashed',
  isMarked: false,
  label: 'names',
};
const drawing = (changes: Partial<Drawing> = {}): Drawing => ({
  title: 'Harbour fire, source graph',
  boxes: [box],
  lines: [line],
  legend: ['Dashed line: names a source'],
  ...changes,
});

/** Parses as XML, which must be well-formed. */
function parse(svg: string): Document {
  const parsed = new new JSDOM('').window.DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  return parsed;
}

test('has its boxes, lines, legend and a size that holds all of them', () => {
  const root = parse(drawingToSvg(drawing())).documentElement;
  expect(root.querySelector('title')?.textContent).toBe('Harbour fire, source graph');
  expect([...root.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual([
    'Courier report',
    'Courier · 9 March 1998',
    'B',
    'Dashed line: names a source',
  ]);
  expect(root.querySelector('path[stroke-dasharray]')?.getAttribute('d')).toBe('M 206 48 Q 250 48 300 48');
  const [left, top, width, height] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
  expect([left, top].every((edge) => Number(edge) <= 10)).toBe(true);
  expect(Number(width)).toBeGreaterThan(206);
  expect(Number(height)).toBeGreaterThan(76);
});

test('hostile words are words', () => {
  const hostile = '</text><script>alert(1)</script>&amp;"\u0000\ud800<![CDATA[';
  const root = parse(
    drawingToSvg(
      drawing({
        title: hostile,
        boxes: [{ ...box, title: hostile, detail: hostile, badge: '<b>' }],
        lines: [{ ...line, label: hostile }],
        legend: [hostile],
      }),
    ),
  ).documentElement;
  expect(root.querySelectorAll('script, a, image, style, foreignObject')).toHaveLength(0);
  expect(root.querySelector('title')?.textContent).toBe(
    '</text><script>alert(1)</script>&amp;"\ufffd<![CDATA[',
  );
});

test('words that are too long for their box are cut at a whole character', () => {
  const [title] = parse(
    drawingToSvg(drawing({ boxes: [{ ...box, title: '🔥'.repeat(200) }] })),
  ).querySelectorAll('text');
  expect(title?.textContent).toMatch(/^(?:🔥)+…$/u);
});

test('an empty drawing is a picture too', () => {
  const root = parse(drawingToSvg(drawing({ boxes: [], lines: [], legend: [] }))).documentElement;
  expect(Number(root.getAttribute('width'))).toBeGreaterThan(0);
});
