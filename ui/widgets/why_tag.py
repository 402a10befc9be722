"""Why a passage has its tag: its place on the two axes, the words that pushed it, and the training
statements most like it. One passage at a time, opened under the words themselves."""

import streamlit as st

from analysis.records import Passage, Tag
from analysis.review import Axes, axes_of
from analysis.service import Job, pushed_of
from ui import caching, session
from ui.caching import Desk
from ui.session import number, say, tell
from ui.widgets import drawings, parts, quadrants
from ui.widgets.cutting import shifted
from ui.widgets.escape import plain
from ui.widgets.moments import language_name

EVERY_S = 1.0
"""How often it is looked whether the words were found: they take some seconds."""

PICTURE_PX = 240
"""As wide as the drawing is made; narrower its words cannot be read."""
LINES_PX = 300
"""Beside the picture, or under it where a pane is too narrow for both."""

_OPEN = "why-tag"


def is_open(key: str) -> bool:
    """Return whether the card of a drawn passage is open."""
    return bool(session.recall(_OPEN) == key)


def button(desk: Desk, passage: Passage, key: str) -> None:
    """Draw the button that opens the card of a drawn passage, or closes it."""
    if passage.id not in desk.codebook.tags:
        return
    st.button(
        say("Why this tag?"),
        key=f"why-tag-{key}",
        icon=":material/expand_less:" if is_open(key) else ":material/psychology_alt:",
        type="tertiary",
        on_click=_toggle,
        args=(desk, passage, key),
    )


def _toggle(desk: Desk, passage: Passage, key: str) -> None:
    if is_open(key):
        session.forget(_OPEN)
        return
    session.remember(_OPEN, key)
    caching.service().ask_reasons(desk.project.id, passage.id)


def marks(
    desk: Desk, passage: Passage, key: str, start: int, end: int
) -> list[tuple[int, int, str]]:
    """Return the words to mark in ``start:end`` of the transcript while the card is open."""
    job = _job(desk, passage) if is_open(key) else None
    if job is None or job.state != "done":
        return []
    found: list[tuple[int, int, str]] = []
    for each in pushed_of(job):
        span = passage.start + each.start, passage.start + each.end
        found += shifted([span], start, end, "for" if each.is_for else "against")
    return found


def _job(desk: Desk, passage: Passage) -> Job | None:
    return caching.service().reasons(desk.project.id, passage.id)


def draw(desk: Desk, passage: Passage, key: str) -> None:
    """Draw the card of a passage if it is open."""
    tag = desk.codebook.tags.get(passage.id)
    if not is_open(key) or tag is None:
        return
    with st.container(border=True, key=f"why-tag-card-{key}", gap="small"):
        _whose(tag)
        found = axes_of(tag)
        with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
            with st.container(width=PICTURE_PX):
                _picture(found, key)
            with st.container(width=LINES_PX, gap="xsmall"):
                draw_lines(tag, found)
        _words(desk, passage)
        _similar(desk, passage, key)


def _whose(tag: Tag) -> None:
    """Say who gave the tag, where it was not the tagger."""
    machine = _largest(tag.probabilities)
    if tag.decided == machine:
        told = say("A person decided: {tag}. The tagger says so too.", tag=quadrants.one(machine))
        st.markdown(f"**{plain(told)}**")
    elif tag.decided is not None:
        told = say(
            "A person decided: {tag}. The tagger says: {machine}.",
            tag=quadrants.one(tag.decided),
            machine=quadrants.one(machine),
        )
        st.markdown(f"**{plain(told)}**")
    if tag.alone is not None and _is_taught(tag):
        told = say(
            "The tagger alone says: {alone}. What people decided in this project makes it: "
            "{machine}.",
            alone=quadrants.one(_largest(tag.alone)),
            machine=quadrants.one(machine),
        )
        st.markdown(f"**{plain(told)}**")


def _is_taught(tag: Tag) -> bool:
    """Return whether what people decided of other passages made the tag another."""
    return tag.alone is not None and _largest(tag.alone) != _largest(tag.probabilities)


def _largest(probabilities: tuple[float, float, float, float, float]) -> str:
    return Tag(probabilities).name


