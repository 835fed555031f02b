/// How pages look on a screen of any width, and in colours that a reader has chosen.
///
/// Colours are those of the Digital Agency's design tokens that reach 4.5:1 on their ground; a mark
/// differs by word and border, and its colour only adds to them.
enum StyleSheet {
  /// All of it, in the order in which later rules win.
  static var markup: Markup {
    Markup(styleSheet: page) + Markup(styleSheet: parts) + Markup.chartStyle
      + Markup(styleSheet: print)
  }

  /// Letters, colours and the frame.
  private static let page: StaticString = """
    :root {
      color-scheme: light;
      --ink: #1a1a1a; --soft: #555; --line: #d0d0d0; --ground: #f6f6f4; --link: #0017c1;
    }
    * { box-sizing: border-box }
    html {
      font: 100%/1.75 system-ui, -apple-system, "Hiragino Sans", "Noto Sans CJK JP",
        "Noto Sans JP", "IPAexGothic", Meiryo, sans-serif;
      color: var(--ink); background: #fff; -webkit-text-size-adjust: 100%;
    }
    body { margin: 0; overflow-wrap: anywhere }
    a { color: var(--link); text-underline-offset: .2em }
    a:visited { color: #5109ad }
    :focus-visible {
      outline: 3px solid #1a1a1a; outline-offset: 2px; box-shadow: 0 0 0 2px #ffd43d;
    }
    .skip { position: absolute; left: -100vw; padding: .5em 1em; background: #fff }
    .skip:focus { left: 0; z-index: 1 }
    header, main { max-width: 64rem; margin: 0 auto; padding: 0 1.25rem }
    main:focus { outline: none }
    .banner {
      display: flex; flex-wrap: wrap; gap: 0 1.5rem; justify-content: space-between;
      padding-top: 1.5rem; font-size: .9rem; color: var(--soft);
    }
    .banner p { margin: 0 }
    nav { margin: .75rem 0 2.5rem; border-bottom: 1px solid var(--line) }
    nav ul {
      display: flex; flex-wrap: wrap; gap: .25rem 1.25rem;
      margin: 0; padding: 0 0 .75rem; list-style: none; font-size: .9rem;
    }
    nav a { display: inline-block; padding: .25rem 0; text-decoration: none }
    nav a:hover { text-decoration: underline }
    nav a[aria-current] {
      color: var(--ink); font-weight: 700; border-bottom: 3px solid var(--ink);
    }
    footer {
      width: calc(100% - 2.5rem); max-width: 61.5rem; margin: 5rem auto 0; padding: 1rem 0 3rem;
      border-top: 1px solid var(--line); font-size: .8rem; color: var(--soft);
    }
    footer p { margin: .25rem 0; max-width: none }
    h1 {
      font-size: clamp(1.5rem, 1.1rem + 2vw, 2.25rem); line-height: 1.4; margin: 0 0 1rem;
    }
    h2 {
      font-size: 1.5rem; line-height: 1.45; margin: 4rem 0 1rem; padding-top: 1rem;
      border-top: 3px solid var(--ink);
    }
    h3 { font-size: 1.2rem; line-height: 1.5; margin: 3rem 0 .75rem }
    h4 { font-size: 1.05rem; margin: 2rem 0 .5rem }
    h5, h6 { font-size: 1rem; margin: 1.5rem 0 .5rem }
    p { margin: .75rem 0; max-width: 44em }
    main ul { padding-left: 1.4em; max-width: 44em }
    blockquote {
      margin: 1rem 0; padding: .25rem 1.25rem; border-left: 4px solid var(--line); color: #333;
    }
    code {
      font: .85em/1.5 ui-monospace, "Noto Sans Mono CJK JP", monospace;
      background: var(--ground); padding: .1em .3em; overflow-wrap: anywhere;
    }
    """

