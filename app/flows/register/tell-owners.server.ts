import type { Tx } from "~/domains/ledger/transact.server";
import { queueMail } from "~/domains/mail/mail.store.server";
import type { RegisterEntry } from "~/domains/register/entry";
import { findEntries } from "~/domains/register/entry.store.server";
import { type Citing, dropNotices, noteCiting, noticesAbout } from "~/domains/register/notice.store.server";
import { type Citations, citationsOf } from "./citations.server";
import { type RegisterNews, registerMail } from "./compose-register-mail.server";
import { editorReaders, type RegisterReader, readersAt } from "./register-readers.server";

/** How many things were told of, by what they are; nothing is told twice. */
export interface Told {
  lessons: number;
  items: number;
  standards: number;
}

/**
 * Tells everyone who answers for something that cites an entry which is over: a row for each citing thing, so that it stands on the
 * pages of its owners, and one mail a person. In the transaction of whatever ended the entry; running it again tells what is new only.
 */
export async function tellOwners(tx: Tx, entry: RegisterEntry): Promise<Told> {
  const citations = await citationsOf(entry, tx);
  const fresh = new Set((await noteCiting(tx, entry.key, citingOf(citations))).map(({ kind, id }) => `${kind} ${id}`));
  const isFresh = (citing: Citing) => fresh.has(`${citing.kind} ${citing.id}`);
  const told: Citations = {
    lessons: citations.lessons.filter((one) => isFresh(lessonCiting(one))),
    items: citations.items.filter(({ id }) => isFresh({ kind: "item", id })),
    standards: citations.standards.filter(({ id }) => isFresh({ kind: "disclosed-standard", id })),
  };
  await mailAbout(tx, entry, told, { firm: "firm", editors: "editors" });
  const counts = { lessons: told.lessons.length, items: told.items.length, standards: told.standards.length };
  if (fresh.size > 0)
    tx.record({ act: "register.told", subject: { kind: "register-entry", id: entry.key }, facts: counts });
  return counts;
}

/** Tells those who had been told that it was a mistake, and takes the reminders off their pages. */
export async function takeBackTold(tx: Tx, entry: RegisterEntry): Promise<void> {
  const told = new Set(
    (await noticesAbout(tx, entry.key)).map(({ citingKind, citingId }) => `${citingKind} ${citingId}`),
  );
  const { lessons, items, standards } = await citationsOf(entry, tx);
  const again: Citations = {
    lessons: lessons.filter((one) => told.has(`lesson ${lessonCiting(one).id}`)),
    items: items.filter(({ id }) => told.has(`item ${id}`)),
    standards: standards.filter(({ id }) => told.has(`disclosed-standard ${id}`)),
  };
  await mailAbout(tx, entry, again, { firm: "firmBack", editors: "editorsBack" });
  await dropNotices(tx, entry.key);
}

const lessonCiting = ({ courseSlug, lessonSlug }: Citations["lessons"][number]): Citing => ({
  kind: "lesson",
  id: `${courseSlug}/${lessonSlug}`,
});

const citingOf = ({ lessons, items, standards }: Citations): Citing[] => [
  ...lessons.map(lessonCiting),
  ...items.map(({ id }): Citing => ({ kind: "item", id })),
  ...standards.map(({ id }): Citing => ({ kind: "disclosed-standard", id })),
];

async function mailAbout(
  tx: Tx,
  entry: RegisterEntry,
  { lessons, items, standards }: Citations,
  news: { firm: RegisterNews; editors: RegisterNews },
): Promise<void> {
  const by = entry.replacedByKey && (await findEntries(tx, [entry.replacedByKey])).get(entry.replacedByKey);
  const said = { entry: nameOf(entry), by: by ? nameOf(by) : "" };
  const send = async (kind: RegisterNews, readers: RegisterReader[], citing: string[]) => {
    for (const reader of readers)
      await queueMail(tx, registerMail(kind, { ...said, ...reader, citing: listed(citing) }));
  };
  for (const enterpriseId of new Set(standards.map((one) => one.enterpriseId))) {
    const own = standards.filter((one) => one.enterpriseId === enterpriseId);
    await send(news.firm, await readersAt(tx, enterpriseId, tx.now), own.map(nameOf));
  }
  if (lessons.length + items.length === 0) return;
  const content = [
    ...lessons.map(({ courseTitle, title }) => `${courseTitle} · ${title}`),
    ...items.map(({ id }) => id),
  ];
  await send(news.editors, await editorReaders(tx, tx.now), content);
}

/** What people call it: the number of a standard with its title, or a law's title. */
const nameOf = ({ number, title }: { number: string | null; title: string }): string =>
  number === null ? `《${title}》` : `${number}《${title}》`;

const MOST_LINES = 20;
const listed = (lines: string[]): string =>
  [...lines.slice(0, MOST_LINES), ...(lines.length > MOST_LINES ? ["……"] : [])].map((line) => `· ${line}`).join("\n");
