// Listens to where the focus goes while keys are sent; screen.py reads `focused` afterwards.
(() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const controls = "a[href], button, input, select, textarea, summary";
  window.targets = [...document.querySelectorAll(controls)]
    .filter((element) => shown(element) && !element.disabled);
  window.focused = [];
  window.unmarked = [];
  document.addEventListener("focusin", ({ target }) => {
    if (targets.includes(target) && !focused.includes(target)) focused.push(target);
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(target);
    const isMarked = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
    if (!isMarked) unmarked.push(target.outerHTML.slice(0, 80));
  });
  document.activeElement?.blur();
  return targets.length;
})()
