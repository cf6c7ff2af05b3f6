import fc from "fast-check";
import { expect, it } from "vitest";
import { boundaryOf, readMultipart } from "./multipart";

interface Part {
  name: string;
  fileName: string | null;
  bytes: Buffer;
}

const BOUNDARY = "----WebKitFormBoundaryx7";

function written(parts: readonly Part[]): Buffer {
  const escaped = (text: string) => text.replace(/\n/g, "%0D%0A").replace(/"/g, "%22");
  return Buffer.concat([
    ...parts.map(({ name, fileName, bytes }) =>
      Buffer.concat([
        Buffer.from(
          `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${escaped(name)}"${
            fileName === null ? "" : `; filename="${escaped(fileName)}"\r\nContent-Type: application/octet-stream`
          }\r\n\r\n`,
        ),
        bytes,
        Buffer.from("\r\n"),
      ]),
    ),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);
}

/** In pieces of these lengths, over and over. */
async function* pieces(body: Buffer, lengths: readonly number[]): AsyncGenerator<Buffer> {
  for (let at = 0, n = 0; at < body.length; n++) {
    const length = lengths[n % lengths.length] as number;
    yield body.subarray(at, at + length);
    at += length;
  }
}

async function read(body: Buffer, lengths = [7]): Promise<Part[]> {
  const parts: Part[] = [];
  for await (const event of readMultipart(pieces(body, lengths), BOUNDARY)) {
    if (event.kind === "begin") parts.push({ name: event.name, fileName: event.fileName, bytes: Buffer.alloc(0) });
    const last = parts.at(-1);
    if (event.kind === "bytes" && last) last.bytes = Buffer.concat([last.bytes, event.bytes]);
  }
  return parts;
}

/** Bytes that come near a delimiter. */
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((raw) => Buffer.from(raw)),
  fc
    .constantFrom("", "\r\n", "--", "\r\n--", "\r\n------WebKitForm", `--${BOUNDARY}`, "\r\n\r\n")
    .map((text) => Buffer.from(text)),
);
const names = fc
  .string({ unit: "grapheme", maxLength: 30 })
  .map((text) => text.replace(/[%\r\\]/g, "").replace(/\u0000/g, ""));

it("reads the same parts in whatever pieces they arrive", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ name: names, fileName: fc.option(names), bytes }), { maxLength: 6 }),
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 }),
      async (parts, lengths) => {
        expect(await read(written(parts), lengths)).toEqual(parts);
      },
    ),
    { numRuns: 400 },
  );
});

it("refuses a body that ends early, at every byte", async () => {
  const body = written([{ name: "a", fileName: "b.txt", bytes: Buffer.from("内容") }]);
  for (let length = 0; length < body.length - 2; length++)
    await expect(read(body.subarray(0, length), [9])).rejects.toMatchObject({ status: 400 });
  expect(await read(body.subarray(0, -2), [9])).toHaveLength(1);
});

it("refuses heads without end and parts without number", async () => {
  const head = Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${"x".repeat(9000)}"\r\n\r\n`);
  await expect(read(head, [500])).rejects.toMatchObject({ status: 400 });
  const many = Array.from({ length: 401 }, () => ({ name: "x", fileName: null, bytes: Buffer.from("1") }));
  await expect(read(written(many), [500])).rejects.toMatchObject({ status: 413 });
});

it("finds the boundary of a form and of nothing else", () => {
  expect(boundaryOf(`multipart/form-data; boundary=${BOUNDARY}`)).toBe(BOUNDARY);
  expect(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"')).toBe("a b");
  expect(boundaryOf("multipart/form-data")).toBeNull();
  expect(boundaryOf(`multipart/form-data; boundary=${"x".repeat(71)}`)).toBeNull();
  expect(boundaryOf(`text/plain; boundary=${BOUNDARY}`)).toBeNull();
});
