import type { Mix } from './dimensions.ts';

/** The parts of an entry with what parts them. */
export function joined(parts: readonly string[], mix: Mix): string {
  const html = mix.wrapper.startsWith('html');
  switch (mix.separator) {
    case 'stop':
      return `${parts.reduce((all, part) => all + (/[.?]$/.test(all) || /[.?][”"»]?(?:\*+|<\/\w+>)*(?:\]\([^)]*\))?(?:\*+|<\/\w+>)*[”"»]?$/.test(all) ? ' ' : '. ') + part)}.`;
    case 'comma':
      return parts.join(', ');
    case 'bar':
      return parts.join(' | ');
    case 'dash':
      return parts.join(' — ');
    case 'comma-line':
      return parts.join(',\n');
    case 'line':
    case 'blocks':
      return parts.join(html ? '<br>\n' : '  \n');
  }
}

/** The entries, each in its parts, in the wrapper of the mix. */
export function around(entries: readonly (readonly string[])[], mix: Mix): string {
  const count = entries.length;
  const under = (parts: readonly string[], indent: string) =>
    parts.map((part, i) => (i === 0 ? part : `${indent}- ${part}`)).join('\n');
  const lines = (part: string, indent: string) => part.replace(/\n/g, `\n${indent}`);
  const whole = (parts: readonly string[]) =>
    parts.length > 1 && mix.separator === 'blocks' ? joined(parts, mix) : parts.join(' ');
  switch (mix.wrapper) {
    case 'md-bullets':
      return entries
        .map(
          (parts) =>
            `- ${under(
              parts.map((part) => lines(part, '  ')),
              '  ',
            )}`,
        )
        .join('\n');
    case 'md-numbers':
      return entries
        .map(
          (parts, i) =>
            `${i + 1}. ${under(
              parts.map((part) => lines(part, '   ')),
              '   ',
            )}`,
        )
        .join('\n');
    case 'md-bracketed':
      return entries.map((parts, i) => `[${count - i}] ${whole(parts)}`).join('\n\n');
    case 'md-paragraphs':
      return entries.map((parts) => whole(parts)).join('\n\n');
    case 'md-rows': {
      const cells = Math.max(...entries.map((parts) => parts.length)) + 1;
      const row = (parts: readonly string[]) => `| ${parts.join(' | ')} |`;
      const rule = row(Array.from({ length: cells }, () => '---'));
      const empty = row(Array.from({ length: cells }, () => ' '));
      return [empty, rule, ...entries.map((parts, i) => row([String(count - i), ...parts]))].join(
        '\n',
      );
    }
    case 'md-headings':
      return entries
        .map(([first, ...rest]) => `#### ${first}\n\n${rest.join('\n\n')}`)
        .join('\n\n');
    case 'md-in-html':
      return `<ol markdown="1">\n${entries
        .map((parts) => `<li markdown="1">\n${whole(parts)}\n</li>`)
        .join('\n\n')}\n</ol>`;
    case 'md-lines':
      return entries.map((parts) => whole(parts)).join('  \n');
    case 'html-items':
      return `<ul>\n${entries
        .map(
          ([first, ...rest]) =>
            `<li>${first}${rest.length > 0 ? `<ul>${rest.map((part) => `<li>${part}</li>`).join('')}</ul>` : ''}</li>`,
        )
        .join('\n')}\n</ul>`;
    case 'html-paragraphs':
      return entries.map((parts) => `<p>${whole(parts)}</p>`).join('\n');
    case 'html-divisions':
      return entries
        .map((parts) => `<div class="x1"><div>${parts.join('</div>\n<div>')}</div></div>`)
        .join('\n');
    case 'html-rows':
      return `<table>\n${entries
        .map((parts, i) => `<tr><td>${count - i}.</td><td>${parts.join('</td><td>')}</td></tr>`)
        .join('\n')}\n</table>`;
    case 'html-terms':
      return `<dl>\n${entries
        .map(
          ([first, ...rest]) =>
            `<dt>${first}</dt>${rest.map((part) => `<dd>${part}</dd>`).join('')}`,
        )
        .join('\n')}\n</dl>`;
    case 'html-details':
      return entries
        .map(
          ([first, ...rest]) =>
            `<details><summary>${first}</summary>${rest.map((part) => `<p>${part}</p>`).join('')}</details>`,
        )
        .join('\n');
    case 'html-breaks':
      return `<p>${entries.map((parts) => whole(parts)).join('<br><br>\n')}</p>`;
    case 'html-nested':
      return `<ul>\n${entries
        .map(
          ([first, ...rest]) =>
            `<li>${first}<ul>${rest.map((part) => `<li>${part}</li>`).join('')}</ul></li>`,
        )
        .join('\n')}\n</ul>`;
  }
}
