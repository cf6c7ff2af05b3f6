/**
 * The verifier that every archive of an award cycle carries as `verify.mjs`. It needs Node 20 and nothing else: no package, no network, no database.
 * What the log says of it all is held against it in `verify-log.mjs` and `verify-acts.mjs`, beside it.
 * `node verify.mjs [DIRECTORY]` reads the unpacked archive and names whatever is not as it was: a file, a list, a ballot, a place, an award, an entry
 * of the log. It ends with 0 when nothing differs and with 1 otherwise.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { checkLog } from "./verify-log.mjs";

const HELP = `node verify.mjs [DIRECTORY]
核对一次评选的归档：每个文件、公示名单、评审分配、每份评分和姓名的承诺、重新计票、表彰名单、会议、裁定和规则与日志、日志证明。不联网，不需要数据库。
Checks the archive of an award campaign: files, lists, drawings, ballots, names, the count, the awards, minutes, rulings and rules against the log, and its proofs.
Needs only Node. What it says holds as far as this file is ours: compare the SHA-256 of the whole ZIP first.`;

let root = "";
const faults = [];
const fault = (what, why) => void faults.push(`${what}: ${why}`);
const notes = [];
/** What the log says nothing of, by what it is: archives of before it did, and what was erased. */
const unbound = new Map();
const notBound = (what) => void unbound.set(what, (unbound.get(what) ?? 0) + 1);
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** A JSON value in the one form of RFC 8785; enough for what stands here. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.keys(value)
    .sort(byText)
    .filter((key) => value[key] !== undefined);
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}

/** A JSON file of the archive; null where it has none. */
function read(name) {
  const path = join(root, name);
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    fault(name, "不是 JSON not JSON");
    return null;
  }
}

/** Every file against the manifest, and the manifest against what is there. */
function checkFiles() {
  const manifest = read("manifest.json");
  if (!manifest) {
    fault("manifest.json", "没有 missing");
    return 0;
  }
  const members = ["cycle", "title", "state", "public", "files"];
  for (const name of [...members, ...Object.keys(manifest)])
    if (![...members, "listing"].includes(name) || manifest[name] === undefined)
      fault("manifest.json", `多出或缺少 a member more or less: ${name}`);
  const listed = new Set(["manifest.json"]);
  for (const { path, bytes, sha256: stated, ...more } of manifest.files) {
    if (listed.has(path)) fault(path, "清单里有两次 twice in manifest.json");
    if (Object.keys(more).length > 0) fault("manifest.json", `多出来的 a member more: ${Object.keys(more).join(" ")}`);
    listed.add(path);
    const file = join(root, path);
    if (!existsSync(file)) fault(path, "没有这个文件 missing");
    else {
      const content = readFileSync(file);
      if (content.length !== bytes || sha256(content) !== stated)
        fault(path, "内容变了 content differs from manifest.json");
    }
  }
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = relative(root, join(entry.parentPath ?? entry.path, entry.name))
      .split(sep)
      .join("/");
    if (!listed.has(path)) fault(path, "清单里没有 not in manifest.json");
  }
  return manifest.files.length;
}

/** Lists that were public: the bytes of each hash to what was published with it. */
function checkNotices() {
  const notices = read("08-notices.json") ?? [];
  for (const { number, listHash, listFile, erased = 0, summariesWithdrawn = 0 } of notices) {
    if (!listFile) continue;
    const path = join(root, listFile);
    if (!existsSync(path)) fault(listFile, "没有这个文件 missing");
    else if (erased > 0 || summariesWithdrawn > 0) {
      const lines = (read(listFile) ?? []).filter((line) => line.erased === true);
      const empty = lines.every(({ name, employer, summary }) => name === "" && employer === "" && summary === null);
      if (lines.length !== erased || !empty)
        fault(listFile, `第${number}次公示的名单与注销的${erased}行不符 erased lines differ`);
      else if (erased > 0)
        notes.push(
          `${listFile}: 有${erased}行因当事人注销已抹去个人信息，名单校验值${listHash}无从重算 ${erased} line(s) erased at the person's request; the list's hash cannot be checked`,
        );
      const back = (read(listFile) ?? []).filter((line) => line.summaryWithdrawn === true);
      if (back.length !== summariesWithdrawn || back.some(({ summary }) => summary !== null))
        fault(
          listFile,
          `第${number}次公示的名单与收回摘要的${summariesWithdrawn}行不符 lines without their summary differ`,
        );
      else if (back.length > 0)
        notes.push(
          `${listFile}: 有${back.length}行的摘要已由本人收回，名单校验值${listHash}无从重算 ${back.length} summary(ies) taken back by their authors; the list's hash cannot be checked`,
        );
    } else if (sha256(readFileSync(path)) !== listHash)
      fault(listFile, `第${number}次公示的名单校验值不符 list hash differs`);
  }
  return notices;
}

