// Lays a graph out by ForceAtlas2 (graphology): `layout.mjs FILE ITERATIONS`. FILE holds
// the number of nodes, then the two ends of each edge, as 32-bit integers; the positions
// are written to FILE.positions, and the seconds of CPU and the settings are said.
import { readFileSync, writeFileSync } from 'node:fs';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';

const [file, iterations] = process.argv.slice(2);
const bytes = readFileSync(file);
const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
const [count] = numbers;
const graph = new Graph({ type: 'undirected', multi: false });
let state = 99;
const chance = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296;
};
for (let i = 0; i < count; i += 1) {
  graph.addNode(i, { x: (chance() - 0.5) * 1000, y: (chance() - 0.5) * 1000 });
}
for (let e = 1; e < numbers.length; e += 2) {
  graph.addEdge(numbers[e], numbers[e + 1], { weight: 1 });
}
const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: true };
const before = process.cpuUsage();
const places = forceAtlas2(graph, { iterations: Number(iterations), settings });
const { user, system } = process.cpuUsage(before);
const positions = new Float32Array(2 * count);
for (let i = 0; i < count; i += 1) {
  positions[2 * i] = places[i].x;
  positions[2 * i + 1] = places[i].y;
}
writeFileSync(`${file}.positions`, positions);
console.log(
  JSON.stringify({
    seconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1e3,
  }),
);
