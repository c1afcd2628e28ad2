/** Whether a picture is light, as paper is, or dark: highlights are laid over the one by darkening, over the other by lightening. */
export type Tone = 'light' | 'dark';

const edge = 16;

/** Looks at a handful of points of a picture. One that cannot be looked at is light. */
export function toneOf(picture: CanvasImageSource): Tone {
  const context = new OffscreenCanvas(edge, edge).getContext('2d', { willReadFrequently: true });
  if (context === null) return 'light';
  try {
    context.drawImage(picture, 0, 0, edge, edge);
    const { data } = context.getImageData(0, 0, edge, edge);
    const points = Array.from({ length: edge * edge }, (_, point) => {
      const [red = 0, green = 0, blue = 0] = data.subarray(point * 4, point * 4 + 3);
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    });
    const average = points.reduce((sum, light) => sum + light, 0) / points.length;
    return average < darkBelow ? 'dark' : 'light';
  } catch {
    return 'light';
  }
}

/** Of 255. */
const darkBelow = 96;