const total = ({ scores }) => Object.values(scores).reduce((sum, one) => sum + one, 0);
const mean = (numbers) => ({ sum: numbers.reduce((sum, one) => sum + one, 0), count: numbers.length });
const compare = (a, b) => a.sum * b.count - b.sum * a.count;
function hundredths({ sum, count }) {
  const [over, under] = [200 * sum + count, 2 * count];
  const whole = (over - (over % under)) / under;
  return `${(whole - (whole % 100)) / 100}.${String(whole % 100).padStart(2, "0")}`;
}

/** The order of the draw: by the SHA-256 of seed, colon and pseudonym, so that who withdraws never draws again for others. */
function drawOrder(names, seed) {
  const lots = new Map(names.map((name) => [name, sha256(`${seed}:${name}`)]));
  return [...names].sort((a, b) => byText(lots.get(a), lots.get(b)) || byText(a, b));
}

/** Ballots that count, without the highest and lowest. */
function kept(ballots, { drop }, ties) {
  const criteria = ties.flatMap((step) => (step.by === "criterion" ? [step.criterion] : []));
  const sorted = [...ballots].sort((a, b) => {
    const apart = [total(a) - total(b), ...criteria.map((one) => (a.scores[one] ?? 0) - (b.scores[one] ?? 0))];
    return apart.find((one) => one !== 0) ?? byText(a.juror, b.juror);
  });
  const each = Math.max(0, Math.min(drop, Math.floor((sorted.length - 1) / 2)));
  return sorted.slice(each, sorted.length - each);
}

function runs(group, order) {
  const levels = [];
  for (const one of [...group].sort(order)) {
    const last = levels.at(-1);
    if (last && order(last[0], one) === 0) last.push(one);
    else levels.push([one]);
  }
  return levels;
}

/** Places by the published rule: exact means, then the steps that set equal ones apart. */
function rank(file, ballots) {
  const names = file.nominations
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ pseudonym }) => pseudonym)
    .sort(byText);
  const of = new Map(
    names.map((name) => [
      name,
      kept(
        ballots.filter((one) => one.nomination === name),
        file.rule,
        file.rule.ties,
      ),
    ]),
  );
  const means = new Map(names.map((name) => [name, of.get(name).length > 0 ? mean(of.get(name).map(total)) : null]));
  const drawn = file.draw.seed === null ? null : drawOrder(names, file.draw.seed).map((one) => [one]);
  const levelsBy = (step, group) => {
    if (step.by === "criterion") {
      const points = new Map(
        group.map((one) => [one, mean(of.get(one).map(({ scores }) => scores[step.criterion] ?? 0))]),
      );
      return runs(group, (a, b) => compare(points.get(b), points.get(a)));
    }
    const order =
      step.by === "draw" ? drawn : file.panelOrders.find((one) => group.every((name) => one.flat().includes(name)));
    if (!order) return null;
    return runs(
      group,
      (a, b) => order.findIndex((level) => level.includes(a)) - order.findIndex((level) => level.includes(b)),
    );
  };
  const refine = (group, at) => {
    if (group.length === 1) return [group];
    const levels = file.rule.ties[at] && levelsBy(file.rule.ties[at], group);
    return levels ? levels.flatMap((level) => refine(level, at + 1)) : [group];
  };
  const scored = names.filter((name) => means.get(name));
  const rows = [];
  for (const level of runs(scored, (a, b) => compare(means.get(b), means.get(a))))
    for (const group of refine(level, 0)) {
      const [first, last] = [rows.length + 1, rows.length + group.length];
      const standing = last <= file.cap ? "in" : first > file.cap ? "out" : "open";
      for (const nomination of group)
        rows.push({ nomination, place: first, score: hundredths(means.get(nomination)), standing });
    }
  for (const nomination of names)
    if (!means.get(nomination)) rows.push({ nomination, place: null, score: null, standing: "unscored" });
  return rows;
}

