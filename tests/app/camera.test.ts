import { describe, expect, it } from 'vitest';
import { fitCamera, toPixels } from '../../src/app/stage/camera.ts';
import type { Room, StagePicture } from '../../src/app/stage/picture.ts';
import { randomFrom } from '#core/model';

const size = { width: 1000, height: 800 };
const room: Room = {
  insets: { top: 20, right: 20, bottom: 100, left: 20 },
  obstacles: [{ x: 300, y: 0, width: 400, height: 60 }],
  berth: 10,
  covers: [],
};

/** Nodes spread evenly over a disc, as far as the stage asks. */
function discOf(count: number): StagePicture {
  const random = randomFrom(5);
  const positions = new Float32Array(2 * count);
  for (let i = 0; i < count; i += 1) {
    let [x, y] = [2, 2];
    while (x * x + y * y > 1) [x, y] = [2 * random() - 1, 2 * random() - 1];
    positions.set([500 * x, 500 * y], 2 * i);
  }
  const radius = new Float32Array(count).fill(1);
  return { positions, looks: { radius } } as unknown as StagePicture;
}

describe('the camera that shows a graph', () => {
  it.each([50, 2000, 20_000])('lets none of %i nodes lie under what floats above', (count) => {
    const picture = discOf(count);
    const camera = fitCamera(picture, undefined, room, size, 10)!;
    const [box] = room.obstacles;
    // A large graph is looked at in parts: half of one may stick out.
    const slack = count > 3000 ? (1000 / 64 / 2) * camera.scale : 0;
    const covered = Array.from({ length: count }, (_, i) =>
      toPixels(camera, size, picture.positions[2 * i]!, picture.positions[2 * i + 1]!),
    ).filter(
      ({ x, y }) => x > box!.x && x < box!.x + box!.width && y < box!.y + box!.height + 10 - slack,
    );
    expect(covered).toEqual([]);
  });
});
