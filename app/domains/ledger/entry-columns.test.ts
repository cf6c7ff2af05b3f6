import { expect, test } from "vitest";
import { makeEntry, parseEntry } from "./entry";
import { editedColumns } from "./entry-columns";

const made = (actor: unknown) => {
  const draft = { id: "e-1", at: 5_000, act: "name.changed", subject: { kind: "person", id: "p-1" }, facts: {} };
  const { body, sealed, subjectId } = makeEntry({ ...draft, secrets: { actor } }, () => Buffer.alloc(16, 7));
  return { entry: parseEntry(body), sealed, subjectId };
};
const subject_id = made({ kind: "person", id: "p-1" }).subjectId;
const right = { id: "e-1", at: 5_000, act: "name.changed", subject_id, about_person_id: "p-1" };

test("columns that say what the text says are no finding", () => {
  const { entry, sealed } = made({ kind: "person", id: "p-1" });
  expect(editedColumns(entry, sealed, right)).toEqual([]);
  expect(editedColumns(entry, null, { ...right, about_person_id: null })).toEqual([]);
  const clock = made({ kind: "system", id: "sweep" });
  expect(editedColumns(clock.entry, clock.sealed, { ...right, about_person_id: null })).toEqual([]);
});

test("each edited column is named", () => {
  const { entry, sealed } = made({ kind: "person", id: "p-1" });
  expect(editedColumns(entry, sealed, { ...right, id: "e-2" })).toEqual(["id"]);
  expect(editedColumns(entry, sealed, { ...right, at: 5_001 })).toEqual(["at"]);
  expect(editedColumns(entry, sealed, { ...right, act: "x" })).toEqual(["act"]);
  expect(editedColumns(entry, sealed, { ...right, subject_id: "p-2" })).toEqual(["subject_id"]);
  expect(editedColumns(entry, sealed, { ...right, about_person_id: null })).toEqual(["about_person_id"]);
  expect(editedColumns(entry, null, right)).toEqual(["about_person_id"]);
});
