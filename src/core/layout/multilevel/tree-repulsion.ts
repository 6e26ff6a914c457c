import { MortonTree } from './morton-tree.ts';
import { softening, type Repulsion } from './repulsion.ts';

/**
 * Repulsion by a tree code: the nodes of a leaf share one walk of the tree
 * (Barnes and Hut 1986; Barnes 1990 for groups). A cell that is far enough acts
 * as its centre of mass. In the plane the force of masses m at points c is
 * conj(Σ m / (z − c)), an analytic function, so that the far cells of a group
 * are summed once, as a polynomial around the group's centre (a local expansion
 * as in Greengard and Rokhlin 1987, of degree 2), and not once for each node.
 *
 * Costs n log n for the order, and for each node the pairs with some tens of others.
 *
 * @param nearness a cell acts as one where its side is less than so many times its distance
 */
export function repulsionByTree(mass: Float32Array, nearness = 1.5): Repulsion {
  const tree = new MortonTree(mass.length);
  const fx = new Float32Array(mass.length);
  const fy = new Float32Array(mass.length);
  const stiffness = new Float32Array(mass.length);
  /** The near nodes of a group. */
  let listX = new Float64Array(4096);
  let listY = new Float64Array(4096);
  let listMass = new Float64Array(4096);
  const far = 1 / (nearness * nearness);

  const self = {
    x: fx,
    y: fy,
    stiffness,
    side: 0,
    reckon(nodeX: Float32Array, nodeY: Float32Array) {
      tree.build(nodeX, nodeY, mass);
      self.side = tree.side;
      const soft = softening(tree.side, tree.count);
      for (let cell = 0; cell < tree.cells; cell += 1)
        if (tree.isLeaf[cell]! === 1) group(cell, soft);
    },
  };

  function group(leaf: number, soft: number): void {
    const {
      cells,
      from,
      to,
      next,
      isLeaf,
      centreX,
      centreY,
      total,
      momentR,
      momentI,
      side2,
      order,
    } = tree;
    const pointX = tree.x;
    const pointY = tree.y;
    const pointMass = tree.mass;
    const begin = from[leaf]!;
    const end = to[leaf]!;
    let left = pointX[begin]!;
    let right = left;
    let bottom = pointY[begin]!;
    let top = bottom;
    for (let i = begin + 1; i < end; i += 1) {
      const a = pointX[i]!;
      const b = pointY[i]!;
      if (a < left) left = a;
      else if (a > right) right = a;
      if (b < bottom) bottom = b;
      else if (b > top) top = b;
    }
    const middleX = (left + right) / 2;
    const middleY = (bottom + top) / 2;
    // A polynomial holds within the group where a cell is well over its radius away.
    const reach = 4 * ((right - middleX) * (right - middleX) + (top - middleY) * (top - middleY));
    let near = 0;
    // Coefficients of the polynomial, real and imaginary; and the stiffness of the far cells.
    let r0 = 0;
    let i0 = 0;
    let r1 = 0;
    let i1 = 0;
    let r2 = 0;
    let i2 = 0;
    let stiff = 0;
    let cell = 0;
    while (cell < cells) {
      const a = centreX[cell]!;
      const b = centreY[cell]!;
      const dx = a < left ? left - a : a > right ? a - right : 0;
      const dy = b < bottom ? bottom - b : b > top ? b - top : 0;
      if (side2[cell]! * far < dx * dx + dy * dy) {
        const toX = middleX - a;
        const toY = middleY - b;
        const d2 = toX * toX + toY * toY;
        const m = total[cell]!;
        if (reach < d2) {
          const inverse = 1 / d2;
          const ur = toX * inverse;
          const ui = -toY * inverse;
          const vr = ur * ur - ui * ui;
          const vi = 2 * ur * ui;
          const wr = vr * ur - vi * ui;
          const wi = vr * ui + vi * ur;
          const qr = momentR[cell]!;
          const qi = momentI[cell]!;
          r0 += m * ur + (qr * wr - qi * wi);
          i0 += m * ui + (qr * wi + qi * wr);
          // Minus three times the second moment times 1 / (g − c)⁴.
          r1 -= m * vr + 3 * (qr * (vr * vr - vi * vi) - qi * 2 * vr * vi);
          i1 -= m * vi + 3 * (qr * 2 * vr * vi + qi * (vr * vr - vi * vi));
          r2 += m * wr;
          i2 += m * wi;
          stiff += m * inverse;
        } else {
          if (near === listX.length) grow(near + 1);
          listX[near] = a;
          listY[near] = b;
          listMass[near] = m;
          near += 1;
        }
        cell = next[cell]!;
      } else if (isLeaf[cell]! === 1) {
        if (cell !== leaf) {
          const last = to[cell]!;
          const start = from[cell]!;
          if (near + last - start > listX.length) grow(near + last - start);
          for (let j = start; j < last; j += 1) {
            listX[near] = pointX[j]!;
            listY[near] = pointY[j]!;
            listMass[near] = pointMass[j]!;
            near += 1;
          }
        }
        cell = next[cell]!;
      } else cell += 1;
    }
    for (let i = begin; i < end; i += 1) {
      const xi = pointX[i]!;
      const yi = pointY[i]!;
      const hx = xi - middleX;
      const hy = yi - middleY;
      let sumX = r0 + (r1 * hx - i1 * hy) + (r2 * (hx * hx - hy * hy) - i2 * 2 * hx * hy);
      let sumY = -(i0 + (r1 * hy + i1 * hx) + (i2 * (hx * hx - hy * hy) + r2 * 2 * hx * hy));
      let sum = stiff;
      for (let j = 0; j < near; j += 1) {
        const dx = xi - listX[j]!;
        const dy = yi - listY[j]!;
        const f = listMass[j]! / (dx * dx + dy * dy + soft);
        sumX += dx * f;
        sumY += dy * f;
        sum += f;
      }
      for (let j = begin; j < end; j += 1) {
        if (j === i) continue;
        const dx = xi - pointX[j]!;
        const dy = yi - pointY[j]!;
        const f = pointMass[j]! / (dx * dx + dy * dy + soft);
        sumX += dx * f;
        sumY += dy * f;
        sum += f;
      }
      const node = order[i]!;
      fx[node] = sumX;
      fy[node] = sumY;
      stiffness[node] = sum;
    }
  }

  function grow(least: number): void {
    const length = 2 * least;
    listX = lengthened(listX, length);
    listY = lengthened(listY, length);
    listMass = lengthened(listMass, length);
  }
  return self;
}

function lengthened(list: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(length);
  longer.set(list);
  return longer;
}
