"""The part of ``codebook.json`` that is measured at each export: confidence and group views."""

from dataclasses import asdict
from typing import Any

from analysis.measures import ConfidenceRule, Standing, ThemeViews

DIGITS = 6
"""Decimals of shares: more would promise what float32 cannot keep."""

Object = dict[str, Any]


def standing_object(standing: Standing) -> Object:
    """Return how sure an item is, and which others say the opposite."""
    grounds = standing.grounds
    return {
        "is_contested": standing.is_contested,
        "confidence": {
            "level": standing.level,
            "n_speakers": grounds.n_speakers,
            "n_groups": grounds.n_groups,
            "n_against": grounds.n_against,
            "dissent": round(grounds.dissent, DIGITS),
            "margin": round(grounds.margin, DIGITS),
        },
        "counterparts": [
            {"item_id": each.item_id, "groups": list(each.groups), "n_speakers": each.n_speakers}
            for each in standing.counterparts
        ],
    }


def views_object(views: ThemeViews) -> Object:
    """Return how the groups see a theme."""
    return {
        "theme_id": views.theme_id,
        "divergence": round(views.divergence, DIGITS),
        "is_divided": views.is_divided,
        "groups": [
            {
                "group": each.group,
                "n_heard": each.n_heard,
                "n_helpful": each.n_helpful,
                "n_harmful": each.n_harmful,
                "helpful_share": round(each.helpful_share, DIGITS),
                "n_speakers": {key.value: n for key, n in each.n_speakers.items()},
                "passage_ids": {key.value: list(ids) for key, ids in each.passages.items()},
            }
            for each in views.groups
        ],
    }


def rule_object(rule: ConfidenceRule) -> Object:
    """Return the numbers behind the confidence in items."""
    return {
        "source": rule.source,
        "high": asdict(rule.high),
        "medium": asdict(rule.medium),
        "contested": {"speakers": rule.contested_speakers, "dissent": rule.contested_dissent},
    }
