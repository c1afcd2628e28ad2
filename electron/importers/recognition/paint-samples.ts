import type { Matrix } from './drawn-pictures.ts';
import type { GreyBitmap } from './grey-bitmap.ts';
import type { GreySamples } from './grey-samples.ts';

/**
 * Paints a picture onto a bitmap. `matrix` leads from its unit square, whose upper edge is at 1, to pixels of the bitmap. What is made
 * smaller is averaged, so that thin strokes stay; what is made larger is smoothed.
 */
export function paintSamples(bitmap: GreyBitmap, samples: GreySamples, matrix: Matrix): void {
  const toPicture = inverted(matrix);
  if (toPicture === null) return;
  const { width, height } = samples;
  const [a, b, c, d, e, f] = toPicture;
  // Pixels of the picture per pixel of the bitmap, along its axes.
  const across = Math.hypot(a * width, b * height);
  const down = Math.hypot(c * width, d * height);
  const reach = Math.max(across, down, 1) / 2;
  const [x0, y0, x1, y1] = reachOf(matrix, bitmap);
  for (let y = y0; y < y1; y += 1) {
    for (let x = x0; x < x1; x += 1) {
      const u = a * (x + 0.5) + c * (y + 0.5) + e;
      const v = 1 - (b * (x + 0.5) + d * (y + 0.5) + f);
      if (u < 0 || u >= 1 || v < 0 || v >= 1) continue;
      const at = y * bitmap.width + x;
      bitmap.pixels[at] = sampleAt(samples, u * width, v * height, reach, bitmap.pixels[at] ?? 255);
    }
  }
}

/** What is seen at a place of the picture, in its pixels, over a ground of this grey. */
function sampleAt(
  { width, height, grey, cover }: GreySamples,
  u: number,
  v: number,
  reach: number,
  ground: number,
): number {
  const left = Math.max(0, Math.floor(u - reach + 0.5));
  const top = Math.max(0, Math.floor(v - reach + 0.5));
  const right = Math.min(width, Math.max(left + 1, Math.floor(u + reach + 0.5)));
  const bottom = Math.min(height, Math.max(top + 1, Math.floor(v + reach + 0.5)));
  let sum = 0;
  let count = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = y * width + x;
      const share = cover === null ? 255 : (cover[at] ?? 255);
      sum += (grey[at] ?? 255) * share + ground * (255 - share);
      count += 255;
    }
  }
  return count === 0 ? ground : sum / count;
}

/** The pixels of the bitmap that the unit square lies on. */
function reachOf(
  [a, b, c, d, e, f]: Matrix,
  { width, height }: GreyBitmap,
): readonly [number, number, number, number] {
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  return [
    Math.max(0, Math.floor(Math.min(...xs))),
    Math.max(0, Math.floor(Math.min(...ys))),
    Math.min(width, Math.ceil(Math.max(...xs))),
    Math.min(height, Math.ceil(Math.max(...ys))),
  ];
}

/** Null for a matrix that makes a line of the square. */
function inverted([a, b, c, d, e, f]: Matrix): Matrix | null {
  const determinant = a * d - b * c;
  if (!Number.isFinite(determinant) || Math.abs(determinant) < 1e-9) return null;
  return [
    d / determinant,
    -b / determinant,
    -c / determinant,
    a / determinant,
    (c * f - d * e) / determinant,
    (b * e - a * f) / determinant,
  ];
}
