import { registerWorker } from "./device/register-worker";
import { startRoom } from "./exam-room/room";
import { readRoom } from "./exam-room/room-state";

/** The exam room in the browser: answers are kept on the device at once and go up by themselves (exam-room/room.ts). */
const root = document.querySelector<HTMLElement>("[data-island=exam-room]");
const state = readRoom(document);
if (root && state) {
  registerWorker("/attempts/");
  void startRoom(root, state);
}
