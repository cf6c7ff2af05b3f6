import sharp from "sharp";

const [WIDTH, HEIGHT] = [960, 720];
type Colour = readonly [number, number, number];
const WALL: Colour = [243, 241, 234];
const FLOOR: Colour = [218, 214, 203];
const TILE: Colour = [31, 78, 95];
const INK: Colour = [28, 33, 38];
const PAPER: Colour = [252, 251, 248];
const SEATS: readonly Colour[] = [TILE, [47, 107, 74], [138, 90, 0], [168, 50, 42]];

/** A meeting drawn from plain shapes, so that nobody takes it for a photo and nobody is on it. `n` tells one from another. */
export function drawMeeting(n: number): Promise<Buffer> {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  const fill = (inside: (x: number, y: number) => boolean, colour: Colour) => {
    for (let y = 0; y < HEIGHT; y++)
      for (let x = 0; x < WIDTH; x++) if (inside(x, y)) pixels.set(colour, (y * WIDTH + x) * 3);
  };
  const box = (left: number, top: number, width: number, height: number, colour: Colour) =>
    fill((x, y) => x >= left && x < left + width && y >= top && y < top + height, colour);
  const disc = (cx: number, cy: number, r: number, colour: Colour) =>
    fill((x, y) => (x - cx) ** 2 + (y - cy) ** 2 < r * r, colour);
  box(0, 0, WIDTH, 440, WALL);
  box(0, 440, WIDTH, HEIGHT - 440, FLOOR);
  box(0, 0, WIDTH, 18, INK);
  box(250, 80, 460, 240, PAPER);
  box(250, 316, 460, 6, TILE);
  for (const [row, y] of [130, 180, 230].entries()) box(300, y, 360 - row * 60 - n * 20, 14, TILE);
  for (let seat = 0; seat < 5 + n; seat++) {
    const cx = 110 + seat * (740 / (4 + n));
    disc(cx, 500, 34, INK);
    box(Math.round(cx) - 46, 534, 92, 110, SEATS[(seat + n) % SEATS.length] as Colour);
  }
  box(60, 610, WIDTH - 120, 46, INK);
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg({ quality: 88 })
    .toBuffer();
}
