import { describe, expect, it } from 'vitest';
import { readSource } from '#core/readers';

const bytes = (text: string) => new TextEncoder().encode(text);
const front = '---\nlayout: archive\npermalink: /publications/\n---\n\n';

describe('a page that holds no entries says what fills it', () => {
  it.each([
    [
      '{% for post in site.publications reversed %}\n  {% include archive-single.html %}\n{% endfor %}',
      'the collection _publications/',
    ],
    [
      '{% include base_path %}\n\n{% for post in site.papers %}\n{{ post.title }}\n{% endfor %}',
      'the collection _papers/',
    ],
    [
      '{% for paper in site.data.pubs.list %}\n* **{{ paper.title }}**, {{ paper.authors }}\n{% endfor %}',
      'the data file _data/pubs/list',
    ],
    ['<div class="publications">\n\n{% bibliography %}\n\n</div>', 'the BibTeX file papers.bib'],
    [
      '## Preprints\n\n{% bibliography -f preprints -q @*[year=2021]* %}',
      'the BibTeX file preprints.bib',
    ],
    ['{% include publications.html %}', 'the included file _includes/publications.html'],
    ['{{< bibliography "my-papers.bib" >}}', 'the file my-papers.bib'],
    [
      '<script src="https://b.example/show?bib=https%3A%2F%2Fada.example%2Fmine.bib&jsonp=1"></script>',
      'https://ada.example/mine.bib',
    ],
    [
      '# Papers\n\n<iframe src="https://s.example/widget?publications=1" width="100%"></iframe>',
      'https://s.example/widget',
    ],
  ])('%s', (body, place) => {
    for (const [text, file] of [
      [front + body, 'publications.md'],
      [`<html><body>\n${body}\n</body></html>`, 'publications.html'],
    ] as const) {
      const { diagnostics, ...rest } = readSource(bytes(text), file);
      expect(rest).toEqual({ kind: 'drafts', drafts: [], citations: [] });
      expect(diagnostics).toMatchObject([{ severity: 'fatal', code: 'filled-elsewhere', file }]);
      expect(diagnostics[0]?.message).toContain('no entries here; this page is filled from');
      expect(diagnostics[0]?.message).toContain(place);
    }
  });

  it('or only announces them', () => {
    const { diagnostics } = readSource(bytes(`${front}## Publications\n\nComing soon.`), 'a.md');
    expect(diagnostics).toMatchObject([{ severity: 'fatal', code: 'no-papers' }]);
    expect(diagnostics[0]?.message).toContain('announces');
  });

  it('and a list with some Liquid about it is a list', () => {
    const entry = '**On the Weaving of Looms**  \nAda Lovelace, Charles Babbage  \nOSDI 2021';
    const reading = readSource(bytes(`${front}{% include base_path %}\n\n${entry}`), 'a.md');
    expect(reading).toMatchObject({
      drafts: [{ title: 'On the Weaving of Looms' }],
      diagnostics: [],
    });
  });
});
