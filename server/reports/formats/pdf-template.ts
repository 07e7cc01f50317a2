/** The pages, in Typst, once `report` is known: title and summary on the first, contents on the second, and from there on
 * one thing below the other: a part begins where there is room for its heading and its first picture. */
export const pdfTemplate = `
#let ink = rgb("#1d2433")
#let muted = rgb("#5b6270")
#let hair = rgb("#d9d5c8")
#set document(
  title: report.title + ": " + report.subtitle,
  author: "Stichting Beroepseer",
  description: report.finding,
  date: datetime(year: report.date.year, month: report.date.month, day: report.date.day),
)
#set text(font: "Source Sans 3", lang: report.language, size: 10.5pt, fill: ink, hyphenate: false)
#set par(leading: 0.68em, spacing: 1.05em)
#set page(
  paper: "a4",
  margin: (x: 22mm, top: 24mm, bottom: 22mm),
  header: context text(size: 8.5pt, fill: muted)[#report.subtitle #h(1fr) #report.warning],
  footer: context text(size: 8.5pt, fill: muted)[#report.note #h(1fr) #counter(page).display("1 / 1", both: true)],
)
#show std.title: set text(font: "Source Serif 4", weight: 600, size: 23pt)
#show heading: set text(font: "Source Serif 4", weight: 600)
#show heading.where(level: 1): set text(size: 19pt)
#show heading.where(level: 1): set block(above: 0em, below: 1.1em, sticky: true)
#show heading.where(level: 2): set text(size: 13pt)
#show heading.where(level: 2): set block(above: 1.9em, below: 0.8em, sticky: true)
#show figure.caption: it => block(width: 100%, sticky: true, align(left, text(size: 9.5pt, fill: muted, it.body)))
#show figure: set block(breakable: true)
#show figure.where(kind: image): set block(breakable: false)
#set table(stroke: (x, y) => (bottom: if y == 0 { 1pt + ink } else { 0.4pt + hair }), inset: (x: 1.3mm, y: 1.5mm))

#let cells(block) = {
  let size = if block.heads.len() > 7 { 8.5pt } else { 9pt }
  let wide = block.heads.map(head => head.share * 1fr)
  let at(i) = if block.heads.at(i).number { right } else { left }
  figure(
    kind: table,
    supplement: none,
    numbering: none,
    caption: figure.caption(position: top, block.caption),
    align(left, std.block(breakable: block.rows.len() > 12, text(size: size, table(
      columns: wide,
      align: (x, y) => at(x) + top,
      table.header(..block.heads.map(head => strong(head.title))),
      ..block.rows.flatten(),
    )))),
  )
}

#let picture(block) = figure(
  kind: image,
  supplement: none,
  numbering: none,
  caption: {
    block.caption
    linebreak()
    text(size: 8pt, block.made)
  },
  image(block.file, alt: block.alt, width: block.width * 100%, height: auto),
)

#let show-block(block) = {
  if block.kind == "heading" {
    if block.at("page", default: false) { pagebreak(weak: true) }
    heading(level: 2, block.text)
  }
  else if block.kind == "text" { par(block.text) }
  else if block.kind == "list" { list(..block.items) }
  else if block.kind == "terms" {
    for item in block.items {
      // A paragraph of its own: else a screen reader hears all terms first, and then all texts.
      std.block(breakable: false, above: 1.15em, below: 1.15em, par({ strong(item.term); linebreak(); item.text }))
    }
  }
  else if block.kind == "facts" {
    grid(columns: block.items.map(item => 1fr), column-gutter: 4mm, ..block.items.map(item => {
      par({ text(size: 9.5pt, fill: muted, item.term); linebreak(); item.text })
    }))
  }
  else if block.kind == "box" {
    std.block(stroke: (left: 2.5pt + hair), inset: (left: 4mm, y: 1mm), width: 100%, {
      par(strong(block.heading))
      for item in block.items { par(item) }
    })
  }
  else if block.kind == "table" { cells(block) }
  else if block.kind == "figure" { picture(block) }
}

#if report.warning != "" {
  std.block(stroke: 1pt + rgb("#8a5000"), fill: rgb("#fbf1df"), inset: 3mm, width: 100%, par(strong(report.warning)))
}
#text(fill: muted, report.subtitle)
#v(-0.4em)
#std.title(report.title)
#std.block(below: 2.4em, text(font: "Source Serif 4", size: 14pt, par(report.finding)))

#for (i, section) in report.sections.enumerate() {
  if i == 1 {
    pagebreak()
    outline(title: report.contents, depth: 1)
    v(10mm)
  } else if i > 1 { v(14mm, weak: true) }
  heading(level: 1, section.title)
  // The rocket has its sentences beside it, so that the summary is one page.
  let at = section.blocks.position(item => item.kind == "figure" and item.file == "rocket.svg")
  for (j, item) in section.blocks.enumerate() {
    if at != none and j == at and section.blocks.at(j + 1, default: (kind: "")).kind == "terms" {
      grid(columns: (50%, 1fr), column-gutter: 6mm, show-block(item), {
        v(8mm)
        show-block(section.blocks.at(j + 1))
      })
    } else if item.kind == "text" and section.blocks.at(j + 1, default: (kind: "")).kind == "figure" {
      // What leads to a picture stays with it, and so does the heading above.
      std.block(sticky: true, show-block(item))
    } else if at == none or j != at + 1 or item.kind != "terms" { show-block(item) }
  }
}
`;
