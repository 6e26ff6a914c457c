// The same field drawn by sigma with its own programs from graphology, as its documentation has it:
// a reducer and a refresh for a filter, attributes and a refresh for new positions.
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';

const colours = ['#3f7fb5', '#e9b044', '#4fae90', '#b3ada3', '#b3ada3'];
let sigma = null;
let graph = null;
let weights = null;

Object.assign(window, {
  rival: {
    first() {
      const { columns, positions, radius } = window.page.field();
      const { nodes, edges } = columns;
      graph = new MultiDirectedGraph();
      for (let i = 0; i < nodes.count; i += 1) {
        graph.addNode(i, {
          x: positions[2 * i],
          y: -positions[2 * i + 1],
          size: Math.max(1, radius[i] / 10),
          color: colours[nodes.kind[i]],
          label: nodes.label[i],
          index: i,
        });
      }
      for (let e = 0; e < edges.count; e += 1) {
        graph.addEdgeWithKey(e, edges.source[e], edges.target[e], { size: 1, index: e });
      }
      sigma = new Sigma(graph, document.getElementById('stage'), {
        nodeReducer: (_, data) =>
          weights && weights.node[data.index] === 0 ? { ...data, hidden: true } : data,
        edgeReducer: (_, data) =>
          weights && weights.edge[data.index] === 0 ? { ...data, hidden: true } : data,
      });
    },
    filter(from, to) {
      weights = window.page.weigh(from, to);
      sigma.refresh();
    },
    push(step) {
      const { positions } = window.page.field();
      graph.updateEachNodeAttributes((_, data) => {
        data.x = positions[2 * data.index] + Math.sin(data.index + step);
        return data;
      });
      sigma.refresh();
    },
    look(step) {
      sigma.getCamera().setState({ x: 0.5 + 0.01 * step, y: 0.5 });
    },
    end() {
      sigma.kill();
      [sigma, graph, weights] = [null, null, null];
    },
  },
});
