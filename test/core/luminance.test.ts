import {
  CLEAR,
  isDarkBehind,
  compositeOver,
  readGradient,
  parseLuminance,
} from '../../src/core/luminance.ts';

test.each([
  ['rgb(255, 255, 255)', 1, 1],
  ['rgb(0, 0, 0)', 0, 1],
  ['rgba(0, 0, 0, 0)', 0, 0],
  ['rgba(255, 255, 255, 0.25)', 1, 0.25],
  ['rgb(255 0 0 / 0.5)', 0.21, 0.5],
  ['rgb(0, 0, 255)', 0.07, 1],
  ['color(srgb 1 1 1)', 1, 1],
  ['color(srgb 0.1 0.1 0.1 / 0.4)', 0.01, 0.4],
  ['color(display-p3 0 0 0)', 0, 1],
  ['color(display-p3 1 1 1)', 1, 1],
  ['color(a98-rgb 0 0 0)', 0, 1],
  ['color(srgb-linear 0.5 0.5 0.5)', 0.5, 1],
  ['color(xyz-d65 0.2 0.2 0.2)', 0.2, 1],
  ['color(srgb none none none / 1)', 0, 1],
  ['color(srgb 1.2 -0.4 2)', 0.65, 1],
  ['oklab(1 -0.1 0.2)', 1, 1],
  ['oklab(0.2 0.00001 -1e-05 / 0.5)', 0.01, 0.5],
  ['oklch(0.5 0.1 250)', 0.13, 1],
  ['lab(50 10 -20)', 0.18, 1],
  ['lch(100 0 0 / 0.3)', 1, 0.3],
])('%s: light %f, cover %f', (colour, light, cover) => {
  const luminance = parseLuminance(colour);
  expect(Math.abs(luminance.light - light)).toBeLessThan(0.03);
  expect(luminance.cover).toBe(cover);
});

test.each(['', 'none', 'transparent', 'currentcolor', 'rgb()'])('%j covers nothing, or is black', colour => {
  const { light, cover } = parseLuminance(colour);
  expect(light * cover).toBe(0);
});

test('veils add up, the upper one first', () => {
  const veil = parseLuminance('rgba(0, 0, 0, 0.5)');
  const white = parseLuminance('rgb(255, 255, 255)');
  expect(compositeOver(veil, white)).toEqual({ light: 0.5, cover: 1 });
  expect(compositeOver(veil, compositeOver(veil, white))).toEqual({ light: 0.25, cover: 1 });
  expect(compositeOver(white, veil)).toEqual(white);
  expect(compositeOver(veil, CLEAR)).toEqual({ light: 0, cover: 0.5 });
  expect(compositeOver(CLEAR, veil)).toEqual(veil);
  expect(compositeOver(CLEAR, CLEAR)).toEqual(CLEAR);
});

test('a gradient is the average of its colours', () => {
  expect(readGradient('none')).toEqual(CLEAR);
  expect(readGradient('linear-gradient(rgb(0, 0, 0), rgb(255, 255, 255))')).toEqual({ light: 0.5, cover: 1 });
  expect(readGradient('linear-gradient(90deg, rgba(0, 0, 0, 0) 10%, rgb(255, 255, 255) 90%)')).toEqual({
    light: 1,
    cover: 0.5,
  });
  const dark = readGradient('radial-gradient(circle at 0% 0%, color(srgb 0.1 0.1 0.1), oklch(0.2 0.05 250))');
  expect(dark.cover).toBe(1);
  expect(dark.light).toBeLessThan(0.02);
});

const black = { light: 0, cover: 1 };
const white = { light: 1, cover: 1 };

test.each([
  ['black on white', black, white, false],
  ['white on black', white, black, true],
  ['grey on black', { light: 0.2, cover: 1 }, black, true],
  ['black on grey', black, { light: 0.5, cover: 1 }, false],
  ['black on nothing known', black, CLEAR, false],
  ['white on nothing known', white, CLEAR, true],
  ['white on half a dark veil over nothing known', white, { light: 0, cover: 0.5 }, true],
  ['black on half a dark veil over nothing known', black, { light: 0, cover: 0.5 }, false],
  ['white on what says it is white: it cannot be', white, white, true],
  ['black on what says it is black: it cannot be', black, black, false],
  ['letters that are clear on black', CLEAR, black, true],
  ['letters that are clear on nothing known', CLEAR, CLEAR, false],
])('%s', (_, text, back, isDark) => {
  expect(isDarkBehind(text, back)).toBe(isDark);
});
