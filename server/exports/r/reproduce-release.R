cat("Release ", sums$sum[sums$file == "release.json"], "\n", sep = "")

# 2. The figures -----------------------------------------------------------------------------------------------------

figures <- read_table("figures.csv")
figures[is.na(figures)] <- ""
known <- read_table("scales.csv")
scales <- known[known$kind == "scale", ]
groups <- known[known$kind == "group", ]
trained <- groups$id[groups$comparison == "0"]

value_of <- function(section, group, scale, figure, other = "") {
  found <- figures$section == section & figures$group == group & figures$other == other &
    figures$scale == scale & figures$figure == figure & figures$item == ""
  if (any(found)) figures$value[found][1] else NA_character_
}
figure <- function(section, group, scale, name, other = "") number(value_of(section, group, scale, name, other))
is_shown <- function(section, group, scale) !is.na(value_of(section, group, scale, "n"))
units <- data.frame(section = c("total", rep("group", nrow(groups))), group = c("", groups$id))

# Released to a tenth: the figure itself lies within half a tenth; limits are rounded outward, by less than a tenth.
half <- 0.05
tenth <- 0.1
tiny <- 1e-9

# 3. Verdicts ---------------------------------------------------------------------------------------------------------

# The word of the limits, the change between them, and what is left when before is taken from after.
check_verdict <- function(get, told, sesoi, at) {
  made <- verdict(get("lower95"), get("upper95"), sesoi)
  if (made != told) report(at, "the verdict is \"", told, "\", its limits say \"", made, "\".")
}
check_change <- function(get, at) {
  if (abs(get("after") - get("before") - get("change")) > 3 * half + tiny) report(at, "after minus before is not the change.")
  if (get("change") < get("lower95") - tiny || get("change") > get("upper95") + tiny) report(at, "the change lies outside its interval.")
}

checked <- 0
for (scale in scales$id) {
  sesoi <- number(scales$sesoi[scales$id == scale])
  for (i in seq_len(nrow(units))) {
    section <- units$section[i]
    group <- units$group[i]
    if (!is_shown(section, group, scale)) next
    get <- function(name) figure(section, group, scale, name)
    at <- paste0(section, " ", group, " ", scale, ": ")
    checked <- checked + 1
    check_verdict(get, value_of(section, group, scale, "verdict"), sesoi, at)
    check_change(get, at)
    nested <- c(get("lower95"), get("lower80"), get("lower50"), get("upper50"), get("upper80"), get("upper95"))
    if (!anyNA(nested) && is.unsorted(nested)) report(at, "the intervals do not lie within each other.")
    people <- c(get("higher"), get("same"), get("lower"))
    if (!anyNA(people) && sum(people) != get("n")) report(at, "higher, same and lower are not all people.")
  }
  # People who could not be matched: everybody before against everybody in the later wave.
  if (!is.na(value_of("unlinked", "", scale, "nBefore"))) {
    get <- function(name) figure("unlinked", "", scale, name)
    at <- paste0("unlinked ", scale, ": ")
    checked <- checked + 1
    check_verdict(get, value_of("unlinked", "", scale, "verdict"), sesoi, at)
    check_change(get, at)
  }
}

# Two groups, how far apart; and with a trajectory beside without.
apart <- unique(figures[figures$section == "distance", c("group", "other", "scale")])
for (i in seq_len(nrow(apart))) {
  pair <- apart[i, ]
  get <- function(name) figure("distance", pair$group, pair$scale, name, pair$other)
  check_change(get, paste0("distance ", pair$group, " ", pair$other, " ", pair$scale, ": "))
}
for (scale in unique(figures$scale[figures$section == "comparison"])) {
  get <- function(name) figure("comparison", "", scale, name)
  if (get("difference") < get("lower95") - tiny || get("difference") > get("upper95") + tiny) {
    report("comparison ", scale, ": the difference lies outside its interval.")
  }
}

# 4. The total from its groups ---------------------------------------------------------------------------------------

# The widest of Student's interval over all people and, from three groups on, the one that lets groups differ.
interval_width <- function(n, change, sd) {
  total <- sum(n)
  centre <- sum(n * change) / total
  squares <- sum((n - 1) * sd^2)
  student <- 2 * qt(0.975, total - 1) * sqrt((squares + sum(n * (change - centre)^2)) / (total - 1) / total)
  if (length(n) < 3) return(student)
  limits <- pool(change, squares / (total - length(n)) / n)
  max(student, max(limits[2], centre) - min(limits[1], centre))
}

