import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tagColour } from '../../../shared/model/tag.ts';

type Colour = readonly [red: number, green: number, blue: number];

const themes = [
  { name: 'light', leastContrast: 4.5 },
  { name: 'dark', leastContrast: 4.5 },
  { name: 'high-contrast', leastContrast: 7 },
] as const;

describe.each(themes)('the $name theme', ({ name, leastContrast }) => {
  const tokens = readTokens(name);
  const colour = (token: string) => parseColour(tokens.get(token) ?? '');

  it(`keeps ${leastContrast}:1 for text on any stack of one tag's highlights`, () => {
    for (const tag of tagColour.options) {
      const fill = colour(`--tag-${tag}-fill`);
      let background = colour('--paper').rgb;
      for (let layers = 1; layers <= 8; layers += 1) {
        background = over(fill, background);
        expect(contrast(colour('--ink').rgb, background), `${tag}, ${layers} layers`).toBeGreaterThan(
          leastContrast,
        );
      }
    }
  });

  it(`keeps ${leastContrast}:1 for text on two tags' highlights and a hit or the selection over them`, () => {
    for (const first of tagColour.options) {
      for (const second of tagColour.options) {
        const both = over(
          colour(`--tag-${second}-fill`),
          over(colour(`--tag-${first}-fill`), colour('--paper').rgb),
        );
        for (const top of ['--hit', '--hit-active', '--selection']) {
          expect(
            contrast(colour('--ink').rgb, over(colour(top), both)),
            `${first} ${second} ${top}`,
          ).toBeGreaterThan(leastContrast);
        }
      }
    }
  });

  it('keeps 4.5:1 for every ink on every ground it stands on', () => {
    const pairs = [
      ...['--ink', '--ink-soft', '--ink-faint', '--accent', '--danger'].flatMap((ink) =>
        ['--paper', '--pane', '--card', '--raised'].map((ground) => [ink, ground] as const),
      ),
      ['--ink', '--hover'],
      ['--ink-soft', '--hover'],
      ['--accent-ink', '--accent'],
      ['--warning', '--warning-soft'],
      ['--danger', '--danger-soft'],
      ['--bubble-ink', '--bubble'],
    ] as const;
    for (const [ink, ground] of pairs) {
      expect(contrast(colour(ink).rgb, colour(ground).rgb), `${ink} on ${ground}`).toBeGreaterThanOrEqual(
        4.5,
      );
    }
  });

  it('keeps 3:1 for the line of every tag on the text’s ground', () => {
    for (const tag of tagColour.options) {
      const line = colour(`--tag-${tag}-line`).rgb;
      expect(contrast(line, colour('--paper').rgb), tag).toBeGreaterThanOrEqual(3);
      expect(
        contrast(line, over(colour(`--tag-${tag}-fill`), colour('--paper').rgb)),
        tag,
      ).toBeGreaterThanOrEqual(3);
    }
  });
});

function readTokens(name: string): ReadonlyMap<string, string> {
  const css = readFileSync(join(import.meta.dirname, `../../../renderer/ui/theme/theme-${name}.css`), 'utf8');
  return new Map(
    [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, token, value]) => [token ?? '', value ?? '']),
  );
}

/** Reads `#rrggbb`, `rgb(r g b)` and `rgb(r g b / a)`. */
function parseColour(value: string): { readonly rgb: Colour; readonly alpha: number } {
  const hex = /^#(..)(..)(..)$/.exec(value);
  if (hex)
    return { rgb: hex.slice(1).map((part) => Number.parseInt(part, 16)) as unknown as Colour, alpha: 1 };
  const [red, green, blue, alpha = 1] = (value.match(/[\d.]+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined)
    throw new Error(`Not a colour: ${value}`);
  return { rgb: [red, green, blue], alpha };
}

function over({ rgb, alpha }: { readonly rgb: Colour; readonly alpha: number }, ground: Colour): Colour {
  return rgb.map((part, index) => part * alpha + (ground[index] ?? 0) * (1 - alpha)) as unknown as Colour;
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
