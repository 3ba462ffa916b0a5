// Searches the table of task types. Every row holds its words folded as the program folds them; here only what is typed is folded.
"use strict";
(function () {
  const form = document.getElementById("search");
  const body = document.getElementById("types");
  if (!form || !body) return;
  const field = document.getElementById("q");
  const rows = Array.from(body.rows);
  const facets = Array.from(form.querySelectorAll("select"));
  form.hidden = false;

  // fold writes a text as the program compares it: small letters, æ and ä as ae, ø and ö as oe, å as aa, other accents taken off.
  function fold(s) {
    return s.normalize("NFC").toLowerCase()
      .replace(/[æä]/g, "ae").replace(/[øöœ]/g, "oe").replace(/å/g, "aa").replace(/ß/g, "ss").replace(/þ/g, "th").replace(/[ðđ]/g, "d").replace(/ł/g, "l")
      .normalize("NFKD").replace(/\p{Mn}/gu, "").replace(/\p{Zs}/gu, " ").replace(/\p{Pd}/gu, "-");
  }

  // place says how well a row matches: 0 in its name and facts, 1 in the words of its guide, -1 not at all. Every word must be found.
  function place(row, words) {
    for (const f of facets) {
      if (f.value !== "" && row.dataset[f.name] !== f.value) return -1;
    }
    let at = 0;
    for (const w of words) {
      if (row.dataset.head.includes(w)) continue;
      if (!row.dataset.words.includes(w)) return -1;
      at = 1;
    }
    return at;
  }

  function show() {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    const number = words.length === 1 && /^[0-9]+$/.test(words[0]) ? words[0] : "";
    const kept = [[], [], []];
    for (const row of rows) {
      const at = place(row, words);
      row.hidden = at < 0;
      if (at >= 0) kept[number && row.cells[0].textContent === number ? 0 : at + 1].push(row);
    }
    const order = kept.flat();
    body.append(...order, ...rows.filter((row) => row.hidden));
    document.getElementById("shown").textContent = String(order.length);
    document.getElementById("none").hidden = order.length > 0;
  }

  // The address keeps the search, so that it can be bookmarked and sent.
  function remember() {
    const p = new URLSearchParams();
    if (field.value) p.set("q", field.value);
    for (const f of facets) if (f.value) p.set(f.name, f.value);
    const hash = p.toString();
    history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
  }

  function recall() {
    const p = new URLSearchParams(location.hash.slice(1));
    field.value = p.get("q") || "";
    for (const f of facets) {
      const want = p.get(f.name) || "";
      f.value = Array.from(f.options).some((o) => o.value === want) ? want : "";
    }
    show();
  }

  form.addEventListener("input", () => { show(); remember(); });
  form.addEventListener("reset", () => setTimeout(() => { show(); remember(); field.focus(); }));
  form.addEventListener("submit", (e) => {
    e.preventDefault();
    const first = rows.length && Array.from(body.rows).find((row) => !row.hidden);
    if (first) first.querySelector("a").focus();
  });
  window.addEventListener("hashchange", recall);
  document.addEventListener("keydown", (e) => {
    if (e.key === "/" && !e.ctrlKey && !e.metaKey && !e.altKey && !["INPUT", "SELECT", "TEXTAREA"].includes(document.activeElement.tagName)) {
      e.preventDefault();
      field.focus();
    }
  });
  recall();
})();
