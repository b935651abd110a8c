import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Driven, Surface } from '../../browsers/driven.ts';
import { IS_LONG } from '../../helpers/long-run.ts';

/** axe holds this against one element. */
export interface Finding {
  rule: string;
  impact: string;
  element: string;
}

const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Of what passes only that it does: to describe each element of it takes longer than to check it. */
const OPTIONS = `resultTypes: ['violations'], selectors: false`;

/** Source of a function: the findings, or that fewer rules than these found anything to look at. */
const listSource = (
  leastPasses: number,
): string => `({ violations, passes }) => passes.length < ${leastPasses}
  ? [{ rule: 'axe has looked at nothing', impact: 'critical', element: '' }]
  : violations.flatMap(({ id, impact, nodes }) => nodes.map(({ html }) => ({ rule: id, impact, element: html })))`;

/** Runs axe in the closed root in which a selector is found. */
export async function findInRoot(driven: Driven, page: Page, selector: string): Promise<Finding[]> {
  const findings = await driven.inCard<Finding[]>(
    page,
    `(root, selector) => {
      if (!root.querySelector(selector)) return null;
      // axe looks into open roots alone.
      Object.defineProperty(root.host, 'shadowRoot', { get: () => root, configurable: true });
      ${SOURCE};
      return axe.run(root.host, { ${OPTIONS} }).then(result => {
        delete root.host.shadowRoot;
        return (${listSource(4)})(result);
      });
    }`,
    selector,
  );
  if (!findings) throw new Error(`nothing of ours has ${selector}`);
  return findings;
}

/** Every browser has axe read the same of our own pages, and reading it is most of what such a test costs. */
const IS_READ_HERE = IS_LONG || process.env.SIDELIGHT_BROWSER !== 'firefox';

/** Runs axe in a page of the extension, by all rules or by that for colours alone; in Firefox only in the long run. */
export async function findInSurface(surface: Surface, by: 'all' | 'colours' = 'all'): Promise<Finding[]> {
  if (!IS_READ_HERE) return [];
  // Colours that are on their way are no one's: a button that has just been enabled fades in. In a tab behind another
  // nothing moves by itself.
  await surface.evaluate(`(document.getAnimations().forEach(each => each.finish()), true)`);
  await surface.evaluate(`(() => { ${SOURCE}; return true; })()`);
  const [rules, leastPasses] = by === 'all' ? ['', 4] : [`, runOnly: ['color-contrast']`, 1];
  return surface.evaluate<Finding[]>(`axe.run({ ${OPTIONS}${rules} }).then(${listSource(leastPasses)})`);
}

/** Source of a function: turns the style sheets' rules for dark systems on for everybody, or back. */
const DARKEN = `isDark => {
  document.documentElement.style.colorScheme = isDark ? 'dark' : '';
  const [from, to] = isDark ? ['(prefers-color-scheme: dark)', 'all'] : ['all', '(prefers-color-scheme: dark)'];
  for (const rule of [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]))
    if (rule.media?.mediaText === from) rule.media.mediaText = to;
  return document.documentElement.style.colorScheme;
}`;

/** Checks in light and in dark; what does not depend on colours in light alone, unless the run is long. */
export async function findInSchemes(surface: Surface): Promise<Finding[]> {
  const light = await findInSurface(surface);
  await surface.evaluate(`(${DARKEN})(true)`);
  const dark = await findInSurface(surface, IS_LONG ? 'all' : 'colours');
  await surface.evaluate(`(${DARKEN})(false)`);
  return [...light, ...dark];
}
