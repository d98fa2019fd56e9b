// Draws the charts: each figure names its specification, and its data are the table behind it. Nothing is fetched.
(() => {
  "use strict";
  const began = performance.now();
  const specs = JSON.parse(document.getElementById("specifications").textContent);
  const config = {
    background: null,
    font: "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif",
    view: { stroke: null },
    axis: { labelColor: "var(--mute)", titleColor: "var(--mute)", gridColor: "var(--line)", domainColor: "var(--line)", tickColor: "var(--line)",
      labelFontSize: 12, titleFontSize: 12, titleFontWeight: "normal", labelPadding: 6, labelSeparation: 10 },
    legend: { labelColor: "var(--ink)", titleColor: "var(--mute)", labelFontSize: 12 },
    text: { fontSize: 12 },
  };

  /** A row an object: numbers from data-v, texts as shown; NAME_text is what the cell shows. */
  function rows(table) {
    const fields = [...table.querySelectorAll("thead th")].map((head) => head.dataset.field);
    return [...table.querySelectorAll("tbody tr")].map((row) => {
      const record = {};
      [...row.cells].forEach((cell, index) => {
        const field = fields[index];
        if (!field) return;
        const shown = cell.textContent.replaceAll("\u2060", "");
        record[field] = "v" in cell.dataset ? (cell.dataset.v === "" ? null : Number(cell.dataset.v)) : shown === "–" ? null : shown;
        record[field + "_text"] = shown;
      });
      return record;
    });
  }

  function merged(base, patch) {
    if (patch === null || typeof patch !== "object" || Array.isArray(patch)) return patch;
    const result = { ...base };
    for (const key of Object.keys(patch)) result[key] = merged(result[key] ?? {}, patch[key]);
    return result;
  }

  async function draw(figure) {
    const plot = figure.querySelector(".plot");
    const width = Math.floor(plot.clientWidth);
    if (plot.closest("details:not([open])") || width === 0 || plot.dataset.width === String(width)) return;
    plot.dataset.width = String(width);
    const narrow = width < 480;
    let spec = specs[figure.dataset.chart];
    if (narrow && spec.usermeta && spec.usermeta.narrow) spec = merged(spec, spec.usermeta.narrow);
    const given = { ...JSON.parse(figure.dataset.parameters || "{}"), narrow };
    const params = (spec.params || []).map((param) => (param.name in given ? { ...param, value: given[param.name] } : param));
    // What no number is given for is not drawn: a reference, mostly.
    const layer = spec.layer.filter((each) => !(each.name ?? "").startsWith("reference") || given.reference);
    const values = rows(figure.querySelector("table"));
    const height = given.height ?? (spec.height.step ? spec.height.step * new Set(values.map((row) => row[spec.encoding.y.field])).size : spec.height);
    // The picture is named by what holds it; what is inside is no picture of its own.
    const inside = plot.firstElementChild;
    await vegaEmbed(inside, { ...spec, layer, height, params, width, autosize: { type: "fit-x", contains: "padding" }, data: { ...spec.data, values } },
      { ast: true, renderer: "svg", actions: false, defaultStyle: false, tooltip: false, config, mode: "vega-lite", logLevel: vega.Error });
    for (const name of ["role", "aria-label", "aria-roledescription"]) inside.removeAttribute(name);
  }

  /** Figures inside what is closed wait until it is opened. */
  async function drawAll(root) {
    for (const figure of root.querySelectorAll("figure[data-chart]")) {
      try { await draw(figure); } catch (error) { console.error(figure.dataset.chart + ": " + error); }
    }
  }

  // What belongs on paper in full opens for it, where style sheets alone cannot show it.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details.whole:not([open])")];
    for (const part of opened) part.open = true;
  });
  window.addEventListener("afterprint", () => { for (const part of opened) part.open = false; });

  document.addEventListener("toggle", (event) => { if (event.target.open) drawAll(event.target); }, true);
  let waiting = 0;
  window.addEventListener("resize", () => { clearTimeout(waiting); waiting = setTimeout(() => drawAll(document), 150); });
  drawAll(document).then(() => { document.documentElement.dataset.drawn = String(Math.round(performance.now() - began)); });
})();
