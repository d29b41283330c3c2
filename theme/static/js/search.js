// The search page: the engine and its index are fetched only when somebody searches; results are set as text.
(() => {
  const form = document.querySelector("[data-search]");
  if (!form) return;
  const list = document.querySelector("[data-found]");
  const status = document.querySelector("[data-status]");
  const more = document.querySelector("[data-more]");
  const input = form.elements.q;
  // A message in the language of the page, by its English (theme/words.js, where that is not English).
  const say = (text, values = {}) => ((self.newsarchiveWords || {})[text] || text)
    .replace(/%\((\w+)\)s/g, (place, name) => values[name] ?? place);
  const make = (tag, text, name) => Object.assign(document.createElement(tag), { textContent: text, className: name || "" });
  const pageful = 10;
  let engine, shown = 0, results = [], turn = 0;

  if (location.protocol === "file:") {
    status.textContent = say("Search needs a server: these pages are read from a folder. The lists of articles, actors and years work here.");
    return;
  }
  form.hidden = false;

  const load = () => {
    const script = new URL(form.dataset.search, document.baseURI);
    // A large archive's index comes in several volumes, which are searched as one.
    const volumes = new URL(form.dataset.volumes, document.baseURI);
    engine ||= Promise.all([import(script.href), fetch(volumes).then((answer) => answer.json())]).then(async ([found, names]) => {
      await found.init();
      await Promise.all(names.map((name) => found.mergeIndex(new URL(`${name}/`, script).href)));
      return found;
    });
    engine.catch(() => { engine = undefined; });
    return engine;
  };

  // The engine marks what it found with <mark>, and escapes the rest; both are taken apart here and set as text.
  const excerpt = (html) => {
    const line = make("p", "", "summary");
    const plain = new DOMParser().parseFromString(html, "text/html");
    for (const node of plain.body.childNodes) {
      line.append(node.nodeName === "MARK" ? make("mark", node.textContent) : node.textContent);
    }
    return line;
  };

  const item = (data) => {
    const entry = document.createElement("li");
    const left = make("p", data.meta.date || data.meta.kind || "", "when");
    const right = document.createElement("div");
    const title = document.createElement("h3");
    const link = make("a", data.meta.title || data.url);
    link.href = data.url;
    title.append(link);
    right.append(title, excerpt(data.excerpt));
    entry.append(left, right);
    return entry;
  };

  const showMore = async () => {
    const mine = turn;
    const page = await Promise.all(results.slice(shown, shown + pageful).map((result) => result.data()));
    if (mine !== turn) return;
    shown += page.length;
    list.append(...page.map(item));
    more.hidden = shown >= results.length;
  };

  const search = async () => {
    const words = input.value.trim();
    const mine = ++turn;
    list.replaceChildren();
    more.hidden = true;
    status.textContent = words ? say("Searching…") : "";
    if (!words) return;
    try {
      const found = await (await load()).search(words);
      if (mine !== turn) return;
      results = found.results;
      shown = 0;
      status.textContent = results.length
        ? say("%(count)s found for “%(words)s”", { count: results.length, words })
        : say("Nothing found for “%(words)s”", { words });
      await showMore();
    } catch {
      status.textContent = say("The search index could not be loaded. Try again, or use the lists of articles, actors and years.");
    }
  };

  let wait;
  const remember = () => {
    const words = input.value.trim();
    history.replaceState(null, "", words ? `?q=${encodeURIComponent(words)}` : location.pathname);
  };
  input.addEventListener("focus", () => load().catch(() => {}), { once: true });
  input.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(() => { remember(); search(); }, 250);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(wait);
    remember();
    search();
  });
  more.addEventListener("click", showMore);
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) {
    input.value = asked;
    search();
  }
})();
