import { parentPort, workerData } from 'node:worker_threads';
import type { SessionReport } from '../session-report.ts';
import { reportToDocx } from './report-docx.ts';

// The thread in which a Word file is packed: for a long report that takes seconds, in one piece of the library's.

parentPort?.postMessage(await reportToDocx(workerData as SessionReport));
