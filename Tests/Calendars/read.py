"""Reads the two files of a building's feed as calendar programs do, and says what is wrong with them."""
import datetime
import pathlib
import sys

import icalendar
import recurring_ical_events

folder, long = pathlib.Path(sys.argv[1]), sys.argv[2]
problems = []


def check(condition, words):
    if not condition:
        problems.append(words)


def read(name):
    raw = (folder / name).read_bytes()
    check(all(len(line) <= 75 for line in raw.split(b"\r\n")), f"{name}: a line is longer than 75 octets")
    check(b"\n" not in raw.replace(b"\r\n", b""), f"{name}: a line ends without CR")
    calendar = icalendar.Calendar.from_ical(raw)
    for part in calendar.walk():
        check(not getattr(part, "errors", []), f"{name}: {part.name} {getattr(part, 'errors', '')}")
    return calendar


dates, todos = read("terminy.ics"), read("zadania.ics")
events = {str(event["SUMMARY"]): event for event in dates.walk("VEVENT")}
tasks = {str(task["SUMMARY"]): task for task in todos.walk("VTODO")}
check(set(events) == {long, "Raport", "Narada", "✓ Zrobione"}, f"events: {sorted(events)}")
check(set(tasks) == {long, "Raport", "Narada", "Zrobione", "Bez terminu"}, f"tasks: {sorted(tasks)}")
uids = [str(part["UID"]) for part in list(events.values()) + list(tasks.values())]
check(len(set(uids)) == len(uids), "two parts share a UID")
check(all("DTSTAMP" in part for part in list(events.values()) + list(tasks.values())), "a part has no DTSTAMP")
check(events[long]["DTSTART"].dt == datetime.date(2026, 11, 20), f"day: {events[long]['DTSTART'].dt}")
check(str(events[long]["DESCRIPTION"]).startswith("wiersz 1\nwiersz; 2 \\ koniec"), f"description: {events[long]['DESCRIPTION']}")
check(str(tasks["Zrobione"]["STATUS"]) == "COMPLETED" and int(tasks["Zrobione"]["PRIORITY"]) == 1, "the finished task")
check("DUE" not in tasks["Bez terminu"], "a task without a day has one")

comes = recurring_ical_events.of(dates).between((2026, 10, 1), (2027, 6, 1))
reports = sorted(event["DTSTART"].dt for event in comes if str(event["SUMMARY"]) == "Raport")
check([moment.strftime("%m-%d %H:%M") for moment in reports] == ["10-16 09:00", "10-23 09:00", "10-30 09:00", "11-06 09:00"], f"reports: {reports}")
check([moment.utcoffset().seconds // 3600 for moment in reports] == [2, 2, 1, 1], "nine o'clock moves with the clocks")
talks = sorted(event["DTSTART"].dt for event in comes if str(event["SUMMARY"]) == "Narada")
check([str(day) for day in talks] == ["2026-12-08", "2027-01-12", "2027-02-09", "2027-03-09"], f"talks: {talks}")

print("\n".join(problems))
print(f"{len(problems)} problems")