/** Whose each pseudonym is, against what was committed to with the ballots; and every name against the lists on notice. */
function checkNames(file, list, opened) {
  const nominations = read("03-nominations.json") ?? [];
  const handedIn = new Map(nominations.map(({ nomination, lockedHash }) => [nomination, lockedHash]));
  for (const { pseudonym, name, commitment, opening } of file.nominations) {
    const what = `05-opened.json ${pseudonym}`;
    if (commitment === undefined) {
      if (file.format === "awards-opened/1") notBound("代号属于谁 whose a pseudonym is");
      else fault(what, "申报没有承诺 nobody committed to this nomination");
      continue;
    }
    if (!list.includes(commitment) || opened.has(commitment))
      fault(what, "代号的承诺没有公布过 the commitment to whose it is was never published");
    opened.add(commitment);
    if (name === null && opening) fault(what, "没有姓名却有打开的依据 an opening without a name");
    if (name === null) continue;
    const { name: sealed, nonce, locked } = opening ?? {};
    // Namesakes are told apart by the hash of what each handed in; in the format before by nothing.
    const v = file.format === "awards-opened/2" ? 1 : 2;
    const whose = { v, cycle: file.cycle.id, locked, name: sealed, nomination: pseudonym, nonce };
    if (sha256(canonical(whose)) !== commitment)
      fault(what, "姓名或申报与承诺不符 another name or nomination than was committed to");
    if (v === 1) notBound("同名的人谁是谁 which of two namesakes is which");
    else if (handedIn.has(pseudonym) && handedIn.get(pseudonym) !== locked)
      fault(what, "03-nominations.json里锁定的是另一份申报 another nomination than in 03-nominations.json");
    if (sealed !== name && listedName(pseudonym) !== name) fault(what, "姓名与封存时不同 another name than was sealed");
  }
  for (const { pseudonym, name } of file.nominations) {
    const listed = listedName(pseudonym);
    if (name !== null && listed && listed !== name)
      fault(`05-opened.json ${pseudonym}`, "公示名单里是另一个姓名 the list on notice has another name");
  }
}

/** The name by which somebody stands on the last list that was public; empty where she was erased. */
function listedName(pseudonym) {
  const notice = (read("08-notices.json") ?? []).findLast(({ listFile, supersededAt }) => listFile && !supersededAt);
  const list = notice ? (read(notice.listFile) ?? []) : [];
  return list.find(({ nomination }) => nomination === pseudonym)?.name;
}

/** The rule, the cap and the criteria that were counted by against the rules of the cycle. */
function checkRule({ rule, cap, criteria }) {
  const rules = read("01-rules.json")?.rules;
  if (!rules) return;
  const { jurors, drop } = rules.scoring;
  const whole = (one) => canonical([one.jurors, one.drop, one.ties, one.cap, one.points]);
  const points = (list) => list.map((one) => [one.id, one.points]);
  if (
    whole({ ...rule, cap, points: points(criteria) }) !==
    whole({ jurors, drop, ties: rules.ties, cap: rules.cap, points: points(rules.rubric) })
  )
    fault("05-opened.json", "不是按01-rules.json的规则计票 counted by another rule than that of 01-rules.json");
}

