import { listOwner, type Work, works } from '../../list-page/mixes/works.ts';
import { classOf } from './classes.ts';
import type { Card } from './dimensions.ts';

/** Short names of where the works appeared, as badges have them. */
const short: Readonly<Record<string, string>> = {
  'Journal of Coastal Archives': 'JCA',
  'Marsh Ecology': 'Marsh Ecology',
  'International Conference on Tidal Computing': 'ICTC',
  'Lantern Law Review': 'Lantern Law Review',
  'Annals of Bog Science': 'ABogS',
  'Revista de Historia Rural': 'RHR',
};

/** The venue of a work as a card shows it. */
export function venueIn({ venue }: Work, card: Card): string {
  return card.venue.startsWith('badge') ? short[venue]! : venue;
}

const words: Readonly<Record<string, readonly string[]>> = {
  2021: ['Credit', 'Maritime Trade', 'Rope Making'],
  2020: ['Plant Memory', 'Floods'],
  2019: ['Sorting', 'Tide Tables', 'Small-Device Computing'],
  2017: ['Maritime Law', 'Letters'],
  2016: ['Peat', 'Droughts', 'Estuary Sediment Records'],
  2014: ['Voting', 'Rural Life'],
};

function titleOf(work: Work, card: Card, number: number): string {
  const href = `https://harbour.example/${work.year}`;
  const set = classOf('title', card);
  switch (card.title) {
    case 'heading':
      return `<h3${set}>${work.title}</h3>`;
    case 'linked-heading':
      return `<h3${set}><a href="${href}">${work.title}</a></h3>`;
    case 'division':
      return `<div${set}>${work.title}</div>`;
    case 'strong':
      return `<p><strong${set}>${work.title}</strong></p>`;
    case 'linked':
      return `<div${set}><a href="${href}">${work.title}</a></div>`;
    case 'numbered':
      return `<h3${set}><span>[J${number}]</span> ${work.title}</h3>`;
  }
}

function authorsOf({ people }: Work, card: Card): string {
  const names = people.map((one) => {
    const name = `${one.given} ${one.family}`;
    const href = `https://people.example/${one.family.replace(/\W/g, '')}`;
    return one === listOwner
      ? `<b>${name}</b>`
      : card.authors === 'linked'
        ? `<a href="${href}">${name}</a>`
        : name;
  });
  const set = classOf('authors', card);
  switch (card.authors) {
    case 'paragraph':
    case 'linked':
      return `<p${set}>${names.join(', ')}</p>`;
    case 'by':
      return `<p${set}>By ${names.slice(0, -1).join(', ')} and ${names.at(-1)!}</p>`;
    case 'spans':
      return `<div${set}>${names.map((name) => `<span>${name}</span>`).join(', ')}</div>`;
    case 'spans-alone':
      return `<div${set}>${names.map((name) => `<span${classOf('chip', card).replace('="', '="a-')}>${name}</span>`).join('\n')}</div>`;
    case 'dots':
      return `<p${set}>${names.join(' · ')}</p>`;
    case 'items':
      return `<ul${set}>${names.map((name) => `<li>${name}</li>`).join('')}</ul>`;
  }
}

/** What stands before the title, and what behind the authors, of where the work appeared. */
function venueOf(work: Work, card: Card): readonly [before: string, behind: string] {
  const venue = venueIn(work, card);
  const dated = card.year === 'heading' ? venue : `${venue} ${work.year}`;
  const award = card.kind === 'award' ? ' <b>Best Paper Award</b>' : '';
  const set = classOf('venue', card);
  const badge = `<span${classOf('badge', card)}>${dated}</span>`;
  const chip = `<span${classOf('chip', card)}>${work.people[0] === listOwner ? 'First author' : 'Journal article'}</span>`;
  const chips = (inside: string) =>
    `<div${classOf('chips', card).replace('chips', 'meta')}>\n${inside}\n</div>`;
  const before =
    card.venue === 'badge'
      ? chips(card.kind === 'chip-before' ? `${badge}\n${chip}` : badge)
      : card.kind === 'chip-before'
        ? chips(chip)
        : '';
  const kind = card.kind === 'chip-behind' ? chips(chip) : '';
  const year = card.year === 'heading' ? '' : `, ${work.year}`;
  switch (card.venue) {
    case 'italic':
      return [before, `<p${set}><em>${venue}</em>${year}.${award}</p>${kind}`];
    case 'paragraph':
      return [before, `<p${set}>${venue}${year}${award}</p>${kind}`];
    case 'dotted':
      return [before, `<div${set}>${venue}${year.replace(',', ' ·')}${award}</div>${kind}`];
    case 'badge':
      return [before, award === '' ? kind : `<p>${award}</p>${kind}`];
    case 'badge-below':
      return [
        before,
        chips(`${badge}${card.kind === 'chip-behind' ? `\n${chip}` : ''}`) +
          (award === '' ? '' : `<p>${award}</p>`),
      ];
  }
}

