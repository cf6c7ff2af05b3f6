import { startDesk } from "./check-in/desk";
import { readState } from "./check-in/door-state";
import { onClosing } from "./check-in/purge";
import { registerWorker } from "./device/register-worker";

/** The desk at a door in the browser: camera, a list of its own, and a queue that survives the network (check-in/desk.ts). */
const root = document.querySelector<HTMLElement>("[data-island=check-in]");
const state = readState(document);
if (root && state) {
  registerWorker("/check-in/");
  void startDesk(root, state);
}

const closing = document.querySelector<HTMLElement>("[data-island=door-closing]");
if (closing) void onClosing(closing);
