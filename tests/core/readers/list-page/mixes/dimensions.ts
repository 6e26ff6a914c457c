/** What a mix is made of: one choice of each. */
export const dimensions = {
  order: ['ATVY', 'AYTV', 'TAVY', 'TVYA', 'YATV', 'YTAV', 'VYAT', 'T(A)VY', 'T-with-VY'],
  separator: ['stop', 'comma', 'line', 'bar', 'dash', 'blocks'],
  title: ['plain', 'bold', 'italic', 'quoted', 'straight', 'guillemets', 'linked', 'bold-linked'],
  venue: ['plain', 'italic', 'In-italic'],
  names: [
    'full',
    'initials',
    'family-first',
    'family-first-full',
    'vancouver',
    'one-inverted',
    'family-bare',
  ],
  joiner: ['and', 'ampersand', 'und', 'et', 'y', 'comma', 'semicolon', 'dash'],
  owner: ['plain', 'bold'],
  wrapper: [
    'md-bullets',
    'md-numbers',
    'md-bracketed',
    'md-paragraphs',
    'md-rows',
    'md-headings',
    'md-lines',
    'html-items',
    'html-paragraphs',
    'html-divisions',
    'html-rows',
    'html-terms',
    'html-details',
    'html-breaks',
    'html-nested',
  ],
  links: ['none', 'trailing', 'beneath'],
  year: ['bare', 'bracketed', 'heading'],
  heading: [
    'Publications',
    'Veröffentlichungen',
    'Publicaciones',
    'Articles de revues',
    'Pubblicazioni',
    'Artigos publicados',
    'Books and chapters',
    'Working papers',
    '',
  ],
} as const;

/** And choices that are harder, or rarer. */
export const wide = {
  ...dimensions,
  separator: [...dimensions.separator, 'comma-line'],
  venue: [...dimensions.venue, 'bold', 'bracketed'],
  names: [...dimensions.names, 'owner-written-out', 'vancouver-stops'],
  wrapper: [...dimensions.wrapper, 'md-in-html'],
} as const;

export type Dimension = keyof typeof wide;
export type Mix = { readonly [Key in Dimension]: (typeof wide)[Key][number] };

/** Whether people could tell the parts of such a list: what nothing parts nobody can. */
export function isReadable(mix: Mix): boolean {
  const { order, separator, title, venue, names, joiner, wrapper, links, year } = mix;
  const set = title !== 'plain';
  const html = wrapper.startsWith('html');
  // A title with commas ends at no comma, and names with full stops at no full stop.
  if (separator === 'comma' && !set) return false;
  if (separator === 'dash' && joiner === 'dash') return false;
  if (joiner === 'dash' && !['line', 'blocks', 'bar'].includes(separator)) return false;
  if (order === 'VYAT' && (!set || venue === 'In-italic')) return false;
  // What is in brackets or in bold may as well be said of the title, or be one.
  if (venue === 'bracketed' && (!order.endsWith('VY') || order.startsWith('Y'))) return false;
  if (venue === 'bold' && !(title === 'bold' || title === 'quoted' || title === 'linked'))
    return false;
  if (order.startsWith('Y') && year === 'heading') return false;
  if (order === 'TVYA' && !set && separator === 'stop') return false;
  if (
    separator === 'blocks' &&
    /^(?:md-bracketed|md-in-html|md-numbers|md-bullets|md-paragraphs|md-lines|html-breaks|html-items|html-paragraphs)$/.test(
      wrapper,
    )
  )
    return false;
  // These wrappers are made of blocks.
  if (/^(?:html-nested|html-divisions)$/.test(wrapper) && separator !== 'blocks') return false;
  if (
    separator === 'comma-line' &&
    (!/^md-(?:bullets|numbers|paragraphs)$/.test(wrapper) || joiner === 'dash')
  )
    return false;
  if (wrapper === 'md-rows' && (separator === 'bar' || separator === 'line')) return false;
  if (wrapper === 'html-breaks' && separator === 'line') return false;
  if (wrapper === 'md-lines' && separator === 'line') return false;
  if (/^(?:md-headings|html-details|html-terms)$/.test(wrapper) && !order.startsWith('T'))
    return false;
  if (wrapper === 'md-rows' && links === 'beneath') return false;
  if (links === 'beneath' && !/bullets|numbers|items/.test(wrapper)) return false;
  // One word after another, nothing turned round: only commas can join these.
  if (names === 'one-inverted' && joiner !== 'and') return false;
  if (names === 'family-first-full' && joiner !== 'semicolon') return false;
  if (names === 'vancouver-stops' && separator === 'stop' && order.startsWith('A')) return set;
  if (/^(?:family-first|owner-written-out)$/.test(names) && joiner === 'dash') return false;
  if (names === 'family-bare' && joiner === 'comma') return false;
  if (names === 'family-bare' && order !== 'ATVY' && order !== 'AYTV') return false;
  if (names === 'family-bare' && !(set || year === 'bracketed')) return false;
  if (order === 'T-with-VY' && /^(?:family|vanc|one|owner)/.test(names)) return false;
  if (html && title === 'straight') return true;
  return true;
}

/** So many readable mixes, spread over all of them; the same for the same numbers. */
export function mixesOf(
  count: number,
  seed: number,
  choices: Readonly<Record<Dimension, readonly string[]>> = dimensions,
): readonly Mix[] {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const found: Mix[] = [];
  const seen = new Set<string>();
  for (let tries = 0; found.length < count && tries < count * 1000; tries += 1) {
    const mix = Object.fromEntries(
      Object.entries(choices).map(([key, values]) => [key, values[next(values.length)]!]),
    ) as Mix;
    const key = nameOf(mix);
    if (seen.has(key) || !isReadable(mix)) continue;
    seen.add(key);
    found.push(mix);
  }
  return found;
}

/** A mix in one line. */
export function nameOf(mix: Mix): string {
  return Object.values(mix).join(' ');
}
