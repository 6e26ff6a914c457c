// Searches titles with the rivals; says of each how many milliseconds of CPU it takes to
// build, and for each query how many and what it finds first.
import { readFileSync } from 'node:fs';
import uFuzzy from '@leeoniya/ufuzzy';
import MiniSearch from 'minisearch';

const { titles, queries } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const most = 20;

function cpu(run) {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, result];
}

const rivals = {
  // One slip a word is forgiven, words in any order, as its page recommends.
  uFuzzy() {
    const fuzzy = new uFuzzy({ intraMode: 1 });
    return (query) => {
      const [found, info, order] = fuzzy.search(titles, query, 3, 10_000);
      if (!found) return [];
      return (order ? order.map((at) => info.idx[at]) : found).slice(0, most);
    };
  },
  minisearch() {
    const index = new MiniSearch({ fields: ['title'] });
    index.addAll(titles.map((title, id) => ({ id, title })));
    const options = { fuzzy: 0.2, prefix: true, combineWith: 'AND' };
    return (query) =>
      index
        .search(query, options)
        .slice(0, most)
        .map(({ id }) => id);
  },
};

const answers = {};
for (const [name, make] of Object.entries(rivals)) {
  const [build, search] = cpu(make);
  const all = queries.map((query) => cpu(() => search(query)));
  answers[name] = { build, times: all.map(([time]) => time), found: all.map(([, ids]) => ids) };
}
console.log(JSON.stringify(answers));
