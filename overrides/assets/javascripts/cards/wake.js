// Cards are of no use before a reader rests on a link, so their script is fetched then.

const FIRST = ["pointerover", "focusin", "pointerdown"];

// Calls once, with the event in which a reader first rests on a link; not if a finger has left it meanwhile. Where there are
// only fingers it is called at once: a browser's own answer to a long press would come before the script.
export function wakeCards(document, start, onlyFingers) {
  if (onlyFingers) {
    start();
    return;
  }
  const handle = async (event) => {
    // A finger is over a link before it is down on it.
    const over = event.type === "pointerover" && event.pointerType === "touch";
    if (over || !event.target.closest?.("#content a[href]")) return;
    for (const type of FIRST) document.removeEventListener(type, handle);
    let released = false;
    for (const type of ["pointerup", "pointercancel"]) {
      document.addEventListener(type, () => (released = true), { once: true });
    }
    const hover = await start();
    if (!released) hover.first(event);
  };
  for (const type of FIRST) document.addEventListener(type, handle);
}