pooled <- 0
for (scale in scales$id) {
  shown <- trained[vapply(trained, function(id) is_shown("group", id, scale), TRUE)]
  if (!is_shown("total", "", scale) || length(shown) < 2) next
  of <- function(name) vapply(shown, function(id) figure("group", id, scale, name), 0)
  total <- function(name) figure("total", "", scale, name)
  n <- of("n")
  # Only where the total is over exactly these groups: else it also holds people of groups that are not shown.
  if (sum(n) != total("n")) next
  pooled <- pooled + 1
  for (name in c("before", "after", "change")) {
    if (abs(sum(n * of(name)) / sum(n) - total(name)) > 2 * half + tiny) {
      report("total ", scale, ": ", name, " is not the mean of its groups.")
    }
  }
  # Released limits are outward: the true half width of a group lies up to a tenth below the one that is shown. Changes
  # lie within half a tenth of theirs: the width of the total is worked out for the narrowest and the widest of these.
  shown_half <- (of("upper95") - of("lower95")) / 2
  spread <- function(half_width) pmax(half_width, 1e-6) * sqrt(n) / qt(0.975, n - 1)
  centre <- sum(n * of("change")) / sum(n)
  away <- sign(of("change") - centre)
  nearer <- of("change") - away * pmin(half, abs(of("change") - centre))
  further <- of("change") + ifelse(away == 0, rep_len(c(-1, 1), length(n)), away) * half
  widths <- c(
    interval_width(n, nearer, spread(shown_half - tenth)), interval_width(n, further, spread(shown_half - tenth)),
    interval_width(n, nearer, spread(shown_half)), interval_width(n, further, spread(shown_half))
  )
  told <- total("upper95") - total("lower95")
  if (told < min(widths) - tiny || told > max(widths) + 2 * tenth + tiny) {
    report("total ", scale, ": its interval is not the one that its groups give (", told, ").")
  }
}

# 5. The main charts -------------------------------------------------------------------------------------------------

draw_changes <- function(section, ids, names, scale) {
  lower <- vapply(ids, function(id) figure(section, id, scale, "lower95"), 0)
  upper <- vapply(ids, function(id) figure(section, id, scale, "upper95"), 0)
  change <- vapply(ids, function(id) figure(section, id, scale, "change"), 0)
  y <- rev(seq_along(ids))
  sesoi <- number(scales$sesoi[scales$id == scale])
  reach <- max(1, abs(lower), abs(upper), na.rm = TRUE)
  plot(NA, xlim = c(-reach, reach), ylim = c(0.5, length(ids) + 0.5), yaxt = "n", xlab = "change", ylab = "", main = scales$name[scales$id == scale])
  rect(-sesoi, 0, sesoi, length(ids) + 1, col = "grey90", border = NA)
  abline(v = 0)
  segments(lower, y, upper, y, lwd = 3)
  points(change, y, pch = 19)
  axis(2, y, names, las = 1, cex.axis = 0.7)
}
draw_means <- function(section, id, title) {
  shown <- scales$id[vapply(scales$id, function(scale) is_shown(section, id, scale), TRUE)]
  if (length(shown) == 0) return(invisible())
  before <- vapply(shown, function(scale) figure(section, id, scale, "before"), 0)
  after <- vapply(shown, function(scale) figure(section, id, scale, "after"), 0)
  y <- seq_along(shown)
  ends <- range(number(scales$lowest), number(scales$highest))
  plot(NA, xlim = ends, ylim = c(0.5, length(shown) + 0.5), yaxt = "n", xlab = "mean", ylab = "", main = title)
  segments(before, y, after, y)
  points(before, y, pch = 1)
  points(after, y, pch = 19)
  axis(2, y, scales$name[match(shown, scales$id)], las = 1)
}
drawn <- function() {
  old <- par(mar = c(4, 9, 3, 1))
  on.exit(par(old))
  draw_means("total", "", "The whole pilot: before and after")
  for (i in seq_len(nrow(groups))) draw_means("group", groups$id[i], groups$name[i])
  for (scale in scales$id) {
    ids <- groups$id[vapply(groups$id, function(id) is_shown("group", id, scale), TRUE)]
    if (length(ids) > 0) draw_changes("group", ids, groups$name[match(ids, groups$id)], scale)
  }
}
pdf("charts.pdf", width = 8, height = 6)
drawn()
invisible(dev.off())

leave()
cat(checked, " cells agree with their verdicts, ", pooled, " totals with their groups; charts.pdf is drawn.\n", sep = "")
