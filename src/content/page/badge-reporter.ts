import type { AskBackground } from '../../core/messages/protocol.ts';
import type { PageState } from './page-state.ts';

export class BadgeReporter {
  #lastCount = 0;
  #lastReport = '';
  #hasLeft = false;

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
    if (this.#hasLeft || report === this.#lastReport) return;
    this.#lastReport = report;
    this.#lastCount = count;
    this.#tell({ marks: count, active });
  }

  /** Takes the marks back when the document leaves: what comes in its place may have nothing to report. No count follows. */
  leave(): void {
    this.#hasLeft = true;
    if (this.#lastCount === 0) return;
    this.#lastReport = '';
    this.#tell({ marks: 0, active: true, left: true });
  }

  comeBack(): void {
    this.#hasLeft = false;
  }

  #tell(count: { marks: number; active: boolean; left?: boolean }): void {
    const isTop = window === window.top;
    void this.ask('count', { ...count, page: performance.timeOrigin, isTop });
  }
}
