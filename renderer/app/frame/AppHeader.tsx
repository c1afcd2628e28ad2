import { PanelLeft, PanelRight } from 'lucide-react';
import { ProjectTitle } from '../../features/welcome/index.ts';
import { useHasInspector } from '../../stores/inspector-room.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { CommandButton, CommandIconButton } from '../commands/CommandButton.tsx';
import { SearchBox } from './SearchBox.tsx';
import './AppHeader.css';

/** The line at the head of the window: the project, the search box, the palette, and the sides to fold away. */
export function AppHeader() {
  const isLibraryOpen = usePreferences((preferences) => preferences.isLibraryOpen);
  const isInspectorOpen = usePreferences((preferences) => preferences.isInspectorOpen);
  const hasInspector = useHasInspector();
  return (
    <header className="app-header" data-pane="header" tabIndex={-1}>
      <CommandIconButton
        command="view.toggleLibrary"
        icon={<PanelLeft aria-hidden />}
        aria-pressed={isLibraryOpen}
      />
      <ProjectTitle />
      <SearchBox />
      <CommandButton command="app.palette" variant="quiet" size="small" keys="Mod+K">
        Commands
      </CommandButton>
      <CommandIconButton
        command="view.toggleInspector"
        icon={<PanelRight aria-hidden />}
        aria-pressed={isInspectorOpen && hasInspector}
      />
    </header>
  );
}
