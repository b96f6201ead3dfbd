// Draws every [data-chart] with the option that its address answers, in the colours of the page.
(() => {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

  function colours() {
    const style = getComputedStyle(document.documentElement);
    const of = (name) => style.getPropertyValue(name).trim();
    return {
      color: [1, 2, 3, 4, 5].map((n) => of(`--chart-${n}`)),
      backgroundColor: "transparent",
      textStyle: { color: of("--ink"), fontFamily: style.fontFamily },
      animation: !still,
      animationDuration: 200,
    };
  }

  function library(address) {
    if (window.echarts) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.nonce = document.querySelector("script[nonce]").nonce;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  }

  async function draw(place) {
    const [answer] = await Promise.all([
      fetch(place.dataset.chart, { headers: { Accept: "application/json" } }),
      library(place.dataset.library),
    ]);
    if (!answer.ok) return place.closest("figure").classList.add("is-unavailable");
    const option = await answer.json();
    // Tooltips as drawn text: as HTML they would carry inline styles, which the page forbids.
    option.tooltip = { ...option.tooltip, renderMode: "richText" };
    const chart = echarts.init(place);
    chart.setOption({ ...colours(), ...option });
    new ResizeObserver(() => chart.resize()).observe(place);
    new MutationObserver(() => chart.setOption(colours())).observe(document.documentElement, {
      attributeFilter: ["data-bs-theme"],
    });
    place.dispatchEvent(new CustomEvent("chart:drawn", { bubbles: true, detail: { chart } }));
  }

  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      seen.unobserve(entry.target);
      draw(entry.target);
    }
  });
  document.querySelectorAll("[data-chart]").forEach((place) => seen.observe(place));
  document.addEventListener("htmx:load", (event) => {
    event.target.querySelectorAll("[data-chart]").forEach((place) => seen.observe(place));
  });
})();
