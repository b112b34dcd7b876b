#!/usr/bin/env python3
"""Writes random expressions with their next five fires as crondst 1.0.3 (PyPI, MIT) sees them.

usage: differential.py EXPRESSIONS SEED >FILE     each expression in every zone
then:  CRON_DIFFERENTIAL=FILE swift test --filter CronTests.DifferentialTests

Left out, because crondst takes every change for one that begins and ends on a full hour and lasts an
hour or less: Antarctica/Troll (two hours), Pacific/Chatham (a quarter to three) and days left out
whole (Pacific/Apia 2011). Tests/CronTests/BruteForceTests.swift looks at those.
"""
import datetime, random, sys
from zoneinfo import ZoneInfo
from crondst import CronDst, CronDstError

ZONES = [
    "UTC", "America/New_York", "Europe/Berlin", "Africa/Cairo", "America/Santiago",
    "Australia/Lord_Howe", "America/Havana", "Asia/Beirut", "Australia/Sydney", "Asia/Gaza",
    "America/Nuuk", "Europe/Dublin",
]
RANGES = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)]
NAMES = [None, None, None,
         "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(),
         "SUN MON TUE WED THU FRI SAT".split()]


def number(dice, field, low, high):
    value = dice.randint(low, high)
    names = NAMES[field]
    if names and dice.random() < 0.2:
        index = value - RANGES[field][0]
        if index < len(names):
            return dice.choice([names[index], names[index].lower()])
    return str(value)


def item(dice, field):
    low, high = RANGES[field]
    kind = dice.random()
    if kind < 0.55:
        return number(dice, field, low, high)
    if kind < 0.85:
        a, b = sorted((dice.randint(low, high), dice.randint(low, high)))
        text = f"{a}-{b}"
        return text + (f"/{dice.randint(1, high)}" if dice.random() < 0.5 else "")
    return f"*/{dice.randint(1, high)}"


def expression(dice):
    fields = []
    for field in range(5):
        # Hours and minutes around changes of the clocks, days mostly free.
        free = [0.25, 0.3, 0.5, 0.7, 0.6][field]
        if dice.random() < free:
            fields.append("*")
        elif field == 1 and dice.random() < 0.5:
            fields.append(",".join(str(dice.randint(0, 4)) for _ in range(dice.randint(1, 3))))
        else:
            fields.append(",".join(item(dice, field) for _ in range(dice.choice([1, 1, 1, 2, 3]))))
    return " ".join(fields)


def changes(zone):
    found, hour = [], datetime.timedelta(hours=1)
    moment = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)
    last = moment.astimezone(zone).utcoffset()
    while moment.year < 2029:
        moment += hour
        offset = moment.astimezone(zone).utcoffset()
        if offset != last:
            found.append(moment)
            last = offset
    return found


def main():
    count, dice = int(sys.argv[1]), random.Random(int(sys.argv[2]))
    zones = [(name, ZoneInfo(name)) for name in ZONES]
    around = {name: changes(zone) for name, zone in zones}
    made = 0
    while made < count:
        text = expression(dice)
        try:
            cron = CronDst(text)
        except CronDstError:
            continue
        made += 1
        for name, zone in zones:
            if around[name] and dice.random() < 0.7:
                start = dice.choice(around[name]) - datetime.timedelta(
                    minutes=dice.randint(-120, 36 * 60))
            else:
                start = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)
                start += datetime.timedelta(minutes=dice.randint(0, 5 * 365 * 1440))
            fires = []
            for fire in cron.iter(start.astimezone(zone)):
                fires.append(str(int(fire.timestamp())))
                if len(fires) == 5:
                    break
            if fires:
                print(name, int(start.timestamp()), text, ",".join(fires), sep="\t")


main()
