import { create } from 'zustand';

export type HelpPage = 'keys' | 'licences' | 'about';

export const useHelp = create<{ readonly page: HelpPage | null }>()(() => ({ page: null }));

export function showHelp(page: HelpPage): void {
  useHelp.setState({ page });
}

export function closeHelp(): void {
  useHelp.setState({ page: null });
}
