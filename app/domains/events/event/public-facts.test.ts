import { tables } from "@db/tables";
import { getTableColumns } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { eventRow } from "../calendar/stored-events.fixture";
import { PUBLIC_FIELDS, publicFacts } from "./public-facts";

/** Nobody's to read: the link is for the registered, the rest is the desk's. */
const KEPT = ["meetingLink", "seriesId", "createdBy", "formKey"];

describe("what anyone may read of an event", () => {
  it("is what is named, whatever else a row has", () => {
    const row = { ...eventRow(Date.UTC(2031, 0, 1), { meetingLink: "https://meet.example/s3cret" }), remark: "intern" };
    const shown = publicFacts(row);
    expect(Object.keys(shown).sort()).toEqual([...PUBLIC_FIELDS].sort());
    expect(JSON.stringify(shown)).not.toMatch(/s3cret|intern/);
    expect(shown).toMatchObject({ slug: row.slug, title: row.title, contact: row.contact });
  });

  it("is said of every column: a new one is public or kept by decision", () => {
    expect(Object.keys(getTableColumns(tables.event)).sort()).toEqual([...PUBLIC_FIELDS, ...KEPT].sort());
  });
});
