/// How pages look: on a screen of any width, on paper, and in colours that a reader has chosen.
///
/// Colours are those of the Digital Agency's design tokens that reach 4.5:1 on their ground; a mark
/// differs by word and border, and its colour only adds to them.
enum StyleSheet {
  static let text: StaticString = """
    :root{color-scheme:light;--ink:#1a1a1a;--soft:#555;--line:#d0d0d0;--ground:#f6f6f4;--link:#0017c1}
    *{box-sizing:border-box}
    html{font:100%/1.75 system-ui,-apple-system,"Hiragino Sans","Noto Sans CJK JP","Noto Sans JP","IPAexGothic",Meiryo,sans-serif;color:var(--ink);background:#fff;-webkit-text-size-adjust:100%}
    body{margin:0;overflow-wrap:anywhere}
    a{color:var(--link);text-underline-offset:.2em}
    a:visited{color:#5109ad}
    :focus-visible{outline:3px solid #1a1a1a;outline-offset:2px;box-shadow:0 0 0 2px #ffd43d}
    .skip{position:absolute;left:-100vw;padding:.5em 1em;background:#fff}
    .skip:focus{left:0;z-index:1}
    header,main,footer{max-width:64rem;margin:0 auto;padding:0 1.25rem}
    .banner{display:flex;flex-wrap:wrap;gap:0 1.5rem;justify-content:space-between;padding-top:1.5rem;font-size:.9rem;color:var(--soft)}
    .banner p{margin:0}
    nav{margin:.75rem 0 2.5rem;border-bottom:1px solid var(--line)}
    nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:0;padding:0 0 .75rem;list-style:none;font-size:.9rem}
    nav a{display:inline-block;padding:.25rem 0;text-decoration:none}
    nav a:hover{text-decoration:underline}
    nav a[aria-current]{color:var(--ink);font-weight:700;border-bottom:3px solid var(--ink)}
    main:focus{outline:none}
    h1{font-size:clamp(1.5rem,1.1rem + 2vw,2.25rem);line-height:1.4;margin:0 0 1rem;letter-spacing:.01em}
    h2{font-size:1.5rem;line-height:1.45;margin:4rem 0 1rem;padding-top:1rem;border-top:3px solid var(--ink)}
    h3{font-size:1.2rem;line-height:1.5;margin:3rem 0 .75rem}
    h4{font-size:1.05rem;margin:2rem 0 .5rem}
    h5,h6{font-size:1rem;margin:1.5rem 0 .5rem}
    p{margin:.75rem 0;max-width:44em}
    blockquote{margin:1rem 0;padding:.25rem 1.25rem;border-left:4px solid var(--line);color:#333}
    main ul{padding-left:1.4em;max-width:44em}
    code{font:.85em/1.5 ui-monospace,"Noto Sans Mono CJK JP",monospace;background:var(--ground);padding:.1em .3em;overflow-wrap:anywhere}
    dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,14rem),1fr));gap:.75rem 2rem;margin:1rem 0;font-variant-numeric:tabular-nums}
    dl div{border-top:1px solid var(--line);padding-top:.35rem}
    dt{font-size:.8rem;color:var(--soft)}
    dd{margin:0}
    .table{overflow-x:auto;margin:1.5rem 0}
    table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.6;font-variant-numeric:tabular-nums}
    caption{text-align:left;font-weight:700;padding:0 0 .5rem}
    th,td{padding:.5rem .75rem .5rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
    thead th{font-size:.8rem;font-weight:400;color:var(--soft);vertical-align:bottom;border-bottom:2px solid var(--ink);white-space:nowrap}
    tbody th{font-weight:400;min-width:9em}
    .number{text-align:right}
    td.number{white-space:nowrap}
    tr:target,section:target>h2,section:target>h3{background:#fff8d6}
    .mark{display:inline-block;padding:0 .5em;border:1px solid;border-radius:2px;line-height:1.5;white-space:nowrap}
    .mark.good{color:#0017c1;background:#eef2ff}
    .mark.fair{color:#1a1a1a;background:#fff;border-style:dashed}
    .mark.poor{color:#a22;background:#fff0ee;border-width:2px;font-weight:700}
    .mark.quiet{color:#555;background:#f6f6f4;border-style:dotted}
    figure{margin:1.5rem 0}
    figure svg{display:block;max-width:100%;height:auto}
    figcaption{font-size:.85rem;color:var(--soft);margin-top:.5rem;max-width:52em}
    .multiple{display:inline-block;width:min(100%,20rem);margin:.5rem 1rem .5rem 0;vertical-align:top}
    footer{margin-top:5rem;padding-top:1rem;padding-bottom:3rem;border-top:1px solid var(--line);font-size:.8rem;color:var(--soft)}
    footer p{margin:.25rem 0;max-width:none}
    @media (max-width:30rem){.table{margin-right:-1.25rem}td.number{white-space:normal}}
    @media (forced-colors:active){.mark{border-color:currentColor;background:none}nav a[aria-current]{border-color:currentColor}}
    @media print{
    @page{size:A4;margin:16mm 14mm}
    html{font-size:9.5pt;line-height:1.55}
    header,main,footer{max-width:none;padding:0}
    .skip,nav{display:none}
    a,a:visited{color:inherit;text-decoration:none}
    h2{break-before:page;margin-top:0}
    main>section:first-child h2{break-before:auto}
    h1,h2,h3,h4,h5,caption,thead{break-after:avoid}
    h3{margin-top:1.5rem}
    figure,tr,dl div,blockquote{break-inside:avoid}
    .table{overflow:visible;margin:1rem 0}
    thead{display:table-header-group}
    thead th,td.number{white-space:normal}
    th,td{padding:.25rem .5rem .25rem 0}
    .mark{background:none}
    .multiple{width:48%;margin-right:1%}
    footer{margin-top:2rem}
    }
    """
}
