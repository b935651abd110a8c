import { detectFormat } from '../../../src/formats/assemble/detect-format.ts';

test.each([
  ['{ "format": "sidelight-pack", "entries": [] }', 'a.txt', 'json'],
  ['{ "entries": [] }', 'a.json', 'json'],
  ['{ "@context": "https://schema.org", "@type": "DefinedTermSet" }', 'a.json', 'defined-terms'],
  ['{ "@graph": [{ "@type": "skos:Concept" }] }', 'a.json', 'skos-jsonld'],
  ['<?xml version="1.0"?>\n<martif type="TBX">', 'a.xml', 'tbx'],
  ['<tbx style="dca" xmlns="urn:iso:std:iso:30042:ed-2">', 'a', 'tbx'],
  ['<?xml version="1.0"?>\n<xliff version="1.2">', 'a.xml', 'xliff'],
  ['', 'a.xlf', 'xliff'],
  ['<html><p itemscope itemtype="https://schema.org/DefinedTerm">', 'a.html', 'defined-terms'],
  [
    `<html>${' '.repeat(200_000)}<script type="application/ld+json">{"@type":"DefinedTerm"}</script>`,
    'a.html',
    'defined-terms',
  ],
  ['# A comment\n\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .', 'a', 'skos-turtle'],
  ['<http://a.example/c> a <http://www.w3.org/2004/02/skos/core#Concept> .', 'a', 'skos-turtle'],
  ['#separator:tab\n#html:true\na\tb', 'a.csv', 'anki'],
  ['a<br>b\tc<div>d</div>\n', 'deck.txt', 'anki'],
  ['# Ours\ncontexts:\n  - terms: []', 'a.txt', 'contextive'],
  ['imports:\n  - a.yml\ncontexts: # ours\n', 'a', 'contextive'],
  ['<dl><dt>a</dt></dl>', 'a', 'definitions'],
  ['<!DOCTYPE html>\n<html></html>', 'a.xml', 'definitions'],
  ['Term\n: what it means\n', 'a.txt', 'definitions'],
  ['Intro\n\n- **Term**: what it means\n', 'a', 'definitions'],
  ['**Term** – what it means', 'a', 'definitions'],
  ['| Term | Meaning |\n|---|---|\n| a | b |', 'a', 'definitions'],
  ['[glossary]\nOurs\n====\n\n[[A]]Anvil::\n  A block.\n', 'a.adoc', 'definitions'],
  ['[[anvil]]anvil::\n  A block.\n', 'a.adoc', 'definitions'],
  ['[["anvil", "A block."]]', 'a.json', 'json'],
  ['term,definition\na,b', 'a.md', 'definitions'],
  ['term,definition\n**a**: b,c', 'a.csv', 'csv'],
  ['term\tdefinition\na\tb', 'a', 'csv'],
  ['', 'a.tbx', 'tbx'],
  ['', '', 'csv'],
])('%j in %s is %s', (text, fileName, format) => {
  expect(detectFormat(text, fileName)).toBe(format);
});

test('comments without an end do not hold it up', () => {
  expect(detectFormat('#a\n'.repeat(100_000), 'a')).toBe('csv');
});
