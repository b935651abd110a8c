import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSER_KINDS, type BrowserKind } from '../../browsers/find-browser.ts';

interface Manifest {
  permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  background?: { service_worker?: string; scripts?: string[] };
  content_scripts?: { js?: string[]; css?: string[] }[];
  icons?: Record<string, string>;
  action?: { default_popup?: string; default_icon?: Record<string, string> };
  options_ui?: { page?: string };
  side_panel?: { default_path?: string };
  sidebar_action?: { default_panel?: string; open_at_install?: boolean };
  web_accessible_resources?: { resources: string[] }[];
  content_security_policy?: { extension_pages?: string };
}

/** Pages' worlds may fetch nothing but what our own scripts there import. */
const ACCESSIBLE = ['content/card.js', 'content/page.js'];

// Each is a promise to the reader at installation; a new one is a decision, not a side effect.
const PERMISSIONS: Record<BrowserKind, string[]> = {
  chromium: ['storage', 'unlimitedStorage', 'contextMenus', 'sidePanel'],
  firefox: ['storage', 'unlimitedStorage', 'contextMenus'],
};

/** The policy of our own pages: nothing but our own files, and nowhere else for a form or a relative address to lead. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'sidelight-worker',
};

/** Finds faults of the built manifests, as sentences: files that are not there, and permissions that nobody decided on. */
export function checkManifests(dist: string): string[] {
  return BROWSER_KINDS.flatMap(kind => {
    const file = join(dist, kind, 'manifest.json');
    if (!existsSync(file)) return [`${file} was not built`];
    return checkManifest({
      kind,
      folder: join(dist, kind),
      manifest: JSON.parse(readFileSync(file, 'utf8')) as Manifest,
    });
  });
}

function checkManifest(at: { kind: BrowserKind; folder: string; manifest: Manifest }): string[] {
  const { kind, folder, manifest } = at;
  const { background, permissions, host_permissions, optional_host_permissions } = manifest;
  const missing = namedFiles(manifest).filter(name => !existsSync(join(folder, name)));
  const extra = (permissions ?? []).filter(name => !PERMISSIONS[kind].includes(name));
  const accessible = (manifest.web_accessible_resources ?? []).flatMap(({ resources }) => resources);
  const exposed = accessible.filter(name => !ACCESSIBLE.includes(name));
  const opensItself = manifest.sidebar_action && manifest.sidebar_action.open_at_install !== false;
  const hasBoth = background?.service_worker !== undefined && background.scripts !== undefined;
  return [
    ...missing.map(name => `${kind}: the manifest names ${name}, which does not exist`),
    ...extra.map(
      name => `${kind}: unexpected permission ${name}; the permissions are ${PERMISSIONS[kind].join(', ')}`,
    ),
    ...exposed.map(name => `${kind}: pages may fetch ${name}`),
    ...(host_permissions || optional_host_permissions ? [`${kind}: host permissions are not needed`] : []),
    ...(opensItself ? [`${kind}: the sidebar opens by itself after installation`] : []),
    ...(manifest.content_security_policy?.extension_pages === formatPolicy()
      ? []
      : [`${kind}: another policy of pages`]),
    ...(hasBoth ? [`${kind}: two kinds of background cause a warning in one browser`] : []),
  ];
}

const formatPolicy = (): string =>
  Object.entries(POLICY)
    .map(each => each.join(' '))
    .join('; ');

function namedFiles(manifest: Manifest): string[] {
  const { background, content_scripts, icons, action, options_ui, web_accessible_resources } = manifest;
  const { side_panel, sidebar_action } = manifest;
  const scripts = (content_scripts ?? []).flatMap(({ js, css }) => [...(js ?? []), ...(css ?? [])]);
  const names = [
    background?.service_worker,
    ...(background?.scripts ?? []),
    ...scripts,
    ...Object.values(icons ?? {}),
    ...Object.values(action?.default_icon ?? {}),
    ...(web_accessible_resources ?? []).flatMap(({ resources }) => resources),
    action?.default_popup,
    options_ui?.page,
    side_panel?.default_path,
    sidebar_action?.default_panel,
  ];
  return names.filter(name => name !== undefined);
}
