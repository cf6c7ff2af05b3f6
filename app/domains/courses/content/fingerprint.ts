import { createHash } from "node:crypto";
import type { ContentFiles } from "./content-tree";
import type { CourseSource } from "./course-tree";

/**
 * Raised whenever the same sources turn into other HTML (fingerprint.test.ts notices): lessons already published are then
 * written anew under their version, because the words people learn are the same.
 */
export const RENDERING = 2;

const digest = (parts: readonly string[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}\n${part}`);
  return hash.digest("hex");
};

/** Of everything in content/ and how it is rendered: equal means there is nothing to publish. */
export const contentFingerprint = (files: ContentFiles): string => digest([String(RENDERING), ...[...files].flat()]);

/** The version of a course: a hash of the sources that it is made of. */
export const courseVersionId = (course: CourseSource): string => digest(course.sources.flat()).slice(0, 32);

/** Of anything that is stored as JSON. */
export const valueFingerprint = (value: unknown): string => digest([JSON.stringify(value)]).slice(0, 32);
