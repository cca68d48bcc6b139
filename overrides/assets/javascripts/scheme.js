// Light, dark, or as the system has it. The choice is kept in this browser only.

const NEXT = { system: "light", light: "dark", dark: "system" };
const LABELS = { system: "Colours: system", light: "Colours: light", dark: "Colours: dark" };

export function nextScheme(scheme) {
  return NEXT[scheme] ?? "light";
}

export function startSchemeSwitch(document) {
  const button = document.querySelector(".scheme-switch");
  const root = document.documentElement;
  if (!button) return;
  const words = button.querySelector(".scheme-words");
  const show = (scheme) => {
    if (scheme === "system") delete root.dataset.scheme;
    else root.dataset.scheme = scheme;
    words.textContent = LABELS[scheme];
  };
  let scheme = root.dataset.scheme ?? "system";
  show(scheme);
  button.hidden = false;
  button.addEventListener("click", () => {
    scheme = nextScheme(scheme);
    show(scheme);
    try {
      if (scheme === "system") localStorage.removeItem("scheme");
      else localStorage.setItem("scheme", scheme);
    } catch {
      // Storage may be switched off; the choice then lasts for this page.
    }
  });
}
