(() => {
  const form = document.getElementById("filter"), search = document.getElementById("search");
  const sections = [...document.querySelectorAll("main section")];
  const show = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    sections.forEach((section, n) => {
      let found = 0;
      for (const row of section.querySelectorAll("tbody tr")) {
        const text = row.textContent.toLowerCase();
        row.hidden = !words.every((word) => text.includes(word));
        found += row.hidden ? 0 : 1;
      }
      section.hidden = !form.querySelector(`[data-for="${n + 1}"]`).checked || (words.length > 0 && !found);
      section.querySelector(".count").textContent = found;
      if (words.length && found) section.querySelector("details").open = true;
    });
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", show);
  addEventListener("beforeprint", () => sections.forEach((section) => (section.querySelector("details").open = true)));
})();
