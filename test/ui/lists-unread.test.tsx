import { render, screen } from '@testing-library/preact';
import { phrase } from '../../src/core/phrase.ts';
import { PhraseError } from '../../src/core/phrase-error.ts';
import { ListsUnread } from '../../src/ui/controls/ListsUnread.tsx';

const linesFor = (error: unknown): (string | null)[] => {
  render(<ListsUnread error={error} />);
  return [...screen.getByRole('alert').children].map(line => line.textContent);
};

test('a fault that the browser reports is told with what to do', () => {
  expect(linesFor(new DOMException('Internal error', 'UnknownError'))).toEqual([
    'The lists cannot be read.',
    'Restart the browser to try again.',
  ]);
});

test('a fault of ours is told as it is', () => {
  expect(linesFor(new PhraseError(phrase('storageNewer')))).toEqual([
    'Your lists were saved by a newer Sidelight. They are safe; update Sidelight to see them.',
  ]);
});
