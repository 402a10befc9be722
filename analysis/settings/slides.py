"""Numbers of the slides: how much of a result one shows in a room."""

STATEMENTS_IN_MATRIX = 4
"""Statements of a quadrant on the slide of all four: more would be too small for the last row."""

DRAFTS_ON_SLIDES = 4
"""A quadrant's own slides are filled up to this with drafts: two slides that one can talk through.
What people accepted is never pushed out by a draft."""

ACCEPTED_ON_SLIDES = 8
"""Accepted statements of a quadrant that have their place on its slides; the rest: in the notes."""

STATEMENTS_PER_SLIDE = 3
"""More than three statements with their quotations are read, not listened to."""

QUOTATIONS_ON_SLIDE = 2
"""Voices shown under a statement or a theme; the notes of the speaker hold all of them."""

THEMES_ON_SLIDES = 6
"""Themes with a slide of their own: about a quarter of an hour of talk."""

THEMES_LISTED = 48
"""Themes in the tables of the overview, which take four slides then."""

DIVERGENT_THEMES_ON_SLIDE = 5
"""Themes on which groups disagree that one table shows with room for the names of the groups."""

GROUPS_IN_CHART = 8
"""Bars of a chart: more would set the names of the groups smaller than eleven points."""

MATRIX_SIZES_PT = (16.0, 15.0, 14.0, 13.0)
"""Sizes tried for the statements on the slide of all four quadrants, in points: below 13 points a
slide is not read from the last row, so that fewer statements stand there instead."""

LONGEST_STATEMENT_ON_SLIDE = 220
"""Characters: three lines on a quadrant's slide. A longer one is cut, whole in the notes."""

LONGEST_STATEMENT_IN_MATRIX = 110
"""Characters: two lines in a quarter of a slide at 13 points; cut there, whole in the notes."""

LONGEST_QUOTATION_ON_SLIDE = 260
"""Characters: what is spoken in about fifteen seconds; a longer one is cut, whole in the notes."""

LONGEST_SOURCE_ON_SLIDE = 120
"""Characters of who said a quotation where: one line below it, two beside a chart."""

LONGEST_TITLE_ON_SLIDE = 130
"""Characters: two lines at the head of a slide."""

LONGEST_NAME_ON_SLIDE = 60
"""Characters of a theme's or a group's name where it stands in a table."""

LONGEST_NAME_BESIDE = 28
"""Characters of a group's name beside its bar, a third of the chart's width, and of a speaker's
behind a statement."""

TITLE_SIZES_PT = (28.0, 22.0)
"""Sizes of a slide's title in points: the second where the first gives more than a line."""
