import { alone } from "./device/alone";
import { openDevice } from "./exam-room/device";
import { putAnswer } from "./exam-room/put-answer";
import { Queue } from "./exam-room/queue";
import { fill } from "./exam-room/room-state";
import { createSender } from "./exam-room/sender";

/**
 * After an exam: what a device still keeps of it, because its network came back too late, goes up for a person's decision.
 * Only then is the device's copy removed. The line of the page tells how many came late, or still wait.
 */
async function sendLate(line: HTMLElement): Promise<void> {
  const { person = "", attempt = "" } = line.dataset;
  const queue = new Queue(openDevice(), person, attempt);
  const addresses = { save: `/attempts/${attempt}/responses`, login: "/login" };
  let late = 0;
  const show = () => {
    const waiting = queue.of("waiting").length + queue.of("refused").length;
    const text =
      waiting > 0 ? fill(line.dataset.waiting, { count: waiting }) : fill(line.dataset.late, { count: late });
    const slot = line.querySelector("[data-slot=text]");
    if (slot && slot.textContent !== text) slot.textContent = text;
    line.hidden = waiting + late === 0;
  };
  const sender = createSender({
    queue,
    put: (entry) => putAnswer(addresses, entry, null),
    alone: alone(`academy-exam-room ${person} ${attempt}`),
    heard({ answer }) {
      if (answer.kind === "late") late++;
    },
    changed() {
      show();
      if (queue.of("waiting").length + queue.of("refused").length === 0) void queue.forget();
    },
    random: Math.random,
    later: (work, ms) => setTimeout(work, ms),
  });
  await queue.refresh();
  await queue.retryRefused();
  if (queue.entries.size > 0) await sender.nudge();
  else await queue.forget();
  addEventListener("online", () => void sender.nudge());
}

const line = document.querySelector<HTMLElement>("[data-island=late-answers]");
if (line) void sendLate(line);
