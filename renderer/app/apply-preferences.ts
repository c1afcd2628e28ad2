import { type Preferences, usePreferences } from '../stores/preferences.ts';

const readingFonts = { serif: 'var(--font-serif)', sans: 'var(--font-sans)' } as const;

/** Puts the preferences on <html>, as the theme's attribute and the custom properties of tokens.css, and keeps them there. */
export function keepPreferencesApplied(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  const apply = () =>
    applyPreferences(usePreferences.getState(), { isDark: dark.matches, isStrong: contrast.matches });
  dark.addEventListener('change', apply);
  contrast.addEventListener('change', apply);
  usePreferences.subscribe(apply);
  apply();
}

function applyPreferences(
  preferences: Preferences,
  system: { readonly isDark: boolean; readonly isStrong: boolean },
): void {
  const { dataset, style } = document.documentElement;
  const ofSystem = system.isStrong ? 'high-contrast' : system.isDark ? 'dark' : 'light';
  dataset['theme'] = preferences.theme === 'system' ? ofSystem : preferences.theme;
  dataset['arabicFont'] = preferences.arabicFont;
  style.setProperty('--interface-size', `${preferences.interfaceSize}px`);
  style.setProperty('--reading-size', `${preferences.readingSize}px`);
  style.setProperty('--reading-measure', `${preferences.measure}ch`);
  style.setProperty('--reading-font', readingFonts[preferences.readingFont]);
  style.setProperty('--library-width', `${preferences.libraryWidth}px`);
  style.setProperty('--inspector-width', `${preferences.inspectorWidth}px`);
}