/** Every ballot against its commitment, and the list that was decided against a new count. */
function checkCount() {
  const file = read("05-opened.json");
  if (!file) return null;
  const list = [...file.commitments.list].sort();
  const listHash = sha256(list.map((line) => `${line}\n`).join(""));
  if (listHash !== file.commitments.hash)
    fault("05-opened.json", "承诺清单的校验值不符 hash of the list of commitments differs");
  if (file.draw.seed !== null && file.draw.seed !== listHash)
    fault("05-opened.json", "抽签种子不是承诺清单的校验值 the draw's seed is not the list's hash");
  const published = join(root, "05-commitments.txt");
  if (existsSync(published) && sha256(readFileSync(published)) !== listHash)
    fault("05-commitments.txt", "与打开的文件不一致 differs from 05-opened.json");
  const opened = new Set();
  for (const ballot of file.ballots) {
    const { nomination, juror, scores, reasons, nonce, commitment } = ballot;
    const name = `05-opened.json ${nomination} ${juror}`;
    const computed = sha256(canonical({ v: 1, cycle: file.cycle.id, nomination, juror, scores, reasons, nonce }));
    if (computed !== commitment) fault(name, "评分与承诺不符 the ballot is not the one committed to");
    if (!list.includes(commitment)) fault(name, "承诺没有公布过 the commitment was never published");
    if (opened.has(commitment)) fault(name, "同一份评分出现两次 one ballot twice");
    for (const { id, points } of file.criteria)
      if (!(scores[id] >= 0 && scores[id] <= points)) fault(name, `${id} 的分数超出范围 points outside of the rubric`);
    if (Object.keys(scores).length !== file.criteria.length)
      fault(name, "评分项目不符 other criteria than the rubric's");
    opened.add(commitment);
  }
  checkNames(file, list, opened);
  for (const one of list)
    if (!opened.has(one)) fault("05-opened.json", `承诺没有打开 a commitment is not opened: ${one}`);
  checkRule(file);
  const withdrawn = new Set(file.nominations.filter((one) => one.withdrawn).map(({ pseudonym }) => pseudonym));
  const rows = rank(
    file,
    file.ballots.filter((one) => one.setAside === null && !withdrawn.has(one.nomination)),
  );
  const stated = new Map(file.result.map((row) => [row.nomination, row]));
  const departed = new Map(file.departures.map(({ nomination, chosen }) => [nomination, chosen]));
  for (const { nomination, place, score, standing } of rows) {
    const row = stated.get(nomination);
    const name = `05-opened.json ${nomination}`;
    if (!row) fault(name, "重新计票有、名单没有 ranked and not on the list");
    else if (row.place !== place || row.score !== score)
      fault(name, `名次或得分不符 place or score differs: ${row.place} ${row.score}, ${place} ${score}`);
    else if (row.chosen !== (departed.get(nomination) ?? standing === "in"))
      fault(name, "是否入选不符 chosen or not differs");
    stated.delete(nomination);
  }
  for (const nomination of stated.keys())
    fault(`05-opened.json ${nomination}`, "名单有、重新计票没有 on the list and not ranked");
  return file;
}

/**
 * Who was to read what: every input against its hash, what it took for standing and for barred against the drawings before, and what it added against
 * its rule. Drawing again takes the program (`npm run awards -- redraw`): the solver is too much for this file.
 */
