import type { ReactNode } from 'react';
import { RunningJobs } from './RunningJobs.tsx';
import { SavedWords } from './SavedWords.tsx';
import { VerifiedWords } from './VerifiedWords.tsx';
import './StatusBar.css';

/** The line at the foot of the window; `children` stand at its end. */
export function StatusBar({ children }: { readonly children?: ReactNode }) {
  return (
    <footer className="status-bar" data-pane="status" tabIndex={-1}>
      <SavedWords />
      <span className="status-offline">Offline, nothing leaves this machine</span>
      <VerifiedWords />
      <div className="status-end">
        <RunningJobs />
        {children}
      </div>
    </footer>
  );
}
