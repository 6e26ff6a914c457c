/** The line of a place in the text, from 1; quick while the places asked for come in order. */
export function createLines(text: string): (at: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  let seen = 0;
  return (at) => {
    if (at < seen) [line, next] = [1, text.indexOf('\n')];
    for (; next !== -1 && next < at; next = text.indexOf('\n', next + 1)) line += 1;
    seen = at;
    return line;
  };
}
