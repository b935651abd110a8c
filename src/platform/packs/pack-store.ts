export { readBundledPack } from '../assets/bundled-pack.ts';
export { listUnreadablePacks, readQuarantine } from './quarantine.ts';
export { packsRevision, watchPacks } from './notify-packs-changed.ts';
export { forgetBin, listBin } from './pack-bin.ts';
export { applyEdits } from './pack-edit.ts';
export { findEntries, listPacks, listSummaries, readPack } from './pack-reader.ts';
