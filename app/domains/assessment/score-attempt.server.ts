import type { Reader } from "@db/client.server";
import type { AttemptRow } from "./attempt.store.server";
import { keyOf } from "./item";
import { itemVersions } from "./item-versions.server";
import { effectiveAnswers, type LateAnswer } from "./late-answer";
import { storedAnswers } from "./response.store.server";
import { type Score, scoreForm } from "./scoring";

/**
 * The score of an attempt by what is stored, with these late answers as they are ruled or would be. Points and cut score are
 * those promised at its start. Server only: it reads the keys.
 */
export async function scoreAttempt(on: Reader, attempt: AttemptRow, late: readonly LateAnswer[] = []): Promise<Score> {
  const versions = await itemVersions(
    on,
    attempt.form.map(({ itemVersionId }) => itemVersionId),
  );
  const keyed = attempt.form.map(({ id }, i) => {
    const version = versions[i] as (typeof versions)[number];
    return { id, topic: version.topic, key: keyOf(version) };
  });
  const stored = new Map((await storedAnswers(on, attempt.id)).map(({ itemId, response }) => [itemId, response]));
  return scoreForm(keyed, effectiveAnswers(stored, late), attempt);
}
