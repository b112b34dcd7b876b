/// The look of every page: one typeface, one accent, figures in columns, room to breathe.
///
/// Colours are named once for light and once for dark. Text on its ground keeps a contrast of 4.5 to 1
/// at least; a test counts it.
enum PageStyle {
  /// Name, light, dark.
  static let colours: [(name: String, light: String, dark: String)] = [
    ("ground", "#ffffff", "#16181b"),
    ("panel", "#f5f6f8", "#1f2226"),
    ("ink", "#1b1e22", "#e7e9ec"),
    ("muted", "#5a616a", "#a3abb5"),
    ("line", "#e1e4e8", "#30353b"),
    ("accent", "#1d5fb8", "#84b4ff"),
    ("good", "#1c7546", "#6fcb98"),
    ("warning", "#875300", "#e5b566"),
    ("bad", "#b0281f", "#ff938a"),
  ]

  static var css: String {
    let light = colours.map { "--\($0.name):\($0.light)" }.joined(separator: ";")
    let dark = colours.map { "--\($0.name):\($0.dark)" }.joined(separator: ";")
    return """
      :root{color-scheme:light dark;\(light)}
      @media (prefers-color-scheme:dark){:root{\(dark)}}
      \(rules)
      @media print{:root{color-scheme:light;\(light)}\(printRules)}
      """
  }

  private static let rules = """
    *{box-sizing:border-box}
    body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,sans-serif;\
    font-variant-numeric:tabular-nums}
    main,header,footer{max-width:66rem;margin:0 auto;padding:0 1.5rem}
    header{padding-top:2.5rem}
    footer{padding-top:3rem;padding-bottom:3rem;color:var(--muted);font-size:.87rem}
    h1{font-size:1.6rem;font-weight:600;line-height:1.25;margin:0}
    h2{font-size:1.15rem;font-weight:600;margin:3.25rem 0 .75rem}
    h3{font-size:1rem;font-weight:600;margin:2rem 0 .5rem}
    p{margin:.5rem 0;max-width:48rem}
    a{color:var(--accent);text-underline-offset:.15em}
    .sub{color:var(--muted);margin:.25rem 0 0}
    .verdict{font-size:1.15rem;margin:1.5rem 0 0;padding-left:.9rem;border-left:.3rem solid \
    var(--muted)}
    .verdict.good{border-color:var(--good)}.verdict.warning{border-color:var(--warning)}
    .verdict.bad{border-color:var(--bad)}
    td.good,b.good{color:var(--good)}td.warning,b.warning{color:var(--warning)}
    td.bad,b.bad{color:var(--bad)}
    ul.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(8.2rem,1fr));\
    gap:1.25rem 1.5rem;margin:1.75rem 0 0;padding:0;list-style:none;color:var(--muted);\
    font-size:.87rem}
    .figures li{min-width:0}
    .figures strong{display:block;font-size:1.3rem;line-height:1.35;font-weight:400;\
    color:var(--ink);overflow-wrap:anywhere}
    nav{margin:2rem 0 0;font-size:.93rem;line-height:1.9}
    nav a{margin-right:1.1rem;text-decoration:none;white-space:nowrap}
    ul.tasks{list-style:none;margin:1.5rem 0 0;padding:0}
    ul.tasks li{margin:0 0 .9rem}
    ul.tasks b{font-weight:600;margin-right:.4rem}
    code{font:.87rem/1.5 ui-monospace,monospace;background:var(--panel);border-radius:4px;\
    padding:.15rem .4rem;display:inline-block;max-width:100%;overflow-wrap:anywhere}
    .wide{overflow-x:auto;margin:.5rem 0 1rem}
    .beside{display:inline-block;vertical-align:top;margin-right:2.5rem;max-width:100%}
    .beside table{min-width:0}.beside tbody th{min-width:0}
    .beside .n{padding:.34rem .6rem}
    table{border-collapse:collapse;font-size:.93rem;min-width:min(100%,26rem)}
    table.full{width:100%}
    caption{position:sticky;left:0;max-width:calc(100vw - 2rem);text-align:left;\
    color:var(--muted);padding:.35rem 0;font-size:.87rem}
    th,td{text-align:left;padding:.34rem 1.25rem .34rem 0;vertical-align:top;\
    border-bottom:1px solid var(--line)}
    thead th{font-weight:400;color:var(--muted);font-size:.87rem;vertical-align:bottom}
    tbody th{font-weight:400;overflow-wrap:anywhere;min-width:9rem}
    .n{text-align:right;white-space:nowrap}
    th:last-child,td:last-child{padding-right:0}
    tfoot th,tfoot td{font-weight:600;border-bottom:0;border-top:1px solid var(--muted)}
    .p{min-width:9rem;width:22%;vertical-align:middle}
    svg{display:block;overflow:visible}
    .p svg{width:100%;height:1rem}
    rect.bar{fill:var(--accent)}rect.rest{fill:var(--panel)}
    rect.bar.warning{fill:var(--warning)}rect.bar.bad{fill:var(--bad)}
    line.mark{stroke:var(--ink);stroke-width:2}
    .spark{fill:none;stroke:var(--accent);stroke-width:1.5;vector-effect:non-scaling-stroke}
    .axis{stroke:var(--line)}
    svg text{fill:var(--ink);font-size:12px}svg .m{fill:var(--muted)}
    .node{fill:var(--panel);stroke:var(--line)}.node.acts{stroke:var(--accent)}
    .arrow{fill:none;stroke:var(--muted)}.tip{fill:var(--muted)}
    .s0{stroke:var(--accent)}.s1{stroke:var(--warning)}.s2{stroke:var(--good)}.s3{stroke:var(--bad)}
    \(heat)
    @media (max-width:40rem){main,header,footer{padding-left:1rem;padding-right:1rem}\
    header{padding-top:1.5rem}h1{font-size:1.3rem}ul.figures{grid-template-columns:1fr 1fr}}
    """

  /// Ten shades of the accent over the ground; the figures stay readable on each.
  private static let heat = (0...9).map { level in
    ".h\(level){background:color-mix(in srgb,var(--accent) \(level * 5)%,transparent)}"
  }.joined()

  private static let printRules = """
    @page{size:A4;margin:14mm}
    html{font-size:11px}body{font-size:1rem}
    main,header,footer{max-width:none;padding:0}
    nav{display:none}
    h2,h3,caption{break-after:avoid}tr,svg,.figures li,.wide{break-inside:avoid}
    .wide{overflow:visible}
    rect,.h0,.h1,.h2,.h3,.h4,.h5,.h6,.h7,.h8,.h9{print-color-adjust:exact}
    """
}