  /// Terms, tables, marks and pictures.
  private static let parts: StaticString = """
    dl {
      display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
      gap: .75rem 2rem; margin: 1rem 0; align-content: start; font-variant-numeric: tabular-nums;
    }
    dl div { border-top: 1px solid var(--line); padding-top: .35rem }
    dt { font-size: .8rem; color: var(--soft) }
    dd { margin: 0 }
    .table { overflow-x: auto; margin: 1.5rem 0 }
    .file { margin: -1rem 0 1.5rem; font-size: .8rem }
    table {
      border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.6;
      font-variant-numeric: tabular-nums;
    }
    caption { text-align: left; font-weight: 700; padding: 0 0 .5rem }
    th, td {
      padding: .5rem 1.25rem .5rem 0; text-align: left; vertical-align: top;
      border-bottom: 1px solid var(--line); overflow-wrap: break-word;
    }
    th:last-child, td:last-child { padding-right: 0 }
    thead th {
      font-size: .8rem; font-weight: 400; color: var(--soft); vertical-align: bottom;
      border-bottom: 2px solid var(--ink); white-space: nowrap;
    }
    tbody th { font-weight: 400; min-width: 7em }
    td { min-width: 5.5em }
    th.number, td.number { text-align: right }
    th.short, td.short, table .together { white-space: nowrap }
    tr:target, section:target > :first-child { background: #fff8d6 }
    .mark {
      display: inline-block; padding: 0 .5em; border: 1px solid; border-radius: 2px;
      line-height: 1.5; white-space: nowrap;
    }
    .mark.good { color: #0017c1; background: #eef2ff }
    .mark.fair { color: #1a1a1a; background: #fff; border-style: dashed }
    .mark.poor { color: #a22222; background: #fff0ee; border-width: 2px; font-weight: 700 }
    .mark.quiet { color: #555; background: #f6f6f4; border-style: dotted }
    figure { margin: 1.5rem 0 }
    figcaption { font-size: .85rem; color: var(--soft); margin-top: .5rem; max-width: 52em }
    .gallery {
      display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr));
      gap: 1rem 2.5rem; margin: 2rem 0;
    }
    .gallery figure { margin: 0 }
    @media (min-width: 52rem) {
      .indicator {
        display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); column-gap: 2.5rem;
      }
      .indicator > * { grid-column: 1 / -1 }
      .indicator > dl { grid-column: 1; grid-template-columns: 1fr 1fr }
      .indicator > figure { grid-column: 2 }
    }
    @media (max-width: 30rem) {
      .table { margin-right: -1.25rem }
      p .mark, dd .mark { white-space: normal }
    }
    @media (forced-colors: active) {
      .mark { border-color: currentColor; background: none }
      nav a[aria-current] { border-color: currentColor }
    }
    """

  /// A4, a policy of the report on its own sheets, two charts in a row, nothing torn apart that
  /// belongs together.
  private static let print: StaticString = """
    @page { size: A4; margin: 16mm 14mm }
    @media print {
      html { font-size: 9pt; line-height: 1.5 }
      header, main, footer { max-width: none; width: auto; padding: 0 }
      .skip, nav, .file { display: none }
      a, a:visited { color: inherit; text-decoration: none }
      h2 { margin-top: 2rem; border-top: none; padding-top: 0 }
      .policy > h2 { break-before: page; margin-top: 0 }
      h3 { margin-top: 1.5rem }
      h1, h2, h3, h4, h5, caption { break-after: avoid }
      figure, tr, dl, blockquote { break-inside: avoid }
      thead { display: table-header-group }
      thead th { white-space: normal }
      .table { overflow: visible; margin: 1rem 0 }
      th, td { padding: .25rem .6rem .25rem 0 }
      .mark { background: none }
      .gallery { grid-template-columns: 1fr 1fr; gap: 4mm 8mm }
      .indicator {
        display: grid; grid-template-columns: minmax(0, 4fr) minmax(0, 5fr); column-gap: 8mm;
        break-inside: avoid;
      }
      .indicator > * { grid-column: 1 / -1 }
      .indicator > dl {
        grid-column: 1; grid-template-columns: 1fr 1fr; gap: .25rem 1rem; margin: .5rem 0;
      }
      .indicator > figure { grid-column: 2; margin: 0 }
      footer { margin-top: 2rem }
    }
    """
}