function checkDrawings(file) {
  const drawings = read("04-assignment.json")?.drawings ?? [];
  const key = ({ nomination, juror }) => `${juror} → ${nomination}`;
  const readings = [];
  for (const [n, { at, seed, inputHash, input, apart, added, shortfall }] of drawings.entries()) {
    const name = `04-assignment.json ${n + 1}`;
    if (input === null) {
      notes.push(`${name}: 没有保存分配的依据，无从核对 its input was not kept and cannot be checked`);
      readings.push(...added);
      continue;
    }
    const { nominations, jurors, conflicts, reviewsEach, standing } = input;
    const pairs = (list) => list.map(({ nomination, juror }) => [nomination, juror]);
    const people = jurors.map(({ id, fields, capacity }) => [id, fields, capacity ?? null]);
    const whole = [nominations.map(({ id }) => id), people, pairs(conflicts), reviewsEach, seed, pairs(standing)];
    if (sha256(JSON.stringify(whole)) !== inputHash) fault(name, "依据与校验值不符 the input has another hash");
    const instant = Date.parse(at);
    const drawnFor = new Set(nominations.map(({ id }) => id));
    const serving = new Set(jurors.flatMap(({ id, capacity }) => (capacity === undefined ? [id] : [])));
    const [stood, barred] = [new Set(standing.map(key)), new Set(conflicts.map(key))];
    const [mayStand, mayBar, mustBar] = [new Set(), new Set(apart.map(key)), apart.map(key)];
    for (const one of readings.filter(({ nomination }) => drawnFor.has(nomination))) {
      const end = one.endedAt === null ? Number.POSITIVE_INFINITY : Date.parse(one.endedAt);
      if (end >= instant) mayStand.add(key(one));
      if (end <= instant) mayBar.add(key(one));
      if (end > instant && !stood.has(key(one)))
        fault(name, `当时已有的评审没有列入 stood and was left out: ${key(one)}`);
      if (end < instant && serving.has(one.juror)) mustBar.push(key(one));
    }
    for (const one of stood) if (!mayStand.has(one)) fault(name, `当时没有这份评审 did not stand then: ${one}`);
    for (const one of barred) if (!mayBar.has(one)) fault(name, `回避没有来由 barred without a reason: ${one}`);
    for (const one of mustBar) if (!barred.has(one)) fault(name, `应当回避 should have been barred: ${one}`);
    const given = new Map(nominations.map(({ id }) => [id, 0]));
    for (const { nomination } of [...standing, ...added]) given.set(nomination, (given.get(nomination) ?? 0) + 1);
    for (const one of added)
      if (barred.has(key(one)) || stood.has(key(one)) || !drawnFor.has(one.nomination) || !serving.has(one.juror))
        fault(name, `不应分配的评审 should not have been added: ${key(one)}`);
    const lacking = new Map(shortfall.map(({ nomination, missing }) => [nomination, missing]));
    for (const [nomination, count] of given)
      if (Math.max(0, reviewsEach - count) !== (lacking.get(nomination) ?? 0))
        fault(name, `份数与缺额不符 readings and shortfall do not add up: ${nomination}`);
    readings.push(...added);
  }
  // A ballot is of a reading that nobody ended. One that was set aside is of a reading that ended by that, after the sealing: who was recused before has none.
  const sealed = Date.parse(read("01-rules.json")?.times?.sealedAt ?? "");
  const stand = new Set(readings.filter(({ endedAt }) => endedAt === null).map(key));
  const setAside = new Set(readings.filter(({ endedAt }) => Date.parse(endedAt ?? "") >= sealed).map(key));
  if (drawings.length > 0)
    for (const ballot of file?.ballots ?? [])
      if (!(ballot.setAside === null ? stand : setAside).has(key(ballot)))
        fault("05-opened.json", `没有分配过的评分 a ballot of no reading: ${key(ballot)}`);
  return drawings;
}

