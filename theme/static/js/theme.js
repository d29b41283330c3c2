// Before the page is drawn: what needs scripts has its room, light or dark is chosen, the fonts are on their way.
document.documentElement.classList.add("scripted");
try {
  const theme = localStorage.getItem("theme");
  if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;
} catch {}
// A browser refuses to preload fonts for a page in a folder on disk, and loads them all the same a moment later.
if (location.protocol !== "file:") {
  for (const name of (document.currentScript.dataset.fonts || "").split(" ").filter(Boolean)) {
    document.head.append(Object.assign(document.createElement("link"), {
      rel: "preload", as: "font", type: "font/woff2", crossOrigin: "", href: name }));
  }
}
