/**
 * The second half of the verifier that every archive of an award cycle carries: what was done is in the log, and the log speaks of the same words and hashes.
 * `verify.mjs` beside it asks it.
 */
import { createHash, createPublicKey, verify } from "node:crypto";
import { checkActs, checkListing } from "./verify-acts.mjs";

/** The hash of an entry as a leaf of the tree. */
const leafOf = (entry) =>
  createHash("sha256")
    .update(Buffer.concat([Buffer.from([0]), Buffer.from(entry, "utf8")]))
    .digest();

/** Inclusion by RFC 9162 §2.1.3.2: whether a leaf stands in the tree of a signed checkpoint. */
function included({ entry, index, proof }, size, rootHash) {
  const node = (a, b) =>
    createHash("sha256")
      .update(Buffer.concat([Buffer.from([1]), a, b]))
      .digest();
  let [at, last] = [index, size - 1];
  let here = leafOf(entry);
  for (const one of proof) {
    const sibling = Buffer.from(one, "base64");
    if (last === 0 || sibling.toString("base64") !== one) return false;
    if (at % 2 === 1 || at === last) {
      here = node(sibling, here);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else here = node(here, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && here.equals(rootHash);
}

/** Whether a checkpoint is signed by one of the keys that the archive holds (C2SP signed-note). */
function signed(note, keys) {
  const end = note.lastIndexOf("\n\n");
  const text = Buffer.from(note.slice(0, end + 1), "utf8");
  const lines = note
    .slice(end + 2)
    .trim()
    .split("\n");
  const signatures = lines.map((line) => Buffer.from(line.split(" ").at(-1), "base64"));
  if (signatures.some((bytes, n) => !lines[n].endsWith(` ${bytes.toString("base64")}`))) return false;
  return keys.some((key) =>
    signatures.some((one) => verify(null, text, createPublicKey({ key, format: "jwk" }), one.subarray(4))),
  );
}

/**
 * What was done is in the log, and the log says the same hashes. Answers how many entries were proved.
 * @param kit what reads the archive and tells of it, from `verify.mjs`
 */
export function checkLog(kit, { notices, file, fileBytes, drawings }) {
  const { read, fault } = kit;
  const log = read("12-ledger.json");
  if (!log) {
    fault("12-ledger.json", "没有 missing");
    return { proofs: 0, listed: false };
  }
  only(kit, "12-ledger.json", log, ["keys", "proofs"]);
  const entries = [];
  const [seen, checkpoints] = [new Set(), new Map()];
  for (const proof of log.proofs) {
    const [, size, rootHash] = proof.checkpoint.split("\n");
    const entry = { ...JSON.parse(proof.entry), index: proof.index };
    const name = `12-ledger.json ${entry.act}`;
    only(kit, name, proof, ["entry", "index", "leaf", "proof", "checkpoint"]);
    if (proof.leaf !== leafOf(proof.entry).toString("base64")) fault(name, "叶子的校验值不符 another leaf");
    if (seen.has(proof.index)) fault(name, "同一条记录出现两次 one entry twice");
    seen.add(proof.index);
    if (!included(proof, Number(size), Buffer.from(rootHash, "base64"))) fault(name, "不在日志里 is not in the log");
    if (!checkpoints.has(proof.checkpoint)) checkpoints.set(proof.checkpoint, signed(proof.checkpoint, log.keys));
    if (!checkpoints.get(proof.checkpoint)) fault(name, "检查点的签名不对 the checkpoint is not signed by these keys");
    entries.push(entry);
  }
  entries.sort((a, b) => a.index - b.index);
  const said = (act) => entries.findLast((entry) => entry.act === act)?.facts;
  const opening = openingsOf(kit);
  const listed = checkListing({ ...kit, ...opening }, log, entries);
  const sealed = said("award-cycle.ballots-sealed");
  if (sealed && file && sealed.hash !== file.commitments.hash)
    fault("12-ledger.json", "封存时的承诺清单不是这一份 other commitments were sealed");
  const logged = entries.filter(({ act }) => act === "award-cycle.reviews-drawn").map(({ facts }) => facts);
  const drawn = ({ seed, inputHash }, added) => `${seed} ${inputHash} ${added}`;
  const here = new Set(drawings.map((one) => drawn(one, one.added.length)));
  const there = new Set(logged.map((facts) => drawn(facts, facts.added)));
  const newest = Math.max(...entries.map(({ at }) => Date.parse(at)));
  for (const one of logged)
    if (!here.has(drawn(one, one.added)))
      fault("12-ledger.json", `日志里的分配不在归档里 a drawing of the log is not in 04: ${one.inputHash}`);
  for (const one of drawings)
    if (Date.parse(one.at) < newest && !there.has(drawn(one, one.added.length)))
      fault("04-assignment.json", `日志里没有这次分配 is not in the log: ${one.at}`);
  const decided = said("award-cycle.decided");
  const notice = notices.findLast(({ listFile, supersededAt }) => listFile && !supersededAt);
  if (decided && decided.list !== notice?.listHash)
    fault("12-ledger.json", "决定依据的名单不是这一份 another list was decided on");
  checkSaid({ ...kit, ...opening }, { entries, notice, file, fileBytes });
  const lists = new Map(notices.flatMap((one) => (one.listFile ? [[one.number, read(one.listFile) ?? []]] : [])));
  checkActs({ ...kit, ...opening }, { entries, listed, lists });
  return { proofs: entries.length, listed };
}

/** What opens commitments of entries, and hashes of values as entries hold them. */
function openingsOf({ fault, notBound, sha256, canonical }) {
  const committed = (salt, value) =>
    createHash("sha256").update(Buffer.from(salt, "base64url")).update(canonical(value)).digest("base64url");
  return {
    committed,
    /** Whether an entry speaks of this value; where it does not speak of any, it is told. */
    opens(what, where, { entry, field, salt, value }) {
      const commitment = entry?.commitments?.[field];
      if (!commitment || !salt) return notBound(what);
      if (committed(salt, value) !== commitment) fault(where, `${what}：日志里记的不是这样 the log says otherwise`);
    },
    hashed: (value) => sha256(canonical(value)),
  };
}

/** Whether an object has these members and no others. */
function only({ fault }, where, value, members) {
  for (const name of Object.keys(value))
    if (!members.includes(name)) fault(where, `多出来的 ${name} a member more than there is`);
}

/** The words of the archive against what the log committed to when they were said: rules, minutes, rulings, names, codes, the opened file. */
function checkSaid(
  { read, fault, notBound, notes, sha256, canonical, opens, hashed },
  { entries, notice, file, fileBytes },
) {
  const last = (id, ...acts) => entries.findLast(({ act, subject }) => subject.id === id && acts.includes(act));
  const rules = read("01-rules.json");
  const about = rules && entries.findLast(({ subject, facts }) => subject.id === rules.id && facts.rules)?.facts;
  if (!about) notBound("规则 rules");
  else if (about.rules !== hashed(rules.rules))
    fault("01-rules.json", "规则：日志里记的不是这样 the log says otherwise");
  if (!about?.about) notBound("批准文件和时间 approval and times");
  else {
    const { slug, title, year, authority, approvalDocument, introduction, contact, times } = rules;
    const { submissionsUntil, countiesUntil, citiesUntil, reviewUntil } = times;
    const said = { slug, title, year, authority, approvalDocument, introduction, contact };
    if (about.about !== hashed({ ...said, submissionsUntil, countiesUntil, citiesUntil, reviewUntil }))
      fault("01-rules.json", "批准文件和时间：日志里记的不是这样 the log says otherwise");
  }

  for (const meeting of read("07-meetings.json") ?? []) {
    if (meeting.closedAt === null) continue;
    const where = `07-meetings.json ${meeting.number}`;
    const { heldOn, place, chair, present, minutes, panelOrders, panelReasons, words, log } = meeting;
    const entry = last(log?.id, "award-meeting.closed");
    const salts = log?.salts ?? {};
    const settled = hashed({ heldOn, place, chair, present, minutes, panelOrders });
    // Meetings of before it was asked for why a tie is ordered so have no such texts.
    const said = panelReasons === undefined ? words : { said: words, panelReasons };
    opens("会议记录 minutes", where, { entry, field: "minutes", salt: salts.minutes, value: settled });
    opens("会议决定 words of a meeting", where, { entry, field: "words", salt: salts.words, value: hashed(said) });
  }

  for (const { number, ruling, answer, log } of read("09-objections.json") ?? []) {
    const where = `09-objections.json ${number}`;
    const told = (what, value, ...acts) => {
      if (value === null || value === undefined) return;
      const entry = last(log?.id, ...acts.map((act) => `objection.${act}`));
      const salt = log?.salts?.[entry?.act.split(".")[1]];
      opens(what, where, { entry, field: "reason", salt, value });
    };
    told("裁定 a ruling", ruling, "upheld", "dismissed");
    told("答复 an answer", answer, "answered", "refused");
  }

  for (const { nomination, name, revokedReason, log } of read("10-awards.json") ?? []) {
    const where = `10-awards.json ${nomination}`;
    const { id, salts = {} } = log ?? {};
    // Whoever was erased has no name here, and the log opens nothing of her.
    if (name === null) continue;
    opens("表彰的姓名 a name honoured", where, {
      entry: last(id, "award.given"),
      field: "name",
      salt: salts.name,
      value: name,
    });
    if (revokedReason)
      opens("撤销理由 a reason of revocation", where, {
        ...{ entry: last(id, "award.revoked"), field: "reason", salt: salts.revoked, value: revokedReason },
      });
  }

  for (const { nomination, erased, code, log } of read("13-certificates.json") ?? [])
    if (!erased)
      opens("证书编号 a certificate's code", `13-certificates.json ${nomination}`, {
        ...{ entry: last(log?.id, "certificate.issued"), field: "code", salt: log?.salts?.code, value: code },
      });

  if (!file) return;
  const published = entries.findLast(
    ({ act, facts }) => act === "public-notice.published" && facts.number === notice?.number,
  );
  if (!published?.facts.opened) return notBound("打开的评分文件 the opened file");
  if (published.facts.opened === sha256(fileBytes)) return;
  if (published.facts.counted !== sha256(canonical(countedOf(file))))
    fault("05-opened.json", "不是发布公示时的那一份 not the file that was published with the notice");
  else
    notes.push(
      "05-opened.json: 发布公示以后有人撤回申报、收回公布同意或者注销，去掉了姓名和涉及她的理由，其余与发布时一致 names were taken out since the notice; all else is as it was published",
    );
}

/** What of an opened file stays when a name is taken out of it (`app/domains/awards/scores/opened-hash.ts`). */
function countedOf({ format, cycle, rule, criteria, cap, commitments, panelOrders, draw, result, ...file }) {
  const nominations = file.nominations.map(({ pseudonym, withdrawn, leftSince, commitment = null }) => ({
    ...{ pseudonym, withdrawn, leftSince, commitment },
  }));
  const ballots = file.ballots.map(({ setAside, ...ballot }) => ({ ...ballot, setAside: setAside !== null }));
  const departures = file.departures.map(({ nomination, chosen }) => ({ nomination, chosen }));
  const counted = { format, cycle, rule, criteria, cap, commitments, panelOrders, draw, result };
  return { ...counted, nominations, ballots, departures };
}
