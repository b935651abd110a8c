// pdf.js finds this in its own scope and starts no worker: this part runs in ours already.
import 'pdfjs-dist/build/pdf.worker.mjs';

export { getDocument } from 'pdfjs-dist';
export { isPdfBudgetSpent } from '../../../propose/read/pdf-budget.ts';
