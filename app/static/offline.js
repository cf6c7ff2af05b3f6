/* The page that stands in for the exam room: asks every 5 seconds whether the server is back, and then returns there. */
(() => {
  var state = document.getElementById("state");
  var asking = false;

  function say(which) {
    var words = state.getAttribute(`data-${which}`);
    if (state.textContent !== words) state.textContent = words;
  }

  function ask(told) {
    if (asking) return;
    asking = true;
    if (told) say("trying");
    var stop = typeof AbortController === "undefined" ? null : new AbortController();
    var timer = setTimeout(() => {
      if (stop) stop.abort();
    }, 4500);
    fetch("/healthz", { cache: "no-store", signal: stop ? stop.signal : undefined })
      .then((answer) => {
        if (!answer.ok) throw new Error("not there");
        return answer.json();
      })
      .then((said) => {
        if (Object(said).status !== "ok") throw new Error("somebody else answered");
        location.reload();
      })
      .catch(() => {
        asking = false;
        say("again");
      })
      .then(() => {
        clearTimeout(timer);
      });
  }

  document.getElementById("retry").addEventListener("click", () => {
    ask(true);
  });
  window.addEventListener("online", () => {
    ask(false);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") ask(false);
  });
  setInterval(() => {
    ask(false);
  }, 5000);
})();
