// The marks of charts that cannot be told from the reader's own background (forced colours).
(() => {
  const shade = (color) => {
    const [red, green, blue, alpha = 1] = color.match(/[\d.]+/g).map(Number);
    const [r, g, b] = [red, green, blue].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return { luminance: 0.2126 * r + 0.7152 * g + 0.0722 * b, alpha };
  };
  const probe = document.body.appendChild(document.createElement("div"));
  probe.style.cssText = "forced-color-adjust: none; background: Canvas";
  const canvas = shade(getComputedStyle(probe).backgroundColor);
  probe.remove();

  // WCAG 2.2, 1.4.11: what must be seen to understand stands out by 3 to 1.
  const standsOut = (paint) => {
    if (paint === "none") return false;
    if (!paint.startsWith("rgb")) return true;
    const { luminance, alpha } = shade(paint);
    const [dark, light] = [luminance, canvas.luminance].sort((one, two) => one - two);
    return alpha > 0 && (light + 0.05) / (dark + 0.05) >= 3;
  };
  const shapes = "circle, ellipse, line, path, polygon, polyline, rect, text";
  return [...document.querySelectorAll("svg :is(" + shapes + ")")]
    .filter((shape) => shape.checkVisibility({ visibilityProperty: true })
      && !shape.closest("defs, clipPath, mask, marker, pattern, symbol"))
    .filter((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return !(shape.localName !== "line" && standsOut(fill)) && !standsOut(stroke);
    })
    .map((shape) => shape.outerHTML.slice(0, 100));
})()
