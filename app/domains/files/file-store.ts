/**
 * Where the bytes of files lie, by names that it draws itself. One folder today (`disk-store.server`); an object store can
 * take its place by answering these four questions.
 */
export interface FileStore {
  /** Keeps bytes for good and answers their name; once it answers, they survive a power cut. @throws StorageFull */
  put(bytes: Buffer): Promise<string>;
  /** The bytes of a name as a stream; null when there are none. */
  open(name: string): Promise<{ bytes: number; stream: NodeJS.ReadableStream } | null>;
  /** Forgets a name; one that is not there is none. */
  remove(name: string): Promise<void>;
  /** Every name with the instant (ms) it was put at. */
  list(): AsyncIterable<{ name: string; putAt: number }>;
}
