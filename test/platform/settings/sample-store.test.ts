import { deviceStore } from '../../../src/platform/browser/device-store.ts';
import { clearDevice, deviceItems } from '../../helpers/pack-stores.ts';
import { keepSample, readSample } from '../../../src/platform/settings/small-stores.ts';

beforeEach(clearDevice);

test('the sample text is kept on this device; an empty one leaves nothing', async () => {
  expect(await readSample()).toBe('');
  await keepSample('A fanlight above the door.');
  expect(await readSample()).toBe('A fanlight above the door.');
  await keepSample('');
  expect(await deviceItems()).toEqual({});
});

test('what is no text reads as none', async () => {
  await deviceStore.set({ sample: 7 });
  expect(await readSample()).toBe('');
});
