(() => {
  const id = (name) => document.getElementById(name);
  const form = id("filter"), sections = ["rules", "left", "right", "tables"].map(id);
  const rows = new Map(sections.map((section) => [section, [...section.querySelectorAll("tbody tr")]
    .map((row) => ({ row, text: row.textContent.toLowerCase(), status: row.dataset.status, roots: row.dataset.root }))]));
  const show = () => {
    const words = id("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const view = id("view").value, status = id("status").value, root = id("root").value;
    let found = 0;
    for (const section of sections) {
      section.hidden = section.id !== view;
      if (section.hidden) continue;
      for (const one of rows.get(section)) {
        const here = words.every((word) => one.text.includes(word)) && (!status || !one.status || one.status === status)
          && (!root || one.roots === undefined || one.roots.split(" ").includes(root));
        if (one.row.hidden === here) one.row.hidden = !here;
        found += here ? 1 : 0;
      }
    }
    id("count").textContent = `${found} found`;
  };
  const follow = () => {
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) ?? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    const section = target?.closest("section");
    if (!section) return;
    id("view").value = section.id;
    id("search").value = id("status").value = id("root").value = "";
    show();
    target.scrollIntoView({ block: "center" });
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", show);
  addEventListener("hashchange", follow);
  addEventListener("keydown", (event) => {
    if (event.key === "/" && !/INPUT|SELECT/.test(event.target.tagName)) { event.preventDefault(); id("search").focus(); }
  });
  addEventListener("beforeprint", () => sections.forEach((section) => { section.hidden = false; }));
  addEventListener("afterprint", show);
  show();
  follow();
})();
