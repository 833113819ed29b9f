(() => {
  const id = (name) => document.getElementById(name);
  const form = id("filter"), search = id("search"), root = id("root"), marks = id("marks"), count = id("count");
  const words = (text) => text.trim().split(/\s+/).filter(Boolean);
  const views = new Map([...document.querySelectorAll("main > section")].map((section) => [section.id, {
    section,
    link: document.querySelector(`nav a[href="#${section.id}"]`),
    groups: [...section.querySelectorAll(".group")],
    rows: [...section.querySelectorAll(".row")].map((row) => ({
      row,
      text: [row, ...words(row.dataset.tables ?? "").map(id)].map((one) => one.textContent).join(" ").toLowerCase(),
      marks: words(row.dataset.marks ?? ""),
      roots: row.dataset.roots === undefined ? null : words(row.dataset.roots),
    })),
  }]));
  const order = [...document.querySelectorAll("#legend .mark")].map((one) => one.textContent);
  const pressed = new Set();
  let view = "rules";

  // What fits search and root; the marks are counted among these, and then chosen.
  const fitting = (name) => {
    const wanted = words(search.value.toLowerCase());
    return views.get(name).rows.filter((one) => wanted.every((word) => one.text.includes(word))
      && (!root.value || !one.roots || one.roots.includes(root.value)));
  };
  const chosen = (rows) => pressed.size ? rows.filter((one) => one.marks.some((mark) => pressed.has(mark))) : rows;

  const buttons = (rows) => {
    const known = [...new Set(views.get(view).rows.flatMap((one) => one.marks))];
    known.sort((one, other) => order.indexOf(one) - order.indexOf(other));
    const found = new Map(known.map((mark) => [mark, 0]));
    rows.forEach((one) => one.marks.forEach((mark) => found.set(mark, found.get(mark) + 1)));
    pressed.forEach((mark) => found.has(mark) || pressed.delete(mark));
    if (marks.dataset.view !== view) {
      marks.replaceChildren(...[...found.keys()].map((mark) => {
        const button = document.createElement("button");
        button.type = "button";
        button.dataset.mark = mark;
        return button;
      }));
      marks.dataset.view = view;
    }
    for (const button of marks.children) {
      button.textContent = `${button.dataset.mark} ${found.get(button.dataset.mark)}`;
      button.setAttribute("aria-pressed", pressed.has(button.dataset.mark));
    }
  };

  const show = () => {
    for (const [name, one] of views) {
      one.section.hidden = name !== view;
      one.link.toggleAttribute("aria-current", name === view);
      if (name === view) one.link.setAttribute("aria-current", "page");
    }
    const fit = fitting(view);
    buttons(fit);
    const seen = new Set(chosen(fit));
    for (const one of views.get(view).rows) if (one.row.hidden === seen.has(one)) one.row.hidden = !seen.has(one);
    for (const group of views.get(view).groups) group.hidden = !group.querySelector(".row:not([hidden])");
    count.textContent = `${seen.size} of ${views.get(view).rows.length}`;
    const anything = search.value.trim() || root.value;
    for (const [name, one] of views) {
      one.link.querySelector("span")?.remove();
      if (!anything || name === "coverage") continue;
      const number = document.createElement("span");
      number.textContent = ` ${fitting(name).length}`;
      one.link.append(number);
    }
  };
  const clear = () => { search.value = root.value = ""; pressed.clear(); };

  const targeted = () => {
    const name = location.hash.slice(1);
    let plain = name;
    try { plain = decodeURIComponent(name); } catch { /* an address that nobody made here */ }
    return name ? id(name) ?? id(plain) : null;
  };
  // Rows that are off the window have an assumed height, which changes as they come near: so again after each drawing.
  const reveal = (row, times) => {
    row.scrollIntoView({ block: "center" });
    if (times) requestAnimationFrame(() => reveal(row, times - 1));
  };
  const follow = () => {
    const target = targeted(), section = target?.closest("main > section");
    view = section?.id ?? (location.hash ? view : "rules");
    show();
    if (section && target !== section) {
      if (target.hidden) { clear(); show(); }
      reveal(target, 3);
    } else {
      scrollTo(0, views.get(view).top ?? 0);
    }
  };

  history.scrollRestoration = "manual";
  addEventListener("scroll", () => { views.get(view).top = scrollY; });
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", show);
  marks.addEventListener("click", (event) => {
    const mark = event.target.dataset.mark;
    if (!mark) return;
    if (!pressed.delete(mark)) pressed.add(mark);
    show();
  });
  addEventListener("hashchange", follow);
  document.addEventListener("toggle", (event) => {
    const table = event.target.dataset.table;
    if (!table || event.target.querySelector(".words")) return;
    event.target.append(id(table).querySelector(".words").cloneNode(true));
  }, true);
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/" && !/INPUT|SELECT/.test(event.target.tagName)) {
      event.preventDefault();
      search.focus();
    } else if (event.key === "Escape") {
      clear();
      show();
    } else if (event.key === "Enter" && event.target === search) {
      views.get(view).section.querySelector(".row:not([hidden])")?.focus();
    }
  });
  follow();
})();
