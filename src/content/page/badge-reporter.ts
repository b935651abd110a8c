import type { AskBackground } from '../../core/messages/protocol.ts';
import type { PageState } from './page-state.ts';

export class BadgeReporter {
  #lastCount = 0;
  #lastReport = '';

  constructor(
    private readonly state: PageState,
    private readonly ask: AskBackground,
  ) {
    state.subscribe(change => {
      if (change === 'painted' || change === 'off') this.report();
    });
  }

  report(): void {
    const { marked, isActive: active } = this.state;
    const count = marked?.marks.count ?? 0;
    const report = `${count} ${active}`;
    if (report === this.#lastReport) return;
    this.#lastReport = report;
    this.#lastCount = count;
    void this.ask('count', { marks: count, active, page: performance.timeOrigin });
  }

  /** Takes the marks back when the document leaves: what comes in its place may have nothing to report. */
  leave(): void {
    if (this.#lastCount === 0) return;
    this.#lastReport = '';
    void this.ask('count', { marks: 0, active: true, page: performance.timeOrigin, left: true });
  }
}