def _picture(found: Axes, key: str) -> None:
    words = {
        "label": " ".join(_plain_lines(found)),
        "top": say("helpful"),
        "bottom": say("harmful"),
        "left": say("inside, now"),
        "right": say("outside, ahead"),
        **{name: quadrants.one(name) for name in ("strength", "weakness", "opportunity", "threat")},
    }
    drawings.axes(1 - found.inside, found.helpful, found.judged, words, f"axes-{key}")


def draw_lines(tag: Tag, found: Axes) -> None:
    """Draw the three questions with their answers, and how likely the machine's tag itself is."""
    for line in _lines(found):
        st.markdown(line)
    st.markdown(plain(_likeliest(tag, found)))


def _plain_lines(found: Axes) -> list[str]:
    """Return the three questions and their answers, each with its margin, for who cannot see."""
    return [line.replace("**", "") for line in _lines(found)]


def _lines(found: Axes) -> list[str]:
    helpful, harmful = say("helpful"), say("harmful")
    inside, outside = say("inside, now"), say("outside, ahead")
    return [
        _line(helpful, harmful, found.valence_margin),
        _line(inside, outside, found.place_margin),
        _line(say("a judgement"), say("none of the four"), found.judged_margin),
    ]


def _likeliest(tag: Tag, found: Axes) -> str:
    """Return how likely the machine's tag is, and that it is told singly where the lines are not.

    Each line adds up several tags: weakness and threat may lead together, and none lead each.
    """
    name = _largest(tag.probabilities)
    values = {"tag": quadrants.one(name), "p": number(max(tag.probabilities))}
    if found.reads_as == name:
        return say("“{tag}” is the likeliest of the five, with {p}.", **values)
    return say(
        "The lines add up several tags. Taken singly, “{tag}” is the likeliest of the five, with "
        "{p}.",
        **values,
    )


def _line(one: str, other: str, margin: float) -> str:
    points = round(100 * abs(margin))
    leads, behind = (one, other) if margin >= 0 else (other, one)
    return say("**{leads}** leads “{behind}” by {n} points", leads=leads, behind=behind, n=points)


def _words(desk: Desk, passage: Passage) -> None:
    # Asked anew here: a tag mended or taken back while the card is open has words of its own.
    job = _job(desk, passage) or caching.service().ask_reasons(desk.project.id, passage.id)
    if job is None:
        st.caption(say("Nothing is known of its words yet: analyse again to see what pushed it."))
    elif job.is_open:
        st.fragment(_waiting, run_every=EVERY_S)(desk, passage)
    elif job.state == "done":
        found = pushed_of(job)
        if not found:
            st.caption(say("No single word pushed it much: it is the whole that tells."))
            return
        told = [say("Underlined words speak for the tag: without them it would be less likely.")]
        if not all(each.is_for for each in found):
            told.append(say("Dotted ones speak against it."))
        if _is_taught(desk.codebook.tags[passage.id]):
            told.append(
                say(
                    "So the tagger alone reads them: what people decided of other passages has no "
                    "words here."
                )
            )
        st.caption(" ".join(told))
    elif job.error is not None:
        st.caption(plain(tell(job.error)))


def _waiting(desk: Desk, passage: Passage) -> None:
    job = _job(desk, passage)
    if job is None or not job.is_open:
        st.rerun()
        return
    if not caching.service().worker_alive():
        st.caption(say("The part that analyses is not running. Start Glas again: make run"))
        return
    analysis = caching.service().latest_job(desk.project.id)
    if analysis is not None and analysis.is_open:
        st.caption(say("The words that pushed it are looked for when the analysis is done."))
    else:
        st.caption(say("Looking for the words that pushed it; this takes some seconds."))


def _similar(desk: Desk, passage: Passage, key: str) -> None:
    found = caching.service().similar_statements(desk.project.id, passage.id)
    if not found:
        return
    st.caption(say("Most like it among the invented statements that the tagger learnt from:"))
    for place, each in enumerate(found):
        parts.quote(
            [(each.text, "")],
            [quadrants.one(each.label), language_name(each.language)],
            f"why-tag-like-{key}-{place}",
            hue=quadrants.hue(each.label),
            look="small",
            language=each.language,
        )
