import { PlacingStatus } from '../../features/captures/index.ts';
import { WordingStatus } from '../../features/derivations/index.ts';
import { LibraryPane } from '../../features/library/index.ts';
import { ImportReportButton, ImportReportPanel } from '../../features/import/index.ts';
import { BegunLink } from '../../features/links/index.ts';
import { MarkingStatus } from '../../features/marking/index.ts';
import { SessionStatus } from '../../features/sessions/index.ts';
import { CoreBanner, StatusBar } from '../../features/status/index.ts';
import { useHasInspector } from '../../stores/inspector-room.ts';
import { updatePreferences, usePreferences } from '../../stores/preferences.ts';
import { PaneDivider } from '../../ui/PaneDivider.tsx';
import { AppHeader } from './AppHeader.tsx';
import { Inspector } from './Inspector.tsx';
import { MiddlePane } from './MiddlePane.tsx';
import './AppFrame.css';

/** The window's panes. */
export function AppFrame() {
  const { isLibraryOpen, isInspectorOpen, libraryWidth, inspectorWidth } = usePreferences();
  const hasInspector = useHasInspector();
  return (
    <div className="app-frame">
      <AppHeader />
      <CoreBanner />
      <div className="app-panes">
        {isLibraryOpen && (
          <nav className="side-pane library-pane" data-pane="library" tabIndex={-1} aria-label="Library">
            <LibraryPane />
            <PaneDivider
              label="Width of the library"
              pane="left"
              width={libraryWidth}
              smallest={180}
              largest={640}
              onResize={(width) => updatePreferences({ libraryWidth: width })}
              onCollapse={() => updatePreferences({ isLibraryOpen: false })}
              onReset={() => updatePreferences({ libraryWidth: 264 })}
            />
          </nav>
        )}
        <MiddlePane />
        {isInspectorOpen && hasInspector && (
          <aside
            className="side-pane inspector-pane"
            data-pane="inspector"
            tabIndex={-1}
            aria-label="Inspector"
          >
            <PaneDivider
              label="Width of the inspector"
              pane="right"
              width={inspectorWidth}
              smallest={260}
              largest={760}
              onResize={(width) => updatePreferences({ inspectorWidth: width })}
              onCollapse={() => updatePreferences({ isInspectorOpen: false })}
              onReset={() => updatePreferences({ inspectorWidth: 372 })}
            />
            <Inspector />
          </aside>
        )}
      </div>
      <ImportReportPanel />
      <StatusBar>
        <BegunLink />
        <MarkingStatus />
        <PlacingStatus />
        <WordingStatus />
        <SessionStatus />
        <ImportReportButton />
      </StatusBar>
    </div>
  );
}
