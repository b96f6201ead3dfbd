// Draws every [data-chart] with the ECharts option that its address answers, in the colours of the page.
(() => {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

  function theme() {
    const style = getComputedStyle(document.documentElement);
    const of = (name) => style.getPropertyValue(name).trim();
    const text = { color: of("--ink-soft") };
    const line = { lineStyle: { color: of("--line") } };
    const axis = {
      axisLabel: text,
      nameTextStyle: text,
      axisLine: { lineStyle: { color: of("--line-strong") } },
      axisTick: line,
      splitLine: line,
    };
    const number = (value) => value.toLocaleString(document.documentElement.lang);
    return {
      color: [1, 2, 3, 4, 5].map((n) => of(`--chart-${n}`)),
      backgroundColor: "transparent",
      textStyle: { color: of("--ink"), fontFamily: getComputedStyle(document.body).fontFamily },
      legend: { textStyle: text },
      tooltip: {
        backgroundColor: of("--surface"),
        borderColor: of("--line"),
        textStyle: { color: of("--ink") },
      },
      categoryAxis: axis,
      valueAxis: { ...axis, axisLabel: { ...text, formatter: number } },
      timeAxis: axis,
      logAxis: axis,
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
    const chart = echarts.init(place, theme());
    chart.setOption({
      animation: !still,
      animationDuration: 200,
      grid: { left: 8, right: 16, top: 24, bottom: 8, containLabel: true },
      ...option,
      // As drawn text: as HTML a tooltip would carry inline styles, which the page forbids.
      tooltip: { ...option.tooltip, renderMode: "richText" },
    });
    new ResizeObserver(() => chart.resize()).observe(place);
    new MutationObserver(() => chart.setTheme(theme())).observe(document.documentElement, {
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
  const watch = (part) => part.querySelectorAll("[data-chart]").forEach((place) => seen.observe(place));
  watch(document);
  document.addEventListener("htmx:load", (event) => watch(event.target));
})();
