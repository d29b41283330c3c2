// Enhancement only: every page reads, links and prints without this file.
(() => {
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  // A message in the language of the page, by its English (theme/words.js, where that is not English).
  const say = (text) => (self.newsarchiveWords || {})[text] || text;
  const make = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });

  // Light and dark: as the system has it, always dark, always light.
  const toggle = document.querySelector("[data-themer]");
  const names = { auto: say("Auto"), dark: say("Dark"), light: say("Light") };
  const next = { auto: "dark", dark: "light", light: "auto" };
  const choose = (theme) => {
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
    try {
      if (theme === "auto") localStorage.removeItem("theme");
      else localStorage.setItem("theme", theme);
    } catch {}
    toggle.textContent = names[theme];
    toggle.setAttribute("aria-label", say("Colour theme: %(theme)s").replace("%(theme)s", names[theme]));
  };
  if (toggle) {
    choose(root.dataset.theme || "auto");
    toggle.addEventListener("click", () => choose(next[root.dataset.theme || "auto"]));
  }

  // Cards over names, filled from the page's own list of actors.
  let card, timer;
  const hide = () => {
    clearTimeout(timer);
    if (!card) return;
    all("[aria-describedby=card]").forEach((link) => link.removeAttribute("aria-describedby"));
    card.remove();
    card = null;
  };
  const show = (link) => {
    hide();
    const source = document.getElementById(`a-${link.dataset.who}`);
    const own = source && source.querySelector(".line");
    const line = own ? own.textContent : source && source.dataset.line;
    if (!line) return;
    card = document.createElement("div");
    card.className = "card";
    card.id = "card";
    card.setAttribute("role", "tooltip");
    card.append(make("b", source.querySelector("a").textContent), make("span", line));
    document.body.append(card);
    link.setAttribute("aria-describedby", "card");
    const box = link.getBoundingClientRect();
    const above = box.top > card.offsetHeight + 20;
    const left = Math.max(16, Math.min(box.left, root.clientWidth - card.offsetWidth - 16));
    card.style.left = `${left + scrollX}px`;
    card.style.top = `${(above ? box.top - card.offsetHeight - 8 : box.bottom + 8) + scrollY}px`;
    card.addEventListener("mouseenter", () => clearTimeout(timer));
    card.addEventListener("mouseleave", hide);
  };
  const soon = (what, wait, link) => {
    clearTimeout(timer);
    timer = setTimeout(what, wait, link);
  };
  all(".who").forEach((link) => {
    link.addEventListener("mouseenter", () => soon(show, 220, link));
    link.addEventListener("mouseleave", () => soon(hide, 160));
    link.addEventListener("focus", () => show(link));
    link.addEventListener("blur", hide);
  });

  // The strip of years: arrows move by what is seen; Tab works as on any list of links.
  const perRow = (links) => links.filter((link) => link.offsetTop === links[0].offsetTop).length;
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
    const from = event.target.closest && event.target.closest(".years a");
    if (!from || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = all("a", from.closest(".years"));
    const at = links.indexOf(from);
    const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -perRow(links), ArrowDown: perRow(links),
      Home: -at, End: links.length - 1 - at };
    const to = links[at + steps[event.key]];
    if (!to) return;
    event.preventDefault();
    to.focus();
  });

  // "On this day" leads to today's page; without this file, to the calendar of all days.
  const today = new Date();
  const twice = (number) => String(number).padStart(2, "0");
  all("a[data-today]").forEach((link) => {
    const day = `${twice(today.getMonth() + 1)}-${twice(today.getDate())}`;
    link.href = link.getAttribute("href").replace(/(index\.html)?$/, `${day}/$1`);
  });

  // What is folded opens when a link leads to it.
  const unfold = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.matches("details")) target.open = true;
  };
  addEventListener("hashchange", unfold);
  unfold();

  // Copy the citation; the button says in words, to those who hear the page, what came of it.
  if (navigator.clipboard) all("[data-copy]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const text = document.getElementById(button.dataset.copy).innerText;
      const done = await navigator.clipboard.writeText(text).then(() => true, () => false);
      button.classList.toggle("done", done);
      button.setAttribute("aria-label", done ? say("Copied") : say("The browser did not let it be copied"));
    });
  });
})();
