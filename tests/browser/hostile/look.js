// What stands on a page that no template of ours, and no Markdown, can have made: a line for each such element.
([known, inText]) => {
  const odd = [];
  // As the browser itself reads an address; what it cannot read leads nowhere.
  const schemeOf = (address) => { try { return new URL(address, document.baseURI).protocol; } catch { return ""; } };
  const schemes = ["", "http:", "https:", "mailto:", "file:"];
  const addresses = ["href", "src", "action", "data", "poster", "cite"];
  const orders = /^on|^style$|^srcdoc$|^formaction$|^srcset$|^ping$|^background$|^xlink:|^is$|^nonce$/i;
  const ours = /^(?:\.\.?\/|https?:\/\/[^/]+\/(?:archive\/)?)*(?:theme|pagefind)\//;
  for (const element of document.querySelectorAll("*")) {
    const tag = element.localName;
    const say = (why) => odd.push(`${why}: ${element.outerHTML.slice(0, 200)}`);
    const has = (name) => element.getAttribute(name) || "";
    if (!known.includes(tag)) say("no template makes this");
    if (element.matches(".prose *") && !inText.includes(tag)) say("no text may hold this");
    if (tag === "script" && element.type !== "application/ld+json" && !ours.test(has("src"))) say("not our script");
    if (tag === "link" && /stylesheet|import|manifest/.test(element.rel) && !ours.test(has("href"))) say("not our sheet");
    if (tag === "meta" && !["", "Content-Security-Policy"].includes(element.httpEquiv)) say("an order");
    if (tag === "form" && element.hasAttribute("action")) say("a form that sends");
    for (const { name, value } of element.attributes) {
      const drawn = tag === "img" && value.startsWith("data:image/");
      if (orders.test(name)) say(`the attribute ${name}`);
      if (addresses.includes(name) && !drawn && !schemes.includes(schemeOf(value))) say(`the address ${name}`);
    }
  }
  return odd;
}
