import { eq } from "drizzle-orm";
import type { Editor } from "~/domains/people/proof";
import { allEntries } from "~/domains/register/entry.store.server";
import { entryForm } from "~/domains/register/entry-forms";
import { addEntry } from "~/domains/register/set-entry.server";
import { readStandardNumber } from "~/domains/register/standard-number";
import { supersedeEntry } from "~/flows/register/supersede-entry.server";
import { dayBeside } from "~/kernel/calendar-days";
import { now } from "~/kernel/clock";
import { isoDayOf } from "~/kernel/instant-format";
import { db } from "../client.server";
import { tables } from "../tables";

/** Invented, and named so: an edition in force and the one that comes after it in two months. */
const OLD = { number: "DB34/T 99001-2020", title: "演示标准：车间标准化管理指南（虚构）", effectiveOn: "2020-07-01" };
const NEW = { number: "DB34/T 99001-2026", title: "演示标准：车间标准化管理规范（虚构）" };
const IN_DAYS = 60;

/** Lets the editor of a demo plan a supersession, by the use cases of her desk. Where the entries are there nothing is done. */
export async function seedDemoRegister(): Promise<void> {
  const { id, name, account } = tables.person;
  const [found] = await db.select({ id, name }).from(tables.person).where(eq(account, "editor"));
  const known = new Set((await allEntries(db)).map(({ key }) => key));
  const [old, next] = [OLD, NEW].map(({ number }) => readStandardNumber(number)?.key ?? "") as [string, string];
  if (!found || known.has(old)) return;
  const editor = { personId: found.id, name: found.name } as unknown as Editor;
  const from = dayBeside(isoDayOf(now()), IN_DAYS);
  const add = (form: Record<string, string>) => addEntry(editor, entryForm.parse({ kind: "local", ...form }));
  await add(OLD);
  await add({ ...NEW, effectiveOn: from });
  await supersedeEntry(editor, old, { by: next, from });
}
