import type { ReaderChange } from '../../core/settings/reader-changes.ts';
import { say } from '../../locale/say.ts';
import { formatSite } from '../labels/site-labels.ts';

export function nameChange({ action, done }: ReaderChange): string {
  switch (action.type) {
    case 'know':
      return say(done ? 'changeKnow' : 'changeKnowUndo');
    case 'never':
      return done ? say('changeNever', { words: action.words }) : say('changeNeverUndo');
    case 'always':
      return done ? say('changeAlways') : say('changeAlwaysUndo', { words: action.words });
    case 'leave-site':
      return say('changeLeaveSite');
  }
}

export function formatChange({ action, done }: ReaderChange, headword: string): string {
  switch (action.type) {
    case 'know':
      return done ? say('changedKnow', { term: headword }) : say('changedUndo', { words: headword });
    case 'never':
      return say(done ? 'changedNever' : 'changedUndo', { words: action.words });
    case 'always':
      return say(done ? 'changedAlways' : 'changedAlwaysUndo', { words: action.words });
    case 'leave-site':
      return say('changedLeaveSite', { site: formatSite(action.host) });
  }
}
