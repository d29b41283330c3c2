// The page "Suggest an article": what is written there becomes a Markdown file that the archive reads without a problem.
// It is made here and saved by the browser; nothing is sent. ingest/suggestion.py makes the same of GitHub's form.
(() => {
  const form = document.querySelector("[data-suggest]");
  if (!form) return;
  // A message in the language of the page, by its English (theme/words.js, where that is not English).
  const say = (text) => (self.newsarchiveWords || {})[text] || text;
  const status = form.querySelector("[data-status]");
  form.hidden = false;

  // One kind of line end, and none of the characters that no page may hold.
  const cleaned = (text) => text
    .replace(/\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]/g, "\n")
    .replace(/[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/gu, "");
  const oneLine = (text) => cleaned(text).split(/\s+/).filter(Boolean).join(" ");
  // Every JSON text is a text in YAML's double quotes.
  const quoted = (text) => JSON.stringify(text);

  // As newsarchive.slugs makes them.
  const letters = { ß: "ss", æ: "ae", ø: "o", œ: "oe", đ: "d", ł: "l", ı: "i", þ: "th", ð: "d" };
  const slugOf = (text) => {
    const plain = text.replace(/[ßæøœđłıþð]/gi, (letter) => letters[letter.toLowerCase()] || letter)
      .normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’‘`]/g, "").replace(/\b(\w)\./g, "$1");
    let slug = "";
    for (const word of plain.match(/[a-z0-9]+/g) || []) {
      const longer = slug ? `${slug}-${word}` : word;
      if (longer.length > 100) return slug || word.slice(0, 100);
      slug = longer;
    }
    return slug || "untitled";
  };

  // As newsarchive.ingest.escaping does: a plain text as Markdown that shows exactly that text.
  const inside = (text) => text
    .replace(/[\\`*]/g, "\\$&")
    .replace(/(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])/gu, "\\_")
    .replace(/\[(?=[^[\]]{0,300}\]\s?[[(:])|(?<=!)\[|\](?=\s?[[(:])/g, "\\$&")
    .replace(/&(?=#?[\p{L}\p{N}_]+;)/gu, "&amp;")
    .replace(/<(?=[A-Za-z/!?])/g, "&lt;");
  const escaped = (paragraph) => {
    const text = inside(paragraph).replace(/^~(?=~~)/, "&#126;");
    const number = /^(\d{1,9})([.)])(?=\s|$)/.exec(text);
    if (number) return `${number[1]}\\${text.slice(number[1].length)}`;
    if (!/^(?:#|>|[+-](?=\s|$)|-(?=[- ]*-\s*$)|:(?=\s)|=(?==*\s*$))/.test(text)) return text;
    return ":=".includes(text[0]) ? `&#${text.charCodeAt(0)};${text.slice(1)}` : `\\${text}`;
  };
  const paragraphs = (text) => {
    const blank = /\n[ \t]*\n/;
    return text.split(blank.test(text) ? blank : "\n").map(oneLine).filter(Boolean);
  };

  const fileOf = (answers) => {
    const address = answers.address && new URL(answers.address).href;
    const known = ["title", "date", answers.publication && "publication", address && "canonical_url"].filter(Boolean);
    const lines = ["---", `title: ${quoted(answers.title)}`, `date: ${answers.date}`, "date_basis: unknown", "status: draft"];
    if (answers.publication) lines.push(`publication: ${quoted(answers.publication)}`);
    if (address) lines.push(`canonical_url: ${quoted(address)}`);
    lines.push(`review: [${[...known, "rights"].join(", ")}]`, "---", "", paragraphs(answers.text).map(escaped).join("\n\n"), "");
    return lines.join("\n");
  };

  const save = (name, text) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/markdown;charset=utf-8" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  // A field that holds spaces, or characters that nobody sees, is empty.
  const fields = form.elements;
  const refuse = (field, words) => {
    field.setCustomValidity(words);
    form.reportValidity();
  };
  form.addEventListener("input", (event) => event.target.setCustomValidity(""));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const answers = { title: oneLine(fields.title.value), date: fields.date.value, publication: oneLine(fields.publication.value),
      address: fields.address.value.trim(), text: cleaned(fields.text.value).trim() };
    if (!answers.title) return refuse(fields.title, say("Write the headline."));
    if (!answers.text) return refuse(fields.text, say("Write the text, or its beginning."));
    const name = `${answers.date}-${slugOf(answers.title)}.md`;
    save(name, fileOf(answers));
    status.textContent = say("The file %(name)s is among your downloads. Send it to the editors as this page says.").replace("%(name)s", name);
  });
})();
