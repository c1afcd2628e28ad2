import { AnalystDialog } from './AnalystDialog.tsx';
import { EditSessionDialog } from './EditSessionDialog.tsx';
import { NewSessionDialog } from './NewSessionDialog.tsx';
import { QueueDialog } from './QueueDialog.tsx';
import { ReportDialog } from './ReportDialog.tsx';
import { SecondDialog } from './SecondDialog.tsx';
import { useSessionsView } from '../sessions-view.ts';

/** The dialog of sessions that is open, if one is. */
export function SessionDialogs() {
  const dialog = useSessionsView((state) => state.dialog);
  switch (dialog?.type) {
    case undefined:
      return null;
    case 'new':
      return <NewSessionDialog />;
    case 'analyst':
      return <AnalystDialog />;
    case 'second':
      return <SecondDialog session={dialog.session} />;
    case 'report':
      return <ReportDialog session={dialog.session} />;
    case 'queue':
      return <QueueDialog session={dialog.session} />;
    case 'edit':
      return <EditSessionDialog session={dialog.session} />;
  }
}
