import type { AwardSnapshot } from "@db/schema/credentials";
import { findForbiddenWording } from "./wording";

/** What a certificate of honour prints of the award; by whose approval it was given stands on it as well. */
export const printedOf = ({ label, category, cycle, authority, approvalDocument }: AwardSnapshot): string[] => [
  ...[label, category, cycle, authority, approvalDocument],
];

/** Words of an award that no certificate may bear, each once; such an award is renamed before anybody is honoured by it. */
export const forbiddenInHonour = (award: AwardSnapshot): string[] => [
  ...new Set(printedOf(award).flatMap(findForbiddenWording)),
];
