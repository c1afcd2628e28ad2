import { create } from 'zustand';

/** What the palette offers: everything, or only recent projects. */
export type PaletteKind = 'everything' | 'recent projects';

export const usePalette = create<{ readonly open: PaletteKind | null }>()(() => ({ open: null }));

export function openPalette(kind: PaletteKind): void {
  usePalette.setState({ open: kind });
}

export function closePalette(): void {
  usePalette.setState({ open: null });
}
