/** What of the browser's Trusted Types is needed here. */
interface Policies {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
}

/** The workers that there are, by their files beside the options page. */
const FILES = { import: 'import-worker.js', propose: 'propose-worker.js' } as const;

let policy: ReturnType<Policies['createPolicy']> | null = null;

/** Starts a worker of the options page. The manifest allows this one policy, which hands out our own files alone. */
export function startWorker(name: keyof typeof FILES): Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  policy ??= trustedTypes?.createPolicy('sidelight-worker', { createScriptURL: url => url }) ?? null;
  const file = FILES[name];
  return new Worker(policy?.createScriptURL(file) ?? file);
}
