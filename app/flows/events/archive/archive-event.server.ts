import { type Event, eventState } from "~/domains/events/event/event";
import { fileStore } from "~/domains/files/disk-store.server";
import { writeWorkbook } from "~/domains/files/write-workbook";
import { type ZipPart, zipWithManifest } from "~/domains/files/zip-writer";
import { log } from "~/kernel/log";
import { minutesFile } from "../after/minutes-file.server";
import { archiveSheets } from "./archive-sheets";
import { factsText, minutesText, readmeText } from "./archive-texts";
import { type ArchivedEvent, readArchived } from "./read-archived.server";

export interface ArchiveFile {
  name: string;
  pieces: AsyncGenerator<Buffer>;
}

/**
 * Everything about an event in one ZIP file, made while it is sent. The same event gives the same bytes: nothing in it tells when it was
 * made, and entries bear the instant of the last change. Found within the scope of whoever asks.
 */
export async function archiveFile(event: Event, askedBy: string, now: number): Promise<ArchiveFile> {
  const archived = await readArchived(event, askedBy, now);
  const about = {
    event: event.slug,
    title: event.title,
    state: eventState(event, now),
    startsAt: new Date(event.startsAt).toISOString(),
    endsAt: new Date(event.endsAt).toISOString(),
  };
  return { name: event.slug, pieces: zipWithManifest(partsOf(archived), about, event.changedAt) };
}

async function* partsOf(archived: ArchivedEvent): AsyncGenerator<ZipPart> {
  const { event, minutes, materials, photos } = archived;
  yield { name: "README.txt", bytes: Buffer.from(readmeText(archived)) };
  yield { name: "01-facts.txt", bytes: Buffer.from(factsText(archived)) };
  for (const { name, sheet } of archiveSheets(archived)) yield { name, bytes: writeWorkbook(sheet) };
  if (minutes) {
    yield { name: "07-minutes.pdf", bytes: (await minutesFile(event, minutes)).bytes };
    yield { name: "07-minutes.txt", bytes: Buffer.from(minutesText(archived)) };
  }
  for (const { path, storageName, id } of [...materials, ...photos]) {
    const opened = await fileStore.open(storageName);
    if (opened) yield { name: path, bytes: Buffer.concat(await opened.stream.toArray()) };
    else log("error", "a file of an event has no bytes", { file: id });
  }
}
