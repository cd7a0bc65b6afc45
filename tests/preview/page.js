// What is wrong with a page for people who use it by keyboard, by ear, or with little sight. Gives a list of sentences.
(() => {
  const wrong = [];
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const text = (element) => element.textContent.trim().slice(0, 40);

  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) wrong.push(`#${id} is there twice`);
  for (const link of document.querySelectorAll("a[href^='#']")) {
    if (!document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)))) wrong.push(`${link.getAttribute("href")} leads nowhere`);
  }
  for (const name of ["aria-labelledby", "aria-describedby"]) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      for (const id of element.getAttribute(name).split(" ")) if (!document.getElementById(id)) wrong.push(`${name}: no #${id}`);
    }
  }

  let level = 0;
  for (const heading of [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter(shown)) {
    const own = Number(heading.tagName[1]);
    if (own > level + 1) wrong.push(`${heading.tagName} "${text(heading)}" comes after a heading of level ${level}`);
    level = own;
  }
  if (document.querySelectorAll("h1").length !== 1) wrong.push("there is not one h1");
  for (const landmark of ["header", "nav", "main"]) if (document.querySelectorAll(landmark).length !== 1) wrong.push(`not one ${landmark}`);

  // Contrast, by WCAG 2.2.
  const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = (colour) => {
    const [red, green, blue] = parts(colour).slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const behind = (element) => {
    const card = element.closest("svg .card");
    if (card) return getComputedStyle(card.firstElementChild).fill;
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((parts(colour)[3] ?? 1) === 1) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  let compared = 0;
  for (const element of document.body.querySelectorAll("*")) {
    const has = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "");
    if (!has || !shown(element) || element.closest("title, desc, noscript, script, option")) continue;
    const style = getComputedStyle(element);
    const [one, other] = [light(element.closest("svg") ? style.fill : style.color), light(behind(element))];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    compared += 1;
    if (contrast < 4.5) wrong.push(`"${text(element)}": contrast ${contrast.toFixed(2)}`);
  }
  if (compared < 100) wrong.push(`only ${compared} texts were compared`);

  // Texts of a language say which, and which way they run.
  for (const element of document.querySelectorAll("dd p[lang], #log p[lang]")) {
    const wanted = ["ar", "fa", "he", "ur"].includes(element.lang) ? "rtl" : "ltr";
    if (element.dir !== wanted) wrong.push(`"${text(element)}" is ${element.lang} and runs ${element.dir}`);
  }
  return wrong.slice(0, 40);
})()
