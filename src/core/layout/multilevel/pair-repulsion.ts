import { softening, type Repulsion } from './repulsion.ts';

/** Repulsion reckoned for every pair: n² of them. */
export function repulsionByPairs(mass: Float32Array): Repulsion {
  const count = mass.length;
  const fx = new Float32Array(count);
  const fy = new Float32Array(count);
  const stiffness = new Float32Array(count);
  const self = {
    x: fx,
    y: fy,
    stiffness,
    side: 0,
    reckon(x: Float32Array, y: Float32Array) {
      self.side = sideOf(x, y);
      const soft = softening(self.side, count);
      for (let i = 0; i < count; i += 1) {
        const xi = x[i]!;
        const yi = y[i]!;
        let sumX = 0;
        let sumY = 0;
        let sum = 0;
        for (let j = 0; j < count; j += 1) {
          if (j === i) continue;
          const dx = xi - x[j]!;
          const dy = yi - y[j]!;
          const f = mass[j]! / (dx * dx + dy * dy + soft);
          sumX += dx * f;
          sumY += dy * f;
          sum += f;
        }
        fx[i] = sumX;
        fy[i] = sumY;
        stiffness[i] = sum;
      }
    },
  };
  return self;
}

function sideOf(x: Float32Array, y: Float32Array): number {
  let [left, right, bottom, top] = [x[0]!, x[0]!, y[0]!, y[0]!];
  for (let i = 1; i < x.length; i += 1) {
    left = Math.min(left, x[i]!);
    right = Math.max(right, x[i]!);
    bottom = Math.min(bottom, y[i]!);
    top = Math.max(top, y[i]!);
  }
  return Math.max(right - left, top - bottom);
}
