export { readBundledPack } from './bundled-pack.ts';
export { listUnreadablePacks, readAside } from './pack-aside.ts';
export { packsRevision, watchPacks } from './pack-bell.ts';
export { forgetBin, listBin } from './pack-bin.ts';
export { applyEdits } from './pack-edit.ts';
export { findEntries, listPacks, listSummaries, readPack } from './pack-reader.ts';