function keywordsOf({ year }: Work, card: Card): string {
  const own = words[year]!;
  switch (card.keywords) {
    case 'none':
      return '';
    case 'chips':
      return `<div${classOf('chips', card)}>\n${own.map((word) => `<span${classOf('chip', card)}>${word}</span>`).join('\n')}\n</div>`;
    case 'items':
      return `<ul${classOf('chips', card)}>${own.map((word) => `<li>${word}</li>`).join('')}</ul>`;
    case 'line':
      return `<p>Keywords: ${own.join(', ')}</p>`;
  }
}

function summaryOf({ title }: Work, card: Card): string {
  const long = `We ask what ${title.toLowerCase().replace(/\W+/g, ' ').trim()} has to say and find that the records of three towns, read side by side, answer it.`;
  switch (card.summary) {
    case 'none':
      return '';
    case 'paragraph':
      return `<p${classOf('summary', card)}>${long}</p>`;
    case 'short':
      return `<p${classOf('summary', card)}>Shows how three towns kept their records.</p>`;
    case 'folded':
      return `<details><summary>Abstract</summary><p>${long}</p></details>`;
  }
}

function actionsOf(card: Card, number: number): string {
  const set = classOf('actions', card);
  const pdf = `https://harbour.example/${number}.pdf`;
  const code = `https://code.example/${number}`;
  switch (card.actions) {
    case 'none':
      return '';
    case 'links':
      return `<div${set}><a href="${pdf}">PDF</a> <a href="${code}">Code</a></div>`;
    case 'buttons':
      return `<div${set}><button type="button">Cite</button><a href="${pdf}" role="button">Paper</a></div>`;
    case 'icons':
      return `<div${set}><a href="${pdf}" aria-label="PDF"><i></i></a><a href="${code}" aria-label="Code"><svg><title>Code</title></svg></a></div>`;
  }
}

function mediaOf({ year, title }: Work, card: Card): string {
  if (card.media === 'none') return '';
  const mark = card.media === 'picture' ? '' : `<span${classOf('year', card)}>${year}</span>`;
  return `<div${classOf('media', card)}><img src="img/${year}.jpg" alt="${title.slice(0, 12)}">${mark}</div>`;
}

function cardOf(work: Work, card: Card, number: number): string {
  const [before, behind] = venueOf(work, card);
  const title = titleOf(work, card, number);
  const rest = [
    authorsOf(work, card),
    behind,
    summaryOf(work, card),
    keywordsOf(work, card),
    card.frame === 'whole-link' ? '' : actionsOf(card, number),
  ].join('\n');
  const media = mediaOf(work, card);
  const set = classOf('card', card);
  const all = `${media}\n${before}\n${title}\n${rest}`;
  switch (card.frame) {
    case 'article':
      return `<article${set}>${all}</article>`;
    case 'division':
      return `<div${set}>${all}</div>`;
    case 'nested':
      return `<div${set}>${media}<div><div>${before}</div><div><div>${title}${rest}</div></div></div></div>`;
    case 'item':
      return `<li${set}>${all}</li>`;
    case 'columns':
      return `<div${set}><div class="col-3">${media}</div><div class="col-9">${before}${title}${rest}</div></div>`;
    case 'rows':
      return `<tr><td>${media}</td><td>${before}${title}${rest}</td></tr>`;
    case 'details':
      return `<details${set}><summary>${title.replace(/<\/?p>/g, '')}</summary>${media}${before}${rest}</details>`;
    case 'figure':
      return `<figure${set}>${media}<figcaption>${before}${title}${rest}</figcaption></figure>`;
    case 'terms':
      return `<dt>${title.replace(/<\/?p>/g, '')}</dt><dd>${media}${before}${rest}</dd>`;
    case 'headings':
      return `${title}\n${media}\n${before}\n${rest}`;
    case 'accordion':
      return `<div${set}>${title.replace(/(<h3[^>]*>)(.*)(<\/h3>)/, '$1<button type="button">$2</button>$3')}<div>${media}${before}${rest}</div></div>`;
    case 'whole-link':
      return `<a href="https://harbour.example/${number}"><div${set}>${all}</div></a>`;
  }
}

const around: Readonly<Record<string, string>> = { item: 'ul', rows: 'table', terms: 'dl' };

/** The page of the works in cards. */
export function written(card: Card): string {
  const list = (own: readonly Work[]) => {
    const cards = own
      .map((work) => cardOf(work, card, works.length - works.indexOf(work)))
      .join('\n\n');
    const outer = around[card.frame] ?? 'div';
    return `<${outer}>\n${cards}\n</${outer}>`;
  };
  const body =
    card.year === 'entry'
      ? list(works)
      : works.map((work) => `<h2>${work.year}</h2>\n${list([work])}`).join('\n');
  return `<!doctype html>\n<html><head><title>Home</title></head><body><main>\n<h1>Publications</h1>\n${body}\n</main></body></html>\n`;
}