/** The last list that was public against whom the meeting chose, and the awards against that list. */
function checkAwards(notices, file) {
  const notice = notices.findLast(({ listFile, supersededAt }) => listFile && !supersededAt);
  const list = notice && read(notice.listFile);
  if (!list) return [];
  const named = new Set(list.map(({ nomination }) => nomination));
  const chosen = new Set((file?.result ?? []).filter((row) => row.chosen).map(({ nomination }) => nomination));
  const marked = (mark) =>
    new Set((file?.nominations ?? []).filter((one) => one[mark]).map(({ pseudonym }) => pseudonym));
  const [gone, left] = [marked("withdrawn"), marked("leftSince")];
  if (file) {
    for (const one of named)
      if (!chosen.has(one) && !gone.has(one)) fault(notice.listFile, `不在决定的名单里 was not chosen: ${one}`);
    for (const one of chosen)
      if (!named.has(one) && !left.has(one))
        fault(notice.listFile, `会上入选、公示没有 chosen and not on the notice: ${one}`);
    // The notice's entry in the log binds these marks with the file (countedHash).
    for (const one of left) {
      const what = `05-opened.json ${one}`;
      if (named.has(one)) fault(what, "在公示名单里，又说公示前已退出 on the notice and said to have left before it");
      else if (!chosen.has(one)) fault(what, "没有入选，又说公示前已退出 not chosen and said to have left");
      else
        notes.push(
          `${what}: 会上入选，公示前撤回、注销或者没有同意公开姓名，所以不在公示名单里 chosen and gone before the notice, so on no list`,
        );
    }
  }
  const awards = read("10-awards.json") ?? [];
  const listed = new Map(list.map(({ nomination, name }) => [nomination, name]));
  for (const { nomination, name } of awards) {
    if (!named.has(nomination)) fault("10-awards.json", `不在公示名单里 not on the notice: ${nomination}`);
    // Whoever was erased has a name in neither.
    else if (name !== null && listed.get(nomination) !== "" && listed.get(nomination) !== name)
      fault("10-awards.json", `表彰的姓名不是公示的姓名 another name than on the notice: ${nomination}`);
  }
  return awards;
}

/** Checks an archive that is unpacked in a directory; answers what differs, what is to be told besides, and how much there was. */
export function checkArchive(directory) {
  root = directory;
  faults.length = 0;
  notes.length = 0;
  unbound.clear();
  /** A file that is not of its form is a difference like all others. */
  const guarded = (check, otherwise) => {
    try {
      return check();
    } catch (error) {
      fault("archive", `有文件的格式不对 a file is not of its form: ${error.message}`);
      return otherwise;
    }
  };
  const files = guarded(checkFiles, 0);
  const notices = guarded(checkNotices, []);
  const opened = guarded(checkCount, null);
  const drawings = guarded(() => checkDrawings(opened), []);
  const awards = guarded(() => checkAwards(notices, opened), []);
  const { proofs, listed } = guarded(
    () =>
      checkLog(
        { read, fault, notBound, notes, sha256, canonical },
        { notices, drawings, file: opened, fileBytes: opened && readFileSync(join(root, "05-opened.json")) },
      ),
    { proofs: 0, listed: false },
  );
  const by = listed
    ? "办理时的记录里没有绑定，由归档时登记的校验值核对 bound by the listing of the archive alone"
    : "日志里没有绑定，只随整个文件核对 not bound by the log";
  for (const [what, count] of unbound) notes.push(`${by}: ${what}${count > 1 ? ` × ${count}` : ""}`);
  const ballots = opened?.ballots.length ?? 0;
  return {
    faults: [...faults],
    notes: [...notes],
    counts: `文件 files ${files} · 公示 notices ${notices.length} · 分配 drawings ${drawings.length} · 评分 ballots ${ballots} · 表彰 awards ${awards.length} · 日志证明 proofs ${proofs}`,
  };
}

function main() {
  if (process.argv.includes("--help")) return console.log(HELP);
  const { faults, notes, counts } = checkArchive(resolve(process.argv[2] ?? dirname(fileURLToPath(import.meta.url))));
  for (const line of notes) console.log(`· ${line}`);
  for (const line of faults) console.log(`✗ ${line}`);
  console.log(counts);
  console.log(
    faults.length === 0 ? "核对无误 nothing differs" : `有${faults.length}处出入 ${faults.length} differences`,
  );
  console.log(
    "这个程序也在归档里：请把下载的ZIP文件的SHA-256与归档页面和日志（award-cycle.archive-made）写的对照，一致才算数。日志的公钥也在归档里，可以与网站的 /keys.json 对照。\nThis program comes with the archive: compare the SHA-256 of the ZIP file with the one on the archive's page and in the log (award-cycle.archive-made); only then does this count. The keys of the log come with it too: compare them with /keys.json of the site.",
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main();
