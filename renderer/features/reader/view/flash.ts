import type { TextRange } from '../../../../shared/model/capture.ts';
import type { Painter } from '../paint/painter.ts';

/** Emphasises a range for a moment: it stands still and then goes, which needs no motion. Returns what ends it early. */
export function flash(painter: Painter, range: TextRange): () => void {
  painter.setLayer('reveal', () => [{ ...range, style: 'reveal' }]);
  const end = (): void => painter.setLayer('reveal', null);
  const timer = setTimeout(end, flashMs);
  return () => {
    clearTimeout(timer);
    end();
  };
}

const flashMs = 1_400;
