import type { Page } from '@playwright/test';

/** A page to be drawn as a scanner would take it. */
export interface DrawnPage {
  readonly lines: readonly string[];
  readonly direction: 'ltr' | 'rtl';
  /** A font that the window has. */
  readonly font: string;
}

/** A picture of a page: a JPEG, with its size in pixels. */
interface DrawnPicture {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Draws a page with the fonts of the window: words as grey pixels, and no text. */
export async function drawPage(window: Page, page: DrawnPage): Promise<DrawnPicture> {
  const size = { width: 1240, height: 900 };
  const base64 = await window.evaluate(
    async ({ lines, direction, font, width, height }) => {
      const size = 40;
      const name = `${size}px "${font}"`;
      await document.fonts.load(name, lines.join(' '));
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = height;
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('This page cannot draw.');
      context.fillStyle = '#f4f1e8';
      context.fillRect(0, 0, width, height);
      context.fillStyle = '#222';
      context.font = name;
      context.direction = direction;
      context.textAlign = direction === 'rtl' ? 'right' : 'left';
      for (const [index, line] of lines.entries())
        context.fillText(line, direction === 'rtl' ? width - 100 : 100, 140 + index * size * 1.9);
      return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? '';
    },
    { ...page, lines: [...page.lines], ...size },
  );
  return { jpeg: Buffer.from(base64, 'base64'), ...size };
}

/** A PDF of which each page is a picture, at 150 dots per inch (PDF 1.7, 7.5 and 8.9). */
export function pdfOfPictures(pictures: readonly DrawnPicture[]): Uint8Array {
  const objects: Buffer[] = [];
  const pageNumbers = pictures.map((_, index) => 3 + index * 3);
  objects.push(Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'));
  const kids = pageNumbers.map((number) => `${number} 0 R`).join(' ');
  objects.push(Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pictures.length} >>`));
  for (const [index, { jpeg, width, height }] of pictures.entries()) {
    const number = pageNumbers[index] ?? 0;
    const box = `${(width * 72) / 150} ${(height * 72) / 150}`;
    const [across = '0', down = '0'] = box.split(' ');
    const content = `${across} 0 0 ${down} 0 0 cm /Picture Do`;
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${box}] /Resources << /XObject << /Picture ${number + 2} 0 R >> >> /Contents ${number + 1} 0 R >>`,
      ),
      streamOf('', Buffer.from(content)),
      streamOf(
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
        jpeg,
      ),
    );
  }
  return fileOf(objects);
}

function streamOf(entries: string, bytes: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

function fileOf(objects: readonly Buffer[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    add(Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]));
  }
  const start = length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  add(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}
