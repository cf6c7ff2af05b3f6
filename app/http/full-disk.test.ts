import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, expect, it } from "vitest";
import { diskStore } from "~/domains/files/disk-store.server";
import { config } from "~/kernel/config";
import { smallDisk } from "../../tests/faults/small-disk";
import { receiveUpload } from "./receive-upload.server";

/** One megabyte, where this machine lets us mount one. */
const folder = mkdtempSync(join(tmpdir(), "academy-full-"));
const disk = (() => {
  try {
    return smallDisk(folder, 1);
  } catch {
    return null;
  }
})();
afterAll(() => {
  disk?.leave();
  rmSync(folder, { recursive: true, force: true });
});

const inFolder = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

it.skipIf(disk === null)("an upload onto a full disk is told as such (507), and nothing of it is kept", async () => {
  const dataDir = config.dataDir;
  config.dataDir = folder;
  try {
    const body = Buffer.concat([
      Buffer.from('--x\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\n'),
      Buffer.alloc(3 * 1024 * 1024, "a"),
      Buffer.from("\r\n--x--\r\n"),
    ]);
    const request = Object.assign(Readable.from([body.subarray(0, 400_000), body.subarray(400_000)]), {
      headers: { "content-type": "multipart/form-data; boundary=x" },
    });
    await expect(receiveUpload(request as unknown as IncomingMessage, 1)).rejects.toMatchObject({ status: 507 });
    expect(inFolder()).toEqual([]);
  } finally {
    config.dataDir = dataDir;
  }
});

it.skipIf(disk === null)(
  "a file that has no room to be kept is told as such (507), and no part of it stays",
  async () => {
    const store = diskStore(join(folder, "files"));
    const name = await store.put(Buffer.alloc(300_000));
    await expect(store.put(Buffer.alloc(900_000))).rejects.toMatchObject({ status: 507 });
    expect(inFolder()).toEqual([name]);
  },
);
