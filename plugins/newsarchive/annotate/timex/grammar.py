"""All rules of the grammar; of two matches of one length, the rule that stands first here is read first."""

from __future__ import annotations

from newsarchive.annotate.timex import (
    calendar_dates,
    clock,
    deictic,
    durations,
    listed_days,
    months,
    named_days,
    nights,
    nth_days,
    offsets,
    ranges,
    seasons,
    sets,
    vague,
    weekdays,
    weeks,
    years,
)
from newsarchive.annotate.timex.rule import Rule

RULES: tuple[Rule, ...] = (
    *named_days.RULES,
    *nights.RULES,
    *nth_days.RULES,
    *weeks.RULES,
    *ranges.RULES,
    *listed_days.RULES,
    *calendar_dates.RULES,
    *months.RULES,
    *weekdays.RULES,
    *deictic.RULES,
    *years.RULES,
    *seasons.RULES,
    *clock.RULES,
    *offsets.RULES,
    *sets.RULES,
    *durations.RULES,
    *vague.RULES,
)
