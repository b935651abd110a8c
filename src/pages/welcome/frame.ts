import { runContentScript } from './run-content.ts';

void runContentScript();
