import type { Readable } from "node:stream";

/**
 * Where the bytes of files lie, by names that it draws itself. One folder today (`disk-store.server`); an object store can
 * take its place by answering these questions.
 */
export interface FileStore {
  /** Keeps bytes for good and answers their name; once it answers, they survive a power cut. @throws StorageFull */
  put(bytes: Buffer | AsyncIterable<Buffer>): Promise<string>;
  /** Puts back what a backup holds under a name that this store drew once. */
  putBack(name: string, pieces: AsyncIterable<Buffer>): Promise<void>;
  /** The bytes of a name as a stream; null when there are none. */
  open(name: string): Promise<{ bytes: number; stream: Readable } | null>;
  /** Forgets a name; one that is not there is none. */
  remove(name: string): Promise<void>;
  /** Every name with the instant (ms) it was put at. */
  list(): AsyncIterable<{ name: string; putAt: number }>;
}
