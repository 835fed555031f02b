// What a page shows to somebody who knows no script of ours: facts for the checks in screen.py.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const named = (element) => {
    const text = (element.getAttribute("aria-label") || element.textContent).trim().slice(0, 60);
    return `<${element.localName}> ${text}`;
  };
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });

  for (const details of all("details")) details.open = true;

  const targets = all("a[href], button, summary, input, select, textarea").filter(isShown);

  // WCAG 2.2, 2.5.8: 24 by 24, or so far from the next that a circle of 24 touches no other; a link
  // within a sentence is free.
  const isInSentence = (element) =>
    getComputedStyle(element).display === "inline" &&
    [...element.parentNode.childNodes].some((node) =>
      node.nodeType === Node.TEXT_NODE && /[\p{L}\p{N}]/u.test(node.data));
  const boxes = new Map(targets.map((target) => [target, target.getBoundingClientRect()]));
  const isSmall = ({ width, height }) => Math.min(width, height) < 24;
  const centre = (box) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const distance = ([x, y], box) => Math.hypot(
    Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  const isCrowded = (target) => {
    const [x, y] = centre(boxes.get(target));
    return targets.some((other) => {
      if (other === target || other.contains(target) || target.contains(other)) return false;
      const box = boxes.get(other);
      const [left, top] = centre(box);
      return distance([x, y], box) < 12
        || (isSmall(box) && Math.hypot(x - left, y - top) < 24);
    });
  };
  const onScreen = (target) => boxes.get(target).right > 0 && boxes.get(target).bottom > 0;

  const ids = all("[id]").map((element) => element.id);
  const first = targets[0];
  const leap = first?.getAttribute("href") ?? "";
  const landing = leap.startsWith("#")
    ? document.getElementById(decodeURIComponent(leap.slice(1))) : null;
  return {
    title: document.title.trim(),
    lang: document.documentElement.lang,
    headings: all("h1").map((heading) => heading.textContent.trim()),
    skips: Boolean(landing?.matches("main, main *") || landing?.querySelector("main")),
    twice: [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))],
    ids,
    links: all("a[href]").map((link) => link.href),
    images: all("svg:not(svg svg), img").filter((image) =>
      isShown(image) && !image.closest("[aria-hidden=true]")).length,
    small: targets.filter((target) => onScreen(target) && isSmall(boxes.get(target))
      && !isInSentence(target) && isCrowded(target)).map(named),
    // Letters in a picture that grew or shrank with it are no longer letters of this page.
    lettering: all("svg text").filter(isShown).filter((text) => {
      const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
      return size < 8 || size > 24;
    }).map((text) => text.textContent.trim().slice(0, 40)),
    text: document.body.innerText,
  };
})()
